import ArgumentParser
import CaseCore

struct AddIncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Add an incident to a case.",
    discussion: """
      Prints the incident's name in the case, such as i7.

      Behaviours: follow contact publish_about publish_as monitor loiter property watch (the
      Act's list) attend gift threat violence damage abusive_message verbal_abuse proxy tracker
      account_access vexatious_report noise discriminatory_abuse, or any words.

      EXAMPLES
        casebook add incident SC-2018-0412 --happened "6 sep 21:40" --behaviour contact \\
          --channel text "14 messages, last one: you'll be sorry"
        casebook add incident SC-2018-0412 --happened "1 sep - 5 sep" --learnt today \\
          --behaviour watch --place "opposite the school" --fear yes - < statement.txt
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "What happened, in your words; “-” reads standard input.")
  var text: String

  @OptionGroup var details: IncidentOptions
  @OptionGroup var proof: IncidentProofOptions

  func validate() throws {
    if details.happened == nil {
      throw ValidationError("Say when it happened: --happened, with “unknown” where nobody knows.")
    }
  }

  func run() throws {
    try options.change({ _ in "Incident added." }) { opened throws(CommandFailure) in
      let bare = Incident(happened: .unknown, text: try TypedText.required(text, "text"))
      return .addIncident(try proof.over(details.over(bare, opened)))
    }
  }
}
