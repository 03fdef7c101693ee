import ArgumentParser
import CaseCore

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo the last entry of a case, or one that is named.",
    discussion: """
      Nothing is taken out of the record: an entry is added which says that the other no longer
      counts, and “casebook redo” takes that back. What a later entry rests on cannot be undone
      before that one, nor what somebody else recorded without a --reason. Prints the number of the new entry.

      EXAMPLES
        casebook undo SC-2018-0412
        casebook undo SC-2018-0412 --entry 7 --reason "recorded on the wrong case"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "The number of the entry, as “casebook record” shows it.")
  var entry: Int?

  @Option(help: "Why; needed where the entry is another person's.")
  var reason: String?

  func run() throws {
    try options.change({ "Entry \($0.undone) no longer counts." }) { _ throws(CommandFailure) in
      .undo(entry: entry, reason: try TypedText.optional(reason, "--reason"))
    }
  }
}
