import CaseCore

/// Writes one case as somebody would have recorded it: a first report, what came after, the end.
struct CaseDraft {
  let plan: CasePlan
  let phrases: SamplePhrases
  var random: SampleRandom
  let setting: CaseSetting
  /// Who took the report, and who holds the case.
  let recorder: String
  let owner: String
  /// The last moment at which something was recorded, in minutes of the wall clock.
  private var clock = 0
  private var entries: [Entry] = []
  /// The day of the last step towards an outcome.
  var lastStep: CalendarDay
  /// What the next entry will hold.
  var events: [CaseEvent] = []
  var incidentCount = 0
  var noteCount = 0
  private var usedPhrases: Set<Int> = []

  init(
    _ plan: CasePlan, random: SampleRandom, _ phrases: SamplePhrases, _ officers: SampleOfficers
  ) {
    self.plan = plan
    lastStep = plan.recordedOn
    self.phrases = phrases
    var random = random
    let suspect: Sex = if case .named(let sex) = plan.suspect { sex } else { .unknown }
    setting = CaseSetting(victim: plan.victim, suspect: suspect, phrases, &random)
    recorder = officers.officer(in: plan.area, &random)
    owner = random.chance(40) ? recorder : officers.officer(in: plan.area, &random)
    self.random = random
  }

  mutating func written() -> [Entry] {
    let report = DayTime(plan.recordedOn, minute: officeMinute()) ?? DayTime(plan.recordedOn)
    let incidents = IncidentTimes(report: report, until: SampleDays.last, &random)
    open(report)
    addPeople()
    for happened in incidents.before { addIncident(happened, toldAt: report) }
    if random.chance(26) { addImpact() }
    if random.chance(15) { addHistory() }
    startIfAtOnce()
    record(report, by: recorder)
    follow(incidents.after)
    finish()
    return entries
  }

  /// A case in as few words as it can be: what was reported, and how it ended.
  mutating func writtenBriefly() -> [Entry] {
    let report = DayTime(plan.recordedOn, minute: officeMinute()) ?? DayTime(plan.recordedOn)
    open(report)
    addPeople()
    addIncident(.at(DayTime(plan.recordedOn.adding(days: -1))), toldAt: report)
    record(report, by: recorder)
    finish()
    return entries
  }

  /// Ends the entry that was being put together.
  mutating func record(_ when: DayTime, by: String) {
    guard !events.isEmpty else { return }
    let earliest = when.day.daysSinceEpoch * 1440 + (when.minute ?? officeMinute())
    clock = max(clock + random.within(3...25), earliest)
    let day = CalendarDay(daysSinceEpoch: clock / 1440)
    let at = DayTime(day, minute: clock % 1440) ?? DayTime(day)
    entries.append(
      Entry(
        sequence: entries.count + 1, id: random.identifier(), at: Instant(local: at), by: by,
        content: .events(events)))
    events.removeAll(keepingCapacity: true)
  }

  /// Mostly between eight and six, sometimes on a late shift.
  mutating func officeMinute() -> Int {
    random.chance(78)
      ? random.within(8...17) * 60 + random.below(60)
      : random.within(18...21) * 60 + random.below(60)
  }

  /// A sentence of a kind, filled in; nil where there is none of that kind.
  mutating func sentence(_ kind: String) -> WrittenText? {
    let choices = phrases.sentences(kind)
    return choices.isEmpty ? nil : fill(random.pick(choices))
  }

  mutating func fill(_ phrase: Phrase, clock: String? = nil) -> WrittenText? {
    WrittenText(phrase.filled { slot in setting.words(for: slot, clock: clock, &random) })
  }

  /// A reason must not be missing where the rules require one.
  mutating func reason(_ kind: String) -> WrittenText {
    guard let reason = sentence(kind) ?? WrittenText("Decided on all that is recorded here.") else {
      preconditionFailure("The words of a reason are not blank.")
    }
    return reason
  }

  mutating func written(_ text: String) -> WrittenText {
    guard let written = WrittenText(text) else { preconditionFailure("A name is not blank.") }
    return written
  }

  /// A place in a list that this case has not used yet, as long as there is one.
  mutating func unused(of count: Int) -> Int {
    for _ in 0..<12 {
      let index = random.below(count)
      if usedPhrases.insert(index).inserted { return index }
    }
    return random.below(count)
  }

  /// The day on which something was last recorded.
  var lastDay: CalendarDay { CalendarDay(daysSinceEpoch: clock / 1440) }
}
