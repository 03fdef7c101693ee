import CaseCore
import CaseStore
import Testing

@Suite struct IntakeFaultTests {
  @Test(arguments: [
    (
      #"{}"#,
      "1:2: document 0, incidents: expected a list of incidents in square brackets, "
        + "found nothing"
    ),
    (
      #"{"incidents": null}"#,
      "1:16: document 0, incidents: expected a list of incidents in "
        + "square brackets, found null"
    ),
    (
      #"{"incidents": {}}"#,
      "1:16: document 0, incidents: expected a list of incidents in "
        + "square brackets, found an object"
    ),
    (
      #""words""#,
      "1:2: document 0: expected an intake document in curly brackets, "
        + "found “words”"
    ),
    (
      #"{"incidents": [7]}"#,
      "1:17: document 0, incidents[0]: expected an object in curly "
        + "brackets, found 7"
    ),
    (
      #"{"incidents": [], "recordedAs": "assault"}"#,
      "1:34: document 0, recordedAs: expected one "
        + "of stalking-s2A, stalking-s4A, harassment-s2, fear-of-violence-s4, "
        + "malicious-communications, controlling-or-coercive, none, found “assault”"
    ),
    (
      #"{"incidents": [], "recordedOn": "2024-02-30"}"#,
      "1:34: document 0, recordedOn: expected "
        + "a day such as 2024-06-01, found “2024-02-30”"
    ),
    (
      #"{"incidents": [{"happened": "yesterday"}]}"#,
      "1:30: document 0, incidents[0].happened: "
        + "expected a day, a moment, two of either with “/” between, or unknown, found “yesterday”"
    ),
    (
      #"{"incidents": [{"learnt": 20240504}]}"#,
      "1:28: document 0, incidents[0].learnt: expected "
        + "a day such as 2024-06-01 or a moment such as 2024-06-01T21:40, found 20240504"
    ),
    (
      #"{"incidents": [{"behaviours": "follow"}]}"#,
      "1:32: document 0, incidents[0].behaviours: "
        + "expected a list of texts in square brackets, found “follow”"
    ),
    (
      #"{"incidents": [{"behaviours": [true]}]}"#,
      "1:33: document 0, incidents[0].behaviours[0]: "
        + "expected text in quotation marks, found true"
    ),
    (
      #"{"incidents": [{"fearOfViolence": "yes"}]}"#,
      "1:36: document 0, "
        + "incidents[0].fearOfViolence: expected true or false, found “yes”"
    ),
    (
      #"{"incidents": [{"text": []}]}"#,
      "1:26: document 0, incidents[0].text: expected text in "
        + "quotation marks, found an empty list"
    ),
    (
      #"{"incidents": [], "impact": {"fearOfViolenceOccasions": -1}}"#,
      "1:58: document 0, "
        + "impact.fearOfViolenceOccasions: expected a whole number from 0 to 999999, found -1"
    ),
    (
      #"{"incidents": [], "history": {"previousReports": 2.5}}"#,
      "1:51: document 0, "
        + "history.previousReports: expected a whole number from 0 to 999999, found 2.5"
    ),
    (
      #"{"incidents": [], "orders": [{}]}"#,
      "1:31: document 0, orders[0].kind: expected one of "
        + "spo-full, spo-interim, restraining-order, non-molestation-order, dapo, bail, "
        + "injunction, found nothing"
    ),
    (
      #"{"incidents": [], "area": "A", "area": "B"}"#,
      "1:33: document 0, area: expected each key "
        + "once, found it again"
    ),
    (
      #"{"incidents": [], "area": "\ud800"}"#,
      "1:28: document 0, area: expected two halves of one "
        + "character, found bytes that are none"
    ),
  ])
  func `a fault names its place, its field and what was expected`(
    text: String, complaint: String
  ) {
    #expect(IntakeText.complaints(IntakeText.json("[\(text)]")) == [complaint])
  }

  @Test(arguments: [
    (
      "",
      "1:1: the file: expected a list of intake documents in square brackets, found the end "
        + "of the file"
    ),
    ("{}", "1:1: the file: expected a list of intake documents in square brackets, found “{}”"),
    (
      "[] []",
      "1:4: the file: expected nothing after the list; what follows was not read, "
        + "found “[]”"
    ),
    (
      #"[{"incidents": []} {"incidents": []}]"#,
      "1:20: the file: expected “,” or “]” after a "
        + "document; what follows was not read, found “{\"incidents\"”"
    ),
    (#"[{"incidents": [1,]}]"#, "1:19: document 0: expected a value, found “]}]”"),
    (#"[{"incidents": ["#, "1:17: document 0: expected a value, found the end of the file"),
    (
      "[{\"incidents\": [\n\"a",
      "2:3: document 0: expected the end of a string, found the end of "
        + "the file"
    ),
  ])
  func `a fault of the text names its place`(text: String, complaint: String) {
    #expect(IntakeText.complaints(IntakeText.json(text)) == [complaint])
  }

  @Test func `all that is wrong with a document is named, in order, and the others are read`() {
    let reading = IntakeText.json(
      """
      [ {"incidents": []},
        {"incidents": [{"happened": 1}, {"text": 2}], "area": 3},
        {"incidents": [{]},
        {"incidents": [{"text": "The last."}]} ]
      """)
    #expect(reading.documents.map(\.index) == [0, 3])
    #expect(reading.documents.last?.document.incidents.first?.text.text == "The last.")
    #expect(reading.faults.map(\.document) == [1, 1, 1, 2])
    #expect(
      reading.faults.map(\.field) == ["incidents[0].happened", "incidents[1].text", "area", nil])
    #expect(reading.faults.map(\.place.line) == [2, 2, 2, 3])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x5B, 0x00], "UTF-16 or UTF-32, by the mark that it starts with"),
      ([0xFE, 0xFF, 0x00, 0x5B], "UTF-16 or UTF-32, by the mark that it starts with"),
      ([0x5B, 0x00, 0x5D, 0x00], "a zero byte, as in UTF-16 and UTF-32"),
    ] as [([UInt8], String)])
  func `other encodings are refused by name`(bytes: [UInt8], found: String) {
    for format in IntakeFile.Format.allCases {
      let reading = IntakeFile(bytes, format: format).read()
      #expect(
        reading.faults.map(\.description) == [
          "the file: expected text in UTF-8; save the file in that encoding, found \(found)"
        ])
    }
  }

  @Test func `a mark of UTF-8 is passed over`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(#"[{"incidents": []}]"#.utf8)
    #expect(IntakeFile(bytes, format: .json).read().documents.count == 1)
  }
}
