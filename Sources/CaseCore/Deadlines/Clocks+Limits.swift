extension Clocks {
  /// The time within which proceedings have to be started.
  var limits: [Deadline] {
    [summaryLimit, communicationsLimit].compactMap(\.self)
  }

  /// Runs from the last incident of the course of conduct while the offence is a summary one. What
  /// removes it leaves it to be seen, stopped, where the case was once recorded as such an offence.
  private var summaryLimit: Deadline? {
    let (start, about, doubts) = lastOccasion
    func limit(_ recording: ClassRecording) -> Deadline? {
      term(.summaryLimit, recording, on: start).flatMap {
        deadline($0, DeadlineRule.summaryLimit.rawValue, about, start: start, doubts: doubts)
      }
    }
    if var running = limit(current.recordedClass) {
      running.ending = endOfProceedings(for: running)
      return running
    }
    guard var removed = current.classes.lazy.compactMap({ limit($0.fact) }).last else { return nil }
    let now = current.recordedClass
    removed.ending = .stopped(
      on: nil, .reclassified(now.recordedAs, isAggravated: now.isAggravated))
    return removed
  }

  /// Each message is an offence of its own, so the first is the first to lapse; of those that no
  /// decision could take in, where there are any.
  private var communicationsLimit: Deadline? {
    let dated = current.incidents.compactMap { incident in
      incident.fact.happened.start.map { (day: $0.day, id: incident.id) }
    }
    let later = proceedingsEnded.map { end in dated.filter { end.on < $0.day } } ?? []
    guard let first = (later.isEmpty ? dated : later).min(by: { $0.day < $1.day }),
      let term = term(.communicationsLimit, current.recordedClass, on: first.day),
      var limit = deadline(
        term, DeadlineRule.communicationsLimit.rawValue, .incident(first.id), start: first.day)
    else { return nil }
    limit.ending = endOfProceedings(for: limit)
    return limit
  }

  /// Aggravation changes nothing where the table has no row of its own for it.
  private func term(
    _ rule: DeadlineRule, _ recording: ClassRecording, on day: CalendarDay
  ) -> DeadlineTerm? {
    let name = recording.recordedAs.rawValue
    let aggravated =
      recording.isAggravated ? reference.deadlines.term(rule, name, "aggravated", on: day) : nil
    return aggravated ?? reference.deadlines.term(rule, name, on: day)
  }

  /// The last day of the course of conduct and the incident that it comes from. A time that is only
  /// known as a range counts by its end, because conduct may have gone on until then.
  private var lastOccasion: (CalendarDay, DeadlineSubject, [DeadlineDoubt]) {
    let dated = current.incidents.compactMap { incident in
      incident.fact.happened.end.map { (day: $0.day, incident: incident) }
    }
    guard let last = dated.max(by: { $0.day < $1.day }) else {
      return (current.opening.recordedOn, .wholeCase, [.startUnknown])
    }
    let isRange = last.incident.fact.happened.start?.day != last.day
    return (last.day, .incident(last.incident.id), isRange ? [.startIsRange] : [])
  }

  /// A charge meets a limit and any other outcome stops it; a review, which may bring the case back,
  /// lets it run on. Conduct after that day is no part of what was decided, so its limit runs.
  private func endOfProceedings(for limit: Deadline) -> Deadline.Ending? {
    guard let ended = proceedingsEnded, limit.about == .wholeCase || limit.start <= ended.on else {
      return nil
    }
    if reference.outcomeTypes[ended.outcome]?.group == .charge { return .met(on: ended.on) }
    return .stopped(on: ended.on, .outcome(ended.outcome))
  }

  /// The outcome that stands, and its day.
  private var proceedingsEnded: (outcome: OutcomeCode, on: CalendarDay)? {
    guard case .decided(let outcome, _) = current.progress else { return nil }
    return (outcome.type, current.outcomeDay ?? current.opening.recordedOn)
  }
}
