import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a store: every entry of every case, the access log, the permissions.",
    discussion: """
      Says for each finding how serious it is, which cases it touches and what to do. Changes
      nothing. Ends with status 1 if there is a warning or an error.

      A repair is looked at first: --repair --dry-run prints what it would do and the mark of
      that plan, and --repair --plan MARK carries out that plan and no other. Nothing is ever
      dropped: what is set aside lies in quarantine, with a note why.

      EXAMPLES
        casebook check
        casebook check --json | jq '.[] | select(.severity == "error")'
        casebook check --repair --dry-run
      """)

  @OptionGroup var store: StoreOptions

  @Flag(help: "Set right what can be set right without a person's judgement.")
  var repair = false

  @Flag(help: "Only say what a repair would do.")
  var dryRun = false

  @Option(help: "The mark that --dry-run gave the plan.")
  var plan: String?

  @OptionGroup var format: JSONFormat

  func validate() throws {
    if !repair, dryRun || plan != nil {
      throw ValidationError("--dry-run and --plan go with --repair.")
    }
    if repair, dryRun == (plan != nil) {
      throw ValidationError(
        "See what a repair would do with --repair --dry-run; it gives the mark for --plan.")
    }
  }

  func run() throws {
    let opened = try store.open()
    if repair {
      try RepairReport(opened, json: format.json).run(plan: plan)
    } else {
      try check(opened)
    }
  }

  private func check(_ opened: OpenedStore) throws {
    let findings = opened.store.check(reference: opened.reference) { done, all in
      if done % 1000 == 0 || done == all {
        Output.progress("Checking cases: \(done) of \(all)", isLast: done == all)
      }
    }
    if format.json {
      try Output.data(JSONText.rows(findings.map(\.json)))
    } else {
      try Output.data(findings.map { "\($0.lines)\n" }.joined())
    }
    let serious = findings.count { $0.severity > .note }
    Output.talk(
      findings.isEmpty ? "Nothing found." : "\(Wording.count(findings.count, "finding")).")
    if serious > 0 {
      throw CommandFailure(.refused, "\(Wording.count(serious, "finding")) to be looked at.")
    }
  }
}
