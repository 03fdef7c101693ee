import CaseCore
import CaseStore
import Testing

@Suite struct EventTextTests {
  @Test func `every kind of event comes back as it was written`() throws {
    var random = Dice(seed: 1)
    for _ in 0..<40 {
      for event in try Histories.oneOfEachKind(&random) {
        let text = RecordText.json(of: [event])
        #expect(try RecordText.events(fromJSON: text) == [event])
      }
    }
  }

  @Test func `the text of events is canonical`() throws {
    var random = Dice(seed: 2)
    for event in try Histories.oneOfEachKind(&random) {
      let text = RecordText.json(of: [event])
      #expect(try JSONValue(text).canonical == text)
    }
  }

  @Test func `random histories come back byte for byte`() throws {
    for seed in 1...60 {
      var random = Dice(seed: UInt64(seed))
      let record = try Histories.record(&random)
      var previous = RecordText.firstPrevious
      for (entry, line) in zip(record.entries, record.lines) {
        let read = try RecordText.entry(fromLine: line.dropLast())
        #expect(read.entry == entry)
        #expect(read.previous == previous)
        #expect(RecordText.line(for: read.entry, previous: previous).bytes == line)
        previous = read.hash
      }
    }
  }

  @Test(arguments: [
    #"{"extra":[1,{"a":null}],"kind":"owner-assigned","owner":"Ann"}"#,
    #"{"kind":"tagged-by-satellite","text":"“ü”"}"#,
    #"{"kind":"person-added","person":"p1","role":"solicitor","sex":"male"}"#,
    #"{"identifiers":[{"kind":"phone","since":"2019","value":"0"}],"kind":"person-added","person":"p1","role":"victim","sex":"male"}"#,
  ])
  func `what a newer version wrote is kept byte for byte`(text: String) throws {
    let event = CaseEvent.unknown(kind: try #require(kind(of: text)), text: text)
    let entry = Entry(
      sequence: 1, id: Sample.id(1), at: try Sample.instant(), by: "A", content: .events([event]))
    let line = RecordText.line(for: entry, previous: RecordText.firstPrevious).bytes
    let read = try RecordText.entry(fromLine: line.dropLast())
    #expect(read.entry.events == [event])
    #expect(RecordText.line(for: read.entry, previous: read.previous).bytes == line)
  }

  @Test(arguments: [
    (#"[{"kind":"owner-assigned","owner":" "}]"#, "text that is not blank"),
    (#"[{"kind":"owner-assigned"}]"#, "a key “owner”"),
    (#"[{"kind":"owner-asigned","owner":"A"}]"#, "a known kind of event, found “owner-asigned”"),
    (#"[{"kind":"owner-assigned","owner":"A","x":1}]"#, "a known key, found “x”"),
    (#"[{"kind":"owner-assigned","owner":"A","owner":"B"}]"#, "each key once, found “owner” again"),
    (#"[{"kind":"owner-assigned","owner":"A","own\u0065r":"B"}]"#, "each key once"),
    (#"[{"kind":"case-reopened","on":"2018-02-30","reason":"x"}]"#, "a day such as 2018-09-06"),
    (#"[{"kind":"entry-undone","entry":1.5}]"#, "a whole number"),
    (#"[{"kind":"entry-undone","entry":01}]"#, "a whole number"),
    (#"[{"kind":"owner-assigned","owner":"\ud800"}]"#, "two halves of one character"),
    (#"[{"kind":"owner-assigned","owner":"A"}"#, "“,”"),
    ("[{\"kind\":\"owner-assigned\",\"owner\":\"A\u{1}\"}]", "an escape for a control character"),
    (#"[{"kind":"owner-assigned","owner":"A"#, "the end of a string"),
    (#"[{"kind":"impact-recorded"}]"#, "something that it did to the victim"),
    ("[{\"a\":" + String(repeating: "[", count: 40), "no more than 32 levels"),
    ("", "“[”"),
  ])
  func `what is malformed is refused by what was expected`(text: String, expected: String) {
    #expect {
      try RecordText.events(fromJSON: Array(text.utf8))
    } throws: { error in
      (error as? TextFault)?.expected.contains(expected) ?? false
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let text =
      Array(#"[{"kind":"owner-assigned","owner":"A"#.utf8) + [0xC3, 0x28] + Array(#""}]"#.utf8)
    #expect(throws: TextFault.self) { try RecordText.events(fromJSON: text) }
  }

  @Test func `deep nesting with unsorted keys does not take for ever`() {
    let levels = 30
    let text =
      String(repeating: #"{"b":1,"a":"#, count: levels) + "1"
      + String(repeating: "}", count: levels)
    #expect((try? JSONValue(Array(text.utf8))) != nil)
  }

  private func kind(of text: String) -> String? {
    (try? JSONValue(Array(text.utf8)))?["kind"]?.string
  }
}
