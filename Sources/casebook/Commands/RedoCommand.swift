import ArgumentParser
import CaseCore

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Take back the last undo of a case.",
    discussion: """
      As in any editor, there is nothing to redo once something else has been recorded. Prints
      the number of the new entry.

      EXAMPLES
        casebook redo SC-2018-0412
        casebook redo SC-2018-0412 --json
      """)

  @OptionGroup var options: ChangeOptions

  func run() throws {
    try options.change({ "Undoing \($0.undone) taken back." }) { _ in .redo }
  }
}
