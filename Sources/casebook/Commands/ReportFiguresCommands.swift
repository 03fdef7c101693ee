import ArgumentParser
import CaseCore

struct ReportOutcomesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcomes",
    abstract: "How cases end: no action, caution, CPS referral, charge, other, not yet.",
    discussion: """
      What became of referrals and the Home Office types stand beneath. With --basis recorded
      the cases recorded in the period are counted, those not yet decided among them; with
      --basis assigned the outcomes assigned in it, whenever the case was recorded.

      EXAMPLES
        casebook report outcomes area:"West Midlands" --from 2013 --to 2018
        casebook report outcomes --class harassment --basis assigned --from 2018
        casebook report outcomes --external --format csv > outcomes.csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  func run() throws {
    try ReportRun(store: store, scope: scope).print(.outcomes)
  }
}

struct ReportTrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Cases by year, financial year, quarter or 12 months, and how they changed.",
    discussion: """
      Each period is set against the one before and against the first. Periods in which what is
      counted changed are marked, parts of periods are named. --by 12-months ends each period
      with the month of --to: the year ending June 2018, 2017 and so on.

      EXAMPLES
        casebook report trend area:"West Midlands" --from 2013 --to 2018
        casebook report trend --by 12-months --to 2018-06 --class group
        casebook report trend --by quarter --basis assigned --json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  @Option(help: "Which periods.")
  var by = ReportStep.year

  func run() throws {
    try ReportRun(store: store, scope: scope).print(.trend, step: by)
  }
}

struct ReportAreasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas",
    abstract: "Cases by area with rates for the population, and the rank of each.",
    discussion: """
      Populations are those of the store (casebook.json, “areas”) or of the program. Where none
      is known the rate is not available, which is not zero. Areas alike share a rank.

      EXAMPLES
        casebook report areas area:worcestershire --from 2018-04 --to 2018-09
        casebook report areas --by force --per 1000 --from 2018 --to 2018
        casebook report areas --class group --external --format csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  @Option(help: "Local areas, or the forces that they belong to.")
  var by = ReportPlace.area

  @Option(help: "Rates are for so many inhabitants.")
  var per = 10_000

  func validate() throws {
    if !(1...10_000_000).contains(per) {
      throw ValidationError("--per is a number such as 1000 or 10000.")
    }
  }

  func run() throws {
    try ReportRun(store: store, scope: scope, per: per).print(.areas, place: by)
  }
}

struct ReportPeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Victims and suspects by sex, age and relationship, unknown as a category.",
    discussion: """
      One victim and one suspect are counted for a case. Percentages are given of all and of
      those of whom it is known.

      EXAMPLES
        casebook report people area:"West Midlands"
        casebook report people --class malicious-communications --from 2018 --json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  func run() throws {
    try ReportRun(store: store, scope: scope).print(.people)
  }
}

struct ReportTimeToOutcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-to-outcome",
    abstract: "Days from recording to outcome, with open cases counted as what they are.",
    discussion: """
      Median and quartiles allow for cases that are still open (Kaplan–Meier); where too few are
      decided they are not reached. The period is that of recording.

      EXAMPLES
        casebook report time-to-outcome --from 2017 --to 2018
        casebook report time-to-outcome --class group owner:rees
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  func validate() throws {
    try scope.checkBasis("Times are")
  }

  func run() throws {
    try ReportRun(store: store, scope: scope).print(.timeToOutcome)
  }
}

struct ReportCaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Open cases by owner, whoever has the oldest first.",
    discussion: """
      Counts work, not crimes, so cases of every class are counted unless --class names one. It
      is as of today and takes no period.

      EXAMPLES
        casebook report caseload
        casebook report caseload area:dudley --class stalking --csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  func validate() throws {
    if scope.from != nil || scope.to != nil || scope.basis != .recorded {
      throw ValidationError(
        "The caseload is as of today; since: and before: in the query go by the day of recording.")
    }
  }

  func run() throws {
    try ReportRun(store: store, scope: scope, usualClass: "every").print(.caseload)
  }
}

struct ReportOrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders",
    abstract: "Orders considered, applied for, made, refused; breaches, responses, notification.",
    discussion: """
      Counts orders, breaches and duties of cases recorded in the period, with the days from step
      to step; orders that have not taken a step yet are allowed for. The queries find the cases.

      EXAMPLES
        casebook report orders --from 2020 --to 2021
        casebook report orders --class every area:dudley --json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  func validate() throws { try scope.checkBasis("Orders are") }

  func run() throws { try ReportRun(store: store, scope: scope).print(.orders) }
}

struct ReportRepeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repeat",
    abstract: "Cases whose suspect is named in an earlier case, or had an order made before.",
    discussion: """
      Suspects are taken for the same by name alone, which finds too many and too few: look at the
      cases before you speak of a person.

      EXAMPLES
        casebook report repeat --from 2018
        casebook list repeat:earlier-order stage:open
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var scope: ReportScope

  func validate() throws { try scope.checkBasis("Repeats are") }

  func run() throws { try ReportRun(store: store, scope: scope).print(.repeats) }
}
