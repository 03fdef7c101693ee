import CaseCore

extension CaseDraft {
  /// A case that is more than recorded was often taken on with the report.
  mutating func startIfAtOnce() {
    switch plan.ending {
    case .recorded: return
    case .police where random.chance(40): return
    case .police, .investigating, .awaitingProsecutor, .actionPlan, .resubmitted, .toBeCharged,
      .charged, .prosecutorNoAction:
      let text = random.chance(45) ? sentence("investigation") : nil
      take(.investigationStarted(text), on: plan.recordedOn)
    }
  }

  /// What happened after the report, told on the next days, and what was found out.
  mutating func follow(_ happened: [Happened]) {
    var left = happened[...]
    while let first = left.first {
      let told = DayTime((first.end?.day ?? plan.recordedOn).adding(days: random.within(1...3)))
      let together = left.prefix { IncidentTimes.order($0) < told.earliest }
      for next in together { addIncident(next, toldAt: told) }
      left = left.dropFirst(max(1, together.count))
      if together.isEmpty { addIncident(.unknown, toldAt: told) }
      if random.chance(35) { addNote(told.day) }
      record(told.day <= SampleDays.last ? told : DayTime(SampleDays.last), by: owner)
    }
    if happened.isEmpty, random.chance(12) {
      let day = min(plan.recordedOn.adding(days: random.within(1...9)), SampleDays.last)
      addNote(day)
      record(DayTime(day), by: owner)
    }
    reclassify()
  }

  /// Some cases were first seen as the lesser offence.
  private mutating func reclassify() {
    guard plan.recordedAs == .stalking2A, random.chance(5) else { return }
    let day = min(lastDay.adding(days: 1), SampleDays.last)
    events.append(
      .classRecorded(ClassRecording(.stalking4A, on: day, reason: reason("reason:class"))))
    record(DayTime(day), by: owner)
  }

  /// The steps to where the case has got to.
  mutating func finish() {
    switch plan.ending {
    case .recorded, .investigating: break
    case .police(let type):
      let day = later(by: type == "17" ? 150...260 : 5...120)
      if random.chance(36) { addNote(day) }
      decide(type, .police, on: day)
    case .awaitingProsecutor: submitFile()
    case .actionPlan:
      submitFile()
      setActionPlan()
    case .resubmitted:
      submitFile()
      setActionPlan()
      resubmit()
    case .toBeCharged:
      submitFile()
      _ = prosecutorDecides(.charge, "charge")
      record(DayTime(lastStep), by: owner)
    case .charged:
      submitFile()
      decide("1", .cps, on: prosecutorDecides(.charge, "charge"))
    case .prosecutorNoAction(let decision, let type):
      submitFile()
      let words = decision == .noActionEvidential ? "evidential" : "public-interest"
      decide(type, .cps, on: prosecutorDecides(decision, words))
    }
  }

  private mutating func submitFile() {
    take(.fileSubmitted(sentence("file")), on: later(by: 12...110))
    record(DayTime(lastStep), by: owner)
  }

  private mutating func setActionPlan() {
    let day = later(by: 5...25)
    take(.actionPlanSet(due: day.adding(days: 28), sentence("plan")), on: day)
    record(DayTime(day), by: owner)
  }

  private mutating func resubmit() {
    take(.fileResubmitted(sentence("resubmitted")), on: later(by: 7...35))
    record(DayTime(lastStep), by: owner)
  }

  /// One in five came back with an action plan first.
  private mutating func prosecutorDecides(
    _ decision: ProsecutorDecision, _ words: String
  ) -> CalendarDay {
    if random.chance(20) {
      setActionPlan()
      resubmit()
    }
    let day = later(by: 4...45)
    let test: ChargingTest = random.chance(88) ? .fullCode : .threshold
    take(.prosecutorDecided(decision, test: test, reason: reason(words)), on: day)
    return day
  }

  private mutating func decide(_ type: OutcomeCode, _ by: DecisionMaker, on day: CalendarDay) {
    take(
      .outcomeRecorded(
        OutcomeDecision(
          type: type, reason: reason("outcome:\(type)"), by: by,
          disposal: sentence("disposal:\(type)"))), on: day)
    record(DayTime(day), by: owner)
    if ["10", "15", "16"].contains(type), random.chance(5) { review(type, by) }
  }

  /// Some victims asked for a review; where the decision fell it was taken again.
  private mutating func review(_ type: OutcomeCode, _ by: DecisionMaker) {
    take(.reviewRequested(sentence("review")), on: later(by: 5...60))
    record(DayTime(lastStep), by: owner)
    if by == .police, random.chance(25) {
      take(.reviewDecided(.overturned, reason: reason("overturned")), on: later(by: 10...40))
      record(DayTime(lastStep), by: owner)
      let day = later(by: 10...60)
      take(
        .outcomeRecorded(OutcomeDecision(type: type, reason: reason("outcome:\(type)"), by: by)),
        on: day)
      record(DayTime(day), by: owner)
    } else {
      take(.reviewDecided(.upheld, reason: reason("upheld")), on: later(by: 10...40))
      record(DayTime(lastStep), by: owner)
    }
  }

  private mutating func take(_ detail: ProgressStep.Detail, on day: CalendarDay) {
    lastStep = day
    events.append(.stepTaken(ProgressStep(on: day, detail)))
  }

  /// A day after all that is recorded, and never beyond the sample's last.
  private mutating func later(by days: ClosedRange<Int>) -> CalendarDay {
    let from = max(lastStep, lastDay)
    let room = from.days(to: SampleDays.last)
    return from.adding(days: min(room, random.within(days)))
  }
}
