import ArgumentParser
import CaseCore

struct SetSafeContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "safe-contact",
    abstract: "Set how the victim may be contacted.",
    discussion: """
      It stands above everything by which somebody might contact the victim. Prints the number of
      the entry.

      EXAMPLES
        casebook set safe-contact SC-2018-0412 "text only, weekdays 9 to 3; he reads her phone"
        casebook set safe-contact SC-2018-0412 - < agreed.txt
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "How, when, and what to avoid; “-” reads standard input.")
  var text: String

  func run() throws {
    try options.change({ _ in "Safe contact set." }) { _ throws(CommandFailure) in
      .setSafeContact(try TypedText.required(text, "text"))
    }
  }
}
