import CaseCore
import CaseStore
import Testing

@Suite struct IntakeDocumentTests {
  private let full = """
    {"reference": "SC-2024-0007", "recordedOn": "2024-06-01T09:00", "recordedAs": "harassment-s2",
     "area": "Kent", "relationship": "ex-partner",
     "victim": {"name": "Ella Hughes", "sex": "female"},
     "suspect": {"name": "Mark Taylor", "sex": "male"},
     "incidents": [
       {"happened": "2024-05-04T21:40", "learnt": "2024-05-06", "behaviours": ["follow", "odd gift"],
        "fearOfViolence": true, "text": "Behind her from the tram."},
       {"happened": "2024-05-10/2024-05-12"}],
     "impact": {"alarmOrDistress": true, "fearOfViolenceOccasions": 2,
                "seriousEffectOnDailyLife": false, "text": "Moved out."},
     "history": {"previousReports": 3, "orders": ["non-molestation order 2024-03-04"],
                 "convictions": ["2021 assault"], "text": "Known since 2019."},
     "training": true}
    """

  @Test func `every field is read as what it is`() throws {
    let document = try #require(IntakeText.document(full))
    #expect(document.caseReference?.text == "SC-2024-0007")
    #expect(document.recordedOn == CalendarDay("2024-06-01"))
    #expect(document.recordedAs == .harassment2)
    #expect(document.area?.text == "Kent")
    #expect(document.relationship == .exPartner)
    #expect(document.victim.name?.text == "Ella Hughes")
    #expect(document.victim.role == .victim && document.victim.sex == .female)
    #expect(document.suspect.name?.text == "Mark Taylor")
    #expect(document.suspect.role == .suspect && document.suspect.sex == .male)
    let first = try #require(document.incidents.first)
    #expect(first.happened == Happened("2024-05-04T21:40"))
    #expect(first.learnt == DayTime("2024-05-06"))
    #expect(first.behaviours.map(\.text) == ["follow", "odd gift"])
    #expect(first.fearOfViolence == true)
    #expect(first.text.text == "Behind her from the tram.")
    #expect(document.incidents[1].happened == Happened("2024-05-10/2024-05-12"))
    #expect(document.incidents[1].text == IntakeDocument.nothingWritten)
    #expect(document.incidents[1].fearOfViolence == nil)
    #expect(document.impact?.alarmOrDistress == true)
    #expect(document.impact?.fearOfViolenceOccasions == 2)
    #expect(document.impact?.seriousEffectOnDailyLife == false)
    #expect(document.impact?.text?.text == "Moved out.")
    #expect(document.history?.previousReports == 3)
    #expect(document.history?.orders.map(\.text) == ["non-molestation order 2024-03-04"])
    #expect(document.history?.convictions.map(\.text) == ["2021 assault"])
    #expect(document.history?.text?.text == "Known since 2019.")
    #expect(document.isTraining)
    #expect(document.unknown.isEmpty && document.otherWords.isEmpty)
  }

  @Test func `orders come with their conditions`() throws {
    let document = try #require(
      IntakeText.document(
        """
        {"incidents": [], "orders": [{"kind": "spo-full", "made": "2024-03-04",
          "served": "2024-03-05", "ends": null, "court": "Eastmere", "subject": "Mark Taylor",
          "protected": ["Ella Hughes"], "conditions": [{"kind": "requirement", "type": "report",
          "text": "Report weekly", "place": "Eastmere station", "distanceMetres": 200,
          "from": "2024-03-05", "until": "2025-03-04T12:00"}]}, {"kind": "undertaking"}]}
        """))
    let order = try #require(document.orders.first)
    #expect(order.kind == .known(.fullStalkingProtection))
    #expect(order.made == CalendarDay("2024-03-04") && order.served == CalendarDay("2024-03-05"))
    #expect(order.ends == nil)
    #expect(order.court?.text == "Eastmere")
    #expect(order.subject == .named(try Sample.text("Mark Taylor")))
    #expect(order.protected.map(\.text) == ["Ella Hughes"])
    let condition = try #require(order.conditions.first)
    #expect(condition.kind == .requirement && condition.type?.text == "report")
    #expect(condition.place?.text == "Eastmere station" && condition.distanceMetres == 200)
    #expect(condition.from == DayTime("2024-03-05"))
    #expect(condition.until == DayTime("2025-03-04T12:00"))
    #expect(document.orders[1].kind == .other(try Sample.text("undertaking")))
    #expect(document.orders[1].subject == .suspect)
    #expect(
      order.words
        == "stalking protection order, made 2024-03-04, court Eastmere, served 2024-03-05, until "
        + "further order, against Mark Taylor, protects Ella Hughes: requirement, report, “Report "
        + "weekly”, place Eastmere station, 200 m, from 2024-03-05, until 2025-03-04T12:00")
  }

  @Test(arguments: [
    ("2024-05-04", "2024-05-04"), ("2024-05-04T21:40", "2024-05-04T21:40"),
    ("2024-05-04 21:40:59", "2024-05-04T21:40"), ("2024-05-04T21:40:59.123", "2024-05-04T21:40"),
    ("2024-05-04T20:40Z", "2024-05-04T21:40"), ("2024-05-04T21:40+01:00", "2024-05-04T21:40"),
    ("2024-12-04T21:40:00+0000", "2024-12-04T21:40"), ("unknown", "unknown"), ("", "unknown"),
  ])
  func `a moment is read as other systems write it`(written: String, meant: String) throws {
    let document = try #require(
      IntakeText.document(#"{"incidents": [{"happened": "\#(written)"}]}"#))
    #expect(document.incidents.first?.happened == Happened(meant))
  }

  @Test func `null and blank count as left out`() throws {
    let document = try #require(
      IntakeText.document(
        """
        {"incidents": [{"happened": null, "learnt": null, "behaviours": null, "text": " "}],
         "reference": null, "recordedAs": null, "recordedOn": null, "victim": null,
         "impact": {"text": ""}, "history": null, "orders": null, "relationship": ""}
        """))
    #expect(
      document
        == IntakeDocument(incidents: [
          Incident(happened: .unknown, text: IntakeDocument.nothingWritten)
        ]))
  }

  @Test func `words outside the lists and unknown keys are kept and told of`() throws {
    let reading = IntakeText.json(
      """
      [{"relationship": "ex-husband", "victim": {"sex": "F", "dob": "1990"}, "weight": 1.5,
        "incidents": [{"gps": {"lat": 52.1, "lon": -1e-3}}]}]
      """)
    let document = try #require(reading.documents.first?.document)
    #expect(document.relationship == nil)
    #expect(
      document.otherWords == [
        IntakeRemainder(field: "relationship", text: "ex-husband"),
        IntakeRemainder(field: "victim.sex", text: "F"),
      ])
    #expect(
      document.unknown == [
        IntakeRemainder(field: "incidents[0].gps", text: #"{"lat":52.1,"lon":-1e-3}"#),
        IntakeRemainder(field: "victim.dob", text: "1990"),
        IntakeRemainder(field: "weight", text: "1.5"),
      ])
    #expect(
      reading.notices.map { "\($0.place): \($0)" } == [
        "1:19: document 0, relationship: expected one of ex-partner, partner, family, "
          + "acquaintance, colleague, neighbour, stranger, professional, online, found "
          + "“ex-husband”; kept as text",
        "1:51: document 0, victim.sex: expected female, male or unknown, found “F”; kept as text",
        "1:56: document 0, victim.dob: not known here; kept as a note",
        "1:72: document 0, weight: not known here; kept as a note",
        "2:18: document 0, incidents[0].gps: not known here; kept as a note",
      ])
  }
}
