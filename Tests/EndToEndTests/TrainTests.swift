import Foundation
import Testing

@Suite struct `Training by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func file(_ name: String, _ text: String) throws -> String {
    let place = store.folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: place)
    return place.path
  }

  /// What lies in the folders of this test, where a store and a cache would be made.
  private func made() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: store.folder.path).sorted()
  }

  @Test func `the list is there as text, JSON and CSV, and touches nothing`() throws {
    let text = try store.run("train", "--list")
    #expect(text.status == 0)
    #expect(text.lines.first?.hasPrefix("NAME") == true)
    let rows = try store.run("train", "--list", "--json").rows()
    #expect(rows.count >= 16)
    #expect(text.lines.count == rows.count + 1)
    #expect(
      Set(rows.flatMap(\.keys)) == [
        "name", "title", "direction", "relationship", "entries", "stops", "minutes",
      ])
    let csv = try store.run("train", "--list", "--csv")
    #expect(csv.lines.first == "name,title,direction,relationship,entries,stops,minutes")
    #expect(csv.lines.count == rows.count + 1)
    #expect(try made() == [])
  }

  @Test func `a mark of some editors before the text is no fault`() throws {
    let template = try store.run("train", "--template").data
    let mine = try file("mine.json", "\u{FEFF}" + template)
    let check = try store.run("train", "--check", mine)
    #expect(check.status == 0, "\(check.data)")
    // What is wrong further down is named at its place all the same.
    let broken = try file(
      "broken.json",
      "\u{FEFF}" + template.replacingOccurrences(of: #""asks": "letters""#, with: #""asks": "x""#))
    let plain = try file(
      "plain.json",
      template.replacingOccurrences(of: #""asks": "letters""#, with: #""asks": "x""#))
    func places(_ path: String) throws -> [String] {
      try store.run("train", "--check", path).lines
        .map { $0.replacingOccurrences(of: path, with: "") }
    }
    #expect(try places(broken) == places(plain))
  }

  @Test func `the template passes the check, and the guide is a page`() throws {
    let template = try store.run("train", "--template")
    #expect(template.status == 0)
    let mine = try file("mine.json", template.data)
    let check = try store.run("train", "--check", mine)
    #expect(check.status == 0)
    #expect(check.lines.last?.contains("can be used: 3 entries, 3 stops") == true)
    let guide = try store.run("train", "--guide")
    #expect(guide.data.hasPrefix("# Writing a scenario"))
    #expect(guide.lines.allSatisfy { $0.count <= 100 })
    #expect(try made() == ["mine.json"])
  }

  @Test func `every fault is named with line and what to do, and ends with 65`() throws {
    let broken = try store.run("train", "--template").data
      .replacingOccurrences(of: #""asks": "letters""#, with: #""asks": "letter""#)
      .replacingOccurrences(of: "watched her window\", \"meaning", with: "saw her\", \"meaning")
    let path = try file("broken.json", broken)
    let run = try store.run("train", "--check", path)
    #expect(run.status == 65)
    #expect(
      run.lines.contains {
        $0.hasPrefix("\(path):") && $0.contains("stops[1].asks: expected one of “class”")
      })
    #expect(run.lines.contains { $0.contains("words[1].words: expected the very words") })
    #expect(run.lines.last == "\(path): 2 faults; it cannot be used yet.")
    let taken = try store.run("train", path)
    #expect(taken.status == 65)
    #expect(taken.talk.contains("--check"))
  }

  @Test func `a remark is for the trainer to judge, and no fault`() throws {
    let other = try store.run("train", "--template").data
      .replacingOccurrences(
        of: "\"class\": \"stalking-s2A\",\n  \"limb\"",
        with: "\"class\": \"malicious-communications\",\n  \"limb\"")
    let run = try store.run("train", "--check", try file("other.json", other))
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.contains("remark: in the end the second opinion points to") })
  }

  @Test func `what is not there, and wrong use, are told apart`() throws {
    #expect(try store.run("train", "--check", "/none/none.json").status == 66)
    let unknown = try store.run("train", "no-such-scenario")
    #expect(unknown.status == 66)
    #expect(unknown.talk.contains("--list"))
    #expect(try store.run("train", "--check").status == 64)
    #expect(try store.run("train", "--list", "--template").status == 64)
    #expect(try store.run("train", "--json").status == 64)
    #expect(try store.run("train").talk.contains("need a terminal"))
  }
}

@Suite struct `The schema of scenarios` {
  private let store: CommandStore
  private let schema = ImportStore.resource("Resources/Schemas/scenario.schema.json")

  init() throws { store = try CommandStore(cases: nil) }

  @Test func `a public validator accepts the template and all that come with the program`() throws {
    let folder = ImportStore.resource("Resources/Scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
    let template = ImportStore.resource("Resources/Guides/scenario-template.json")
    #expect(files.count >= 16)
    for file in files + [template] {
      let said = try SchemaValidator.validate(schema, file)
      #expect(said.count == 1 && said[0].hasPrefix("accepted"), "\(said)")
    }
  }

  @Test(arguments: [
    (#""direction": "stalking read as harassment""#, #""direction": "misread""#),
    (#""after": 2"#, #""after": 0"#), (#""after": 2"#, #""after": "2""#),
    (#""asks": "letters""#, #""asks": "letter""#),
    (
      #""obsessive": "yes", "unwanted": "yes", "repeated": "yes" },\#n   "because""#,
      #""obsessive": "yes" },\#n   "because""#
    ),
    (#""verdict": "right""#, #""verdict": "wrong""#),
    (#""right": ["stalking-s2A"]"#, #""right": []"#),
    (#""synopsis""#, #""synopsys""#), (#""at": "2024-02-12 16:40""#, #""at": "12 Feb""#),
    (#""class": "stalking-s2A",\#n  "limb""#, #""class": "stalking-s4A",\#n  "limb""#),
    (#""class": "stalking-s2A",\#n  "limb": []"#, #""class": "stalking-s4A",\#n  "limb": ["ii"]"#),
    (#""aggravated": false"#, #""aggravated": null"#),
    (#""defensible": ["harassment-s2"],"#, ""),
    (#""entry": 1,\#n  "what""#, #""entry": 0,\#n  "what""#),
  ])
  func `schema and program agree`(old: String, new: String) throws {
    let template = try store.run("train", "--template").data
    try #require(template.contains(old), "\(old)")
    let place = store.folder.appendingPathComponent("mine.json")
    try Data(template.replacingOccurrences(of: old, with: new).utf8).write(to: place)
    let said = try #require(try SchemaValidator.validate(schema, place.path).first)
    let run = try store.run("train", "--check", place.path)
    #expect(said.hasPrefix("accepted") == (run.status == 0), "\(said) \(run.data)")
  }
}

@Suite(.serialized) struct `Training in a real terminal` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  @Test(arguments: [(80, 24), (140, 40)])
  func `from the list through a scenario to the debrief, with no store`(
    size: (columns: Int, rows: Int)
  ) throws {
    let results = store.folder.appendingPathComponent("results.csv").path
    let somebodys = store.folder.appendingPathComponent("results.csv.partial")
    try Data("mine".utf8).write(to: somebodys)
    let terminal = try RealTerminal(
      store, columns: size.columns, rows: size.rows, arguments: "train --results \(results)")
    try terminal.shows("scenarios")
    try terminal.press("Enter")
    try terminal.shows("Briefing")
    try terminal.press("Space")
    try terminal.shows("Entry 1 of")
    var stops: Set<Substring> = []
    for _ in 0..<200 {
      let screen = try terminal.screen()
      #expect(screen.hasPrefix(" TRAINING"))
      if screen.hasPrefix(" TRAINING Debrief") { break }
      if screen.contains("After entry") {
        let right = try #require(screen.split(separator: "\n").first)
        stops.insert(right.suffix(12))
        try terminal.answer(screen)
      } else {
        try terminal.press("Space")
        try terminal.changes(from: screen)
      }
    }
    try terminal.shows("It was:")
    try terminal.press("3")
    try terminal.shows("Who saw it when")
    try terminal.press("t")
    try terminal.shows("Timeline")
    try terminal.press("Escape")
    try terminal.shows("Who saw it when")
    try terminal.press("Escape")
    try terminal.shows("✓")
    try terminal.press("Q")
    try terminal.shows("ended with 0")

    let rows = try String(contentsOfFile: results, encoding: .utf8)
      .split(separator: "\r\n").map(String.init)
    #expect(rows[0].hasPrefix("scenario,title,stop,afterEntry,asks,question,letter,answer,verdict"))
    #expect(!rows[0].contains("who"))
    #expect(Set(rows.dropFirst().map { $0.split(separator: ",")[0] }).count == 1)
    #expect(Set(rows.dropFirst().map { $0.split(separator: ",")[2] }).count == stops.count)
    #expect(!rows.contains { $0.contains("PC 1000 Tester") })
    let made = try FileManager.default.subpathsOfDirectory(atPath: store.folder.path)
    #expect(made.sorted() == ["results.csv", "results.csv.partial"])
    #expect(try String(contentsOf: somebodys, encoding: .utf8) == "mine")
  }

  @Test func `a trainer's own scenario, for a room, with names where they are asked for`() throws {
    let mine = store.folder.appendingPathComponent("mine.json")
    try Data(try store.run("train", "--template").data.utf8).write(to: mine)
    let results = store.folder.appendingPathComponent("room.csv").path
    let terminal = try RealTerminal(
      store, columns: 100, rows: 30,
      arguments: "train --trainer --names --results \(results) \(mine.path)")
    try terminal.shows("Briefing")
    for _ in 0..<40 {
      let screen = try terminal.screen()
      if screen.contains("After entry") { break }
      try terminal.press("Space")
      try terminal.changes(from: screen)
    }
    try terminal.type("12")
    try terminal.shows("12]")
    try terminal.press("Down", "Enter")
    try terminal.shows("names, with commas")
    try terminal.type("Rees, Cole")
    try terminal.press("Enter", "a")
    try terminal.shows("12 said: Stalking s2A – right")
    try terminal.press("c")
    try terminal.shows("Entry 3 of 3")
    // More stops are to come, so that leaving asks first and says what was kept.
    try terminal.press("Q")
    try terminal.shows("Your place in this scenario is lost.")
    try terminal.press("y")
    try terminal.shows("ended with 0")
    let rows = try String(contentsOfFile: results, encoding: .utf8)
    #expect(rows.contains(",stalking-s2A,right,12,\r\n"))
    #expect(rows.contains(",stalking-s4A,wrong,1,Rees\r\n"))
    #expect(rows.contains(",stalking-s4A,wrong,1,Cole\r\n"))
  }

  @Test func `a file that is there is never written over`() throws {
    let results = store.folder.appendingPathComponent("results.csv")
    try Data("mine".utf8).write(to: results)
    let terminal = try RealTerminal(
      store, columns: 80, rows: 24, arguments: "train --results \(results.path)")
    try terminal.shows("name a new file")
    try terminal.shows("ended with 73")
    #expect(try String(contentsOf: results, encoding: .utf8) == "mine")
  }
}

extension RealTerminal {
  /// Answers the stop that is shown and confirms it.
  fileprivate func answer(_ screen: String) throws {
    if screen.contains("which letters?") {
      try press("f", "o", "u", "r")
    } else {
      try press("2")
    }
    // The footer names the key that confirms only when there is something to confirm.
    let chosen = try shows("c confirm")
    try press("c")
    try changes(from: chosen)
  }

  /// Looks until the screen is another one.
  fileprivate func changes(from before: String, within seconds: Int = 20) throws {
    let end = Date().addingTimeInterval(Double(seconds))
    while Date() < end {
      if try screen() != before { return }
    }
    throw NeverShown(words: "anything new", screen: before)
  }
}
