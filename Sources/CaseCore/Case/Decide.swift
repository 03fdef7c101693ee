/// What a decision rests on besides the record: passed in, so that deciding is pure.
public struct Circumstances: Sendable {
  /// Now, by the clock on the wall.
  public let now: DayTime
  public let reference: ReferenceData
  /// Who asks; nobody where that makes no difference.
  public var who: String
  /// Who works with the store.
  public let staff: Staff

  public init(
    now: DayTime, reference: ReferenceData, who: String = "", staff: Staff = Staff()
  ) {
    self.now = now
    self.reference = reference
    self.who = who
    self.staff = staff
  }
}

extension CaseRecord {
  /// Says what a command would add to the record, changing nothing.
  public func decide(
    _ command: CaseCommand, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let current = folded() else {
      guard case .open(let opening, let people, let safeContact) = command else {
        throw .notOpened
      }
      // What cannot be read as a case is not empty: opening it again would use its names twice.
      guard entries.isEmpty else { throw .alreadyOpened }
      return try open(opening, people: people, safeContact: safeContact, circumstances)
    }
    guard !current.isReadOnly else { throw .readOnly(unknownKinds: current.unknownKinds) }
    return try decide(command, current, circumstances)
  }

  private func decide(
    _ command: CaseCommand, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    let today = circumstances.now.day
    switch command {
    case .open: throw .alreadyOpened
    case .recordClass(let recording):
      try checkPast(recording.on, .on, today)
      guard
        recording.recordedAs != current.recordedClass.recordedAs
          || recording.isAggravated != current.recordedClass.isAggravated
      else { throw .nothingChanges }
      guard recording.reason != nil else { throw .reasonMissing }
      return [.classRecorded(recording)]
    case .recordRelationship(let recording):
      if let separated = recording.separated { try checkPast(separated, .separated, today) }
      return [.relationshipRecorded(recording)]
    case .setSafeContact(let text): return [.safeContactSet(text)]
    case .assignOwner(let name):
      try current.checkAssigning(circumstances)
      return [.ownerAssigned(name)]
    case .recordArea(let force, let area): return [.areaRecorded(force: force, area: area)]
    case .addCrimeNumber(let number): return [.crimeNumberAdded(number)]
    case .addPerson(let person):
      try check(person, today)
      return [.personAdded(nextID("p"), person)]
    case .correctPerson(let id, let person, let reason):
      guard current.person(id) != nil else {
        throw .noSuchPerson(id, .about, known: current.people.map(\.id))
      }
      try check(person, today)
      return [.personCorrected(id, person, reason: reason)]
    case .addIncident(let incident):
      try check(incident, current, circumstances.now)
      return [.incidentAdded(nextID("i"), incident)]
    case .correctIncident(let id, let incident, let reason):
      guard current.incident(id) != nil else { throw .noSuchIncident(id) }
      try check(incident, current, circumstances.now)
      return [.incidentCorrected(id, incident, reason: reason)]
    case .recordImpact(let impact): return [.impactRecorded(impact)]
    case .recordHistory(let history): return [.historyRecorded(history)]
    case .addNote(let note):
      try check(note, current, circumstances.now)
      return [.noteAdded(nextID("n"), note)]
    case .correctNote(let id, let note, let reason):
      guard current.note(id) != nil else { throw .noSuchNote(id) }
      try check(note, current, circumstances.now)
      return [.noteCorrected(id, note, reason: reason)]
    case .takeStep(let step):
      if let outcome = needsApproval(step, circumstances.reference) {
        return [try propose(outcome, on: step.on, current, circumstances)]
      }
      try check(step, current, circumstances)
      return [.stepTaken(step)]
    case .answerFlag(let reply): return try answer(reply, current, circumstances)
    case .order(let command): return try decide(command, current, circumstances)
    case .breach(let command): return try decide(command, current, circumstances)
    case .handOver(let command): return try decide(command, current, circumstances)
    case .closing(let command): return try decide(command, current, circumstances)
    case .addDevelopment(let development):
      try checkPast(development.on, .on, today)
      return [.developmentAdded(nextID("d"), development)]
    case .tellVictim(let update):
      try check(update, current, circumstances)
      return [.victimTold(nextID("u"), update)]
    case .setEnhancedRights(let rights):
      guard rights.areEnhanced != current.victimHasEnhancedRights else { throw .nothingChanges }
      return [.enhancedRightsSet(rights)]
    case .answerDeadline(let id, let act):
      return [.deadlineAnswered(try answer(id, act, current, circumstances))]
    case .addRiskAssessment(let assessment):
      try check(assessment, circumstances)
      return [.riskAssessed(nextID("r"), assessment)]
    case .correctRiskAssessment(let id, let assessment, let reason):
      guard current.riskAssessment(id) != nil else { throw .noSuchRiskAssessment(id) }
      try check(assessment, circumstances)
      return [.riskAssessmentCorrected(id, assessment, reason: reason)]
    case .undo(let entry, let reason):
      return [.entryUndone(try entryToUndo(entry, circumstances), reason: reason)]
    case .redo:
      return [.entryUndone(try undoingToUndo(circumstances), reason: nil)]
    }
  }

  private func open(
    _ opening: CaseOpening, people: [Person], safeContact: WrittenText?,
    _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    try checkPast(opening.recordedOn, .recordedOn, circumstances.now.day)
    if let separated = opening.separated {
      try checkPast(separated, .separated, circumstances.now.day)
    }
    for person in people { try check(person, circumstances.now.day) }
    var opening = opening
    opening.reference = reference
    var events: [CaseEvent] = [.opened(opening)]
    events += people.enumerated().map { .personAdded("p\($0.offset + 1)", $0.element) }
    if let safeContact { events.append(.safeContactSet(safeContact)) }
    return events
  }
}
