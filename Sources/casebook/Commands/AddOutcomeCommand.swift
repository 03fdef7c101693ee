import ArgumentParser
import CaseCore
import CaseScreens

struct AddOutcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "Record the outcome of a case, or propose it.",
    discussion: """
      The type is the Home Office outcome type (1 1a 2 2a 3 3a 4 5 6 8 9 to 18 20 21 22).
      Every outcome needs a written reason, and charging needs a decision of the CPS first.
      No action, cautions and resolutions are closing decisions: from the day on that
      outcome-types.tsv gives they are only proposed, and count once somebody else has said
      “casebook approve REF”. An order in force blocks them. Prints the number of the entry.

      EXAMPLES
        casebook add outcome SC-2018-0412 --type 16 --reason "IP does not wish to go on"
        casebook add outcome SC-2018-0412 --type 3 --disposal "adult conditional caution" \\
          --reason "Full admission, first offence" --on "3 oct"
        casebook add outcome SC-2018-0412 --type 1 --by cps --reason "Full Code Test met"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "The Home Office outcome type.")
  var type: String

  @Option(help: "Why; “-” reads standard input.")
  var reason: String

  @Option(help: "The day; left out: today.")
  var on: String?

  @Option(help: "Who decided.")
  var by: DecisionMaker = .police

  @Option(help: "What exactly, such as “adult conditional caution”.")
  var disposal: String?

  @Flag(help: "Propose it to a second person also where its day asks for none.")
  var propose = false

  func run() throws {
    try options.change(\.closingWords) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      let decision = OutcomeDecision(
        type: type.lowercased(), reason: try TypedText.required(reason, "--reason"), by: by,
        disposal: try TypedText.optional(disposal, "--disposal"))
      return propose
        ? .closing(.propose(decision, on: day))
        : .takeStep(ProgressStep(on: day, .outcomeRecorded(decision)))
    }
  }
}
