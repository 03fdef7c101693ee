import Foundation
import Testing

@Suite struct `The sample command` {
  @Test func `writes the published totals and the told cases`() throws {
    let store = try CommandStore(cases: nil)
    let written = try store.run("sample", store.path)
    #expect(written.status == 0)
    #expect(written.data.isEmpty)
    #expect(written.talk.contains("synthetic"))
    func count(_ query: String) throws -> String {
      try store.run("list", query, "--count").data
    }
    #expect(try count("area:\"West Midlands\"") == "1746\n")
    #expect(try count("area:\"West Midlands\" outcome:referral") == "455\n")
    #expect(try count("area:\"West Midlands\" -outcome:referral outcome:caution") == "65\n")
    #expect(try count("area:\"West Midlands\" -outcome:referral outcome:no-action") == "1226\n")
    #expect(try count("area:\"West Midlands\" since:2018 before:2019") == "503\n")
    #expect(try count("area:\"South Worcestershire\"") == "36\n")
    #expect(try count("area:\"North Worcestershire\"") == "30\n")
    let told = try #require(Int(try count("area:\"Told cases\"").dropLast()))
    #expect(told >= 12)
    #expect(try store.caseFiles().count == 1812 + told)
    #expect(try store.text(of: "casebook.json").contains("made up"))
    // Something waits in every view: the sample is where people look first.
    for waiting in ["approval:waiting", "transfer:offered", "flag:possible-breach"] {
      #expect(try count(waiting) != "0\n", "\(waiting)")
    }
    let staff = try store.run("staff", "--json").rows()
    #expect(staff.count > 100 && staff.first?["name"] as? String == "PC 1000 Tester")
    #expect((staff.first?["roles"] as? [String])?.contains("supervisor") == true)
    #expect(try store.run("check").status == 0)
  }

  @Test func `of some cases it says nothing of staff`() throws {
    #expect(try CommandStore(cases: 20).run("staff", "--json").rows().isEmpty)
  }

  @Test func `is the same for the same seed and of a realistic size`() throws {
    let first = try CommandStore(cases: 300)
    let second = try CommandStore(cases: 300)
    let files = try first.caseFiles()
    #expect(try files == second.caseFiles())
    var bytes = 0
    for file in files {
      let text = try first.text(of: "cases/\(file)")
      #expect(try text == second.text(of: "cases/\(file)"))
      if file.contains("SC-") { bytes += text.utf8.count }
    }
    let made = files.count { $0.contains("SC-") }
    // About a tenth is what followed: orders, updates to victims and closing decisions.
    #expect((2000...3200).contains(bytes / made), "\(bytes / made)")
  }

  @Test func `another seed gives other cases`() throws {
    let first = try CommandStore(cases: 60)
    let second = try CommandStore(cases: nil)
    #expect(try second.run("sample", second.path, "--cases", "60", "--seed", "9").status == 0)
    let same = try first.caseFiles().filter { file in
      file.contains("SC-")
        && (try? first.text(of: "cases/\(file)")) == (try? second.text(of: "cases/\(file)"))
    }
    #expect(same.isEmpty)
  }

  @Test func `touches no folder that holds something`() throws {
    let store = try CommandStore(cases: 20)
    let again = try store.run("sample", store.path)
    #expect(again.status == 73)
    #expect(try store.caseFiles().count == 20)
    #expect(again.talk.contains("not empty"))
  }

  @Test func `gives nobody else a right to it`() throws {
    let store = try CommandStore(cases: 20)
    let file = try #require(try store.caseFiles().first)
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try rights("\(store.path)/cases/\(file)") == 0o600)
    #expect(try rights("\(store.path)/cases") == 0o700)
    #expect(try rights(store.path) == 0o700)
  }

  @Test(arguments: ["0", "1000001", "many"])
  func `wants a number of cases that can be`(_ number: String) throws {
    let store = try CommandStore(cases: nil)
    #expect(try store.run("sample", store.path, "--cases", number).status == 64)
  }
}
