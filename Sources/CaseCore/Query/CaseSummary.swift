/// What a list shows of a case and what questions over many cases are answered from.
public struct CaseSummary: Hashable, Sendable {
  public var reference: CaseReference
  public var victim: String?
  public var victimSex: Sex?
  public var suspect: String?
  public var suspectSex: Sex?
  /// On the day of recording.
  public var victimAge: AgeSpan?
  public var suspectAge: AgeSpan?
  public var relationship: Relationship?
  public var recordedAs: CaseClass
  /// The class in the first recording, before anybody changed it.
  public var firstRecordedAs: CaseClass
  public var recordedOn: CalendarDay
  public var stage: CaseStage
  public var outcome: OutcomeGroup?
  public var outcomeCode: OutcomeCode?
  public var outcomeOn: CalendarDay?
  public var reachedProsecutor: Bool
  public var force: String
  public var area: String
  public var owner: String?
  /// To whom the case is offered, while that waits for an answer, and since when.
  public var offeredTo: String?
  public var offeredOn: CalendarDay?
  public var incidentCount: Int
  /// Incidents in which the victim feared violence.
  public var fearCount: Int
  public var firstIncident: CalendarDay?
  public var lastIncident: CalendarDay?
  public var lastRecorded: Instant?
  public var next: NextDeadline?
  public var flags: Set<CaseFlag>
  /// How many entries the record holds.
  public var entryCount: Int
  /// The second opinion; nil where nothing of the case can be read.
  public var opinion: OpinionGist?
  /// The question of the class.
  public var flag: FlagSummary
  /// The question of a protection order.
  public var protection: FlagSummary
  /// What the last assessment of risk came to; nil where there is none.
  public var risk: RiskGist?
  /// The closing decision, as far as it still matters.
  public var closing: ClosingSummary?

  public func flag(_ question: FlagQuestion) -> FlagSummary {
    switch question {
    case .classification: return flag
    case .protectionOrder: return protection
    }
  }

  /// The same as it stands on a day: an order that answers a question runs out without an entry.
  public func reckoned(on day: CalendarDay) -> CaseSummary {
    var reckoned = self
    reckoned.protection = protection.reckoned(on: day)
    return reckoned
  }
}

extension Case {
  /// - Parameters:
  ///   - review: nil leaves the second opinion open.
  ///   - deadlines: those of the case, of which the next is shown.
  public func summary(
    _ record: CaseRecord, _ review: FlagReview? = nil, deadlines: [Deadline] = [],
    types: OutcomeTypes
  ) -> CaseSummary {
    let victim = people(as: .victim).first?.fact
    // Of several suspects the one who has a name: an unknown one may have been identified since.
    let suspects = people(as: .suspect).map(\.fact)
    let suspect = suspects.first { $0.name != nil } ?? suspects.first
    let starts = incidents.compactMap { $0.fact.happened.start?.day }
    let ends = incidents.compactMap { $0.fact.happened.end?.day }
    return CaseSummary(
      reference: reference, victim: victim?.shownName, victimSex: victim?.sex,
      suspect: suspect?.shownName, suspectSex: suspect?.sex,
      victimAge: victim?.born?.age(on: opening.recordedOn),
      suspectAge: suspect?.born?.age(on: opening.recordedOn),
      relationship: relationship?.relationship, recordedAs: recordedClass.recordedAs,
      firstRecordedAs: classes.first?.fact.recordedAs ?? opening.recordedAs,
      recordedOn: opening.recordedOn, stage: progress.stage,
      outcome: progress.outcome.flatMap { types[$0.type]?.group },
      outcomeCode: progress.outcome?.type, outcomeOn: outcomeDay,
      reachedProsecutor: reachedProsecutor, force: force.text, area: area.text,
      owner: owner?.text, offeredTo: openTransfer?.to.text,
      offeredOn: openTransfer?.offer.at.local.day, incidentCount: incidents.count,
      fearCount: incidents.count { $0.fact.fearOfViolence == true },
      firstIncident: starts.min(), lastIncident: ends.max(),
      lastRecorded: record.entries.last?.at, next: deadlines.next,
      flags: flags(suspect: suspect), entryCount: record.entries.count, opinion: review?.gist,
      flag: review?.state.summary ?? FlagSummary(),
      protection: review?.protection.summary ?? FlagSummary(),
      risk: riskAssessment.map { RiskGist(grade: $0.fact.grade?.text) },
      closing: closingSummary)
  }

  /// The day of the outcome that stands.
  var outcomeDay: CalendarDay? {
    steps.last { $0.fact.kind == .outcomeRecorded && progress.outcome != nil }?.fact.on
  }

  private func flags(suspect: Person?) -> Set<CaseFlag> {
    var flags: Set<CaseFlag> = []
    if isReadOnly { flags.insert(.readOnly) }
    if suspect?.name == nil { flags.insert(.unknownSuspect) }
    if progress.stage == .underReview { flags.insert(.reviewAwaited) }
    if owner == nil, isOpen { flags.insert(.unowned) }
    return flags
  }
}
