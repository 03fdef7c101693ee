import CaseCore
import CaseScreens
import CaseStore

/// A case as `list` prints it: in columns, as JSON and as CSV.
struct CaseRow: PrintedRow {
  let summary: CaseSummary

  static let textHeader = [
    "REF", "VICTIM", "SUSPECT", "RELATION", "RECORDED", "AS", "POINTS TO", "", "FOUR", "STAGE",
    "OUTCOME", "INC", "LAST", "OWNER",
  ]
  static let textLimits = [14, 20, 20, 12, 11, 12, 12, 1, 4, 16, 9, 4, 11, 20]

  var textCells: [String] {
    [
      summary.reference.text, summary.victim ?? "–", summary.suspect ?? "not recorded",
      Wording.relationship(summary.relationship), Wording.day(summary.recordedOn),
      Wording.shortClass(summary.recordedAs),
      summary.opinion.map { Wording.shortPointedTo($0.pointsTo) } ?? "–",
      summary.flag.state.needsAnswer ? "⚑" : "", summary.opinion?.letters.text ?? "–",
      Wording.stage(summary.stage),
      summary.outcome.map(Wording.outcomeGroup) ?? "–", String(summary.incidentCount),
      summary.lastIncident.map(Wording.day) ?? "–", Wording.owner(summary),
    ]
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    [
      ("reference", .string(summary.reference.text)),
      ("victim", JSONValue(summary.victim)),
      ("victimSex", JSONValue(summary.victimSex?.rawValue)),
      ("suspect", JSONValue(summary.suspect)),
      ("suspectSex", JSONValue(summary.suspectSex?.rawValue)),
      ("relationship", JSONValue(summary.relationship?.rawValue)),
      ("recordedAs", .string(summary.recordedAs.rawValue)),
      ("recordedOn", .string(summary.recordedOn.description)),
      ("stage", .string(summary.stage.rawValue)),
      ("outcome", JSONValue(summary.outcome?.rawValue)),
      ("outcomeType", JSONValue(summary.outcomeCode)),
      ("outcomeOn", JSONValue(summary.outcomeOn?.description)),
      ("reachedProsecutor", .flag(summary.reachedProsecutor)),
      ("force", .string(summary.force)),
      ("area", .string(summary.area)),
      ("owner", JSONValue(summary.owner)),
      ("incidents", .number(summary.incidentCount)),
      ("fearOfViolence", .number(summary.fearCount)),
      ("firstIncident", JSONValue(summary.firstIncident?.description)),
      ("lastIncident", JSONValue(summary.lastIncident?.description)),
      ("lastRecorded", JSONValue(summary.lastRecorded?.description)),
      ("next", JSONValue(summary.next?.rule.rawValue)),
      ("nextDue", JSONValue(summary.next?.due.description)),
      ("flags", JSONValue(texts: summary.flags.map(\.rawValue).sorted())),
      ("entries", .number(summary.entryCount)),
      ("firstRecordedAs", .string(summary.firstRecordedAs.rawValue)),
    ] + OpinionFields.of(summary) + [
      ("risk", JSONValue(riskGrade)), ("offeredTo", JSONValue(summary.offeredTo)),
      ("offeredOn", JSONValue(summary.offeredOn?.description)),
    ]
  }

  /// Nil where nobody has assessed it.
  private var riskGrade: String? {
    summary.risk.map { $0.grade ?? RiskValue.ungraded.rawValue }
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }

  static let csvHeader =
    [
      "reference", "victim", "victimSex", "suspect", "suspectSex", "relationship", "recordedAs",
      "recordedOn", "stage", "outcome", "outcomeType", "outcomeOn", "reachedProsecutor", "force",
      "area", "owner", "incidents", "fearOfViolence", "firstIncident", "lastIncident",
      "lastRecorded", "next", "nextDue", "flags", "entries", "firstRecordedAs",
    ] + OpinionFields.names + ["risk", "offeredTo", "offeredOn"]
}

extension JSONValue {
  init(fields: [(name: String, value: JSONValue)]) {
    self = .object(Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
  }

  /// What is not known is an empty cell; several values stand with a blank between.
  var csvCell: String {
    switch self {
    case .null: return ""
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return String(number)
    case .string(let text): return text
    case .array(let values): return values.map(\.csvCell).joined(separator: " ")
    case .object: return String(decoding: canonical, as: UTF8.self)
    }
  }
}
