import CaseCore

extension CaseDraft {
  mutating func addIncident(_ happened: Happened, toldAt told: DayTime) {
    let choices = phrases.incidents(for: plan.relationship)
    let phrase = choices[unused(of: choices.count)]
    guard let text = fill(phrase.text, clock: happened.start?.clock) else { return }
    incidentCount += 1
    let channel = phrase.channelCode
    let evidence = random.chance(20) ? sentence("evidence:\(channel)") : nil
    let asked = random.chance(66)
    let feared = random.chance(phrase.fear)
    events.append(
      .incidentAdded(
        "i\(incidentCount)",
        Incident(
          happened: happened, learnt: learnt(happened, told), text: text,
          behaviours: phrase.behaviours, channel: phrase.channel,
          place: random.chance(55) ? phrase.place.flatMap { fill($0) } : nil,
          fearOfViolence: asked || feared ? feared : nil,
          effect: random.chance(14) ? sentence("effect") : nil,
          evidence: evidence.map { [$0] } ?? []
        )))
  }

  /// Some were told to the service before they were recorded; most were learnt by being recorded.
  private mutating func learnt(_ happened: Happened, _ told: DayTime) -> DayTime? {
    guard random.chance(14), let end = happened.end else { return nil }
    let days = end.day.days(to: told.day)
    return days > 1 ? DayTime(end.day.adding(days: random.within(1...days))) : nil
  }

  mutating func addNote(_ when: CalendarDay) {
    let basis = NoteBasis.allCases[random.weighted([34, 14, 26, 26])]
    guard let text = sentence("note:\(basis.rawValue)") else { return }
    noteCount += 1
    events.append(
      .noteAdded(
        "n\(noteCount)",
        Note(
          basis: basis, text: text, happened: random.chance(40) ? .at(DayTime(when)) : nil,
          about: random.chance(25) ? "p1" : nil)))
  }

  mutating func addImpact() {
    let codes = [
      "moved-home", "changed-job", "changed-route", "changed-phone", "social-life", "sleep",
      "health", "security-at-home", "online-presence",
    ]
    let first = random.below(codes.count)
    let changes = random.chance(70) ? [codes[first], codes[(first + 4) % codes.count]] : []
    let impact = Impact(
      alarmOrDistress: true,
      seriousEffectOnDailyLife: plan.recordedAs == .stalking4A ? true : random.chance(40),
      changes: changes.map { written($0) }, text: sentence("impact"))
    if let impact { events.append(.impactRecorded(impact)) }
  }

  mutating func addHistory() {
    let history = EarlierHistory(
      previousReports: random.weighted([40, 25, 15, 10, 6, 4]), text: sentence("history"))
    if let history { events.append(.historyRecorded(history)) }
  }
}
