import CaseCore
import Foundation
import Testing

@testable import CaseStore

/// What lists know of risk and of possible breaches.
struct IndexRiskTests {
  let scenery: IndexScenery
  private let day = CalendarDay(daysSinceEpoch: 18_000)

  init() throws { scenery = try IndexScenery() }

  private func write(_ reference: String, _ assessments: [RiskAssessment?]) throws {
    var events: [CaseEvent] = [
      .opened(
        CaseOpening(
          reference: try #require(CaseReference(reference)), recordedOn: day,
          recordedAs: .stalking2A, force: try scenery.words("West Midlands Police"),
          area: try scenery.words("Dudley")))
    ]
    for (place, assessment) in assessments.enumerated() {
      events.append(.riskAssessed("r\(place + 1)", try #require(assessment)))
    }
    try scenery.write(reference, events)
  }

  private func assessed(
    _ grade: String?, after days: Int = 0, review: Int? = nil
  ) throws -> RiskAssessment? {
    RiskAssessment(
      tool: try scenery.words("dash"), on: day.adding(days: days),
      grade: grade.flatMap { WrittenText($0) }, reviewOn: review.map { day.adding(days: $0) })
  }

  @Test func `the grade that counts is that of the last assessment, however it was written`() throws
  {
    try write("TC-2019-1", [])
    try write("TC-2019-2", [try assessed("High", after: 3), try assessed("standard")])
    try write("TC-2019-3", [try assessed("high"), try assessed("standard", after: 3)])
    try write("TC-2019-4", [try assessed(nil)])
    try write("TC-2019-5", [try assessed("very high")])
    let index = try scenery.reconciledIndex()
    #expect(try index.found("risk:none") == ["TC-2019-1"])
    #expect(try index.found("risk:any").count == 4)
    #expect(try index.found("risk:high") == ["TC-2019-2"])
    #expect(try index.found("risk:Standard") == ["TC-2019-3"])
    #expect(try index.found("risk:ungraded") == ["TC-2019-4"])
    #expect(try index.found("risk:\"very high\"") == ["TC-2019-5"])
    #expect(try index.found("risk:unheard-of").isEmpty)
  }

  @Test func `a review is overdue from the day after it was due`() throws {
    try write("TC-2019-1", [try assessed("high", review: 10)])
    try write("TC-2019-2", [try assessed("high")])
    let index = try scenery.reconciledIndex()
    func overdue(after days: Int) throws -> [String] {
      let query = try CaseQuery(parsing: "risk:overdue").reckoned(on: day.adding(days: days))
      return try index.window(query, sort: .reference, offset: 0, limit: 10).map(\.reference.text)
    }
    #expect(try overdue(after: 10).isEmpty)
    #expect(try overdue(after: 11) == ["TC-2019-1"])
  }

  @Test func `an incident that may breach an order is found until somebody answers`() throws {
    var events: [CaseEvent] = [
      .opened(
        CaseOpening(
          reference: try #require(CaseReference("TC-2019-1")), recordedOn: day,
          recordedAs: .stalking2A, force: try scenery.words("West Midlands Police"),
          area: try scenery.words("Dudley"))),
      .personAdded("p1", Person(role: .victim, name: WrittenText("Ella Hughes"))),
      .personAdded("p2", Person(role: .suspect, name: WrittenText("Mark Taylor"))),
      .order(.added("o1", OrderFacts(kind: "restraining-order", subject: "p2"))),
      .order(
        .stepTaken(
          "o1", "s1",
          OrderStep(
            on: day,
            .made(
              .furtherOrder,
              [
                NamedCondition(
                  "c1",
                  CaseCore.Condition(
                    kind: .prohibition, type: try scenery.words("no-contact"),
                    text: try scenery.words("Not to contact Ella Hughes by any means")))
              ], replaces: nil, nil)))),
      .order(.stepTaken("o1", "s2", OrderStep(on: day, .served(nil)))),
    ]
    events.append(
      .incidentAdded(
        "i1",
        Incident(
          happened: .at(DayTime(day.adding(days: 5))),
          text: try scenery.words("Mark Taylor sent Ella Hughes a text message"),
          behaviours: [try scenery.words("contact")])))
    try scenery.write("TC-2019-1", events)
    try scenery.write("TC-2019-2")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("flag:possible-breach") == ["TC-2019-1"])
    let proposed = try CaseQuery(parsing: "breach:proposed").reckoned(on: day)
    #expect(try index.count(proposed) == 1)
    let dismissal = CaseEvent.breach(
      .dismissed(
        BreachDismissal(
          incident: "i1", order: "o1", conditions: ["c1"],
          reason: try scenery.words("The court gave leave"))))
    try scenery.write("TC-2019-1", events, [[dismissal]])
    _ = try index.reconcile(reference: scenery.reference)
    #expect(try index.found("flag:possible-breach").isEmpty)
  }
}
