import CaseCore

/// Gives a share of the sample's cases the orders of its years: non-molestation orders, bail with
/// conditions, restraining orders; and what was done about some breaches of them. There was no
/// Stalking Protection Order yet.
struct SampleOrders: Sendable {
  private let phrases: SamplePhrases

  init(_ phrases: SamplePhrases) {
    self.phrases = phrases
  }

  /// The entries of a case with what was told of an order in them.
  func ordering(
    _ entries: [Entry], _ plan: CasePlan, _ setting: CaseSetting, _ random: inout SampleRandom
  ) -> [Entry] {
    guard case .named = plan.suspect, !entries.isEmpty else { return entries }
    let isPersonal = [.exPartner, .partner, .family].contains(plan.relationship)
    if isPersonal, random.chance(9) {
      return protected(entries, plan, setting, &random)
    }
    if case .charged = plan.ending { return charged(entries, plan, setting, &random) }
    return entries
  }

  // MARK: Orders

  /// A family court's order, early on; what was told later may break it.
  private func protected(
    _ entries: [Entry], _ plan: CasePlan, _ setting: CaseSetting, _ random: inout SampleRandom
  ) -> [Entry] {
    let place = random.below(min(2, entries.count))
    // Half had it before they told police.
    let before = random.chance(50) ? random.within(20...120) : 0
    let made = entries[place].at.local.day.adding(days: -before)
    let ends = made.adding(days: random.pick([182, 365, 365, 730]) - 1)
    var entries = entries
    let events = order(
      "non-molestation-order", OrderOrigin.applicant, "Family Court at \(setting.town)", made,
      .on(ends), setting, &random)
    entries[place] = entries[place].telling(events)
    breaches(after: place, made, &entries, &random)
    return entries
  }

  private func charged(
    _ entries: [Entry], _ plan: CasePlan, _ setting: CaseSetting, _ random: inout SampleRandom
  ) -> [Entry] {
    guard let last = entries.last, random.chance(25) else { return entries }
    let day = last.at.local.day
    let court = "\(setting.town) Magistrates’ Court"
    var entries = entries
    entries[entries.count - 1] = last.telling(
      order("bail", .court, court, day, .furtherOrder, setting, &random))
    let convicted = day.adding(days: random.within(60...200))
    guard convicted <= SampleDays.last, random.chance(45) else { return entries }
    let years = random.pick([2, 2, 3, 5])
    let end = convicted.adding(months: 12 * years).adding(days: -1)
    let minute = random.within(10...16) * 60 + random.below(60)
    guard let at = DayTime(convicted, minute: minute) else { return entries }
    let ended = CaseEvent.order(
      .stepTaken(
        "o1", "s3",
        OrderStep(on: convicted, .discharged(consent: false, reasons: text("order:over", &random))))
    )
    entries.append(
      Entry(
        sequence: last.sequence + 1, id: random.identifier(), at: Instant(local: at), by: last.by,
        content: .events(
          [ended]
            + order(
              "restraining-order", .conviction, court, convicted, .on(end), setting, &random,
              id: "o2", steps: ["s4", "s5"]))))
    return entries
  }

  private func order(
    _ kind: OrderKindCode, _ origin: OrderOrigin, _ court: String, _ made: CalendarDay,
    _ ends: OrderEnd, _ setting: CaseSetting, _ random: inout SampleRandom, id: OrderID = "o1",
    steps: [OrderStepID] = ["s1", "s2"]
  ) -> [CaseEvent] {
    let types = [("contact", "no-contact"), ("place", "no-approach")]
    let conditions = types.enumerated().map { place, type in
      NamedCondition(
        "c\(place + 1)",
        Condition(
          kind: .prohibition, type: WrittenText(type.1),
          text: text("condition:\(type.0)", &random, setting),
          distanceMetres: type.0 == "place" ? 100 : nil))
    }
    let facts = OrderFacts(
      kind: kind, protected: [WrittenText("p1")].compactMap(\.self), court: WrittenText(court),
      origin: origin)
    return [
      .order(.added(id, facts)),
      .order(
        .stepTaken(id, steps[0], OrderStep(on: made, .made(ends, conditions, replaces: nil, nil)))),
      .order(
        .stepTaken(
          id, steps[1], OrderStep(on: made, .served(text("order:served", &random))))),
    ]
  }

  // MARK: Breaches

  /// Some of what happened after an order broke it; most was answered, not all.
  private func breaches(
    after place: Int, _ made: CalendarDay, _ entries: inout [Entry], _ random: inout SampleRandom
  ) {
    var count = 0
    for index in entries.indices.dropFirst(place) {
      for case .incidentAdded(let id, let incident) in entries[index].events {
        guard let start = incident.happened.start?.day, made < start,
          let condition = condition(incident), random.chance(55)
        else { continue }
        count += 1
        let name = "b\(count)"
        entries[index] = entries[index].telling([
          .breach(.added(name, BreachFacts(incident: id, order: "o1", conditions: [condition])))
        ])
        answer(name, from: index + 1, &entries, &random)
      }
    }
  }

  private func answer(
    _ breach: BreachID, from place: Int, _ entries: inout [Entry], _ random: inout SampleRandom
  ) {
    guard entries.indices.contains(place), random.chance(80) else { return }
    let when = entries[place].at.local
    entries[place] = entries[place].telling([
      .breach(.stepTaken(breach, .responded(when, how: text("breach:responded", &random))))
    ])
    let end = entries.count - 1
    guard place < end, random.chance(70) else { return }
    let day = entries[end].at.local.day
    var events: [CaseEvent] = []
    if random.chance(65) {
      events.append(
        .breach(
          .stepTaken(
            breach,
            .stalkingConsidered(
              on: day, isStalking: true, reasons: text("breach:considered", &random)))))
    }
    events.append(
      .breach(.stepTaken(breach, .disposed(on: day, text("breach:disposed", &random)))))
    entries[end] = entries[end].telling(events)
  }

  /// The condition that an incident broke; nil where that cannot be told from its behaviours.
  private func condition(_ incident: Incident) -> ConditionID? {
    let behaviours = Set(incident.behaviours.map(\.text))
    if !behaviours.isDisjoint(with: ["contact", "abusive_message", "gift"]) { return "c1" }
    return behaviours.isDisjoint(with: ["loiter", "watch", "attend", "follow"]) ? nil : "c2"
  }

  private func text(
    _ kind: String, _ random: inout SampleRandom, _ setting: CaseSetting? = nil
  ) -> WrittenText {
    let choices = phrases.sentences(kind)
    let words =
      choices.isEmpty
      ? kind
      : random.pick(choices).filled { slot in
        setting?.words(for: slot, clock: nil, &random) ?? ""
      }
    guard let text = WrittenText(words) else { preconditionFailure("a sentence is not blank") }
    return text
  }
}

extension Entry {
  /// The same entry with more told in it.
  fileprivate func telling(_ more: [CaseEvent]) -> Entry {
    Entry(sequence: sequence, id: id, at: at, by: by, content: .events(events + more))
  }
}
