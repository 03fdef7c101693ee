import CaseCore
import CaseScreens
import CaseStore

/// A closing decision as `approvals` prints it: in columns, as JSON and as CSV.
struct ApprovalRow: PrintedRow {
  static var csvHeader: [String] { names }

  private let summary: CaseSummary
  private let closing: ClosingSummary
  private let outcome: OutcomeType?
  private let today: CalendarDay

  init?(_ summary: CaseSummary, _ reference: ReferenceData, _ today: CalendarDay) {
    guard let closing = summary.closing else { return nil }
    self.summary = summary
    self.closing = closing
    self.outcome = reference.outcomeTypes[closing.type]
    self.today = today
  }

  static let textHeader = [
    "REF", "STATE", "SINCE", "AGE", "OUTCOME", "PROPOSED BY", "OWNER", "VICTIM", "WORDS",
  ]
  static let textLimits = [14, 9, 11, 7, 40, 20, 20, 20, 60]

  /// Never below 0, whatever the clock said when it was proposed.
  private var ageDays: Int { max(0, closing.since.days(to: today)) }

  var textCells: [String] {
    [
      summary.reference.text, Wording.closingState(closing.state), Wording.day(closing.since),
      "\(ageDays) d", "\(closing.type) \(outcome?.name ?? "type not known here")",
      closing.proposedBy, summary.owner ?? "–", summary.victim ?? "–", closing.words ?? "",
    ]
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    [
      ("reference", .string(summary.reference.text)), ("state", .string(closing.state.rawValue)),
      ("since", .string(closing.since.description)), ("ageDays", .number(ageDays)),
      ("type", .string(closing.type)), ("name", JSONValue(outcome?.name)),
      ("proposedBy", .string(closing.proposedBy)), ("words", JSONValue(closing.words)),
      ("owner", JSONValue(summary.owner)), ("victim", JSONValue(summary.victim)),
      ("suspect", JSONValue(summary.suspect)),
      ("recordedAs", .string(summary.recordedAs.rawValue)),
      ("recordedOn", .string(summary.recordedOn.description)),
    ]
  }

  static let names = [
    "reference", "state", "since", "ageDays", "type", "name", "proposedBy", "words", "owner",
    "victim", "suspect", "recordedAs", "recordedOn",
  ]

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }
}
