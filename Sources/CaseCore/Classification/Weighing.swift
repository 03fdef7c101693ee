/// What the facts of a case weigh, before anything is decided.
struct Weighing {
  let facts: CaseFacts
  let rules: ClassificationRules
  /// What the conduct and its surroundings mean; acts only where an incident tells them.
  let meanings: MeaningSet
  let stalking: Int
  let grievance: Int
  let occasions: Int
  let isFarApart: Bool
  let isOneDay: Bool
  let isFormerPartner: Bool
  let isOngoing: Bool
  let stalkingOffenceExists: Bool

  init(_ facts: CaseFacts, _ rules: ClassificationRules) {
    self.facts = facts
    self.rules = rules
    var meanings = facts.conduct
    meanings.formUnion(facts.context.without(.acts))
    if facts.hasOrders { meanings.insert(.order) }
    self.meanings = meanings
    let span = Span(facts)
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
    stalkingOffenceExists = Weighing.isCourse(facts, since: Weighing.stalkingOffence)
    grievance = Weighing.grievance(facts, rules, meanings)
    stalking = Weighing.stalking(facts, rules, meanings, isFormerPartner, span)
  }

  /// Sections 2A and 4A came into force, not retrospective.
  static let stalkingOffence = CalendarDay(daysSinceEpoch: 15_669)
  static let formerPartnerRule = CalendarDay(daysSinceEpoch: 18_353)
  static let onlineSafety = CalendarDay(daysSinceEpoch: 19_753)

  /// The offence is not retrospective: what came before it counts for no course of conduct, so
  /// there have to be two occasions since, unless nothing lies before.
  private static func isCourse(_ facts: CaseFacts, since day: CalendarDay) -> Bool {
    var before = 0
    var since = 0
    for incident in facts.incidents where incident.isConduct || incident.isUnread {
      guard let last = incident.end ?? incident.start else {
        since += 1
        continue
      }
      if last < day { before += 1 } else { since += incident.times }
    }
    return before == 0 || since >= 2
  }

  private static func stalking(
    _ facts: CaseFacts, _ rules: ClassificationRules, _ meanings: MeaningSet,
    _ isFormerPartner: Bool, _ span: Span
  ) -> Int {
    let unheeded = facts.goesOnRegardless ? MeaningSet() : MeaningSet.refusals
    var sum = rules.sum(.stalking, meanings.without(unheeded.union([.ended])))
    if isFormerPartner {
      sum += rules.relationships[.exPartner] ?? 0
    } else {
      sum += rules.relationships[facts.relationship] ?? 0
      if meanings.contains(.ended) {
        let weight = rules.weight(.stalking, .ended)
        switch facts.relationship {
        case nil, .acquaintance, .online: sum += weight
        default: sum += weight / 5
        }
      }
    }
    var further = -1
    var repeated = false
    for incident in facts.incidents
    where incident.isConduct && incident.all.intersects(.associated) {
      further += 1
      if incident.isSpread || incident.all.contains(.many) { repeated = true }
    }
    if further > 0 { sum += min(further, 5) * rules.further }
    if repeated { sum += rules.overTime }
    return sum
  }

  private static func grievance(
    _ facts: CaseFacts, _ rules: ClassificationRules, _ meanings: MeaningSet
  ) -> Int {
    var sum = rules.sum(.grievance, meanings)
    var further = -1
    for incident in facts.incidents
    where incident.all.intersects(MeaningSet.grievance.union([.noise, .mutual, .lawful])) {
      further += 1
    }
    if further > 0 { sum += min(further, 3) * rules.grievanceFurther }
    if facts.relationship == .neighbour { sum += rules.neighbour }
    return sum
  }
}

/// When the conduct lies.
private struct Span {
  var days: [CalendarDay] = []
  var spread = false
  var hasUndated = false

  init(_ facts: CaseFacts) {
    for incident in facts.incidents where incident.isConduct || incident.isUnread {
      if incident.isSpread { spread = true }
      guard let start = incident.start else {
        hasUndated = true
        continue
      }
      days.append(start)
    }
    days.sort()
  }

  var isOneDay: Bool {
    guard !hasUndated, !spread, let first = days.first, let last = days.last else { return false }
    return first == last
  }

  /// Every gap between one occasion and the next is longer than that.
  func isFarApart(_ gap: Int) -> Bool {
    guard !hasUndated, !spread, days.count >= 2 else { return false }
    for index in 1..<days.count where days[index - 1].days(to: days[index]) < gap { return false }
    return true
  }
}
