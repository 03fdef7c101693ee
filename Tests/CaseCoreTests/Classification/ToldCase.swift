import CaseCore
import CaseResources
import Foundation

/// A case for the second opinion, told in as few words as a test needs.
struct ToldCase {
  var relationship: String?
  var recordedAs = "harassment-s2"
  var victim = Sex.female
  var suspect = Sex.male
  var incidents: [Told] = []
  var alarm: Bool?
  var seriousEffect: Bool?
  var fearOccasions: Int?
  var impact = ""
  var reports: Int?
  var orders: [String] = []
  var history = ""
  var reason: String?

  struct Told {
    var day: String
    var tags: [String] = []
    var text: String
    var fear: Bool?
  }

  init(_ relationship: String? = nil, recordedAs: String = "harassment-s2", _ incidents: [Told]) {
    self.relationship = relationship
    self.recordedAs = recordedAs
    self.incidents = incidents
  }

  var events: [CaseEvent] {
    guard let reference = CaseReference("TC-2024-0001"), let words = WrittenText("not stated"),
      let day = CalendarDay("2024-06-01")
    else { return [] }
    let opening = CaseOpening(
      reference: reference, recordedOn: day,
      recordedAs: CaseClass(rawValue: recordedAs) ?? .notCrimed, force: words, area: words,
      relationship: relationship.flatMap { Relationship(rawValue: $0) })
    var events: [CaseEvent] = [
      .opened(opening), .personAdded("p1", Person(role: .victim, sex: victim)),
      .personAdded("p2", Person(role: .suspect, sex: suspect)),
    ]
    for (index, told) in incidents.enumerated() {
      guard let text = WrittenText(told.text) else { continue }
      events.append(
        .incidentAdded(
          "i\(index + 1)",
          Incident(
            happened: Happened(told.day) ?? .unknown, text: text,
            behaviours: told.tags.compactMap { WrittenText($0) }, fearOfViolence: told.fear)))
    }
    if let impact = Impact(
      alarmOrDistress: alarm, seriousEffectOnDailyLife: seriousEffect,
      fearOfViolenceOccasions: fearOccasions, text: WrittenText(impact))
    {
      events.append(.impactRecorded(impact))
    }
    if let history = EarlierHistory(
      previousReports: reports, orders: orders.compactMap { WrittenText($0) },
      text: WrittenText(history))
    {
      events.append(.historyRecorded(history))
    }
    if let reason, let written = WrittenText(reason) {
      events.append(
        .classRecorded(
          ClassRecording(CaseClass(rawValue: recordedAs) ?? .notCrimed, on: day, reason: written)))
    }
    return events
  }

  func folded() throws -> Case {
    guard let reference = CaseReference("TC-2024-0001") else { throw Missing.reference }
    let entry = Entry(
      sequence: 1, id: "1", at: Instant(secondsSince1970: 1_717_200_000), by: "t",
      content: .events(events))
    guard let folded = CaseRecord(reference: reference, entries: [entry]).folded() else {
      throw Missing.opening
    }
    return folded
  }

  enum Missing: Error { case reference, opening }

  static let today = CalendarDay(daysSinceEpoch: 20_780)
  static let classifier = Result { try CaseResources.classifier() }

  func opinion() throws -> SecondOpinion {
    try Self.classifier.get().opinion(on: folded(), asOf: Self.today)
  }

  func outcome(of rule: String) throws -> SecondOpinion.Outcome? {
    try opinion().rules.first { $0.id == rule }?.outcome
  }
}
