import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct ShowClosingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closing",
    abstract: "Show what has to be seen before a case is closed.",
    discussion: """
      The proposal that waits, the checklist worked out from the case today (order in force,
      flags, breaches, clocks, what the victim was told of), and every entry that came after the
      proposal. Looking is noted in the access log.

      EXAMPLES
        casebook closing SC-2018-0412
        casebook closing SC-2018-0412 --json | jq '.checklist.points[] | .words'
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var named: CaseArgument
  @OptionGroup var format: JSONFormat

  func run() throws {
    let opened = try store.open()
    let stored = try opened.consult(named.reference)
    guard let current = stored.record.folded() else {
      throw CommandFailure(.refused, "\(stored.reference) cannot be read as a case.")
    }
    let sheet = try opened.closingSheet(stored.record, current)
    if format.json {
      try Output.data(JSONText.document(sheet.json))
    } else {
      try Output.data(sheet.text)
    }
  }
}

extension OpenedStore {
  func closingSheet(
    _ record: CaseRecord, _ current: Case
  ) throws(CommandFailure) -> ClosingSheet {
    var reviewer = FlagReviewer(try classifier(), reference.orderKinds)
    let open = current.orders.isEmpty ? [] : try breachProposer().open(in: current)
    return ClosingSheet(
      record: record, current: current, reference: reference, staff: staff,
      checklist: current.closingChecklist(
        on: surroundings.now.day, reference, review: reviewer.review(record, current),
        proposals: open))
  }
}
