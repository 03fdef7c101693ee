import ArgumentParser
import CaseCore

struct SetRelationshipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relationship",
    abstract: "Record what the suspect is to the victim.",
    discussion: """
      Prints the number of the entry.

      EXAMPLES
        casebook set relationship SC-2018-0412 ex-partner --separated "2 mar 2018"
        casebook set relationship SC-2018-0412 colleague --text "Same shift until May"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "What the suspect is to the victim.")
  var relationship: Relationship

  @Option(help: "When former partners separated.")
  var separated: String?

  @Option(help: "A remark; “-” reads standard input.")
  var text: String?

  func run() throws {
    try options.change({ _ in "Relationship recorded." }) { opened throws(CommandFailure) in
      .recordRelationship(
        RelationshipRecording(
          relationship, separated: try opened.day(separated, "--separated"),
          text: try TypedText.optional(text, "--text")))
    }
  }
}
