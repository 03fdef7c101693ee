import Foundation
import Testing

/// A public validator accepts what every report prints as JSON.
@Suite struct `The schema of reports` {
  private func validate(_ files: [String]) throws -> [String] {
    try SchemaValidator.validate(
      [ImportStore.resource("Resources/Schemas/report.schema.json")] + files)
  }

  private static let reports: [[String]] = [
    ["outcomes"], ["outcomes", "--basis", "assigned", "--from", "2016", "--external"],
    ["trend", "--by", "quarter"], ["trend", "--by", "12-months", "--external", "--round", "5"],
    ["areas", "--per", "1000"], ["areas", "--by", "force", "--external", "--class", "every"],
    ["people", "--decimals", "0"], ["people", "--external"],
    ["time-to-outcome", "--class", "group"], ["time-to-outcome", "--external"],
    ["caseload"], ["caseload", "--external", "--primary-only"],
    ["orders", "--class", "every"], ["orders", "--external"], ["repeat"], ["repeat", "--external"],
    ["orders", "area:nowhere"], ["repeat", "area:nowhere"],
    ["outcomes", "area:nowhere"], ["trend", "area:nowhere"], ["areas", "area:nowhere"],
    ["time-to-outcome", "area:nowhere"], ["caseload", "area:nowhere", "--external"],
  ]

  @Test func `every report fits it, on either side of the door and over no cases`() throws {
    let store = try CommandStore(cases: 120)
    var files: [String] = []
    for (number, arguments) in Self.reports.enumerated() {
      let run = try CommandRun(store, ["report"] + arguments + ["--json"])
      #expect(run.status == 0, "\(arguments) \(run.talk)")
      let file = store.folder.appendingPathComponent("report-\(number).json")
      try Data(run.data.utf8).write(to: file)
      files.append(file.path)
    }
    let said = try validate(files)
    #expect(said.count == files.count)
    for line in said { #expect(line.hasPrefix("accepted"), "\(line)") }
  }

  @Test(arguments: [
    (#""state":"shown""#, #""state":"hidden""#), (#""report":"people""#, #""report":"peple""#),
    (#""disclosure":null"#, #""disclosure":true"#), (#""total":false"#, #""total":0"#),
    (#""state":"shown","value":"#, #""state":"suppressed","value":"#),
  ])
  func `and refuses what no report prints`(_ right: String, _ wrong: String) throws {
    let store = try CommandStore(cases: 20)
    let printed = try store.run("report", "people", "--json").data
    let broken = printed.replacingOccurrences(of: right, with: wrong)
    #expect(broken != printed)
    let file = store.folder.appendingPathComponent("broken.json")
    try Data(broken.utf8).write(to: file)
    #expect(try validate([file.path]).first?.hasPrefix("refused") == true)
  }
}
