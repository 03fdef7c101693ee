import CaseCore
import CaseScreens
import CaseStore

/// Somebody who works with the store, as `staff` prints it.
struct StaffRow: PrintedRow {
  let line: StaffFile.Line
  /// Whether it is what holds on the day in question.
  let isCurrent: Bool

  static let textHeader = ["NAME", "SHOWN AS", "ROLES", "FROM", "UNTIL", "RECORDED BY"]
  static let textLimits = [24, 30, 44, 11, 11, 24]

  private var recording: StaffRecording { line.recording }
  private var roles: [String] { recording.roles.map(\.rawValue) }

  var textCells: [String] {
    [
      recording.name.text, recording.shownName?.text ?? "–", roles.joined(separator: ", "),
      Wording.day(recording.from), recording.until.map(Wording.day) ?? "–", line.by,
    ]
  }

  private var fields: [(name: String, value: JSONValue)] {
    [
      ("name", .string(recording.name.text)), ("shownName", JSONValue(recording.shownName?.text)),
      ("roles", JSONValue(texts: roles)), ("from", .string(recording.from.description)),
      ("until", JSONValue(recording.until?.description)), ("isCurrent", .flag(isCurrent)),
      ("recordedBy", .string(line.by)), ("recordedAt", .string(line.at.description)),
    ]
  }

  static let csvHeader = [
    "name", "shownName", "roles", "from", "until", "isCurrent", "recordedBy", "recordedAt",
  ]

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }
}
