import ArgumentParser
import CaseCore

struct CorrectIncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Correct an incident; the record keeps both.",
    discussion: """
      What is not named stays as it is. --behaviour and --evidence replace the whole list.
      Prints the number of the entry.

      EXAMPLES
        casebook correct incident SC-2018-0412 i7 --fear yes --reason "Asked her today"
        casebook correct incident SC-2018-0412 i7 --place "" --text "Seen in the car park" \\
          --reason "The place was another incident’s"
      """)

  @OptionGroup var options: CorrectionOptions

  @Option(help: "What happened, in your words; “-” reads standard input.")
  var text: String?

  @OptionGroup var details: IncidentOptions
  @OptionGroup var proof: IncidentProofOptions

  func run() throws {
    try options.correct("Incident corrected.") {
      opened, current, reason throws(CommandFailure) in
      guard let was = current.incident(options.id)?.fact else {
        throw options.missing("incident", current.incidents.map(\.id))
      }
      var told = try proof.over(details.over(was, opened))
      if let text { told.text = try TypedText.required(text, "--text") }
      return .correctIncident(options.id, told, reason: reason)
    }
  }
}
