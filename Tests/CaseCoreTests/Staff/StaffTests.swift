import CaseCore
import Testing

@Suite struct `Who works with a store` {
  private func recording(
    _ name: String, _ roles: StaffRole..., from: String = "2018-01-01", until: String? = nil,
    shown: String? = nil
  ) throws -> StaffRecording {
    try #require(
      StaffRecording(
        words(name), shownName: shown.map(words), as: Set(roles), from: day(from),
        until: until.map(day)))
  }

  @Test func `nobody is recorded without a role, or until before they come`() {
    #expect(StaffRecording(words("rees"), as: [], from: day("2018-01-01")) == nil)
    #expect(
      StaffRecording(
        words("rees"), as: [.trainer], from: day("2018-01-02"), until: day("2018-01-01")) == nil)
  }

  @Test func `of what was recorded of somebody the last that has begun counts`() throws {
    let staff = Staff([
      try recording("rees", .caseworker), try recording("rees", .supervisor, from: "2018-06-01"),
      try recording("rees", .supervisor, from: "2018-06-01", until: "2018-08-31"),
    ])
    #expect(staff.roles(of: "rees", on: day("2017-12-31")) == [])
    #expect(staff.roles(of: "rees", on: day("2018-05-31")) == [.caseworker])
    #expect(staff.roles(of: "rees", on: day("2018-08-31")) == [.supervisor])
    #expect(staff.roles(of: "rees", on: day("2018-09-01")) == [])
    #expect(staff.members(on: day("2018-06-01")).count == 1)
  }

  @Test func `a name is one person's however it is written`() throws {
    let staff = Staff([try recording("hughes", .supervisor, shown: "DS 4411 Hughes")])
    #expect(staff.isSamePerson("HUGHES ", "DS  4411 hughes"))
    #expect(!staff.isSamePerson("hughes", "hughes2"))
    #expect(staff.holds(.supervisor, "ds 4411 Hughes", on: day("2018-01-01")))
    #expect(staff.shownName("Hughes") == "DS 4411 Hughes")
    #expect(Staff().isSamePerson("Þórsson", "þórsson") && Staff().shownName("x") == "x")
  }

  @Test func `where no roles are kept everybody may, and where they are only whoever holds them`()
    throws
  {
    let today = day("2018-11-20")
    try Staff().check("rees", actsAs: .supervisor, on: today)
    let staff = Staff([
      try recording("hughes", .supervisor), try recording("rees", .caseworker, .trainer),
    ])
    try staff.check("hughes", actsAs: .supervisor, on: today)
    #expect(throws: CaseRefusal.roleMissing(.supervisor, of: "rees", holders: ["hughes"])) {
      try staff.check("rees", actsAs: .supervisor, on: today)
    }
  }

  @Test func `nobody acts in a role while it cannot be told who holds it`() throws {
    let fault = TableFault(file: "staff.jsonl", line: 2, expected: "a known code")
    let staff = Staff([try recording("hughes", .supervisor)], fault: fault)
    #expect(throws: CaseRefusal.staffBroken(fault)) {
      try staff.check("hughes", actsAs: .supervisor, on: day("2018-11-20"))
    }
  }
}
