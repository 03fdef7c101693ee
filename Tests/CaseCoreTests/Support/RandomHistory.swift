@testable import CaseCore

/// A case grown by commands drawn at random, each of which went through `decide`.
struct RandomHistory {
  private(set) var record = CaseRecord(reference: caseReference())
  /// What was refused on the way, with the record as it then stood.
  private(set) var refusals: [(CaseRecord, CaseCommand, CaseRefusal)] = []
  private(set) var today = day("2018-03-01")
  private let data = tables()
  private var random: FixedGenerator

  init(seed: UInt64, length: Int) {
    random = FixedGenerator(seed: seed)
    attempt(.open(opening(), people: [Person(role: .victim), Person(role: .suspect)]))
    while record.entries.count < length {
      today = today.adding(days: Int.random(in: 0...3, using: &random))
      guard let current = record.folded() else { return }
      attempt(command(current))
    }
  }

  static let seeds: [UInt64] = Array(1...40)

  private mutating func attempt(_ command: CaseCommand) {
    let now = DayTime(today, minute: 720) ?? DayTime(today)
    do {
      let events = try record.decide(command, Circumstances(now: now, reference: data))
      record.append(
        Entry(
          sequence: record.sequence + 1, id: "", at: Instant(local: now), by: "PC Rees",
          content: .events(events)))
    } catch {
      refusals.append((record, command, error))
    }
  }

  private mutating func command(_ current: Case) -> CaseCommand {
    let entry = Int.random(in: 1...record.sequence, using: &random)
    switch Int.random(in: 0..<22, using: &random) {
    case 0: return .addPerson(person())
    case 1: return .correctPerson(name(current.people.map(\.id)), person(), reason: words("heard"))
    case 2, 3: return .addIncident(incident(current))
    case 4:
      return .correctIncident(
        name(current.incidents.map(\.id)), incident(current), reason: words("read again"))
    case 5: return .addNote(note(current))
    case 6:
      return .correctNote(name(current.notes.map(\.id)), note(current), reason: words("slip"))
    case 7: return .assignOwner(words("DC \(entry)"))
    case 8:
      let recordedAs = CaseClass.allCases.randomElement(using: &random) ?? .stalking2A
      return .recordClass(ClassRecording(recordedAs, on: today, reason: words("pattern")))
    case 9: return .undo(entry: nil, reason: nil)
    case 10: return .undo(entry: entry, reason: words("by number"))
    case 11: return .redo
    case 12: return .addDevelopment(development())
    case 13:
      let news = current.news(data).map(\.id) + ["e99"]
      return .tellVictim(VictimUpdate(on: today, about: [name(news)]))
    case 14: return answer(current)
    case 15:
      let areEnhanced = Bool.random(using: &random)
      return .setEnhancedRights(EnhancedRights(areEnhanced, reason: words("asked")))
    default: return .takeStep(step(current))
    }
  }

  private mutating func development() -> Development {
    Development(
      Development.Kind.allCases.randomElement(using: &random) ?? .arrest,
      on: today.adding(days: -Int.random(in: 0...3, using: &random)))
  }

  private mutating func answer(_ current: Case) -> CaseCommand {
    let id = name(current.deadlines(data).map(\.id))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .answerDeadline(id, .done(on: today, words("seen to")))
    case 1: return .answerDeadline(id, .stopped(reason: words("not needed")))
    default:
      let until = today.adding(days: Int.random(in: 0...40, using: &random))
      return .answerDeadline(id, .snoozed(until: until, reason: words("waiting")))
    }
  }

  /// Mostly a name that there is.
  private mutating func name(_ known: [String]) -> String {
    known.randomElement(using: &random) ?? "p99"
  }

  private mutating func person() -> Person {
    Person(role: PersonRole.allCases.randomElement(using: &random) ?? .other)
  }

  private mutating func incident(_ current: Case) -> Incident {
    let people = current.people.map(\.id) + ["a neighbour", "p77"]
    return Incident(
      happened: .at(DayTime(today.adding(days: -Int.random(in: 0...20, using: &random)))),
      text: words("incident \(record.sequence)"),
      target: people.randomElement(using: &random)
        .map(words), fearOfViolence: Bool.random(using: &random))
  }

  private mutating func note(_ current: Case) -> Note {
    Note(
      basis: .reported, text: words("note \(record.sequence)"),
      about: Bool.random(using: &random) ? name(current.people.map(\.id)) : nil)
  }

  private mutating func step(_ current: Case) -> ProgressStep {
    let kinds = Bool.random(using: &random) ? current.progress.allowedSteps(data.outcomeTypes) : []
    let kind =
      (kinds.isEmpty ? ProgressStep.Kind.allCases : kinds).randomElement(using: &random)
      ?? .investigationStarted
    let types = current.progress.allowedOutcomes(data.outcomeTypes, on: today)
    let isWild = types.isEmpty || Int.random(in: 0..<4, using: &random) == 0
    let type = (isWild ? data.outcomeTypes.all : types).randomElement(using: &random)
    let decision = ProsecutorDecision.allCases.randomElement(using: &random) ?? .charge
    return .sample(
      kind, on: today, type: type?.code ?? "16", decision: decision,
      result: Bool.random(using: &random) ? .upheld : .overturned)
  }
}

extension ProgressStep {
  /// A step of a kind with right details.
  static func sample(
    _ kind: Kind, on day: CalendarDay, type: OutcomeCode = "16",
    decision: ProsecutorDecision = .charge, result: ReviewResult = .upheld
  ) -> ProgressStep {
    let reason = words("as written")
    let detail: Detail =
      switch kind {
      case .investigationStarted: .investigationStarted(nil)
      case .fileSubmitted: .fileSubmitted(nil)
      case .actionPlanSet: .actionPlanSet(due: day.adding(days: 28), nil)
      case .fileResubmitted: .fileResubmitted(nil)
      case .prosecutorDecided: .prosecutorDecided(decision, test: nil, reason: reason)
      case .outcomeRecorded: .outcomeRecorded(OutcomeDecision(type: type, reason: reason))
      case .reviewRequested: .reviewRequested(nil)
      case .reviewDecided: .reviewDecided(result, reason: reason)
      case .reopened: .reopened(reason: reason)
      }
    return ProgressStep(on: day, detail)
  }
}
