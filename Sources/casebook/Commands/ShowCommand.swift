import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a whole case.",
    discussion: """
      Looking at a case is noted in the access log: who, when and which case.

      EXAMPLES
        casebook show SC-2018-0412
        casebook show SC-2018-0412 --as-known-on "1 sep 2018"
        casebook show SC-2018-0412 --json | jq .allowedSteps
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var named: CaseArgument
  @OptionGroup var known: KnownOption
  @OptionGroup var format: JSONFormat

  func run() throws {
    let opened = try store.open()
    let seen = try known.case(named.reference, opened)
    let today = opened.surroundings.now.day
    let risk = try opened.riskPicture(of: seen.current, on: seen.day ?? today)
    if format.json {
      let json = CaseJSON(
        stored: seen.stored, current: seen.current, record: seen.record,
        reference: opened.reference, today: today, asKnownOn: seen.day, risk: risk)
      try Output.data(JSONText.document(json.value))
    } else {
      let text = CaseText(
        current: seen.current, record: seen.record, reference: opened.reference,
        today: seen.day ?? today,
        headHash: seen.day == nil ? seen.stored.headHash : nil, risk: risk)
      try Output.data(text.text)
    }
  }
}

/// Looking back: the case as it was known at the end of a day.
struct KnownOption: ParsableArguments {
  @Option(help: ArgumentHelp("Only what was recorded by the end of that day.", valueName: "day"))
  var asKnownOn: String?

  struct Seen {
    let stored: StoredCase
    let record: CaseRecord
    let current: Case
    let day: CalendarDay?
  }

  func `case`(_ typed: String, _ opened: OpenedStore) throws(CommandFailure) -> Seen {
    let day = try opened.day(asKnownOn, "--as-known-on")
    let stored = try opened.consult(typed)
    let record = day.map { stored.record.asKnown(on: $0) } ?? stored.record
    guard let current = record.folded() else {
      if day == nil, stored.damage != nil {
        throw CommandFailure(
          .refused,
          "\(stored.reference) cannot be shown as a case, because its opening cannot be read. "
            + "“casebook record \(stored.reference)” shows the "
            + "\(Wording.count(stored.record.entries.count, "entry", "entries")) that can be.")
      }
      throw CommandFailure(
        day == nil ? .refused : .nothingThere,
        "Nothing of \(stored.reference) was recorded"
          + (day.map { " by \(Wording.fullDay($0))." } ?? "."))
    }
    return Seen(stored: stored, record: record, current: current, day: day)
  }
}
