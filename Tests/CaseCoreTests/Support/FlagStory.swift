import CaseResources

@testable import CaseCore

/// A former partner's case, recorded as harassment, told entry by entry.
struct FlagStory {
  private(set) var record = CaseRecord(reference: caseReference())

  init(recordedAs: CaseClass = .harassment2, relationship: Relationship = .exPartner) throws {
    var opening = opening("2023-01-02")
    opening.recordedAs = recordedAs
    opening.relationship = relationship
    try add(
      "2023-01-02",
      .open(
        opening,
        people: [
          Person(role: .victim, name: words("Amara Diallo"), sex: .female),
          Person(role: .suspect, name: words("Neil Crane"), sex: .male),
        ]))
  }

  /// Stalking under section 2A, recorded as harassment. The flag has stood since the first
  /// incident, when the evidence was not enough even for that.
  static func misread() throws -> FlagStory {
    var story = try FlagStory()
    try story.incident("2023-01-10", "Rang her again after she told him to stop.")
    try story.incident("2023-01-20", "Waited outside her work and followed her to the bus.")
    return story
  }

  mutating func add(_ day: String, _ command: CaseCommand) throws {
    try record.record(command, at: "\(day)T12:00")
  }

  /// Ends the case, as one that two people decided stands in the record.
  mutating func close(_ day: String, _ outcome: OutcomeDecision) {
    record.write(
      .stepTaken(ProgressStep(on: CaseCoreTests.day(day), .outcomeRecorded(outcome))),
      at: "\(day)T12:00")
  }

  mutating func incident(_ day: String, _ text: String, fear: Bool? = nil) throws {
    var fact = CaseCoreTests.incident(day, text)
    fact.fearOfViolence = fear
    try add(day, .addIncident(fact))
  }

  mutating func correct(
    _ on: String, _ id: IncidentID, _ day: String, _ text: String
  ) throws {
    try add(
      on,
      .correctIncident(id, CaseCoreTests.incident(day, text), reason: words("Misheard.")))
  }

  mutating func answer(_ day: String, _ reply: FlagAnswer.Reply) throws {
    try add(day, try answering(day, reply))
  }

  /// The reply of somebody who sees the case as it is.
  func answering(_ day: String, _ reply: FlagAnswer.Reply) throws -> CaseCommand {
    .answerFlag(
      FlagReply(
        .classification, reply, on: CaseCoreTests.day(day), shown: try opinion().pointsTo))
  }

  func opinion() throws -> SecondOpinion {
    guard let current = record.folded() else { throw Missing.opening }
    return try tables().classifier().opinion(on: current, asOf: .last)
  }

  var state: FlagState {
    get throws { record.flagState(try tables().classifier()) }
  }

  enum Missing: Error { case opening }
}

extension FlagAnswer.Reply {
  static let keeps = FlagAnswer.Reply.declined(reason: words("It is about the house."))
}
