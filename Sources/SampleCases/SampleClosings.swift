import CaseCore

/// Puts a share of the sample's closing decisions to a second person: some wait, some came back, and
/// some of the outcomes were approved on the day they were decided, so that the totals stay the
/// published ones.
struct SampleClosings: Sendable {
  private let reference: ReferenceData
  private let phrases: SamplePhrases
  private let officers: SampleOfficers

  init(_ reference: ReferenceData, _ phrases: SamplePhrases, _ officers: SampleOfficers) {
    self.reference = reference
    self.phrases = phrases
    self.officers = officers
  }

  /// The entries of a case with a proposal at their end, or with one behind their outcome.
  func deciding(
    _ entries: [Entry], _ plan: CasePlan, _ setting: CaseSetting, _ random: inout SampleRandom
  ) -> [Entry] {
    guard random.chance(plan.ending.isPending ? 70 : 6), let last = entries.last else {
      return entries
    }
    let record = CaseRecord(reference: plan.reference, entries: entries)
    guard let current = record.folded(),
      let second = officers.another(
        than: [last.by, current.owner?.text ?? ""], in: plan.area, &random)
    else { return entries }
    return current.isOpen
      ? proposed(record, by: last.by, second, setting, &random) ?? entries
      : approved(record, second, &random) ?? entries
  }

  private func proposed(
    _ record: CaseRecord, by proposer: String, _ second: String, _ setting: CaseSetting,
    _ random: inout SampleRandom
  ) -> [Entry]? {
    guard let last = record.entries.last, let at = SampleDays.later(last, 3...40, &random),
      let type = ["10", "15", "16", "16", "18", "21"].first(where: { _ in random.chance(35) }),
      let reason = words("outcome:\(type)", setting, &random)
    else { return nil }
    var record = record
    let outcome = OutcomeDecision(type: type, reason: reason)
    guard
      record.add(.closing(.propose(outcome, on: at.day)), by: proposer, at, reference, &random)
    else { return nil }
    guard random.chance(55), let entry = record.entries.last,
      let next = SampleDays.later(entry, 1...9, &random),
      let missing = words("closing:returned", setting, &random)
    else { return record.entries }
    let command = ClosingCommand.giveBack(proposal: entry.sequence, reason: missing)
    _ = record.add(.closing(command), by: second, next, reference, &random)
    return record.entries
  }

  /// The outcome at the end as two people decided it, the same day.
  private func approved(
    _ record: CaseRecord, _ second: String, _ random: inout SampleRandom
  ) -> [Entry]? {
    guard let last = record.entries.last, case .stepTaken(let step)? = last.events.first,
      case .outcomeRecorded(let outcome) = step.detail,
      step.on == last.at.local.day, let minute = last.at.local.minute, minute < 22 * 60,
      let at = DayTime(step.on, minute: minute + random.within(20...90)),
      let told = told(last)
    else { return nil }
    var record = CaseRecord(
      reference: record.reference, entries: Array(record.entries.dropLast()))
    guard
      record.add(
        .closing(.propose(outcome, on: step.on)), by: last.by, last.at.local, reference, &random),
      let proposal = record.entries.last?.sequence,
      record.add(
        .closing(.approve(proposal: proposal, on: step.on, seen: proposal, nil)), by: second, at,
        with: told, reference, &random)
    else { return nil }
    return record.entries
  }

  /// That the victim was told of the outcome, which the entry after it brings now; nil where the
  /// entry tells of anything else.
  private func told(_ entry: Entry) -> [CaseEvent]? {
    var told: [CaseEvent] = []
    for event in entry.events.dropFirst() {
      guard case .victimTold(let id, let update) = event, update.about == ["e\(entry.sequence)"]
      else { return nil }
      told.append(
        .victimTold(
          id,
          VictimUpdate(
            on: update.on, about: ["e\(entry.sequence + 1)"], method: update.method,
            by: update.by, text: update.text)))
    }
    return told
  }

  private func words(
    _ kind: String, _ setting: CaseSetting, _ random: inout SampleRandom
  ) -> WrittenText? {
    let choices = phrases.sentences(kind)
    guard !choices.isEmpty else { return nil }
    let phrase = random.pick(choices)
    return WrittenText(phrase.filled { setting.words(for: $0, clock: nil, &random) })
  }
}
