@testable import CaseCore

/// A case grown by chance in which flags open, are answered, ask again, and are undone.
struct RandomFlags {
  private(set) var record = CaseRecord(reference: caseReference())
  private(set) var today = day("2023-01-02")
  private var random: FixedGenerator

  static let seeds: [UInt64] = Array(1...14)

  private static let texts = [
    "Rang her again after she told him to stop.", "Followed her to the bus.",
    "Texted her to talk about the house.", "Sent flowers to her work.", "Tracker found on her car.",
    "Said he would kill her.", "Shouted about the parking space.", "Nothing of note that day.",
    "New account after she blocked him.", "Words of advice given.",
  ]

  init(seed: UInt64, length: Int) throws {
    random = FixedGenerator(seed: seed)
    var opening = opening("2023-01-02")
    opening.relationship = [.exPartner, .stranger, .neighbour].randomElement(using: &random)
    try record.record(
      .open(
        opening,
        people: [
          Person(role: .victim, sex: .female),
          Person(role: .suspect, name: words("Neil Crane"), sex: .male),
        ]),
      at: "2023-01-02T12:00")
    while record.sequence < length {
      today = today.adding(days: Int.random(in: 0...5, using: &random))
      attempt(try command())
    }
  }

  mutating func attempt(_ command: CaseCommand) {
    // What is refused leaves the record as it was.
    _ = try? record.record(command, at: "\(today)T12:00")
  }

  mutating func command() throws -> CaseCommand {
    let current = record.folded()
    let id = current?.incidents.randomElement(using: &random)?.id ?? "i1"
    switch Int.random(in: 0..<16, using: &random) {
    case 0..<6: return .addIncident(incident())
    case 6: return .correctIncident(id, incident(), reason: words("heard again"))
    case 7:
      let recordedAs = CaseClass.allCases.randomElement(using: &random) ?? .stalking2A
      return .recordClass(ClassRecording(recordedAs, on: today, reason: words("read again")))
    case 8: return .undo(entry: nil, reason: nil)
    case 9:
      return .undo(entry: Int.random(in: 2...max(2, record.sequence), using: &random), reason: nil)
    case 10: return .redo
    case 11:
      return .recordImpact(
        Impact(alarmOrDistress: true, changes: [words("moved-home")]) ?? impactOfNothing())
    default: return try answer()
    }
  }

  private func impactOfNothing() -> Impact {
    guard let impact = Impact(alarmOrDistress: false) else { preconditionFailure("says something") }
    return impact
  }

  private mutating func incident() -> Incident {
    Incident(
      happened: .at(DayTime(today.adding(days: -Int.random(in: 0...9, using: &random)))),
      text: words(Self.texts.randomElement(using: &random) ?? "x"),
      fearOfViolence: Int.random(in: 0..<5, using: &random) == 0 ? true : nil)
  }

  /// What somebody says who sees the case as it is.
  mutating func answer() throws -> CaseCommand {
    let classifier = try tables().classifier()
    let reply: FlagAnswer.Reply =
      Bool.random(using: &random) ? .agreed(words("will do")) : .keeps
    let shown = record.folded().map { classifier.opinion(on: $0, asOf: .last).pointsTo }
    return .answerFlag(
      FlagReply(.classification, reply, on: today, shown: shown ?? .insufficient))
  }
}
