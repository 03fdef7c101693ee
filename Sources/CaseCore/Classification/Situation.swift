/// How the facts of a case stand together in time and in law, before anything is decided.
struct Situation {
  let facts: CaseFacts
  let rules: ClassificationRules
  /// What the conduct and its surroundings mean; acts only where an incident tells them.
  let meanings: MeaningSet
  let occasions: Int
  let isFarApart: Bool
  let isOneDay: Bool
  let isFormerPartner: Bool
  let isOngoing: Bool
  let stalkingOffenceExists: Bool
  /// Controlling or coercive behaviour (Serious Crime Act 2015 s76), by the last day of the conduct.
  let controlOffenceExists: Bool
  /// When the conduct lies, as far as it can be read.
  let conductSpan: ConductSpan

  init(_ facts: CaseFacts, _ rules: ClassificationRules) {
    self.facts = facts
    self.rules = rules
    var meanings = facts.conduct
    meanings.formUnion(facts.context.without(.acts))
    if facts.hasOrders { meanings.insert(.order) }
    self.meanings = meanings
    let span = ConductSpan(facts.days.filter { $0.isConduct || $0.isUnread })
    occasions = facts.occasions
    isFarApart = span.isFarApart(rules.farApart) && facts.occasions <= 3
    isOneDay = span.isOneDay
    let told = meanings.contains(.ended) || facts.separated != nil
    let together = meanings.contains(.livingTogether)
    isFormerPartner =
      facts.relationship == .exPartner && !(together && !told)
      || facts.relationship == .partner && told && !(together && facts.separated == nil)
    isOngoing =
      facts.relationship == .partner && !isFormerPartner
      || facts.relationship == .exPartner && together && !told
      || facts.relationship == nil && together && !told
    stalkingOffenceExists = Situation.isCourse(facts, since: rules.stalkingSince)
    conductSpan = ConductSpan(facts.conductEntries)
    let last = facts.conductEntries.compactMap { $0.end ?? $0.start }.max()
    let control = rules.elements[.ongoingControl]?.validFrom
    controlOffenceExists = last.map { last in control.map { last >= $0 } ?? true } ?? true
  }

  /// Told in so few words that what is left unsaid speaks against nothing.
  var isBrief: Bool {
    let occasions = facts.conductEntries
    return occasions.reduce(0) { $0 + $1.length } < rules.briefBelow * occasions.count
  }

  /// The offence is not retrospective: what came before it counts for no course of conduct, so
  /// there have to be two occasions since, unless nothing lies before.
  private static func isCourse(_ facts: CaseFacts, since day: CalendarDay) -> Bool {
    var before = 0
    var since = 0
    for incident in facts.days where incident.isConduct || incident.isUnread {
      guard let last = incident.end ?? incident.start else {
        since += 1
        continue
      }
      if last < day { before += 1 } else { since += incident.times }
    }
    return before == 0 || since >= 2
  }
}
