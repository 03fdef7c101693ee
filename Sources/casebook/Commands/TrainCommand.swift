import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train on cases that were misread: told entry by entry, with a debrief.",
    discussion: """
      Everybody in a scenario is made up. No store is needed and none is touched.

      --check says what is wrong with a scenario that you write, with line and column, and what
      to do; remarks are for you to judge. It ends with 65 where a file cannot be used.

      EXAMPLES
        casebook train --check my-scenario.json
        casebook train --check scenarios/*.json
      """)

  @Flag(help: "Say what is wrong with the files named, and change nothing.")
  var check = false

  @Argument(
    help: ArgumentHelp("A scenario of --list, or a file of your own.", valueName: "scenario"),
    completion: .file(extensions: ["json"]))
  var scenarios: [String] = []

  func validate() throws {
    if !check { throw ValidationError("Say --check and name a file.") }
    if check, scenarios.isEmpty { throw ValidationError("Name a file after --check.") }
  }

  func run() throws {
    var unusable = 0
    for file in scenarios {
      let check = try ScenarioCheck(file)
      if !check.isUsable { unusable += 1 }
      try Output.data(check.lines.joined(separator: "\n") + "\n")
    }
    if unusable > 0 {
      throw CommandFailure(
        .badInput,
        "\(Wording.count(unusable, "file")) cannot be used; what is wrong is named above.")
    }
  }
}
