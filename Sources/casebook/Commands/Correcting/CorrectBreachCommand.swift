import ArgumentParser
import CaseCore

struct CorrectBreachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breach",
    abstract: "Correct what is recorded of a breach; the record keeps both.",
    discussion: """
      What is not named stays as it is; --condition and --evidence replace the whole list. Prints
      the number of the entry.

      EXAMPLES
        casebook correct breach SC-2024-0412 b1 --condition c1,c3 --reason "He rang as well"
        casebook correct breach SC-2024-0412 b1 --excuse "" --crime-number "20/118/24" \\
          --reason "That was another breach’s"
      """)

  @OptionGroup var options: CorrectionOptions

  @Option(help: "The incident that it is, such as i7.")
  var incident: String?

  @Option(
    name: .customLong("condition"), help: "A condition that was broken; may be given several times."
  )
  var conditions: [String] = []

  @Option(help: "What the subject said in excuse.")
  var excuse: String?

  @Option(help: "A reference or description; may be given several times.")
  var evidence: [String] = []

  @Option(help: "The crime number of the breach.")
  var crimeNumber: String?

  @Option(help: "A remark on the breach.")
  var remark: String?

  func run() throws {
    try options.correct("Breach corrected.") { _, current, reason throws(CommandFailure) in
      guard var told = current.breach(options.id)?.facts else {
        throw options.missing("breach", current.breaches.map(\.id))
      }
      if let incident { told.incident = incident }
      if !conditions.isEmpty { told.conditions = TypedText.list(conditions).map(\.text) }
      if let excuse { told.excuse = try TypedText.optional(excuse, "--excuse") }
      if !evidence.isEmpty { told.evidence = evidence.compactMap { WrittenText($0) } }
      if let crimeNumber {
        told.crimeNumber = try TypedText.optional(crimeNumber, "--crime-number")
      }
      if let remark { told.text = try TypedText.optional(remark, "--remark") }
      return .breach(.correct(options.id, told, reason: reason))
    }
  }
}
