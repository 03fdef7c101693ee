import ArgumentParser
import CaseCore

struct CorrectPersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Correct what is known of a person; the record keeps both.",
    discussion: """
      What is not named stays as it is. --alias and --identifier replace the whole list. Prints
      the number of the entry.

      EXAMPLES
        casebook correct person SC-2018-0412 p2 --name "Mark Taylor" --reason "Identified today"
        casebook correct person SC-2018-0412 p2 --born 1985-03 --role witness \\
          --reason "Not the suspect after all"
      """)

  @OptionGroup var options: CorrectionOptions

  @Option(help: "Their part in this case.")
  var role: PersonRole?

  @OptionGroup var details: PersonOptions

  func run() throws {
    try options.correct("Person corrected.") { _, current, reason throws(CommandFailure) in
      guard var told = current.person(options.id)?.fact else {
        throw options.missing("person", current.people.map(\.id))
      }
      if let role { told.role = role }
      return .correctPerson(options.id, try details.over(told), reason: reason)
    }
  }
}
