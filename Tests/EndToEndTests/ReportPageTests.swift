import Foundation
import Testing

/// Reports as pages: held to what they promise by a public parser.
@Suite struct `The pages of reports` {
  private func check(_ files: [String]) throws -> [String] {
    // Debian's own Python has Debian's parser, whatever else is on the path.
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let run = try CommandRun(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["python3", "-W", "ignore", ImportStore.resource("Scripts/check-page.py")] + files,
      ["PATH": "/usr/bin:/bin:\(path)"], input: nil, output: nil)
    guard run.status == 0 else { throw CommandProgram.Missing(words: run.talk) }
    return run.lines
  }

  private static let reports: [[String]] = [
    ["outcomes"], ["outcomes", "--basis", "assigned", "--from", "2016", "--external"],
    ["trend", "--by", "quarter"], ["trend", "--by", "12-months", "--external", "--round", "5"],
    ["areas", "--per", "1000"], ["people"], ["people", "--external"],
    ["time-to-outcome", "--class", "group"], ["caseload"], ["outcomes", "area:nowhere"],
    ["orders", "--class", "every"], ["orders", "--external"], ["repeat"], ["repeat", "--external"],
    ["classification"], ["orders", "area:nowhere"],
    ["trend", "area:nowhere"], ["caseload", "area:nowhere", "--external"],
  ]

  @Test func `every page is whole, needs nothing else and has words for what it draws`() throws {
    let store = try CommandStore(cases: 120)
    var files: [String] = []
    for (number, arguments) in Self.reports.enumerated() {
      let run = try CommandRun(store, ["report"] + arguments + ["--format", "html"])
      #expect(run.status == 0, "\(arguments) \(run.talk)")
      let file = store.folder.appendingPathComponent("report-\(number).html")
      try Data(run.data.utf8).write(to: file)
      files.append(file.path)
    }
    let said = try check(files)
    #expect(said.count == files.count)
    for line in said { #expect(line.hasPrefix("accepted"), "\(line)") }
  }

  @Test func `what people typed is text on the page, whatever it looks like`() throws {
    let store = try CommandStore(cases: 20)
    let names = [
      "<script>alert(1)</script>", "\"\u{301} onload=\"x", "'><img src=x onerror=x>", "{{title}}",
      "&amp; \u{202E}drow", "</title></style><svg onload=x>",
    ]
    for name in names {
      let opened = try store.run(
        "new", "--victim", "Amara Diallo", "--area", name, "--force", "Police", "--class",
        "stalking-s2A")
      #expect(opened.status == 0, "\(opened.talk)")
    }
    var files: [String] = []
    for report in ["areas", "outcomes", "trend"] {
      let run = try store.run(
        "report", report, "-area:\"</dd><script>\"", "--to", "2030", "--format", "html")
      #expect(run.status == 0)
      #expect(!run.data.contains("<script") && !run.data.contains("<img"))
      #expect(!run.data.contains("\u{202E}"))
      if report == "areas" {
        #expect(run.data.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(run.data.contains("&quot;\u{301} onload=&quot;x"))
        #expect(run.data.contains("{{title}}"))
      }
      let file = store.folder.appendingPathComponent("\(report).html")
      try Data(run.data.utf8).write(to: file)
      files.append(file.path)
    }
    for line in try check(files) { #expect(line.hasPrefix("accepted"), "\(line)") }
  }

  @Test(arguments: [
    ("</main>", "<script>1</script></main>"), ("<caption>", "<caption hidden onclick=\"1\">"),
    (#"<th scope="col">n</th>"#, "<th>n</th>"), ("</figure>", ""), ("color-scheme", "x: url(y); c"),
    ("<desc", "<text"),
  ])
  func `the check refuses what would break the promise`(_ right: String, _ wrong: String) throws {
    let store = try CommandStore(cases: 20)
    let page = try store.run("report", "people", "--format", "html").data
    let broken = page.replacingOccurrences(of: right, with: wrong)
    #expect(broken != page)
    let file = store.folder.appendingPathComponent("broken.html")
    try Data(broken.utf8).write(to: file)
    let said = try check([file.path])
    #expect(said.first?.hasPrefix("refused") == true, "\(said)")
  }
}
