import ArgumentParser
import CaseCore

struct CorrectNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Correct a note; the record keeps both.",
    discussion: """
      What is not named stays as it is. Prints the number of the entry.

      EXAMPLES
        casebook correct note SC-2018-0412 n3 --basis reported --reason "She did not see it herself"
        casebook correct note SC-2018-0412 n3 --text - --reason "Cut off" < note.txt
      """)

  @OptionGroup var options: CorrectionOptions

  @Option(help: "The note; “-” reads standard input.")
  var text: String?

  @Option(help: "How it is known.")
  var basis: NoteBasis?

  @Option(help: "When what it tells of happened.")
  var happened: String?

  @Option(help: "The person it is about, such as p2.")
  var about: String?

  func run() throws {
    try options.correct("Note corrected.") { opened, current, reason throws(CommandFailure) in
      guard var told = current.note(options.id)?.fact else {
        throw options.missing("note", current.notes.map(\.id))
      }
      if let text { told.text = try TypedText.required(text, "--text") }
      if let basis { told.basis = basis }
      if let happened {
        told.happened = happened.isEmpty ? nil : try opened.happened(happened, "--happened")
      }
      if let about { told.about = about.isEmpty ? nil : about }
      return .correctNote(options.id, told, reason: reason)
    }
  }
}
