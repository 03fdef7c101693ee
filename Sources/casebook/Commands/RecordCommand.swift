import ArgumentParser
import CaseCore
import CaseStore
import TerminalPages

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Show every entry of a case: what was recorded, when, and by whom.",
    discussion: """
      Entries are only ever added. One that was undone is still here and names the entry that
      undid it. The last line of the text is the head hash: printed on a copy, it shows whether
      anything was cut off later.

      EXAMPLES
        casebook record SC-2018-0412
        casebook record SC-2018-0412 --json
        casebook record SC-2018-0412 --csv > record.csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var named: CaseArgument
  @OptionGroup var format: RowFormat

  func run() throws {
    let stored = try store.open().consult(named.reference)
    let undone = stored.record.undoneEntries
    let rows = stored.record.entries.map {
      RecordRow(entry: $0, undoneBy: undone[$0.sequence])
    }
    if format.json {
      try Output.data(JSONText.rows(rows.map(\.json)))
    } else if format.csv {
      var text = CSVText(header: RecordRow.csvHeader)
      for row in rows.flatMap(\.csvRows) { text.add(row) }
      try Output.data(text.text)
    } else {
      let lines = rows.flatMap(\.lines) + ["head  \(stored.headHash)"]
      try Output.data(lines.map { DisplayWidth.clean($0) + "\n" }.joined())
    }
  }
}
