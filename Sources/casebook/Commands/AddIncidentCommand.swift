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

  @Option(help: "When it happened: a day, a moment, a range or unknown.")
  var happened: String

  @Option(help: "When police or the service learnt of it; left out: now.")
  var learnt: String?

  @Option(name: .customLong("behaviour"), help: "What was done; may be given several times.")
  var behaviours: [String] = []

  @Option(help: "How: in-person phone text email social-media post gift vehicle online …")
  var channel: String?

  @Option(help: "Where.")
  var place: String?

  @Option(help: "Whom it was aimed at, such as p3; left out: the victim.")
  var target: String?

  @Option(help: "Who did it for the suspect, such as p4 or some words.")
  var actor: String?

  @Option(help: "Whether the victim feared violence; left out: not asked.")
  var fear: YesOrNo?

  @Option(help: "What it did to the victim.")
  var effect: String?

  @Option(help: "A reference or description; may be given several times.")
  var evidence: [String] = []

  @Option(help: "The crime number of this incident.")
  var crimeNumber: String?

  func run() throws {
    try options.change({ _ in "Incident added." }) { opened throws(CommandFailure) in
      .addIncident(try incident(opened))
    }
  }

  private func incident(_ opened: OpenedStore) throws(CommandFailure) -> Incident {
    Incident(
      happened: try opened.happened(happened, "--happened"),
      learnt: try opened.moment(learnt, "--learnt"), text: try TypedText.required(text, "text"),
      behaviours: TypedText.list(behaviours), channel: try TypedText.optional(channel, "--channel"),
      place: try TypedText.optional(place, "--place"),
      target: try TypedText.optional(target, "--target"),
      actor: try TypedText.optional(actor, "--actor"), fearOfViolence: fear.map { $0 == .yes },
      effect: try TypedText.optional(effect, "--effect"),
      evidence: evidence.compactMap { WrittenText($0) },
      crimeNumber: try TypedText.optional(crimeNumber, "--crime-number"))
  }
}
