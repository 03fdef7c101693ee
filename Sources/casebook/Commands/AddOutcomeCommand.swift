import ArgumentParser
import CaseCore
import CaseScreens

struct AddOutcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "Record the outcome of a case.",
    discussion: """
      The type is the Home Office outcome type (1 1a 2 2a 3 3a 4 5 6 8 9 to 18 20 21 22).
      Every outcome needs a written reason, and charging needs a decision of the CPS first.
      Prints the number of the entry.

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

  func run() throws {
    try options.change({ _ in "Outcome recorded." }) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      let decision = OutcomeDecision(
        type: type.lowercased(), reason: try TypedText.required(reason, "--reason"), by: by,
        disposal: try TypedText.optional(disposal, "--disposal"))
      return .takeStep(ProgressStep(on: day, .outcomeRecorded(decision)))
    }
  }
}
