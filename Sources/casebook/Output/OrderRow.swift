import CaseCore
import CaseScreens
import CaseStore

/// An order as `orders` prints it: in columns, as JSON and as CSV.
struct OrderRow: PrintedRow {
  let order: OrderSummary
  /// The day for which it says where the order stands.
  let day: CalendarDay
  let kinds: OrderKinds

  static let textHeader = [
    "REF", "ORDER", "KIND", "SUBJECT", "STATUS", "SERVED", "ENDS", "COND", "NOTIFICATION",
    "BREACHES", "RESPONSE",
  ]
  static let textLimits = [14, 5, 14, 22, 26, 11, 20, 4, 22, 22, 12]

  private var ends: OrderEnd? {
    // On an earlier day another end may have been set.
    guard let period = order.period(on: day), period.status.wasMade else { return order.ends }
    return period.ends.map(OrderEnd.on) ?? .furtherOrder
  }

  var textCells: [String] {
    [
      order.reference.text, order.order, kinds.shortName(order.kind),
      order.subject ?? "not recorded", Wording.orderStatus(order.status(on: day)),
      order.served.map(Wording.day) ?? "–", ends.map(Wording.orderEnd) ?? "–",
      String(order.conditions), notification, breaches,
      order.slowestResponseDays.map { "\($0) d" } ?? "–",
    ]
  }

  private var notification: String {
    if let overdue = order.overdue(on: day) {
      guard order.status(on: day)?.stands == true else { return "never made" }
      return "OVERDUE \(Wording.age(overdue.due, on: day))"
    }
    if let owed = order.duties.first(where: { $0.settled == nil }) {
      return "by \(Wording.day(owed.due))"
    }
    switch order.notificationOutcome {
    case nil: return "–"
    case .met: return "done"
    case .metLate: return "done late"
    case .ceased: return "no longer due"
    }
  }

  private var breaches: String {
    guard order.breaches > 0 else { return "–" }
    let unanswered = order.unansweredBreaches
    return "\(order.breaches)" + (unanswered == 0 ? "" : ", \(unanswered) unanswered")
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    let owed = order.overdue(on: day) ?? order.duties.first { $0.settled == nil }
    return [
      ("reference", .string(order.reference.text)), ("order", .string(order.order)),
      ("kind", .string(order.kind)), ("name", .string(kinds.name(order.kind))),
      ("subject", JSONValue(order.subject)), ("court", JSONValue(order.court)),
      ("on", .string(day.description)),
      ("status", JSONValue(order.status(on: day)?.rawValue)),
      ("made", JSONValue(order.made?.description)),
      ("served", JSONValue(order.served?.description)),
      ("ends", JSONValue(ends.map { $0.day?.description ?? "further-order" })),
      ("conditions", .number(order.conditions)),
      ("notificationOverdue", .flag(order.overdue(on: day) != nil)),
      ("notificationDue", JSONValue(owed?.due.description)),
      ("breaches", .number(order.breaches)),
      ("breachesUnanswered", .number(order.unansweredBreaches)),
      ("breachesOpen", .number(order.openBreaches)),
      ("slowestResponseDays", JSONValue(order.slowestResponseDays)),
    ]
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }

  static let csvHeader = [
    "reference", "order", "kind", "name", "subject", "court", "on", "status", "made", "served",
    "ends", "conditions", "notificationOverdue", "notificationDue", "breaches",
    "breachesUnanswered", "breachesOpen", "slowestResponseDays",
  ]
}
