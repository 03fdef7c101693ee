import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Show or change who works with the store, and as what.",
    discussion: """
      Roles are caseworker, supervisor, trainer and auditor; somebody may hold several. Who you
      are is CASEBOOK_USER or your login. Where roles are kept, only a supervisor approves a
      closing decision. On plain files this is a record of who did what, not a lock: whoever can
      write the store's folder can write anything into it.

      Nothing is ever taken out of staff.jsonl. Naming somebody again says what holds from that
      day on.

      EXAMPLES
        casebook staff
        casebook staff add hughes --role supervisor --shown "DS 4411 Hughes"
        casebook staff add rees --role caseworker --role trainer --from "1 sep"
        casebook staff end rees --on "30 nov"
      """,
    subcommands: [StaffListCommand.self, StaffAddCommand.self, StaffEndCommand.self],
    defaultSubcommand: StaffListCommand.self)
}

struct StaffListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show who works with the store.",
    discussion: """
      EXAMPLES
        casebook staff list
        casebook staff list --on "1 sep" --csv
        casebook staff list --all --json
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "As it was on a day; left out: today.")
  var on: String?

  @Flag(help: "Everything that was ever recorded, in order.")
  var all = false

  @OptionGroup var format: RowFormat

  func validate() throws {
    if all, on != nil { throw ValidationError("--all and --on exclude each other.") }
  }

  func run() throws {
    let opened = try store.open()
    let file = try opened.staffFile()
    let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
    let standing = Set(file.staff.members(on: day))
    let lines = all ? file.lines : file.lines.filter { standing.contains($0.recording) }
    let rows = lines.map { StaffRow(line: $0, isCurrent: standing.contains($0.recording)) }
    try format.print(
      rows,
      none: file.staff.isKept
        ? "Nobody is recorded for \(Wording.day(day))."
        : "Nobody is recorded, so no roles are kept. “casebook staff add NAME --role supervisor” "
          + "starts.")
    if let line = file.tornLine {
      Output.talk(
        "\(StaffFile.name), line \(line) breaks off: it was never saved, and counts for nothing.")
    }
    if let fault = file.staff.fault {
      throw CommandFailure(
        .refused, "\(fault). Put that line right; until then nobody can act in a role.")
    }
  }
}

extension OpenedStore {
  func staffFile() throws(CommandFailure) -> StaffFile {
    do { return try store.staffFile() } catch { throw CommandFailure(error) }
  }
}
