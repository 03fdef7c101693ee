import CaseCore

/// Offers a share of the sample's open cases to colleagues, some of whom accept or decline, and
/// leaves hand-over notes at changes of shift.
struct SampleHandOvers: Sendable {
  private let reference: ReferenceData
  private let phrases: SamplePhrases
  private let officers: SampleOfficers

  init(_ reference: ReferenceData, _ phrases: SamplePhrases, _ officers: SampleOfficers) {
    self.reference = reference
    self.phrases = phrases
    self.officers = officers
  }

  /// The entries of a case with an offer or a note at their end.
  func handingOver(
    _ entries: [Entry], _ plan: CasePlan, _ random: inout SampleRandom
  ) -> [Entry] {
    var record = CaseRecord(reference: plan.reference, entries: entries)
    guard let current = record.folded(), current.isOpen, let owner = current.owner,
      random.chance(30), let last = entries.last,
      let other = officers.another(than: [owner.text, last.by], in: plan.area, &random)
        .flatMap({ WrittenText($0) }),
      let at = SampleDays.later(last, 1...12, &random)
    else { return entries }
    if random.chance(35) {
      let note = HandOverCommand.writeNote(
        to: random.chance(50) ? other : nil, text: words("hand-over", &random),
        through: record.sequence)
      guard record.add(.handOver(note), by: owner.text, at, reference, &random) else {
        return entries
      }
      take(into: &record, by: other.text, at, &random)
    } else if let text = words("offer", &random) {
      let offer = HandOverCommand.offer(
        TransferOffer(to: other, text: text), through: record.sequence)
      guard record.add(.handOver(offer), by: owner.text, at, reference, &random) else {
        return entries
      }
      answer(in: &record, by: other.text, &random)
    }
    return record.entries
  }

  /// Half of the notes have been taken in, soon after they were written.
  private func take(
    into record: inout CaseRecord, by other: String, _ at: DayTime, _ random: inout SampleRandom
  ) {
    guard random.chance(50), let note = record.folded()?.handOvers.last,
      let minute = at.minute, let later = DayTime(at.day, minute: minute + random.within(30...240))
    else { return }
    _ = record.add(
      .handOver(.acceptNote(note.id, seen: record.sequence)), by: other, later, reference, &random)
  }

  private func answer(
    in record: inout CaseRecord, by other: String, _ random: inout SampleRandom
  ) {
    guard random.chance(45), let last = record.entries.last,
      let at = SampleDays.later(last, 1...4, &random)
    else { return }
    if random.chance(55) {
      _ = record.add(
        .handOver(.accept(seen: record.sequence)), by: other, at, reference, &random)
    } else if let reason = words("declined", &random) {
      _ = record.add(.handOver(.decline(reason: reason)), by: other, at, reference, &random)
    }
  }

  private func words(_ kind: String, _ random: inout SampleRandom) -> WrittenText? {
    let choices = phrases.sentences(kind)
    guard !choices.isEmpty else { return nil }
    return WrittenText(random.pick(choices).filled { _ in "" })
  }
}

extension SampleDays {
  /// A time in office hours some days on; nil beyond the sample's days.
  static func later(
    _ entry: Entry, _ days: ClosedRange<Int>, _ random: inout SampleRandom
  ) -> DayTime? {
    let day = entry.at.local.day.adding(days: random.within(days))
    let minute = random.within(9...16) * 60 + random.below(60)
    return day <= last ? DayTime(day, minute: minute) : nil
  }
}

extension CaseRecord {
  /// Adds what a command brings; false where a rule forbids it.
  mutating func add(
    _ command: CaseCommand, by who: String, _ at: DayTime, with more: [CaseEvent] = [],
    _ reference: ReferenceData, _ random: inout SampleRandom
  ) -> Bool {
    let circumstances = Circumstances(now: at, reference: reference, who: who)
    guard let events = try? decide(command, circumstances, by: who) else { return false }
    append(
      Entry(
        sequence: sequence + 1, id: random.identifier(), at: Instant(local: at), by: who,
        content: .events(events + more)))
    return true
  }
}
