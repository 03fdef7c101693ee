import CaseResources

@testable import CaseCore

/// Short names for what most tests need. A wrong sample is a mistake in the test and stops it.
func words(_ text: String) -> WrittenText {
  guard let words = WrittenText(text) else { preconditionFailure("no words in “\(text)”") }
  return words
}

func day(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text) else { preconditionFailure("no day: \(text)") }
  return day
}

func moment(_ text: String) -> DayTime {
  guard let moment = DayTime(text) else { preconditionFailure("no moment: \(text)") }
  return moment
}

func happened(_ text: String) -> Happened {
  guard let happened = Happened(text) else { preconditionFailure("no time: \(text)") }
  return happened
}

func caseReference(_ text: String = "TC-2018-0001") -> CaseReference {
  guard let reference = CaseReference(text) else { preconditionFailure("no reference: \(text)") }
  return reference
}

/// The tables that the program carries, read once.
func tables() -> ReferenceData { carried }

private let carried: ReferenceData = {
  do {
    return try CaseResources.referenceData()
  } catch {
    preconditionFailure("\(error)")
  }
}()

func opening(_ recordedOn: String = "2018-03-01") -> CaseOpening {
  CaseOpening(
    reference: caseReference(), recordedOn: day(recordedOn), recordedAs: .harassment2,
    force: words("West Midlands Police"), area: words("West Midlands"))
}

func incident(
  _ when: String, _ text: String = "He stood outside.", behaviours: [String] = [],
  target: String? = nil, actor: String? = nil
) -> Incident {
  Incident(
    happened: happened(when), text: words(text), behaviours: behaviours.map(words),
    target: target.map(words), actor: actor.map(words))
}

func step(_ on: String, _ detail: ProgressStep.Detail) -> CaseCommand {
  .takeStep(ProgressStep(on: day(on), detail))
}

func outcome(_ type: OutcomeCode, by: DecisionMaker = .police) -> ProgressStep.Detail {
  .outcomeRecorded(OutcomeDecision(type: type, reason: words("as the file shows"), by: by))
}

func prosecutor(_ decision: ProsecutorDecision) -> ProgressStep.Detail {
  .prosecutorDecided(decision, test: .fullCode, reason: words("test applied"))
}

extension CaseRecord {
  /// Decides and appends, as the store does; recorded at noon unless told otherwise.
  @discardableResult
  mutating func record(
    _ command: CaseCommand, at: String = "2018-11-22T12:00"
  ) throws(CaseRefusal) -> [CaseEvent] {
    let now = moment(at)
    let events = try decide(command, Circumstances(now: now, reference: tables()))
    append(
      Entry(
        sequence: sequence + 1, id: String(sequence + 1), at: Instant(local: now), by: "PC Rees",
        content: .events(events)))
    return events
  }

  /// What a command is refused with; nil when it is accepted.
  func refusal(_ command: CaseCommand, at: String = "2018-11-22T12:00") -> CaseRefusal? {
    do {
      _ = try decide(command, Circumstances(now: moment(at), reference: tables()))
      return nil
    } catch {
      return error
    }
  }

  /// A case with a victim `p1` and a suspect `p2`, and then whatever is asked for.
  static func opened(then commands: CaseCommand...) throws -> CaseRecord {
    var record = CaseRecord(reference: caseReference())
    try record.record(
      .open(
        opening(),
        people: [
          Person(role: .victim, name: words("Amara Diallo"), sex: .female), Person(role: .suspect),
        ]),
      at: "2018-03-01T09:00")
    for command in commands { try record.record(command) }
    return record
  }

  /// Adds events without asking whether they are allowed, as a file may hold them.
  mutating func write(_ events: CaseEvent..., at: String = "2018-11-22T12:00") {
    append(
      Entry(
        sequence: sequence + 1, id: "", at: Instant(local: moment(at)), by: "",
        content: .events(events)))
  }

  mutating func erase(_ sequence: Int) {
    let erasure = Erasure(at: Instant(secondsSince1970: 0), by: "court", why: words("ordered"))
    self = CaseRecord(
      reference: reference,
      entries: entries.map {
        $0.sequence == sequence
          ? Entry(sequence: $0.sequence, id: $0.id, at: $0.at, by: $0.by, content: .erased(erasure))
          : $0
      })
  }

  /// What the case says, leaving out which entry was the last: that differs after undo and redo.
  var told: Case? {
    var told = folded()
    told?.lastEntry = 0
    return told
  }
}
