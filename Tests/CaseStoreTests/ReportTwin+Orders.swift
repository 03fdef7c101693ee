import CaseCore

@testable import CaseStore

extension ReportTwin {
  /// Orders, by going through the steps of each again and again.
  func orders() -> Counts {
    let all = counted.flatMap { one in one.orders.map { (one, $0) } }
    let kinds = reference.orderKinds
    var counts: Counts = [:]
    func number(_ mark: OrderMark, _ kind: OrderKindCode? = nil) -> Int {
      all.count { one, order in
        (kind == nil || order.facts.kind == kind) && Self.holds(mark, order, one, kinds)
      }
    }
    let columns: [OrderMark] = [
      .any, .considered, .notSought, .applied, .refused, .withdrawn, .made, .served,
    ]
    for mark in columns {
      let column = mark == .any ? "count" : mark.rawValue
      counts["steps/all/\(column)"] = number(mark)
      for kind in Set(all.map(\.1.facts.kind)) {
        counts["steps/\(kind)/\(column)"] = number(mark, kind)
      }
    }
    for mark in [OrderMark.sought, .declined, .considering] {
      counts["considered/\(mark.rawValue)/count"] = number(mark)
    }
    counts["considered/all/count"] = number(.considered)
    for mark in [OrderMark.granted, .rejected, .dropped, .pending] {
      counts["applications/\(mark.rawValue)/count"] = number(mark)
    }
    counts["applications/all/count"] = number(.applied)
    func wait(_ row: String, _ waiting: OrderMark, _ days: (Order) -> (CalendarDay?, CalendarDay?))
    {
      var (taken, backwards) = (0, 0)
      for (_, order) in all {
        guard case (let start?, let end?) = days(order) else { continue }
        if end < start { backwards += 1 } else { taken += 1 }
      }
      counts["times/\(row)/count"] = taken
      counts["times/\(row)/backwards"] = backwards
      counts["times/\(row)/open"] = number(waiting)
    }
    wait("considered-applied", .considering) {
      (Self.day(.considered, $0), Self.day(.applied, $0) ?? Self.day(.made, $0))
    }
    wait("applied-decided", .pending) {
      (
        Self.day(.applied, $0),
        Self.day(.made, $0) ?? Self.day(.refused, $0) ?? Self.day(.withdrawn, $0)
      )
    }
    wait("made-served", .unserved) { (Self.day(.made, $0), Self.day(.served, $0)) }
    countBreaches(all, &counts)
    countDuties(all.flatMap { $0.1.notifications(kinds) }, &counts)
    return counts
  }

  /// The same figures by case: how many have such an order, breach or duty. No query tells of those
  /// that are left out.
  func orderCases() -> Counts {
    let kinds = reference.orderKinds
    var counts: Counts = [:]
    func put(_ key: String, _ isMeant: (Case, Order) -> Bool) {
      counts[key] = counted.count { one in one.orders.contains { isMeant(one, $0) } }
    }
    func put(_ table: String, _ column: String, _ marks: [String: OrderMark]) {
      for (row, mark) in marks {
        put("\(table)/\(row)/\(column)") { Self.holds(mark, $1, $0, kinds) }
      }
    }
    for mark in OrderMark.allCases {
      let column = mark == .any ? "count" : mark.rawValue
      put("steps", column, ["all": mark])
      for kind in Set(counted.flatMap(\.orders).map(\.facts.kind)) {
        put("steps/\(kind)/\(column)") { one, order in
          order.facts.kind == kind && Self.holds(mark, order, one, kinds)
        }
      }
      for table in ["considered", "applications"] { put(table, "count", [mark.rawValue: mark]) }
    }
    put("considered", "count", ["all": .considered])
    put("applications", "count", ["all": .applied])
    put(
      "times", "open",
      ["considered-applied": .considering, "applied-decided": .pending, "made-served": .unserved])
    put("breaches", "count", ["all": .breached, "unanswered": .unanswered])
    put("notifications", "count", ["in-time": .notifiedInTime, "late": .notifiedLate])
    for band in reference.reportTerms.responses {
      put("breaches/\(band.span)/count") { one, order in
        one.breaches(of: order.id).contains {
          one.responseTime(of: $0).map { band.span.contains($0.days) } ?? false
        }
      }
    }
    put("notifications/overdue/count") { _, order in
      order.notifications(kinds).contains { $0.isOverdue(on: today) }
    }
    return counts
  }

  private func countBreaches(_ all: [(Case, Order)], _ counts: inout Counts) {
    let breaches = all.flatMap { one, order in
      one.breaches(of: order.id).map { ($0, one.responseTime(of: $0)?.days) }
    }
    counts["breaches/all/count"] = breaches.count
    counts["breaches/unanswered/count"] = breaches.count { !$0.0.isAnswered }
    counts["breaches/untimed/count"] = breaches.count { $0.0.isAnswered && $0.1 == nil }
    for band in reference.reportTerms.responses {
      counts["breaches/\(band.span)/count"] = breaches.count { breach, days in
        breach.isAnswered && days.map(band.span.contains) ?? false
      }
    }
  }

  private func countDuties(_ duties: [NotificationDuty], _ counts: inout Counts) {
    counts["notifications/all/count"] = duties.count
    counts["notifications/in-time/count"] = duties.count { $0.done != nil && !$0.isLate }
    counts["notifications/late/count"] = duties.count(where: \.isLate)
    counts["notifications/ceased/count"] = duties.count { $0.done == nil && $0.stopped != nil }
    counts["notifications/overdue/count"] = duties.count { $0.isOverdue(on: today) }
    counts["notifications/running/count"] = duties.count {
      $0.done == nil && $0.stopped == nil && $0.due >= today
    }
  }

  private static func day(_ kind: OrderStep.Kind, _ order: Order) -> CalendarDay? {
    order.steps.map(\.fact).filter { $0.kind == kind }.map(\.on).min()
  }

  static func holds(_ mark: OrderMark, _ order: Order, _ one: Case, _ kinds: OrderKinds) -> Bool {
    let taken = Set(order.steps.map(\.fact.kind))
    let duties = order.notifications(kinds)
    let breaches = one.breaches(of: order.id)
    let isSought = !taken.isDisjoint(with: [.applied, .made])
    switch mark {
    case .any: return true
    case .considered: return taken.contains(.considered)
    case .sought: return taken.contains(.considered) && isSought
    case .declined:
      return taken.isSuperset(of: [.considered, .notSought]) && !isSought
    case .considering:
      return taken.contains(.considered) && taken.isDisjoint(with: [.notSought, .applied, .made])
    case .notSought: return taken.contains(.notSought)
    case .applied: return taken.contains(.applied)
    case .granted: return taken.isSuperset(of: [.applied, .made])
    case .rejected: return taken.isSuperset(of: [.applied, .refused]) && !taken.contains(.made)
    case .dropped:
      return taken.isSuperset(of: [.applied, .withdrawn])
        && taken.isDisjoint(with: [.made, .refused])
    case .pending:
      return taken.contains(.applied) && taken.isDisjoint(with: [.made, .refused, .withdrawn])
    case .refused: return taken.contains(.refused)
    case .withdrawn: return taken.contains(.withdrawn)
    case .made: return taken.contains(.made)
    case .served: return taken.contains(.served)
    case .unserved: return taken.contains(.made) && !taken.contains(.served)
    case .notifiedInTime: return duties.contains { $0.done != nil && !$0.isLate }
    case .notifiedLate: return duties.contains(where: \.isLate)
    case .breached: return !breaches.isEmpty
    case .unanswered: return breaches.contains { !$0.isAnswered }
    }
  }

  // MARK: Repeats

  /// - Parameter all: every case of the store, whatever was asked for.
  func repeats(among all: [Case]) -> Counts {
    var counts: Counts = [:]
    var folding = WordFolding()
    func name(_ one: Case) -> String? {
      let suspects = one.people.map(\.fact).filter { $0.role == .suspect }
      let shown = (suspects.first { $0.name != nil } ?? suspects.first)?.shownName
      guard let shown, shown != "unknown" else { return nil }
      return folding.words(shown).joined(separator: " ")
    }
    let names = Dictionary(
      uniqueKeysWithValues: (all + counted).reduce(into: [CaseReference: Case]()) {
        $0[$1.reference] = $1
      }.map { ($0.key, name($0.value)) })
    func earlier(_ one: Case) -> [Case] {
      all.filter {
        names[$0.reference] == names[one.reference]
          && $0.opening.recordedOn < one.opening.recordedOn
      }
    }
    let named = counted.filter { (names[$0.reference] ?? nil) != nil }
    let again = named.filter { !earlier($0).isEmpty }
    let ordered = again.filter { one in
      earlier(one).contains { other in
        other.orders.contains { $0.made.map { $0 <= one.opening.recordedOn } ?? false }
      }
    }
    counts["history/all/count"] = counted.count
    counts["history/named/count"] = named.count
    counts["history/unknown/count"] = counted.count - named.count
    counts["history/earlier-case/count"] = again.count
    counts["history/earlier-order/count"] = ordered.count
    counts["history/no-order/count"] = again.count - ordered.count
    counts["history/first/count"] = named.count - again.count
    return counts
  }
}
