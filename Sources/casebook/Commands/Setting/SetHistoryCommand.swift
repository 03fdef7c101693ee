import ArgumentParser
import CaseCore

struct SetHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Record what was known before: reports, convictions, orders.",
    discussion: """
      What is not named stays as it was; --conviction and --order replace the whole list. Prints
      the number of the entry.

      EXAMPLES
        casebook set history SC-2018-0412 --reports 3 --order "non-molestation order 2017-03-04"
        casebook set history SC-2018-0412 --conviction "common assault 2016"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "How many earlier reports there were.")
  var reports: Int?

  @Option(name: .customLong("conviction"), help: "May be given several times.")
  var convictions: [String] = []

  @Option(name: .customLong("order"), help: "May be given several times.")
  var orders: [String] = []

  @Option(help: "Anything else; “-” reads standard input.")
  var text: String?

  func validate() throws {
    if let reports, reports < 0 { throw ValidationError("--reports is a number from 0.") }
  }

  func run() throws {
    try options.change({ _ in "Earlier history recorded." }) { opened throws(CommandFailure) in
      let was = try options.current(opened).history?.fact
      let history = EarlierHistory(
        previousReports: reports ?? was?.previousReports,
        convictions: convictions.isEmpty
          ? was?.convictions ?? [] : convictions.compactMap { WrittenText($0) },
        orders: orders.isEmpty ? was?.orders ?? [] : orders.compactMap { WrittenText($0) },
        text: text == nil ? was?.text : try TypedText.optional(text, "--text"))
      guard let history else {
        throw CommandFailure(.badInput, "Say something of the history; nothing was given.")
      }
      return .recordHistory(history)
    }
  }
}
