import Foundation
import Testing

/// The published figures come out of the sample by command, to the printed digit.
@Suite struct `The report commands` {
  private static let sample = Result { try sampled() }

  private static func sampled() throws -> CommandStore {
    let store = try CommandStore(cases: nil)
    let written = try store.run("sample", store.path)
    guard written.status == 0 else { throw CommandProgram.Missing(words: written.talk) }
    return store
  }

  /// What `report … --json` prints.
  struct Printed {
    let document: [String: Any]

    init(_ run: CommandRun) throws {
      guard run.status == 0 else { throw CommandProgram.Missing(words: run.talk) }
      document = try run.document()
    }

    func cell(_ table: String, _ row: String, _ column: String) -> [String: Any]? {
      let tables = document["tables"] as? [[String: Any]] ?? []
      let rows = tables.first { $0["code"] as? String == table }?["rows"] as? [[String: Any]]
      let cells = rows?.first { $0["code"] as? String == row }?["cells"] as? [String: Any]
      return cells?[column] as? [String: Any]
    }

    func count(_ table: String, _ row: String, _ column: String = "count") -> Int? {
      cell(table, row, column)?["value"] as? Int
    }

    func number(_ table: String, _ row: String, _ column: String = "percent") -> Double? {
      (cell(table, row, column)?["value"] as? NSNumber)?.doubleValue
    }
  }

  private func report(_ store: CommandStore, _ arguments: String...) throws -> Printed {
    try Printed(CommandRun(store, ["report"] + arguments + ["--format", "json"]))
  }

  @Test func `areas of Worcestershire have their published rates`() throws {
    let store = try Self.sample.get()
    let half = ["areas", "area:worcestershire", "--from", "2018-04", "--to", "2018-09"]
    let found = try Printed(CommandRun(store, ["report"] + half + ["--json"]))
    #expect(found.count("areas", "South Worcestershire") == 36)
    #expect(found.count("areas", "North Worcestershire") == 30)
    #expect(found.count("areas", "South Worcestershire", "population") == 296_505)
    #expect(found.number("areas", "South Worcestershire", "rate") == 1.2)
    #expect(found.number("areas", "North Worcestershire", "rate") == 1.1)
    let exact = try Printed(CommandRun(store, ["report"] + half + ["--json", "--decimals", "4"]))
    #expect(exact.number("areas", "South Worcestershire", "rate") == 1.2141)
    #expect(exact.number("areas", "North Worcestershire", "rate") == 1.0756)
    #expect(exact.number("areas", "all", "rate") == 1.147)
    let text = try CommandRun(store, ["report"] + half + ["--per", "1000"]).data
    #expect(text.contains("per 1,000"))
    #expect(text.contains("0.12") && text.contains("0.11"))
  }

  @Test func `outcomes of the West Midlands are those published`() throws {
    let store = try Self.sample.get()
    let found = try report(
      store, "outcomes", "area:\"West Midlands\"", "--from", "2013", "--to", "2018")
    #expect(found.count("ways", "all") == 1746)
    #expect(found.count("ways", "referral") == 455)
    #expect(found.number("ways", "referral") == 26.1)
    #expect(found.count("ways", "caution") == 65)
    #expect(found.number("ways", "caution") == 3.7)
    #expect(found.count("ways", "no-action") == 1226)
    #expect(found.number("ways", "no-action") == 70.2)
    #expect(found.count("ways", "undecided") == 0)
    #expect(found.cell("ways", "referral", "percent")?["denominator"] as? Int == 1746)
    let whole = try report(
      store, "outcomes", "area:\"West Midlands\"", "--from", "2013", "--decimals", "0")
    #expect(whole.number("ways", "referral") == 26)
  }

  @Test func `every count is what the list finds with its query`() throws {
    let store = try Self.sample.get()
    let found = try report(store, "outcomes", "--basis", "assigned", "--from", "2018")
    for row in ["referral", "no-action", "caution", "all"] {
      let cell = try #require(found.cell("ways", row, "count"))
      let query = try #require(cell["query"] as? String)
      let listed = try store.run("list", "--count", query)
      #expect(listed.data == "\(cell["value"] as? Int ?? -1)\n", "\(query)")
    }
  }

  @Test func `people by sex are those published, unknown among them`() throws {
    let store = try Self.sample.get()
    let found = try report(store, "people", "area:\"West Midlands\"")
    #expect(found.count("victim-sex", "female") == 1614)
    #expect(found.count("victim-sex", "male") == 124)
    #expect(found.count("victim-sex", "unknown") == 8)
    #expect(found.count("victim-sex", "known") == 1738)
    #expect(found.count("suspect-sex", "male") == 554)
    #expect(found.count("suspect-sex", "female") == 24)
    #expect(found.count("suspect-sex", "known") == 578)
    #expect(found.count("suspect-sex", "unknown") == 1168)
  }

  @Test func `the years of the West Midlands are told with their growth`() throws {
    let store = try Self.sample.get()
    let text = try store.run("report", "trend", "area:\"West Midlands\"", "--from", "2013").data
    #expect(text.contains("2018, part: 1 Jan 2018 to 20 Nov 2018 [b]"))
    let found = try report(
      store, "trend", "area:\"West Midlands\"", "--from", "2013", "--to", "2018")
    #expect(found.count("periods", "2013-01-01") == 177)
    #expect(found.count("periods", "2018-01-01") == 503)
    #expect(found.number("periods", "2018-01-01", "ratioFirst") == 2.84)
  }

  @Test func `the growth of the published group comes out, by years ending with June`() throws {
    let store = try CommandStore(cases: nil)
    let written = try store.run("sample", store.path, "--group")
    #expect(written.status == 0, "\(written.talk)")
    let published = [
      ("force:\"West Mercia Police\" -area:told", 2280, 6625, 2.906),
      ("area:\"West Midlands\"", 5031, 11_258, 2.238),
    ]
    for (query, before, after, ratio) in published {
      let found = try report(
        store, "trend", query, "--class", "group", "--by", "12-months", "--from", "2014-07", "--to",
        "2018-06", "--decimals", "3")
      #expect(found.count("periods", "2014-07-01") == before)
      #expect(found.count("periods", "2017-07-01") == after)
      #expect(found.number("periods", "2017-07-01", "ratioFirst") == ratio)
      #expect((found.document["title"] as? String)?.contains("not stalking") == true)
      let says = (found.document["changes"] as? [[String: Any]])?.compactMap {
        $0["from"] as? String
      }
      #expect(says == ["2015-04-01", "2018-04-01"])
    }
    let stalking = try report(store, "outcomes", "area:\"West Midlands\"", "--from", "2013")
    #expect(stalking.count("ways", "all") == 1746)
  }

  @Test func `what leaves the office tells no small count and no query, and is noted`() throws {
    let store = try Self.sample.get()
    let run = try store.run("report", "areas", "--external", "--csv")
    #expect(run.status == 0)
    #expect(run.data.contains("suppressed"))
    #expect(run.data.contains("counts of 1 to 4 are not shown"))
    #expect(!run.data.contains("before:"))
    let logs = try FileManager.default.contentsOfDirectory(atPath: "\(store.path)/access")
    let log = try logs.map { try store.text(of: "access/\($0)") }.joined()
    #expect(log.contains("report areas, external"))
  }

  @Test(arguments: [
    ["--class", "stalkng"], ["--from", "2019", "--to", "2018"], ["--from", "soon"],
    ["stage:nowhere"],
  ])
  func `what cannot be understood is said, with what was expected`(_ arguments: [String]) throws {
    let store = try Self.sample.get()
    let run = try CommandRun(store, ["report", "outcomes"] + arguments)
    #expect(run.status == 65)
    #expect(run.data.isEmpty)
    #expect(run.talk.contains(arguments[0].contains(":") ? "expected" : arguments[0]))
  }

  @Test(arguments: [
    ["--threshold", "5"], ["--external", "--threshold", "1"], ["--decimals", "9"],
    ["--frm", "2018"],
    ["--external", "--round", "4"],
  ])
  func `wrong use is refused`(_ arguments: [String]) throws {
    let store = try Self.sample.get()
    #expect(try CommandRun(store, ["report", "people"] + arguments).status == 64)
  }

  @Test func `no cell of the CSV becomes a formula, and numbers below zero stay numbers`() throws {
    let store = try CommandStore(cases: 60)
    let opened = try store.run(
      "new", "--victim", "Amara Diallo", "--area", "=HYPERLINK(1)", "--force", "@Force",
      "--class", "stalking-s2A")
    #expect(opened.status == 0, "\(opened.talk)")
    let areas = try store.run("report", "areas", "--csv").data
    #expect(areas.contains("areas,'=HYPERLINK(1),'=HYPERLINK(1),"))
    let trend = try store.run("report", "trend", "--csv", "--class", "every", "--by", "quarter")
    let cells = trend.lines.flatMap { $0.split(separator: ",") }
    #expect(cells.contains { $0.hasPrefix("-") && Int($0) != nil })
    #expect(cells.allSatisfy { $0.first.map { !"=+@".contains($0) } ?? true })
  }
}

extension CommandRun {
  /// The program on a store, with arguments that were put together.
  init(_ store: CommandStore, _ arguments: [String]) throws {
    try self.init(
      CommandProgram.place(), arguments, store.environment, input: nil, output: nil)
  }
}
