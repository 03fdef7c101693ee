import ArgumentParser
import CaseCore
import CaseResources
import CaseScreens
import CaseStore

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train on cases that were misread: told entry by entry, with a debrief.",
    discussion: """
      The record grows on a timeline, stops and asks: what is it, which of the four letters, what
      next. The debrief sets the answers beside what was right and beside the second opinion as it
      stood at each entry. Everybody in a scenario is made up. No store is needed and none is
      touched.

      --trainer is for a room: large on a projector, the room's answers counted, what is right
      hidden until asked for. --results keeps the answers by question as CSV, without names
      unless --names. --check says what is wrong with a scenario that you write, with line and
      column, and what to do; remarks are for you to judge. It ends with 65 where a file cannot be
      used.

      EXAMPLES
        casebook train                                choose a scenario
        casebook train --list                         what there is, and how long it takes
        casebook train the-blue-diary                 straight into one
        casebook train --trainer --results monday.csv one-message-only the-blue-diary
        casebook train --template > mine.json         a small scenario to start from
        casebook train --check mine.json && casebook train mine.json
      """)

  @Argument(
    help: ArgumentHelp(
      "Scenarios of --list, or files of your own, run one after the other.",
      valueName: "scenario"), completion: .file(extensions: ["json"]))
  var scenarios: [String] = []

  @Flag(help: "List the scenarios; it tells which way each was misread.")
  var list = false

  @Flag(help: "Say what is wrong with the files named, and change nothing.")
  var check = false

  @Flag(help: "Print a small scenario to start from.")
  var template = false

  @Flag(help: "Print a page on how to write scenarios.")
  var guide = false

  @Flag(help: "For a room: large, and answers hidden until asked for.")
  var trainer = false

  @Option(
    help: ArgumentHelp("Keep the answers by question in a new CSV file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var results: String?

  @Flag(help: "Say in the results who answered.")
  var names = false

  @OptionGroup var format: RowFormat

  func validate() throws {
    let printing = [list, check, template, guide].count { $0 }
    if printing > 1 {
      throw ValidationError("--list, --check, --template and --guide exclude each other.")
    }
    if check, scenarios.isEmpty { throw ValidationError("Name a file after --check.") }
    if printing == 1, trainer || results != nil || names {
      throw ValidationError("--trainer, --results and --names are for training itself.")
    }
    if format.json || format.csv, !list {
      throw ValidationError("--json and --csv go with --list.")
    }
    if list || template || guide, !scenarios.isEmpty {
      throw ValidationError("“\(scenarios[0])” is one word too many here.")
    }
  }

  func run() throws {
    if template { return try Output.data(Guides.bytes("scenario-template.json")) }
    if guide { return try Output.data(Guides.bytes("writing-scenarios.md")) }
    if check { return try checkFiles() }
    if list { return try printList() }
    try train()
  }

  private func train() throws {
    var all = try ToldStories.scenarios()
    let start = try scenarios.map { try TrainCommand.chosen($0, &all).name }
    try needTerminal()
    let desk = TrainingDesk()
    if let results { try desk.begin(results, withNames: names) }
    let material = TrainingMaterial(
      scenarios: all, classifier: try CaseResources.classifier(), isTrainer: trainer,
      takesNames: names, resultsFile: results, start: start)
    try runScreens(
      TrainingHost(
        material, try OpenedStore.tables(), desk, try Surroundings(store: nil)))
  }

  /// The scenario of a name or the beginning of one; a file of one's own is added to them all.
  private static func chosen(
    _ typed: String, _ all: inout [Scenario]
  ) throws(CommandFailure) -> Scenario {
    if typed.hasSuffix(".json") || typed.contains("/") {
      let own = try ToldStories.own(typed)
      all.removeAll { $0.name == own.name }
      all.insert(own, at: 0)
      return own
    }
    if let exact = all.first(where: { $0.name == typed }) { return exact }
    let beginning = all.filter { $0.name.hasPrefix(typed) }
    if beginning.count == 1 { return beginning[0] }
    throw CommandFailure(
      .nothingThere,
      beginning.isEmpty
        ? "There is no scenario “\(typed)”; “casebook train --list” names them all. "
          + "A file of your own ends in .json."
        : "“\(typed)” may be \(Wording.choices(beginning.map(\.name))).")
  }

  private func checkFiles() throws {
    var unusable = 0
    for file in scenarios {
      let check = try ScenarioCheck(file)
      if !check.isUsable { unusable += 1 }
      try Output.data(check.lines.joined(separator: "\n") + "\n")
    }
    if unusable > 0 {
      throw CommandFailure(
        .badInput,
        "\(Wording.count(unusable, "file")) cannot be used; what is wrong is named above."
      )
    }
  }

  private func printList() throws {
    try format.print(ToldStories.scenarios().map(ScenarioRow.init))
  }
}
