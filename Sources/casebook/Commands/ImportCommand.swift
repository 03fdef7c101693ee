import ArgumentParser
import CaseCore
import CaseStore

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make cases of what another system hands over, as JSON or CSV.",
    discussion: """
      JSON is an array of intake documents; Resources/Schemas/intake.schema.json describes them.
      CSV has an incident a row; rows with the same reference make one case. Columns: reference
      recordedOn recordedAs area relationship victim.name victim.sex suspect.name suspect.sex
      happened learnt behaviours fearOfViolence text impact.alarmOrDistress
      impact.fearOfViolenceOccasions impact.seriousEffectOnDailyLife impact.text
      history.previousReports history.orders history.convictions history.text training. Only one
      of happened, behaviours and text is needed, and one incident unless something else is told of
      the case. Lists have “;” between.

      Prints a row for each document. Each case is made in full or not at all; what is wrong
      with one is named (file, line, field, what was expected) and does not hold up the others.
      Importing the same file again makes nothing twice. What has no place in a case is kept in
      a note. A training store takes only documents marked "training": true, unless --made-up
      says that everybody in them is made up; a store of people's cases takes neither.

      EXAMPLES
        casebook import referrals.json --dry-run
        casebook import referrals.csv --area "West Midlands"
      """)

  @Argument(
    help: ArgumentHelp("The file; “-” reads standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(help: "Left out: by the name of the file, or else by how it starts.")
  var format: IntakeFile.Format?

  @Flag(help: "Say what would be created and what is wrong, and change nothing.")
  var dryRun = false

  @Flag(help: "Everybody in the file is made up; for training stores.")
  var madeUp = false

  @Option(help: "The area of cases whose documents name none.")
  var area: String?

  @Option(help: "The police force where the area's is not known.")
  var force: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var json: JSONFormat

  private static let batch = 1000

  func run() throws {
    let opened = try store.open()
    let bytes = try InputFile.bytes(file)
    let intake = IntakeFile(bytes, format: format ?? .guessed(file, bytes))
    let plan = ImportPlan(intake)
    try plan.check(opened.store.manifest, saidMadeUp: madeUp, file)
    let place = ImportPlace(
      area: try TypedText.optional(area, "--area"), force: try TypedText.optional(force, "--force"))
    var importer = Importer(opened, plan, place, isDryRun: dryRun)
    var report = ImportReport(file, isJSON: json.json, isDryRun: dryRun)
    do {
      try take(intake, plan.documents, &importer, &report)
    } catch {
      // What was made before the fault is told and logged all the same.
      try? end(opened, &importer, &report)
      throw error
    }
    try end(opened, &importer, &report)
    try answer(report)
  }

  private func take(
    _ intake: IntakeFile, _ count: Int, _ importer: inout Importer, _ report: inout ImportReport
  ) throws(CommandFailure) {
    var done = 0
    try intake.forEach { handed throws(CommandFailure) in
      report.add(try importer.row(handed.asCase))
      done += 1
      guard done % Self.batch == 0 else { return }
      importer.finishBatch()
      try report.flush()
      Output.progress("\(done) of \(count) documents", isLast: done == count)
    }
  }

  private func end(
    _ opened: OpenedStore, _ importer: inout Importer, _ report: inout ImportReport
  ) throws(CommandFailure) {
    importer.finishBatch()
    if report.count(.created) > 0 { opened.logCollection(report.summary) }
    try report.finish()
  }

  private func answer(_ report: ImportReport) throws(CommandFailure) {
    if report.count(.unusable) > 0 {
      throw CommandFailure(
        .badInput, "Not everything in \(file) could be used; what was wrong is named above.")
    }
    if report.count(.refused) > 0 {
      throw CommandFailure(
        .refused, "Not everything in \(file) was allowed; what stood in the way is named above.")
    }
  }
}
