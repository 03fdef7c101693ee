import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "List who looked at what and who recorded what, by person, case and period.",
    discussion: """
      From the access log (looks, searches, exports, disclosures, imports) and from the records of
      the cases (every entry, and every lawful erasure), oldest first. “operation” is the word of
      the Data Protection Act 2018 s62: collection, alteration, consultation, disclosure,
      combination, erasure. Asking is itself noted in the access log, with --reason if you give
      one; the Act no longer asks for a reason.

      The access log keeps who, when, what kind, which case or which words were searched, and a
      reason where one was given. It does not keep what was shown, for how long, on which machine,
      who received what left the office, or which cases a search found. No two cases are ever put
      together here, so there is no combination. Records are chained, so “casebook check” finds a
      changed or missing entry; the lines of the access log are not, and whoever may write to the
      store's folder can change them unnoticed. Where roles are kept, auditors ask. A look that was noted in the seconds before a
      power cut can be lost.

      EXAMPLES
        casebook audit --case SC-2018-0412
        casebook audit --by rees --since 2018-09-01 --until 2018-09-30
        casebook audit --only access --since yesterday --csv > looks.csv
        casebook audit --only record --by rees --json | jq length
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("Only what this person did.", valueName: "name"))
  var by: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("Only what was done with this case.", valueName: "ref"))
  var reference: String?

  @Option(help: "Only from this day on.")
  var since: String?

  @Option(help: "Only up to this day, which counts.")
  var until: String?

  @Option(help: "Only the log of who looked, or only what was recorded.")
  var only: AuditQuestion.Source?

  @Option(help: "Why you ask; kept in the access log.")
  var reason: String?

  @OptionGroup var format: RowFormat

  func run() throws {
    let opened = try store.open()
    let question = try question(opened)
    let reason = try TypedText.optional(reason, "--reason")
    // Noted before it is answered, so that no look goes without its line.
    opened.logAudit(question.reference, asked, reason)
    do throws(CaseRefusal) {
      let surroundings = opened.surroundings
      try opened.staff.check(surroundings.user, actsAs: .auditor, on: surroundings.now.day)
    } catch {
      throw CommandFailure(error.status, Wording.refusal(error))
    }
    let found: AuditFindings
    do throws(StoreFailure) {
      found = try opened.store.audit(question) { done, all in
        if all > 5000, done % 5000 == 0 || done == all {
          Output.progress("Reading cases: \(done) of \(all)", isLast: done == all)
        }
      }
    } catch {
      throw CommandFailure(error)
    }
    for unread in found.unread { Output.talk("casebook: not read: \(unread)") }
    try print(found.rows.map { AuditOutput(row: $0) })
  }

  private func question(_ opened: OpenedStore) throws(CommandFailure) -> AuditQuestion {
    let from = try opened.day(since, "--since")
    let through = try opened.day(until, "--until")
    if let from, let through, through < from {
      throw CommandFailure(.badInput, "--until lies before --since; check both days.")
    }
    let reference = try reference.map(OpenedStore.reference)
    // A case that is not there is told as such, and not as one that nobody touched.
    if let reference { _ = try opened.read(reference) }
    var question = AuditQuestion(
      only.map { [$0] } ?? Set(AuditQuestion.Source.allCases), reference: reference, from: from,
      through: through)
    if let by {
      let staff = opened.staff
      question.isMeant = { staff.isSamePerson($0, by) }
    }
    return question
  }

  /// The question as it is noted.
  private var asked: String {
    let parts = [
      by.map { "by:\($0)" }, since.map { "since:\($0)" }, until.map { "until:\($0)" },
      only.map { "only:\($0.rawValue)" },
    ]
    return (["audit"] + parts.compactMap(\.self)).joined(separator: " ")
  }

  private func print(_ rows: [AuditOutput]) throws(CommandFailure) {
    if format.json {
      try Output.data(JSONText.rows(rows.map(\.json)))
    } else if format.csv {
      var text = CSVText(header: AuditOutput.csvHeader)
      for row in rows { text.add(row.csvCells) }
      try Output.data(text.text)
    } else if rows.isEmpty {
      Output.talk("Nothing of that is in the access log or the records.")
    } else {
      var table = TextTable(header: AuditOutput.textHeader, limits: AuditOutput.textLimits)
      for row in rows { table.add(row.textCells) }
      try Output.data(table.text)
    }
  }
}

extension AuditQuestion.Source: ExpressibleByArgument {}
