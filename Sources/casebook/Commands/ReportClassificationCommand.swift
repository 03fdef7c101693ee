import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct ReportClassificationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classification",
    abstract: "What is recorded against what the evidence points to, and what became of the flags.",
    discussion: """
      The matrix has the recorded class down and the class that the evidence points to across.
      Then the flags that are open, asked again and answered, by age, and the cases that were
      reclassified either way. In JSON every count has its query beside it: “casebook list
      QUERY” shows its cases. QUERY is as in “casebook list”. A search is noted in the access
      log.

      EXAMPLES
        casebook report classification
        casebook report classification area:"West Midlands" since:2018 --json
        casebook report classification --ages 14,28 --format csv > matrix.csv
        casebook report classification --format html > matrix.html
      """)

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Option(help: "The last days of the ages of flags, with commas between.")
  var ages = AgeBands.usual.limits.map(String.init).joined(separator: ",")

  @Flag(help: "Compare every case file with the index first.")
  var fresh = false

  @OptionGroup var format: ReportOptions

  func validate() throws {
    if format.chosen == .html, try bands != AgeBands.usual {
      throw ValidationError("As html the ages are 7, 30 and 90 days; leave out --ages.")
    }
    _ = try bands
  }

  private var bands: AgeBands {
    get throws {
      let days = ages.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      guard !days.contains(nil), let bands = AgeBands(days.compactMap(\.self)) else {
        throw ValidationError("--ages takes rising numbers of days, such as 7,30,90.")
      }
      return bands
    }
  }

  func run() throws {
    let typed = try query.typed()
    let opened = try store.open()
    let list = try CaseList(opened, fresh: fresh)
    opened.logSearch(typed.text)
    let today = opened.surroundings.now.day
    func printed() throws -> ClassificationPrint {
      let bands = try bands
      return ClassificationPrint(
        report: ClassificationReport(
          try list.classification(typed.query, bands: bands, on: today), query: typed.text,
          bands: bands, today: today))
    }
    switch format.chosen {
    case .text: try Output.data(printed().text)
    case .json: try Output.data(JSONText.document(printed().json))
    case .csv:
      var text = CSVText(header: ClassificationPrint.csvHeader)
      for row in try printed().csvRows { text.add(row) }
      try Output.data(text.text)
    case .html: try Output.data(page(list, typed, opened))
    }
  }

  /// The same as the screen of rates shows it.
  private func page(
    _ list: CaseList, _ typed: TypedQuery, _ opened: OpenedStore
  ) throws -> [UInt8] {
    let terms = opened.reference.reportTerms
    guard let every = terms["every"] else {
      throw CommandFailure(.badInput, "report-classes.tsv has no row “every”.")
    }
    let today = opened.surroundings.now.day
    let request = ReportRequest(
      every, basis: .recorded, from: nil, to: today, query: typed.query, today: today)
    var counting = ClassificationCounting(request, opened.reference)
    try list.facts(typed.query, for: .classification) { counting.add($0) }
    return try ReportPrint(report: counting.report()).bytes(.html)
  }
}
