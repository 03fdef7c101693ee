/// What the facts of a case weigh, before anything is decided.
struct Weighing {
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
  let conductSpan: Span

  init(_ facts: CaseFacts, _ rules: ClassificationRules) {
    self.facts = facts
    self.rules = rules
    var meanings = facts.conduct
    meanings.formUnion(facts.context.without(.acts))
    if facts.hasOrders { meanings.insert(.order) }
    self.meanings = meanings
    let span = Span(facts.incidents.filter { $0.isConduct || $0.isUnread })
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
    conductSpan = Span(facts.incidents.filter(\.isConduct))
    let last = facts.incidents.filter(\.isConduct).compactMap { $0.end ?? $0.start }.max()
    let control = rules.elements[.ongoingControl]?.validFrom
    controlOffenceExists = last.map { last in control.map { last >= $0 } ?? true } ?? true
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
}

/// When the conduct lies.
struct Span {
  private var days: [CalendarDay] = []
  private var spread = false
  private var hasUndated = false

  init(_ incidents: [IncidentFacts]) {
    for incident in incidents {
      if incident.isSpread { spread = true }
      guard let start = incident.start else {
        hasUndated = true
        continue
      }
      days.append(start)
    }
    days.sort()
  }

  /// From the first day to the last.
  var length: Int {
    guard let first = days.first, let last = days.last else { return 0 }
    return first.days(to: last)
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
