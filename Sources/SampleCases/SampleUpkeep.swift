import CaseCore

/// Tells the victims of the sample what officers would have told them, mostly in time, and looks at
/// the risk of most cases that are open.
struct SampleUpkeep: Sendable {
  private let tables: ReferenceData
  private let phrases: SamplePhrases

  init(_ tables: ReferenceData, _ phrases: SamplePhrases) {
    self.tables = tables
    self.phrases = phrases
  }

  /// The entries of a case with what was told in the entries that it is about, and what came late at
  /// their end.
  func keeping(
    _ entries: [Entry], of reference: CaseReference, _ random: inout SampleRandom
  ) -> [Entry] {
    let record = CaseRecord(reference: reference, entries: entries)
    guard let current = record.folded() else { return entries }
    var told: [Int: [CaseEvent]] = [:]
    var late: [(day: CalendarDay, event: CaseEvent)] = []
    var count = 0
    for deadline in current.deadlines(tables) {
      guard deadline.rule == .victimUpdate || deadline.rule == .reviewAcknowledge,
        case .news(let id) = deadline.about, deadline.isOpen
      else { continue }
      let entry = current.entry(of: deadline.about)
      let chance = random.within(1...100)
      guard chance <= 93 else { continue }
      count += 1
      let isLate = chance > 84
      let day = isLate ? deadline.due.adding(days: random.within(1...6)) : deadline.start
      guard day <= SampleDays.last else { continue }
      let update = VictimUpdate(
        on: day, about: [id],
        method: WrittenText(random.pick(["phone", "phone", "visit", "email"])),
        text: words(isLate ? "told:late" : "told", &random))
      if isLate {
        late.append((day, .victimTold("u\(count)", update)))
      } else {
        told[entry, default: []].append(.victimTold("u\(count)", update))
      }
    }
    if let review = riskReview(current, &random) { late.append(review) }
    var kept = entries.map { entry in
      told[entry.sequence].map { more in
        Entry(
          sequence: entry.sequence, id: entry.id, at: entry.at, by: entry.by,
          content: .events(entry.events + more))
      } ?? entry
    }
    for (day, event) in late.sorted(by: { $0.day < $1.day }) {
      guard let last = kept.last else { break }
      let at = moment(day, after: last.at, &random)
      kept.append(
        Entry(
          sequence: last.sequence + 1, id: random.identifier(), at: at, by: last.by,
          content: .events([event])))
    }
    return kept
  }

  private func riskReview(
    _ current: Case, _ random: inout SampleRandom
  ) -> (day: CalendarDay, event: CaseEvent)? {
    let open = current.deadlines(tables).first { $0.rule == .riskReview && $0.isOpen }
    guard let open, random.chance(88), let text = words("risk:reviewed", &random) else {
      return nil
    }
    let day = SampleDays.last.adding(days: -random.within(0...24))
    guard day >= open.start else { return nil }
    return (
      day,
      .deadlineAnswered(DeadlineAnswer(open.id, due: open.due, .done(on: day, text)))
    )
  }

  /// In office hours of a day, or soon after what came before.
  private func moment(
    _ day: CalendarDay, after last: Instant, _ random: inout SampleRandom
  ) -> Instant {
    let minute = random.within(9...16) * 60 + random.below(60)
    let wished = DayTime(day, minute: minute).map { Instant(local: $0) } ?? last
    return wished > last ? wished : Instant(secondsSince1970: last.secondsSince1970 + 300)
  }

  private func words(_ kind: String, _ random: inout SampleRandom) -> WrittenText? {
    let choices = phrases.sentences(kind)
    return choices.isEmpty ? nil : WrittenText(random.pick(choices).filled { _ in "" })
  }
}
