import CaseCore
import CaseScreens
import CaseStore

/// A condition as it was worded on a day, as `orders --conditions` prints it: in columns, as JSON and
/// as CSV.
struct OrderConditionRow: PrintedRow {
  let order: OrderSummary
  let day: CalendarDay
  let shown: ConditionInForce
  /// The days of these words.
  let wording: ConditionWording?
  let reference: ReferenceData

  /// The conditions of an order in the wording of a day.
  static func rows(
    _ order: Order, _ summary: OrderSummary, on day: CalendarDay, _ reference: ReferenceData
  ) -> [OrderConditionRow] {
    let wordings = order.wordings
    return order.conditions(at: DayTime(day)).map { shown in
      OrderConditionRow(
        order: summary, day: day, shown: shown,
        wording: wordings.last { $0.id == shown.id && $0.from <= day }, reference: reference)
    }
  }

  static let textHeader = ["REF", "ORDER", "KIND", "COND", "ON THE DAY", "WORDED", "WORDS"]
  static let textLimits = [14, 5, 14, 4, 18, 11, 400]

  var textCells: [String] {
    [
      order.reference.text, order.order, reference.orderKinds.shortName(order.kind), shown.id,
      Wording.orderForce(shown.force), wording.map { Wording.day($0.from) } ?? "–",
      Wording.ordered(shown.condition),
    ]
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    let condition = shown.condition
    return [
      ("reference", .string(order.reference.text)), ("order", .string(order.order)),
      ("kind", .string(order.kind)), ("on", .string(day.description)),
      ("condition", .string(shown.id)), ("force", .string(shown.force.rawValue)),
      ("conditionKind", .string(condition.kind.rawValue)),
      ("type", JSONValue(condition.type?.text)), ("text", .string(condition.text.text)),
      ("place", JSONValue(condition.place?.text)),
      ("distanceMetres", JSONValue(condition.distanceMetres)),
      ("wordedFrom", JSONValue(wording?.from.description)),
      ("wordedUntil", JSONValue(wording?.last?.description)),
      ("servedInTheseWords", JSONValue(wording?.served?.description)),
    ]
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }

  static let csvHeader = [
    "reference", "order", "kind", "on", "condition", "force", "conditionKind", "type", "text",
    "place", "distanceMetres", "wordedFrom", "wordedUntil", "servedInTheseWords",
  ]
}
