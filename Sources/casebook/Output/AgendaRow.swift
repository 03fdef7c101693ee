import CaseCore
import CaseScreens
import CaseStore

/// A deadline as `agenda` prints it.
struct AgendaRow: PrintedRow {
  let item: AgendaItem
  let today: CalendarDay

  static let textHeader = ["DUE", "LEFT", "RULE", "REF", "VICTIM", "OWNER", "WHAT"]
  static let textLimits = [15, 11, 18, 14, 20, 20, 100]

  var textCells: [String] {
    let snoozed = item.snoozedUntil.map { until in
      today < until ? " (put off until \(Wording.day(until)))" : ""
    }
    return [
      Wording.fullDay(item.due), Wording.daysLeft(item.due, on: today),
      Wording.deadlineRule(item.rule), item.reference.text, item.victim ?? "–",
      item.owner ?? "–", "\(item.deadline)\(snoozed ?? "")",
    ]
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    [
      ("reference", .string(item.reference.text)),
      ("deadline", .string(item.deadline)),
      ("rule", .string(item.rule.rawValue)),
      ("start", .string(item.start.description)),
      ("due", .string(item.due.description)),
      ("daysLeft", .number(today.days(to: item.due))),
      ("state", .string(item.due < today ? "missed" : "running")),
      ("snoozedUntil", JSONValue(item.snoozedUntil?.description)),
      ("victim", JSONValue(item.victim)),
      ("suspect", JSONValue(item.suspect)),
      ("owner", JSONValue(item.owner)),
      ("statutory", .flag(item.term.isStatutory)),
      ("says", .string(item.term.says)),
      ("source", .string(item.term.verification.source)),
      ("mark", .string(item.term.verification.mark.rawValue)),
    ]
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }

  static let csvHeader = [
    "reference", "deadline", "rule", "start", "due", "daysLeft", "state", "snoozedUntil", "victim",
    "suspect", "owner", "statutory", "says", "source", "mark",
  ]
}
