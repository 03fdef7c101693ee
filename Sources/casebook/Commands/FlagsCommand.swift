import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct FlagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags",
    abstract: "List the flags on cases: what waits for an answer, the longest first.",
    discussion: """
      A flag asks a person whether a case is recorded as what its evidence points to, or
      whether a rule of recording (M1 to M8) is met. “open” are those that wait for an answer,
      asked again or not; “again” only those that were answered and ask again because of what
      is new. With --question protection-order it asks of open cases of stalking with a risk
      whether a Stalking Protection Order was considered. QUERY is as in “casebook list”. A
      search is noted in the access log.

      EXAMPLES
        casebook flags
        casebook flags owner:sharma --state again
        casebook flags --question protection-order
        casebook flags flag:m2 --state all --csv > flags.csv
        casebook flags --json | jq 'map(select(.ageDays > 30)) | length'
      """)

  enum Wanted: String, CaseIterable, ExpressibleByArgument {
    case open, answered, again, all

    /// What is said where there are none.
    var none: String {
      switch self {
      case .open: return "No flag waits for an answer"
      case .answered: return "No flag has an answer that holds"
      case .again: return "No answered flag asks again"
      case .all: return "There is no flag"
      }
    }

    func query(_ question: FlagQuestion) -> CaseQuery {
      func flag(_ asked: FlagAsked) -> CaseQuery {
        .field(.flag, FlagQuestionValue(question, asked).rawValue)
      }
      switch self {
      case .open: return flag(.needed)
      case .answered: return flag(.answered)
      case .again: return flag(.again)
      case .all: return .any([flag(.needed), flag(.answered)])
      }
    }
  }

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Option(help: "What they ask about.")
  var question: FlagQuestion = .classification

  @Option(help: "Which flags.")
  var state: Wanted = .open

  @Option(help: "How many to print; 0 prints all.")
  var limit = 0

  @OptionGroup var page: PageOptions

  @OptionGroup var format: RowFormat

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is a number from 0.") }
  }

  func run() throws {
    let typed = try query.typed()
    let opened = try store.open()
    let list = try CaseList(opened, fresh: page.fresh)
    opened.logSearch(typed.text)
    let today = opened.surroundings.now.day
    let rows = try list.rows(
      .all([typed.query, state.query(question)]), sort: .asked, descending: false,
      offset: page.offset,
      limit: limit == 0 ? Int.max : limit
    ).map { FlagRow(summary: $0, question: question, today: today) }
    try format.print(
      rows, none: "\(state.none)\(typed.text.isEmpty ? "" : " among these cases").")
  }
}
