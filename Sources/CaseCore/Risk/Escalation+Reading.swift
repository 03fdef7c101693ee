/// What an incident adds to a course of conduct.
struct EscalationPoint {
  let incident: IncidentID
  let day: CalendarDay
  let gravest: Int
  /// With how grave the gravest act of each kind is.
  let kinds: [String: Int]
  let isBreach: Bool
  /// How often it happened, as far as one entry tells: forty calls may stand in one.
  let times: Int

  /// Nil for what has no day, for what is explained, and for what tells of nothing done.
  /// - Parameter acts: what is told and ticked, without what is denied or taken back.
  init?(_ facts: IncidentFacts, _ acts: MeaningSet, _ tables: WarningTables, isBreach: Bool) {
    guard let day = facts.start, facts.isConduct || facts.isUnread || isBreach else { return nil }
    incident = facts.id
    self.day = day
    self.isBreach = isBreach
    times = facts.times
    var kinds: [String: Int] = [:]
    acts.forEach { meaning in
      guard let gravity = tables.gravity(of: meaning) else { return }
      kinds[gravity.kind] = max(kinds[gravity.kind] ?? 0, gravity.weight)
    }
    gravest = kinds.values.max() ?? 0
    self.kinds = kinds
  }
}

extension Escalation {
  /// - Parameters:
  ///   - points: in any order.
  ///   - day: up to which silence is counted.
  init(
    _ points: [EscalationPoint], _ current: Case, _ limits: EscalationLimits, on day: CalendarDay
  ) {
    let points = points.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    .map(\.element)
    let gaps = zip(points, points.dropFirst()).map { $0.day.days(to: $1.day) }
    let periods = Escalation.periods(points, limits)
    let pace = EscalationPace(points, periods, limits)
    let growth = pace.map { Escalation.growth(periods, $0, limits) } ?? []
    self.periods = periods
    self.growth = growth
    direction = Escalation.direction(pace, growth, limits)
    steps = Escalation.steps(points, limits)
    lastIncident = points.last?.day
    lastGapDays = gaps.last
    let median = gaps.isEmpty ? nil : gaps.sorted()[(gaps.count - 1) / 2]
    medianGapDays = median
    silence = Escalation.silence(points, median, limits, on: day)
    afterOrders = Escalation.afterOrders(current)
  }

  /// Counted back from the last incident; shorter ones where all lies close together.
  private static func periods(
    _ points: [EscalationPoint], _ limits: EscalationLimits
  ) -> [Period] {
    guard let first = points.first?.day, let last = points.last?.day else { return [] }
    let span = first.days(to: last) + 1
    let length = span > limits.period ? limits.period : limits.shortPeriod
    var periods: [Period] = []
    var end = last
    var rest = points[...]
    while end >= first {
      let start = end.adding(days: 1 - length)
      let from = rest.firstIndex { $0.day >= start } ?? rest.endIndex
      let inside = rest[from...]
      rest = rest[..<from]
      periods.append(
        Period(
          first: start, last: end, incidents: inside.count,
          times: inside.reduce(0) { $0 + $1.times },
          gravest: inside.map(\.gravest).max() ?? 0,
          kinds: Set(inside.flatMap { $0.kinds.keys }).count,
          breaches: inside.count(where: \.isBreach)))
      end = start.adding(days: -1)
    }
    return periods.reversed()
  }

  private static func growth(
    _ periods: [Period], _ pace: EscalationPace, _ limits: EscalationLimits
  ) -> Set<Growth> {
    guard let now = periods.last else { return [] }
    var growth: Set<Growth> = []
    if pace.isFaster(limits) { growth.insert(.frequency) }
    let earlier = periods.dropLast()
    if now.gravest >= limits.graveWeight, now.gravest > earlier.map(\.gravest).max() ?? 0 {
      growth.insert(.gravity)
    }
    if now.kinds > (earlier.map(\.kinds).max() ?? 0) + 1 { growth.insert(.variety) }
    if now.breaches > earlier.map(\.breaches).max() ?? 0 { growth.insert(.breach) }
    return growth
  }

  private static func direction(
    _ pace: EscalationPace?, _ growth: Set<Growth>, _ limits: EscalationLimits
  ) -> Direction {
    guard let pace else { return .unclear }
    if !growth.isEmpty { return .rising }
    return pace.isSlower(limits) ? .falling : .steady
  }

  /// Where each incident stands against all before it. The first only begins.
  private static func steps(
    _ points: [EscalationPoint], _ limits: EscalationLimits
  ) -> [Step] {
    var steps: [Step] = []
    var gravest = 0
    var kinds: Set<String> = []
    var most = limits.intenseIncidents - 1
    var windowStart = 0
    for (index, point) in points.enumerated() {
      var growth: Set<Growth> = []
      while points[windowStart].day.days(to: point.day) >= limits.period { windowStart += 1 }
      let inWindow = index - windowStart + 1
      if inWindow > most,
        inWindow * 100 >= most * limits.changePercent || most < limits.intenseIncidents
      {
        growth.insert(.frequency)
        most = inWindow
      }
      if index > 0 {
        if point.gravest > gravest, point.gravest >= limits.graveWeight { growth.insert(.gravity) }
        let isNew = point.kinds.contains { kind, weight in
          weight >= limits.graveWeight && !kinds.contains(kind)
        }
        if isNew { growth.insert(.variety) }
      }
      if point.isBreach { growth.insert(.breach) }
      gravest = max(gravest, point.gravest)
      kinds.formUnion(point.kinds.keys)
      if !growth.isEmpty { steps.append(Step(incident: point.incident, growth: growth)) }
    }
    return steps
  }

  private static func silence(
    _ points: [EscalationPoint], _ median: Int?, _ limits: EscalationLimits, on day: CalendarDay
  ) -> Silence? {
    guard let last = points.last?.day, let median else { return nil }
    let days = last.days(to: day)
    let before = points.count { $0.day.days(to: last) < limits.period }
    guard before >= limits.intenseIncidents,
      days >= max(limits.silenceDays, limits.silenceGaps * median)
    else { return nil }
    return Silence(since: last, days: days, before: before)
  }

  private static func afterOrders(_ current: Case) -> [AfterOrder] {
    current.orders.compactMap { order in
      guard let start = order.served ?? order.made else { return nil }
      let days = current.breaches(of: order.id).compactMap { breach in
        current.incident(breach.facts.incident)?.fact.happened.start.map { start.days(to: $0.day) }
      }
      guard let first = days.min() else { return nil }
      return AfterOrder(order: order.id, breaches: days.count, daysToFirst: max(0, first))
    }
  }
}
