import CaseCore
import CaseScreens
import CaseStore

/// The clocks of documents from elsewhere; nothing is stored and no store is needed.
struct IntakeClocks {
  /// None means every rule.
  let rules: Set<DeadlineRule>
  let on: CalendarDay

  /// What rests on this store’s own work, such as whom it told, of which a document tells nothing.
  private static let ours: Set<DeadlineRule> = [.riskReview, .retentionReview, .victimUpdate]

  func tell(_ file: String, json: Bool) throws {
    let tables = try OpenedStore.tables()
    let bytes = try InputFile.bytes(file)
    let reading = IntakeFile(bytes, format: .guessed(file, bytes)).read()
    for fault in reading.faults { Output.talk("\(file): \(fault)") }
    for notice in reading.notices { Output.talk("\(file): \(notice)") }
    let answers = reading.documents.map { (index: $0, document: $1, clocks: clocks($1, tables)) }
    if json {
      try Output.data(
        JSONText.rows(
          answers.map { answer in
            let clocks = answer.clocks.map { DeadlineRow(deadline: $0, day: on).json }
            return JSONValue(fields: [
              ("document", .number(answer.index)),
              ("reference", JSONValue(answer.document.reference?.text)),
              ("clocks", .array(clocks)),
            ])
          }))
    } else {
      for answer in answers {
        try tell(answer.document.reference?.text ?? "document \(answer.index)", answer.clocks)
      }
    }
    if !reading.faults.isEmpty {
      throw CommandFailure(
        .badInput, "Not everything in \(file) could be used; what was wrong is named above.")
    }
  }

  private func clocks(_ document: IntakeDocument, _ tables: ReferenceData) -> [Deadline] {
    document.assessable.deadlines(tables).filter { deadline in
      if rules.isEmpty ? Self.ours.contains(deadline.rule) : !rules.contains(deadline.rule) {
        return false
      }
      // Without any day in the document there is none to reckon from.
      return document.recordedOn != nil || !deadline.doubts.contains(.startUnknown)
    }
  }

  private func tell(_ name: String, _ clocks: [Deadline]) throws {
    try Output.data("\(name)\n")
    let table = TextTable(clocks.map { DeadlineRow(deadline: $0, day: on) })
    try Output.data(table.text)
  }
}
