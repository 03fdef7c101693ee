import CaseCore
import CaseScreens
import CaseStore

/// A flag as `flags` prints it: in columns, as JSON and as CSV.
struct FlagRow: PrintedRow {
  let summary: CaseSummary
  let question: FlagQuestion
  let today: CalendarDay

  static let textHeader = [
    "REF", "RECORDED", "POINTS TO", "FOUR", "RULES", "STATE", "SINCE", "AGE", "OWNER", "ANSWER",
  ]
  static let textLimits = [14, 12, 12, 4, 20, 13, 11, 7, 20, 60]

  var textCells: [String] {
    let flag = flag
    return [
      summary.reference.text, Wording.shortClass(summary.recordedAs),
      summary.opinion.map { Wording.shortPointedTo($0.pointsTo) } ?? "–",
      summary.opinion?.letters.text ?? "–",
      (summary.opinion?.flagRules ?? []).map(\.rawValue).joined(separator: " "),
      Wording.flagState(flag.state), flag.since.map(Wording.day) ?? "–",
      ageDays.map { "\($0) d" } ?? "–",
      summary.owner ?? "–", answer,
    ]
  }

  private var flag: FlagSummary { summary.flag(question) }

  /// Never below 0, whatever the clock said when the flag opened.
  private var ageDays: Int? { flag.since.map { max(0, $0.days(to: today)) } }

  private var answer: String {
    guard let kind = flag.reply, let by = flag.answeredBy, let on = flag.answeredOn else {
      return "–"
    }
    let said =
      switch question {
      case .classification: kind == .agreed ? "agreed" : "class kept"
      case .protectionOrder: kind == .agreed ? "considered" : "none sought"
      }
    return "\(said), \(by), \(Wording.day(on))" + (flag.words.map { ": \($0)" } ?? "")
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    [
      ("reference", .string(summary.reference.text)),
      ("recordedAs", .string(summary.recordedAs.rawValue)),
      ("owner", JSONValue(summary.owner)),
    ] + OpinionFields.of(summary, question) + [
      ("ageDays", JSONValue(ageDays))
    ]
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }

  static let csvHeader =
    ["reference", "recordedAs", "owner"] + OpinionFields.names + ["ageDays"]
}

/// What rows say of the second opinion and its flag.
enum OpinionFields {
  static let names = [
    "pointsTo", "strength", "pointsToAggravated", "fixated", "obsessive", "unwanted", "repeated",
    "flagRules", "flag", "flagSince", "answer", "answeredBy", "answeredOn", "answerReason",
  ]

  static func of(
    _ summary: CaseSummary, _ question: FlagQuestion = .classification
  ) -> [(name: String, value: JSONValue)] {
    let (opinion, flag) = (summary.opinion, summary.flag(question))
    func letter(_ letter: FourLetter) -> JSONValue { JSONValue(opinion?.letters[letter].rawValue) }
    let values: [JSONValue] = [
      JSONValue(opinion?.pointsTo.rawValue), JSONValue(opinion?.strength.rawValue),
      JSONValue(opinion?.isAggravated), letter(.fixated), letter(.obsessive), letter(.unwanted),
      letter(.repeated), JSONValue(texts: opinion?.flagRules.map(\.rawValue) ?? []),
      .string(flag.state.rawValue), JSONValue(flag.since?.description),
      JSONValue(flag.reply?.rawValue), JSONValue(flag.answeredBy),
      JSONValue(flag.answeredOn?.description), JSONValue(flag.words),
    ]
    return zip(names, values).map { ($0, $1) }
  }
}
