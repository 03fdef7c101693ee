import CaseCore
import CaseResources
import CaseStore
import Testing

/// Orders that other systems hand over become orders of the case.
@Suite struct IntakeOrderTests {
  private func document(_ orders: String, _ more: String = "") throws -> IntakeDocument {
    try #require(
      IntakeText.document(
        """
        {"recordedOn": "2024-06-01", "recordedAs": "stalking-s2A",
         "victim": {"name": "Ella Hughes"}, "suspect": {"name": "Mark Taylor"}, "incidents": []
         \(more), "orders": [\(orders)]}
        """))
  }

  private let interim = """
    {"kind": "spo-interim", "made": "2024-03-04", "served": "2024-03-05", "ends": "2024-06-04",
     "court": "Dudley MC", "subject": "suspect", "protected": ["Ella Hughes", "her mother"],
     "conditions": [
      {"kind": "prohibition", "type": "no-contact", "text": "No contact save by solicitor.",
       "from": "2024-03-05", "until": "2024-05-01T18:00"},
      {"kind": "requirement", "text": "Sign on.", "place": "Dudley", "distanceMetres": 200}]}
    """
  private let full = """
    {"kind": "spo-full", "made": "2024-05-04", "served": null, "ends": null,
     "conditions": [{"kind": "prohibition", "type": "no-contact"}]}
    """

  @Test func `an order keeps everything that was handed over of it`() throws {
    let made = try document(interim).assessable
    let order = try #require(made.orders.first)
    #expect(order.facts.kind == "spo-interim" && order.facts.court?.text == "Dudley MC")
    #expect(order.facts.subject == nil && made.subject(of: order)?.id == "p2")
    #expect(order.facts.protected.map(\.text) == ["p1", "her mother"])
    #expect(order.made == CalendarDay("2024-03-04") && order.served == CalendarDay("2024-03-05"))
    #expect(order.ends?.day == CalendarDay("2024-06-04"))
    let conditions = order.lastWording
    #expect(conditions.map(\.id) == ["c1", "c2"])
    #expect(conditions[0].condition.type?.text == "no-contact")
    #expect(conditions[0].condition.until == DayTime("2024-05-01T18:00"))
    #expect(conditions[1].condition.kind == .requirement)
    #expect(conditions[1].condition.distanceMetres == 200)
    #expect(made.history == nil)
  }

  @Test func `a full order ends the interim one, in whatever order they stand`() throws {
    for orders in [interim + "," + full, full + "," + interim] {
      let made = try document(orders).assessable
      #expect(made.orders.map(\.facts.kind) == ["spo-interim", "spo-full"])
      let day = try Sample.day("2024-05-04")
      #expect(made.orders[0].status(on: day) == .replaced)
      #expect(made.orders[1].status(on: day) == .made)
      // What was handed over without words goes by its type.
      #expect(made.orders[1].condition("c1")?.text.text == "no-contact")
    }
  }

  @Test func `a second order of a kind is a variation, and each keeps its place`() throws {
    let varied = """
      {"kind": "bail", "made": "2024-04-01", "served": "2024-04-01", "ends": null,
       "conditions": [{"text": "Not within 100 m."}, {"text": "No contact."}]},
      {"kind": "bail", "made": "2024-03-01", "served": "2024-03-01", "ends": "2024-05-01",
       "conditions": [{"text": "Not within 50 m."}]}
      """
    let document = try document(varied)
    let made = document.assessable
    #expect(made.orders.count == 1)
    let order = try #require(made.orders.first)
    #expect(order.steps.map(\.fact.kind) == [.made, .served, .varied, .served])
    #expect(order.ends == .furtherOrder)
    #expect(
      document.orderNames.map { $0?.conditions } == [["c2", "c3"], ["c1"]])
    #expect(document.orderNames.map { $0?.order } == ["o1", "o1"])
    let before = try order.conditionsInForce(on: Sample.day("2024-03-31")).map(\.id)
    let after = try order.conditionsInForce(on: Sample.day("2024-04-01")).map(\.id)
    #expect(before == ["c1"] && after == ["c2", "c3"])
  }

  @Test func `a later order of the kind after the end, or for others, is one of its own`() throws {
    let apart = """
      {"kind": "bail", "made": "2024-03-01", "ends": "2024-03-20", "protected": ["A"]},
      {"kind": "bail", "made": "2024-03-21", "protected": ["A"]},
      {"kind": "bail", "made": "2024-03-25", "protected": ["B"]},
      {"kind": "bail", "made": "2024-03-26", "protected": ["A"], "subject": "Ann Taylor"},
      {"kind": "bail", "made": "2024-03-27", "protected": ["A"], "subject": "mark  taylor"}
      """
    let document = try document(apart)
    #expect(document.orderNames.map { $0?.order } == ["o1", "o2", "o3", "o4", "o2"])
    let made = document.assessable
    #expect(made.orders[3].facts.subject == "p3")
    #expect(made.person("p3")?.fact.name?.text == "Ann Taylor")
  }

  @Test func `what is no order of ours, or has no day, stays as words`() throws {
    let document = try document(
      #"{"kind": "undertaking", "made": "2024-01-01"}, {"kind": "bail"}, "#
        + #"{"kind": "bail", "served": "2024-03-01"}"#)
    #expect(document.orderNames.map { $0?.order } == [nil, nil, "o1"])
    #expect(
      document.assessable.history?.fact.orders.map(\.text) == [
        "undertaking, made 2024-01-01, not served, until further order",
        "bail conditions, not served, until further order",
      ])
  }

  @Test func `a rule of orders refuses the import, naming the order`() throws {
    let wrong = try document(
      full + """
        , {"kind": "spo-full", "made": "2024-05-10", "ends": "2024-12-01"},
        {"kind": "restraining-order", "made": "2024-05-04", "ends": null,
         "conditions": [{"kind": "requirement", "text": "Attend."}]},
        {"kind": "spo-interim", "made": "2024-01-10", "served": "2024-01-05", "ends": null},
        {"kind": "bail", "made": "2030-01-01"}
        """)
    let now = try #require(DayTime("2024-06-01T10:00"))
    let refusals = wrong.refusals(now: now, try CaseResources.referenceData())
    #expect(refusals.map(\.field) == ["orders[3]", "orders[2]", "orders[1]", "orders[4]"])
    #expect(
      refusals.map(\.refusal) == [
        .order(
          .beforeMade(.served, try Sample.day("2024-01-05"), made: try Sample.day("2024-01-10"))),
        .order(.requirementNotAllowed("restraining-order", "c1")),
        .order(
          .tooShort(
            "spo-full", end: try Sample.day("2024-12-01"), earliest: try Sample.day("2026-05-03"))),
        .inTheFuture(.on, today: now.day),
      ])
  }

  @Test func `a record made of lawful orders holds nothing that a rule refuses`() throws {
    let document = try document(interim + "," + full)
    let record = document.record(
      reference: try Sample.reference(), at: try Sample.instant("2024-06-02T10:00:00Z"), by: "A",
      id: Sample.id(1))
    let data = try CaseResources.referenceData()
    #expect(document.refusals(now: try #require(DayTime("2024-06-02T10:00")), data).isEmpty)
    #expect(record.faults(data).isEmpty)
    #expect(record.folded()?.orders.count == 2)
  }

  @Test func `what stood on a day is what the case made of the document says`() throws {
    func stood(_ orders: String, _ on: String) throws -> [String] {
      let document = try document(orders)
      let happened = try #require(Happened(on))
      return document.standing(at: happened, in: document.assessable).map {
        "\($0.order)/\($0.condition) \($0.subjectName ?? "suspect")"
      }
    }
    func order(_ made: String, _ subject: String, _ protected: String) -> String {
      """
      {"kind": "spo-full", "made": "\(made)", "served": "\(made)", "ends": null,
       "subject": "\(subject)", "protected": ["\(protected)"],
       "conditions": [{"kind": "prohibition", "text": "No contact."}]}
      """
    }
    let first = order("2024-01-01", "suspect", "Ella Hughes")
    // The suspect by his name is the suspect: the second varies the first.
    let named = order("2024-02-01", "Mark Taylor", "Ella Hughes")
    #expect(try stood(first + "," + named, "2024-01-31") == ["0/0 suspect"])
    #expect(try stood(first + "," + named, "2024-02-01") == ["1/0 suspect"])
    // Orders that protect different people stand beside each other.
    let mother = order("2024-02-01", "suspect", "her mother")
    #expect(try stood(first + "," + mother, "2024-02-01") == ["0/0 suspect", "1/0 suspect"])
    let other = order("2024-02-01", "Amy Taylor", "Ella Hughes")
    #expect(try stood(first + "," + other, "2024-02-01") == ["0/0 suspect", "1/0 Amy Taylor"])
  }
}
