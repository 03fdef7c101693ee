import ArgumentParser
import CaseCore

struct SetClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "Record another class, with a reason.",
    discussion: """
      What the flag asks is answered with “casebook answer”. Prints the number of the entry.

      EXAMPLES
        casebook set class SC-2018-0412 stalking-s2A --reason "Third occasion, fixated"
        casebook set class SC-2018-0412 stalking-s4A --aggravated yes --on "3 oct" \\
          --reason "Racial abuse in each message"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("The class that it is recorded as.", valueName: "class"))
  var recorded: CaseClass

  @Option(help: "Why; “-” reads standard input.")
  var reason: String

  @Option(help: "The day; left out: today.")
  var on: String?

  @Option(help: "Racially or religiously aggravated; left out: as it was.")
  var aggravated: YesOrNo?

  func run() throws {
    try options.change({ _ in "Class recorded." }) { opened throws(CommandFailure) in
      let was = try options.current(opened).recordedClass
      return .recordClass(
        ClassRecording(
          recorded, on: try opened.day(on, "--on") ?? opened.surroundings.now.day,
          isAggravated: aggravated.map { $0 == .yes } ?? was.isAggravated,
          reason: try TypedText.required(reason, "--reason")))
    }
  }
}
