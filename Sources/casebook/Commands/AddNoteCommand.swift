import ArgumentParser
import CaseCore

struct AddNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add a note to a case.",
    discussion: """
      The basis keeps facts apart from opinion: reported by somebody, observed by you,
      evidenced by something, or assessed. Prints the note's name in the case, such as n3.

      EXAMPLES
        casebook add note SC-2018-0412 --basis reported "IP's sister has seen the messages"
        casebook add note SC-2018-0412 --basis assessed --about p2 - < assessment.txt
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The note; “-” reads standard input.")
  var text: String

  @Option(help: "How it is known.")
  var basis: NoteBasis

  @Option(help: "When what it tells of happened.")
  var happened: String?

  @Option(help: "The person it is about, such as p2.")
  var about: String?

  func run() throws {
    try options.change({ _ in "Note added." }) { opened throws(CommandFailure) in
      var when: Happened?
      if let happened { when = try opened.happened(happened, "--happened") }
      let text = try TypedText.required(text, "text")
      return .addNote(Note(basis: basis, text: text, happened: when, about: about))
    }
  }
}
