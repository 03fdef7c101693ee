extension CaseRecord {
  func checkPast(
    _ day: CalendarDay, _ field: CaseRefusal.Field, _ today: CalendarDay
  ) throws(CaseRefusal) {
    if day > today { throw .inTheFuture(field, today: today) }
  }

  func checkPast(
    _ when: DayTime, _ field: CaseRefusal.Field, _ now: DayTime
  ) throws(CaseRefusal) {
    if when.earliest > now.latest { throw .inTheFuture(field, today: now.day) }
  }

  func check(_ person: Person, _ today: CalendarDay) throws(CaseRefusal) {
    if let born = person.born { try checkPast(born.earliest, .born, today) }
  }

  func check(_ incident: Incident, _ current: Case, _ now: DayTime) throws(CaseRefusal) {
    if let end = incident.happened.end { try checkPast(end, .happened, now) }
    if let learnt = incident.learnt {
      try checkPast(learnt, .learnt, now)
      if let start = incident.happened.start, learnt.latest < start.earliest {
        throw .learntBeforeHappened
      }
    }
    try checkPerson(incident.target, .target, current)
    try checkPerson(incident.actor, .actor, current)
  }

  func check(_ note: Note, _ current: Case, _ now: DayTime) throws(CaseRefusal) {
    if let end = note.happened?.end { try checkPast(end, .happened, now) }
    if let about = note.about, current.person(about) == nil {
      throw .noSuchPerson(about, .about, known: current.people.map(\.id))
    }
  }

  /// What looks like a person of the case has to be one; any other words stand as they are.
  private func checkPerson(
    _ words: WrittenText?, _ field: CaseRefusal.Field, _ current: Case
  ) throws(CaseRefusal) {
    guard let words = words?.text, Person.isID(words) else { return }
    guard current.person(words) != nil else {
      throw .noSuchPerson(words, field, known: current.people.map(\.id))
    }
  }

  func check(
    _ step: ProgressStep, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    try current.check(step, circumstances.reference)
    try checkPast(step.on, .on, circumstances.now.day)
  }
}

extension Case {
  /// Checks a step against the ones before it, whatever the day is.
  func check(_ step: ProgressStep, _ reference: ReferenceData) throws(CaseRefusal) {
    try progress.check(step, types: reference.outcomeTypes)
    let last = steps.last?.fact.on ?? opening.recordedOn
    if step.on < last { throw .beforeLastStep(step.on, last: last) }
    if case .actionPlanSet(let due, _) = step.detail, due < step.on {
      throw .dueBeforeSet(due: due, on: step.on)
    }
  }
}
