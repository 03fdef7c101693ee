import CaseCore
import CaseStore
import Testing

@Suite struct `A scenario file` {
  @Test func `the template can be used as it is`() throws {
    let reading = try ScenarioText.read(ScenarioText.template())
    #expect(reading.faults.map(\.description) == [])
    let scenario = try #require(reading.scenario)
    #expect(scenario.name == "mine")
    #expect(scenario.entryCount == 3)
    #expect(scenario.stops.map(\.after) == [2, 3, 3])
    #expect(scenario.stops.map(\.asks.kind) == [.recordedClass, .letters, .next])
    #expect(scenario.truth.recordedAs == .stalking2A)
    #expect(scenario.wrongTurn?.entry == 1)
    #expect(scenario.teachingPoints.count == 2)
    #expect(scenario.story.wordCount > 50)
  }

  @Test func `a story that asks nothing is a story, and no fault`() throws {
    let text = try ScenarioText.template()
    let end = try #require(text.range(of: "\n \"stops\""))
    let start = try #require(text.range(of: " \"briefing\""))
    let entries = try #require(text.range(of: " \"entries\""))
    let story = text[..<start.lowerBound] + text[entries.lowerBound..<end.lowerBound]
    let reading = try ScenarioText.read(story.dropLast() + "\n}")
    #expect(reading.faults.map(\.description) == [])
    #expect(reading.story != nil)
    #expect(reading.scenario == nil)
    #expect(!reading.isMeantAsScenario)
  }

  @Test func `a file with some of a scenario is told everything that is missing`() throws {
    let text = try ScenarioText.template()
    let end = try #require(text.range(of: ",\n \"stops\""))
    let reading = try ScenarioText.read(text[..<end.lowerBound] + "\n}")
    #expect(reading.isMeantAsScenario)
    #expect(
      reading.faults.compactMap(\.field).sorted()
        == ["stops", "teachingPoints", "truth", "words", "wrongTurn"])
    #expect(reading.faults.allSatisfy { $0.whatToDo?.contains("--template") == true })
    #expect(reading.scenario == nil)
  }

  @Test(arguments: [
    (#""entries": ["#, #""entires": ["#), (#""entries": ["#, #""entries": [], "x": ["#),
  ])
  func `a file whose entries are missing or none is told so`(old: String, new: String) throws {
    let complaints = try ScenarioText.complaints(old, new)
    #expect(
      complaints.contains {
        $0.contains("stops[0].after: expected the number of an entry, found 2")
      })
    #expect(complaints.contains { $0.contains("write “entries” first") })
  }

  @Test(arguments: [
    (
      #""class": "stalking-s2A",\#n  "limb""#, #""class": "stalking",\#n  "limb""#,
      "truth.class: expected one of “stalking-s2A”, "
    ),
    (
      #""class": "stalking-s2A",\#n  "limb""#, #""class": "stalking-s4A",\#n  "limb""#,
      "truth.limb: expected"
    ),
    (#""right": ["stalking-s2A"]"#, #""right": []"#, "stops[0].right: expected at least one class"),
    (
      #""right": ["stalking-s2A"]"#, #""right": ["stalking"]"#, "stops[0].right[0]: expected one of"
    ),
    (
      #""defensible": ["harassment-s2"]"#, #""defensible": ["stalking-s2A"]"#,
      "stops[0].defensible: expected classes that are not right as well, found stalking-s2A"
    ),
    (
      #""after": 2"#, #""after": 4"#,
      "stops[0].after: expected the number of an entry, from 1 to 3, found 4"
    ),
    (
      #""after": 2"#, #""after": "2""#,
      "stops[0].after: expected the number of an entry, from 1 to 3, found “2”"
    ),
    (
      #""asks": "letters""#, #""asks": "letter""#,
      "stops[1].asks: expected one of “class”, “letters”, “next”"
    ),
    (
      #""verdict": "right""#, #""verdict": "wrong""#,
      "stops[2].choices: expected a choice whose verdict is “right”"
    ),
    (#""verdict": "right""#, #""verdict": "good""#, "stops[2].choices[1].verdict: expected one of"),
    (
      #""words": "watched her window""#, #""words": "watched his window""#,
      "words[1].words: expected the very words of entry 3"
    ),
    (#"{ "entry": 1, "words""#, #"{ "entry": 2, "words""#, "They stand in entry 1."),
    (
      #""direction": "stalking read as harassment""#, #""direction": "misread""#,
      "truth.direction: expected one of"
    ),
    (
      #""kind": "class-recorded""#, #""kind": "class-recordd""#,
      "entries[2].events[1]: expected a known kind of event"
    ),
    (
      #""incident": "i2""#, #""incident": "i1""#,
      "entries[1]: Entry 2 gives the name i1 to something else."
    ),
    (
      #""at": "2024-02-12 16:40""#, #""at": "2024-02-02 16:40""#,
      "entries[1].at: expected a moment not before the entry above it"
    ),
    (#""at": "2024-02-12 16:40""#, #""at": "12 Feb""#, "entries[1].at: expected a day and a time"),
    (#""instead""#, #""insted""#, "wrongTurn.insted: expected a key that is known here"),
    (#""by": "DC 5678 Sample","#, "", "entries[2].by: expected text"),
  ])
  func `what is wrong is named with its place and what was expected`(
    old: String, new: String, says: String
  ) throws {
    let complaints = try ScenarioText.complaints(old, new)
    #expect(complaints.contains { $0.contains(says) }, "\(complaints)")
  }

  @Test func `stops that fall back are out of order`() throws {
    let text = try ScenarioText.template()
      .replacingOccurrences(of: #""after": 2"#, with: #""after": 3"#)
      .replacingOccurrences(
        of: "\"after\": 3,\n   \"asks\": \"letters\"",
        with: "\"after\": 1,\n   \"asks\": \"letters\"")
    let faults = try ScenarioText.read(text).faults
    #expect(
      faults.map(\.description).contains { $0.hasPrefix("stops[1].after: expected 3 or more") })
  }

  @Test func `null for the turn stands only where the case was read rightly`() throws {
    let text = try ScenarioText.template()
    let start = try #require(text.range(of: "\"wrongTurn\": {"))
    let end = try #require(text.range(of: "\"words\": ["))
    let none =
      text[..<start.lowerBound] + "\"wrongTurn\": null,\n " + text[end.lowerBound...]
    #expect(
      try ScenarioText.read(String(none)).faults.map(\.field) == ["wrongTurn"])
    let rightly = none.replacingOccurrences(of: "stalking read as harassment", with: "read rightly")
    #expect(try ScenarioText.read(rightly).scenario != nil)
  }

  @Test func `the place is that of the value, as an editor counts`() throws {
    let text = try ScenarioText.template()
      .replacingOccurrences(of: #""verdict": "right""#, with: #""verdict": "good""#)
    let fault = try #require(try ScenarioText.read(text).faults.first)
    #expect(fault.place.line == (try ScenarioText.line(of: #""verdict": "right""#)))
    #expect(fault.place.column == 17)
  }

  @Test(arguments: ["", "[", "[]", "{", "{\"title\": ", "null", "\u{0}", "{\"title\": \"a\"}}"])
  func `no text breaks the reader`(text: String) throws {
    let reading = try ScenarioText.read(text)
    #expect(!reading.faults.isEmpty)
    #expect(reading.story == nil)
  }

  @Test func `cut off anywhere it is refused, and nothing is taken from it`() throws {
    let text = Array(try ScenarioText.template().utf8)
    for end in stride(from: 0, to: text.count - 2, by: 37) {
      let part = String(decoding: text[..<end], as: UTF8.self)
      let reading = try ScenarioText.read(part)
      #expect(!reading.faults.isEmpty)
      #expect(reading.scenario == nil)
    }
  }
}
