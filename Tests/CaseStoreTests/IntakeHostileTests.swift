import CaseCore
import CaseStore
import Testing

@Suite struct IntakeHostileTests {
  @Test(arguments: [40, 5000, 300_000])
  func `deep nesting spoils only its own document`(levels: Int) {
    let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let reading = IntakeText.json(#"[{"x": \#(deep), "incidents": []}, {"incidents": []}]"#)
    #expect(reading.documents.map(\.index) == [1])
    #expect(reading.faults.map(\.expected) == ["no more than 32 levels"])
  }

  @Test func `brackets that do not match take no longer`() {
    let many = 300_000
    let text = String(repeating: "[{", count: many) + String(repeating: "]", count: 2 * many)
    #expect(IntakeText.json("[\(text)").faults.isEmpty == false)
    let other = String(repeating: "{", count: many) + String(repeating: "]", count: many)
    #expect(IntakeText.json("[\(other)").faults.isEmpty == false)
  }

  @Test func `very long texts are read`() throws {
    let long = String(repeating: "é", count: 5_000_000)
    let reading = IntakeText.json(
      #"[{"incidents": [{"text": "\#(long)", "happened": "\#(long)"}]}, "#
        + #"{"\#(long)": 1, "incidents": [{"text": "\#(long)"}]}]"#)
    #expect(reading.faults.count == 1)
    #expect(reading.faults.allSatisfy { $0.description.utf8.count < 400 })
    let text = try #require(reading.documents.first?.document.incidents.first?.text.text)
    #expect(text.utf8.count == 10_000_000)
  }

  @Test func `wrong types everywhere are faults and never a crash`() {
    let keys = [
      "reference", "recordedOn", "recordedAs", "area", "relationship", "victim", "suspect",
      "incidents", "impact", "history", "orders", "training",
    ]
    let values = [
      "1", "-0.5e9", "true", "\"\\u0000\"", "[]", "{}", "[[]]", "[{}]", "[null]", "{\"text\": []}",
      "{\"name\": {}}", "[{\"conditions\": 1, \"kind\": []}]", "[{\"happened\": {}}]",
    ]
    for key in keys {
      for value in values {
        let text = #"[{"\#(key)": \#(value)}, {"incidents": []}]"#
        #expect(IntakeText.json(text).documents.last?.index == 1)
      }
    }
  }

  @Test func `no broken text brings it down`() {
    var random = Dice(seed: 7)
    let good = Array(
      """
      [{"incidents": [{"happened": "2024-05-04", "text": "\\u00e9 \\"x\\"", "n": -1.5e3}],
        "victim": {"name": null}}, {"incidents": [], "orders": [{"kind": "bail"}]}]
      """.utf8)
    for _ in 0..<800 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 1 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes = Array(bytes[..<max(place, 1)])
        }
      }
      for format in IntakeFile.Format.allCases {
        let handed = IntakeText.handed(bytes, format)
        #expect(handed.allSatisfy { ($0.document == nil) == !$0.faults.isEmpty })
      }
    }
  }

  @Test func `many keys, many faults and every script`() {
    let keys = (0..<20_000).map { #""k\#($0)": \#($0)"# }.joined(separator: ",")
    #expect(IntakeText.document("{\(keys), \"incidents\": []}")?.unknown.count == 20_000)
    let wrong = String(repeating: "1,", count: 50_000) + "1"
    let faults = IntakeText.json(#"[{"incidents": [\#(wrong)]}]"#).faults
    #expect(faults.count == 20)
    let words = "שלום \u{202E}abc 你好 👩‍👩‍👧‍👦 \u{7}"
    let text = words.replacing("\u{7}", with: #"\u0007"#)
    let document = IntakeText.document(#"{"incidents": [{"text": "\#(text)"}]}"#)
    #expect(document?.incidents.first?.text.text == words)
  }
}
