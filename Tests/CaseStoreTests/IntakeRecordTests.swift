import CaseCore
import CaseResources
import CaseStore
import Testing

@Suite struct IntakeRecordTests {
  private let text = """
    {"reference": "NICHE 12/4", "recordedAs": "harassment-s2", "relationship": "ex-husband",
     "incidents": [{"happened": "2024-05-04", "text": "One"}, {"learnt": "2024-05-09"}],
     "history": {"orders": ["bail"]}, "impact": {"fearOfViolenceOccasions": 2},
     "orders": [{"kind": "dapo", "made": "2024-03-04"}], "label": "never evidence"}
    """

  @Test func `a document becomes one entry that can be written and read again`() throws {
    let document = try #require(IntakeText.document(text))
    let record = document.record(
      reference: try Sample.reference(), at: try Sample.instant(), by: "A", id: Sample.id(1))
    #expect(record.entries.count == 1)
    let line = RecordText.line(
      for: try #require(record.entries.first), previous: RecordText.firstPrevious)
    #expect(try RecordText.entry(fromLine: line.bytes.dropLast()).entry == record.entries.first)
    let made = try #require(record.folded())
    #expect(made.recordedClass.recordedAs == .harassment2)
    #expect(made.area == IntakeDocument.notStated && made.force == IntakeDocument.notStated)
    #expect(made.opening.recordedOn == CalendarDay("2018-03-09"))
    #expect(made.people.map(\.id) == ["p1", "p2"])
    #expect(made.incidents.map(\.id) == ["i1", "i2"])
    #expect(made.history?.fact.orders.map(\.text) == ["bail"])
    #expect(made.orders.map(\.facts.kind) == ["dapo"])
    #expect(
      made.notes.map(\.fact.text.text) == [
        "Handed over as relationship: ex-husband",
        "Reference in the system that handed it over: NICHE 12/4",
        "Handed over with the case, under keys that Casebook does not know:\n"
          + "label: never evidence",
      ])
  }

  @Test func `it can be assessed with nothing stored, without what is no evidence`() throws {
    let assessable = try #require(IntakeText.document(text)).assessable
    #expect(assessable.opening.recordedOn == CalendarDay("2024-05-09"))
    #expect(assessable.incidents.count == 2)
    #expect(assessable.impact?.fact.fearOfViolenceOccasions == 2)
    #expect(
      assessable.notes.map(\.fact.text.text) == ["Handed over as relationship: ex-husband"])
    let empty = try #require(IntakeText.document(#"{"incidents": []}"#)).assessable
    #expect(empty.incidents.isEmpty && empty.recordedClass.recordedAs == .notCrimed)
  }

  @Test func `what the rules of recording refuse is named by its field`() throws {
    let document = try #require(
      IntakeText.document(
        """
        {"recordedOn": "2024-06-02", "incidents": [{"happened": "2024-05-04"},
         {"happened": "2024-06-02"}, {"happened": "2024-05-04", "learnt": "2024-05-03"}]}
        """))
    let now = try #require(DayTime("2024-06-01T10:00"))
    let refusals = document.refusals(now: now, try CaseResources.referenceData())
    #expect(refusals.map(\.field) == ["recordedOn", "incidents[1]", "incidents[2]"])
    #expect(
      refusals.map(\.refusal) == [
        .inTheFuture(.recordedOn, today: now.day), .inTheFuture(.happened, today: now.day),
        .learntBeforeHappened,
      ])
  }

  @Test func `the same content has the same name, whatever its layout`() throws {
    func names(_ text: String) -> [String] {
      IntakeText.handed(Array(text.utf8), .json).map(\.contentID)
    }
    let one = names(#"[{"area": "é", "incidents": [{"text": "a", "x": 1}]}]"#)
    let same = names(#"[ {"incidents":[ {"x":1,"text":"a"} ],"area":"\u00e9"} ]"#)
    let other = names(#"[{"area": "é", "incidents": [{"text": "b", "x": 1}]}]"#)
    #expect(one == same && one != other)
    #expect(one.allSatisfy { $0.utf8.count == 32 })
  }
}
