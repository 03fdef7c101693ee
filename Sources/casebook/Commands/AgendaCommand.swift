import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "List what is due in all cases, by day, what is overdue first.",
    discussion: """
      Every deadline that runs or was missed and that nobody has dealt with: limits, orders and
      their notifications, updates and reviews for victims, action plans, reviews of risk; and
      possible breaches that nobody has answered, by the day since which they wait. What
      somebody put off is left out until its day. A query narrows the cases, as in “casebook
      list”; due:overdue, due:today, due:week, due:30 or due:RULE narrow the deadlines too.

      --ics prints a calendar, without the possible breaches, which have no day in it. It names no
      people unless --with-names is given. Each deadline keeps its identifier, so a later import
      updates it.

      --intake works out the clocks of the documents of a file (JSON or CSV, as for import) and
      stores nothing; what cannot be used is named and the rest are answered.

      EXAMPLES
        casebook agenda                              everything, overdue first
        casebook agenda --mine --until "in 2 weeks"
        casebook agenda area:Dudley --rule summary-limit --overdue --csv
        casebook agenda --mine --ics > ~/casebook.ics
        casebook agenda --intake referrals.json --on 2025-01-31 --json
      """)

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Option(help: "The day to reckon from; left out: today.")
  var on: String?

  @Flag(help: "Only the cases that you have.")
  var mine = false

  @Option(help: "Only what is due by this day.")
  var until: String?

  @Flag(help: "Only what is overdue.")
  var overdue = false

  @Option(help: "Only deadlines of a rule, such as summary-limit; may be given again.")
  var rule: [DeadlineRule] = []

  @Flag(help: "Also what somebody put off.")
  var snoozed = false

  @Option(help: "How many to print; 0 prints all.")
  var limit = 0

  @Flag(help: "Print a calendar (iCalendar) that calendar programs import.")
  var ics = false

  @Flag(help: "Name victim and suspect in the calendar.")
  var withNames = false

  @Flag(help: "Compare every case file with the index first.")
  var fresh = false

  @Option(
    help: ArgumentHelp(
      "Work out the clocks of the documents of a file; “-” reads standard input.",
      valueName: "file"),
    completion: .file())
  var intake: String?

  @OptionGroup var format: RowFormat

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is a number from 0.") }
    if ics, format.json || format.csv {
      throw ValidationError("--ics excludes --json and --csv.")
    }
    if withNames, !ics { throw ValidationError("--with-names goes with --ics.") }
    if overdue, until != nil { throw ValidationError("--overdue and --until exclude each other.") }
    if intake != nil, ics || mine || overdue || until != nil || !query.words.isEmpty || format.csv {
      throw ValidationError("--intake goes with --on, --rule and --json only.")
    }
  }

  func run() throws {
    if let intake {
      let now = try Surroundings(store: nil).now
      return try IntakeClocks(rules: Set(rule), on: try day(on, "--on", now) ?? now.day)
        .tell(intake, json: format.json)
    }
    let opened = try store.open()
    let typed = try query.typed()
    let today = try day(on, "--on", opened.surroundings.now) ?? opened.surroundings.now.day
    var question = DeadlineQuestion(on: today, rules: Set(rule))
    question.includesSnoozed = snoozed
    question.through =
      overdue ? today.adding(days: -1) : try day(until, "--until", opened.surroundings.now)
    let request = AgendaRequest(
      question, asking: typed.query, by: opened.surroundings.user,
      owners: mine ? opened.staff.names(of: opened.surroundings.user) : [],
      limit: limit == 0 ? .max : limit)
    let list = try CaseList(opened, fresh: fresh)
    opened.logSearch(typed.text.isEmpty ? "agenda" : "agenda \(typed.text)")
    try print(try list.agenda(request), on: today, opened)
    try tellMore(list, request)
  }

  private func day(
    _ typed: String?, _ option: String, _ now: DayTime
  ) throws(CommandFailure) -> CalendarDay? {
    guard let typed else { return nil }
    switch TypedTime.readDay(typed, now: now, leaning: .future) {
    case .success(let day): return day
    case .failure(let fault):
      throw CommandFailure(.badInput, "\(option): \(Wording.typedTime(fault)).")
    }
  }

  private func print(_ items: [AgendaItem], on today: CalendarDay, _ opened: OpenedStore) throws {
    if ics {
      let calendar = CalendarText(
        items.filter { $0.possibleBreach == nil },
        name: opened.store.manifest.kind == .training
          ? "Casebook agenda (training)" : "Casebook agenda",
        withNames: withNames)
      return try Output.data(calendar.text)
    }
    let rows = items.map { AgendaRow(item: $0, today: today) }
    try format.print(rows)
  }

  private func tellMore(_ list: CaseList, _ request: AgendaRequest) throws {
    guard limit > 0 else { return }
    let all = try list.agendaCount(request)
    if all > limit {
      Output.talk("\(limit) of \(Wording.number(all)); --limit 0 prints all.")
    }
  }
}
