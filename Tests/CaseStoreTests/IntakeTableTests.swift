import CaseCore
import CaseStore
import Testing

@Suite struct IntakeTableTests {
  @Test func `rows with one reference make one case`() throws {
    let reading = IntakeText.csv(
      "Reference,recorded_on,victim.name,Victim sex,happened,behaviours,fearOfViolence,text",
      "SC-2024-0001,2024-06-01,Ella Hughes,female,2024-05-04,follow;contact,yes,One",
      "SC-2024-0002,2024-06-02,,,2024-05-05,,no,Other",
      "",
      "SC-2024-0001,,,,2024-05-06,\"loiter,watch\",,\"Two, with “\"\"”\r\nand a second line\"",
      ",,,,2024-05-07,,,Without a reference", "")
    #expect(reading.faults.isEmpty && reading.notices.isEmpty)
    #expect(
      reading.documents.map(\.document.reference?.text) == ["SC-2024-0001", "SC-2024-0002", nil])
    let first = try #require(reading.documents.first?.document)
    #expect(first.recordedOn == CalendarDay("2024-06-01"))
    #expect(first.victim.name?.text == "Ella Hughes" && first.victim.sex == .female)
    #expect(first.incidents.map(\.text.text) == ["One", "Two, with “\"”\r\nand a second line"])
    #expect(
      first.incidents.map { $0.behaviours.map(\.text) } == [
        ["follow", "contact"], ["loiter", "watch"],
      ])
    #expect(first.incidents.map(\.fearOfViolence) == [true, nil])
  }

  @Test func `every column finds its field`() throws {
    let reading = IntakeText.csv(
      "recordedAs,area,relationship,suspect.name,suspect.sex,learnt,text,impact.alarmOrDistress,"
        + "impact.fearOfViolenceOccasions,impact.seriousEffectOnDailyLife,impact.text,"
        + "history.previousReports,history.orders,history.convictions,history.text,training",
      "none,Kent,stranger,Mark Taylor,male,2024-05-06,A,1,2,no,Hurt,3,order one;two,c,Long,true")
    let document = try #require(reading.documents.first?.document)
    #expect(document.recordedAs == .notCrimed && document.relationship == .stranger)
    #expect(document.area?.text == "Kent" && document.isTraining)
    #expect(document.suspect.name?.text == "Mark Taylor" && document.suspect.sex == .male)
    #expect(document.incidents.first?.learnt == DayTime("2024-05-06"))
    #expect(
      document.impact
        == Impact(
          alarmOrDistress: true, seriousEffectOnDailyLife: false, fearOfViolenceOccasions: 2,
          text: try Sample.text("Hurt")))
    #expect(document.history?.previousReports == 3)
    #expect(document.history?.orders.map(\.text) == ["order one", "two"])
    #expect(document.history?.convictions.map(\.text) == ["c"])
    #expect(document.history?.text?.text == "Long")
  }

  @Test(arguments: [
    (
      "text\r\na \"b\" c",
      "2:3: document 0: expected a cell with “\"” in it to stand in quotation "
        + "marks, with each “\"” doubled, found a bare “\"”"
    ),
    (
      "text\r\n\"a\" b",
      "2:4: document 0: expected a comma or the end of the line after a closing "
        + "“\"” (inside, it is doubled), found more text"
    ),
    (
      "text\r\n\"a\r\nb",
      "2:1: document 0: expected a closing “\"” for the one here, found the "
        + "end of the file"
    ),
    ("text,area\r\na", "2:1: document 0: expected 2 cells as in the first row, found 1"),
    ("text,area\na,b,c", "2:1: document 0: expected 2 cells as in the first row, found 3"),
    (
      "Text,happened\na,4 May",
      "2:3: document 0, happened: expected a day, a moment, two of "
        + "either with “/” between, or unknown, found “4 May”"
    ),
    (
      "text,Fear of violence\na,maybe",
      "2:3: document 0, Fear of violence: expected true or "
        + "false, found “maybe”"
    ),
    (
      "reference,area,text\nx,A,1\nx,B,2",
      "3:3: document 0, area: expected “A” as in the first "
        + "row of this case, found “B”"
    ),
    (
      "",
      "1:1: the file: expected a first row with the names of columns, found the end of the "
        + "file"
    ),
    ("text,area,TEXT\na,b,c", "1:11: the file: expected each column once, found “TEXT”"),
    (
      "reference;text\na;b",
      "1:1: the file: expected a first row with the names of columns, with "
        + "commas between, among them happened, behaviours or text, found “reference;text”"
    ),
  ])
  func `a fault names its line and column`(text: String, complaint: String) {
    let reading = IntakeFile(Array(text.utf8), format: .csv).read()
    #expect(IntakeText.complaints(reading) == [complaint])
  }

  @Test func `what is no UTF-8 is refused by its line`() {
    let bytes = Array("text\nfine\n".utf8) + [0x63, 0x61, 0x66, 0xE9]
    let reading = IntakeFile(bytes, format: .csv).read()
    #expect(reading.documents.count == 1)
    #expect(
      IntakeText.complaints(reading) == [
        "3:1: document 1, incidents[0].text: expected text in UTF-8; save the file in that "
          + "encoding, found bytes that are none"
      ])
  }

  @Test func `an unknown column is told of once and kept with every row`() throws {
    let reading = IntakeText.csv("text,Shoe size", "a,7", "b,8")
    #expect(
      reading.notices.map(\.description) == [
        "document 0, Shoe size: not known here; kept as a note"
      ])
    #expect(
      reading.documents.map(\.document.unknown) == [
        [IntakeRemainder(field: "incidents[0].Shoe size", text: "7")],
        [IntakeRemainder(field: "incidents[0].Shoe size", text: "8")],
      ])
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `every line end does, with a mark of UTF-8 or without`(lineEnd: String) {
    for mark in ["", "\u{FEFF}"] {
      let text = mark + ["text,area", "\"e\"\u{301},A", "b,B"].joined(separator: lineEnd)
      let plain = mark + ["text,area", "a,A", "b,B"].joined(separator: lineEnd) + lineEnd
      #expect(IntakeFile(Array(plain.utf8), format: .csv).read().documents.count == 2)
      #expect(IntakeFile(Array(text.utf8), format: .csv).read().faults.map(\.place.line) == [2])
    }
  }
}
