import CaseCore
import TerminalPages

extension OrderListState {
  func page(_ setting: Setting) -> Page {
    listPage(
      title: Line("Orders  ", .title) + Line("all cases"),
      tabs: tabs(shown: view, setting) { setting.isWide ? $0.name : $0.shortName },
      right: Wording.count(list.window.total, "order"),
      table: table(
        Self.columns, shownRows(setting).map { row($0, setting) }, empty: emptyText),
      heading: heading, lines: lines(setting), setting)
  }

  private var emptyText: String {
    if !list.filter.text.isEmpty { return "No order of these cases. Esc takes the filter away." }
    return view == .all ? "No order was sought or made in any case." : "None. 5 shows all orders."
  }

  /// None as wide as its cells, so that nothing shifts while the list scrolls.
  private static let columns = [
    Column(title: "REF", width: .fixed(13)),
    Column(title: "SUBJECT", width: .flexible(min: 10, weight: 1)),
    Column(title: "KIND", width: .fixed(12)),
    Column(title: "STANDS", width: .fixed(16), priority: 2),
    Column(title: "SERVED", width: .fixed(11), priority: 4),
    Column(title: "ENDS", width: .fixed(11)),
    Column(title: "COND", width: .fixed(4), alignment: .right, priority: 3),
    Column(title: "NOTIFIED", width: .fixed(14)),
    Column(title: "UNANSWERED", width: .fixed(10)),
    Column(title: "ANSWER", width: .fixed(7), alignment: .right, priority: 5),
  ]

  private func row(_ order: OrderSummary, _ setting: Setting) -> Row {
    Row(cells: [
      Line(order.reference.text),
      Line(order.subject ?? "unknown", order.subject == nil ? .quiet : .plain),
      Line(setting.reference.orderKinds.shortName(order.kind)),
      Line(Wording.orderStatus(order.status(on: setting.today))),
      Line(order.served.map(Wording.day) ?? "–"),
      Line(OrderListWords.ends(order)),
      Line("\(order.conditions)"),
      OrderListWords.notified(order, setting.today),
      OrderListWords.breaches(order),
      Line(order.slowestResponseDays.map { "\($0) d" } ?? "–"),
    ])
  }

  private var heading: Line {
    selected.map { Line("\($0.reference) \($0.order)") } ?? Line("Order")
  }

  private func lines(_ setting: Setting) -> [Line] {
    selected.map { OrderListWords.lines($0, setting) } ?? []
  }
}

/// An order among those of all cases, in a few words and in full.
enum OrderListWords {
  static func ends(_ order: OrderSummary) -> String {
    switch order.ends {
    case nil: return "–"
    case .furtherOrder: return "no end set"
    case .on(let day): return Wording.day(day)
    }
  }

  static func notified(_ order: OrderSummary, _ today: CalendarDay) -> Line {
    if let overdue = order.overdue(on: today) {
      guard order.status(on: today)?.stands == true else { return Line("not made", .quiet) }
      return Line("OVERDUE \(Wording.age(overdue.due, on: today))", .danger)
    }
    if let owed = order.duties.first(where: { $0.settled == nil }) {
      return Line("by \(Wording.shortDay(owed.due))")
    }
    switch order.notificationOutcome {
    case nil: return Line("–", .quiet)
    case .met: return Line("done")
    case .metLate: return Line("done late")
    case .ceased: return Line("no longer", .quiet)
    }
  }

  static func breaches(_ order: OrderSummary) -> Line {
    guard order.breaches > 0 else { return Line("–", .quiet) }
    let unanswered = order.unansweredBreaches
    return Line("\(unanswered) of \(order.breaches)", unanswered == 0 ? .plain : .danger)
  }

  static func lines(_ order: OrderSummary, _ setting: Setting) -> [Line] {
    let kinds = setting.reference.orderKinds
    let status = Wording.orderStatus(order.status(on: setting.today))
    let name = [kinds.name(order.kind), order.court].compactMap(\.self).joined(separator: ", ")
    let served = order.served.map { "served \(Wording.day($0))" } ?? "not served"
    let ends = order.ends.map(Wording.orderEnd)
    let stands = order.made == nil ? [] : [served, ends].compactMap(\.self)
    return [
      Line(name, .strong) + Line("  \(status)"),
      Line(
        "against \(order.subject ?? "nobody known")"
          + (stands.isEmpty ? "" : ", \(stands.joined(separator: ", "))")
          + ", \(Wording.count(order.conditions, "condition"))"),
      notification(order, setting.today), breachLine(order),
    ]
  }

  private static func notification(_ order: OrderSummary, _ today: CalendarDay) -> Line {
    if let overdue = order.overdue(on: today) {
      guard order.status(on: today)?.stands == true else {
        return Line(
          "notification of \(Wording.notification(overdue.kind)) was due "
            + "\(Wording.fullDay(overdue.due)) and was never made", .quiet)
      }
      return Line(
        "notification of \(Wording.notification(overdue.kind)) was due \(Wording.fullDay(overdue.due))"
          + ", \(Wording.age(overdue.due, on: today)) overdue", .danger)
    }
    if let owed = order.duties.first(where: { $0.settled == nil }) {
      return Line(
        "notification of \(Wording.notification(owed.kind)) by \(Wording.fullDay(owed.due))")
    }
    switch order.notificationOutcome {
    case nil: return Line("no duty to notify", .quiet)
    case .met: return Line("notified", .quiet)
    case .metLate: return Line("notified, late", .quiet)
    case .ceased: return Line("notification no longer due, never made", .quiet)
    }
  }

  private static func breachLine(_ order: OrderSummary) -> Line {
    guard order.breaches > 0 else { return Line("no breach recorded", .quiet) }
    var words = Wording.count(order.breaches, "breach", "breaches")
    if order.unansweredBreaches > 0 {
      words += ", \(order.unansweredBreaches) not answered by police"
    }
    if order.openBreaches > 0 { words += ", \(order.openBreaches) without a disposal" }
    if let days = order.slowestResponseDays {
      words +=
        days == 0
        ? "; answered the same day" : "; slowest answer after \(Wording.count(days, "day"))"
    }
    return Line(words, order.unansweredBreaches > 0 ? .danger : .plain)
  }
}
