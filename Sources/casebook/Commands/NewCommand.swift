import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Open a new case.",
    discussion: """
      Prints the reference that the case gets. A case of which almost nothing is known is a case
      too: only the class and the area are needed. If there is no store yet in the usual place,
      one is made; elsewhere only with --make-store.

      EXAMPLES
        casebook new --class stalking-s4A --area "West Midlands" --victim "Ella Hughes" \\
          --victim-sex female --suspect "Mark Taylor" --suspect-sex male \\
          --relationship ex-partner --safe-contact "text only, weekdays 09:00-15:00"
        casebook new --class stalking-s2A --area "North Worcestershire" --recorded yesterday
      """)

  @OptionGroup var store: StoreOptions

  @Option(name: .customLong("class"), help: "What it is recorded as.")
  var recordedAs: CaseClass

  @Option(help: "The local area.")
  var area: String

  @Option(help: "The police force; left out where the area's is known.")
  var force: String?

  @Option(help: "The day of recording; left out: today.")
  var recorded: String?

  @Option(help: "Who is answerable for the data; left out: the police.")
  var controller: String?

  @Option(help: "What the suspect was to the victim; left out: not known.")
  var relationship: Relationship?

  @Option(help: "The day on which former partners separated.")
  var separated: String?

  @Option(help: "The victim's name.")
  var victim: String?

  @Option(help: "The victim's sex.")
  var victimSex: Sex = .unknown

  @Option(help: "The suspect's name.")
  var suspect: String?

  @Option(help: "The suspect's sex.")
  var suspectSex: Sex = .unknown

  @Option(help: "How the victim may safely be contacted.")
  var safeContact: String?

  @Option(name: .customLong("crime-number"), help: "May be given several times.")
  var crimeNumbers: [String] = []

  @Option(help: "One line about the case; “-” reads standard input.")
  var summary: String?

  @Option(help: "Letters, year and number; left out: the next free one.")
  var reference: String?

  @Flag(help: "Make a store where there is none.")
  var makeStore = false

  @OptionGroup var format: JSONFormat

  func run() throws {
    let opened = try opened()
    let day = try opened.day(recorded, "--recorded") ?? opened.surroundings.now.day
    let change = try saved(opened, day)
    let reference = change.stored.reference
    if format.json {
      try ChangeReport.print(change, "Case opened.", json: true)
    } else {
      // Said whatever becomes of the data: the case is on disk, even where nobody takes its name.
      defer {
        Output.talk(
          "Case \(reference) opened. “casebook add incident \(reference)” goes on from here.")
      }
      try Output.data("\(reference)\n")
    }
  }
}
