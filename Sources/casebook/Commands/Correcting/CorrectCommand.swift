import ArgumentParser
import CaseCore

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct an incident, order, breach, note or person; the record keeps both.",
    discussion: """
      What is not named stays as it is; empty words (--place "") take something away. Every
      correction needs a --reason. Conditions are corrected with “casebook add condition --correct”,
      steps of an order with “casebook order --correct”, assessments of risk on the screens.

      EXAMPLES
        casebook correct incident SC-2018-0412 i7 --happened "5 sep 21:40" \\
          --reason "The phone shows the day before"
        casebook correct order SC-2018-0412 o1 --court "Dudley MC" --reason "Read off the order"
        casebook correct person SC-2018-0412 p2 --name "Marc Taylor" --reason "Spelt so on his ID"
      """,
    subcommands: [
      CorrectIncidentCommand.self, CorrectOrderCommand.self, CorrectBreachCommand.self,
      CorrectNoteCommand.self, CorrectPersonCommand.self,
    ])
}

/// What every correction takes.
struct CorrectionOptions: ParsableArguments {
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("Its name in the case, such as i7, n2 or p3.", valueName: "id"))
  var id: String

  @Option(help: "Why it is corrected; “-” reads standard input.")
  var reason: String

  /// - Parameter correct: the case as it is now and the reason, made into the correction.
  func correct(
    _ words: String,
    _ correct: (OpenedStore, Case, WrittenText) throws(CommandFailure) -> CaseCommand
  ) throws(CommandFailure) {
    try change.change({ _ in words }) { opened throws(CommandFailure) in
      try correct(
        opened, change.current(opened), TypedText.required(reason, "--reason"))
    }
  }

  func missing(_ what: String, _ known: [String]) -> CommandFailure {
    CommandFailure(
      .nothingThere,
      "There is no \(what) \(id) in this case. "
        + (known.isEmpty ? "It has none." : "There is \(known.joined(separator: ", "))."))
  }
}
