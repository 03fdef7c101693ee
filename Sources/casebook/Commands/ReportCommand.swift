import ArgumentParser
import CaseScreens

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Count over all cases, each figure with the query that finds its cases.",
    discussion: """
      Reports come from the index and take a moment over any number of cases. Stalking,
      harassment and malicious communications are never counted as one unless --class asks
      for it, and then the title says so. --external is for what leaves the office: counts
      too small are not shown, nor others that betray them.

      EXAMPLES
        casebook report outcomes --from 2013 --to 2018
        casebook report classification
        casebook report classification since:2018 --format csv
      """,
    subcommands: [
      ReportOutcomesCommand.self, ReportTrendCommand.self, ReportAreasCommand.self,
      ReportPeopleCommand.self, ReportTimeToOutcomeCommand.self, ReportCaseloadCommand.self,
      ReportOrdersCommand.self, ReportRepeatCommand.self,
      ReportClassificationCommand.self,
    ])
}

extension ReportFormat: ExpressibleByArgument {}

/// `--format`, and the two flags that every command with rows has.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to print it.")
  var format: ReportFormat?

  @OptionGroup var rows: RowFormat

  func validate() throws {
    if format != nil, rows.json || rows.csv {
      throw ValidationError("--format says it already; leave out --json and --csv.")
    }
  }

  var chosen: ReportFormat { format ?? (rows.json ? .json : rows.csv ? .csv : .text) }
}
