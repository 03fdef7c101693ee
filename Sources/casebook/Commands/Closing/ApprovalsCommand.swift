import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct ApprovalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approvals",
    abstract: "List the closing decisions that wait for a second person, the longest first.",
    discussion: """
      “waiting” are those that somebody else has to approve or return, “returned” those that came
      back and that nothing has followed, “approved” the outcomes that two decided. QUERY is as in
      “casebook list”; there approval:waiting asks the same. A search is noted in the access log.

      EXAMPLES
        casebook approvals
        casebook approvals owner:sharma --state returned
        casebook approvals --json | jq 'map(select(.ageDays > 7)) | length'
      """)

  enum Wanted: String, CaseIterable, ExpressibleByArgument {
    case waiting, returned, approved, all

    var states: [ProposedClosing.State] {
      self == .all
        ? CaseQuery.approvals : ProposedClosing.State(rawValue: rawValue).map { [$0] } ?? []
    }

    /// What is said where there are none.
    var none: String {
      switch self {
      case .waiting: return "No closing decision waits"
      case .returned: return "No closing decision has come back"
      case .approved: return "No outcome was decided by two"
      case .all: return "There is no closing decision"
      }
    }
  }

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Option(help: "Which closing decisions.")
  var state: Wanted = .waiting

  @Option(help: "How many to print; 0 prints all.")
  var limit = 0

  @Flag(help: "Compare every case file with the index first.")
  var fresh = false

  @OptionGroup var format: RowFormat

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is a number from 0.") }
  }

  func run() throws {
    let typed = try query.typed()
    let opened = try store.open()
    let list = try CaseList(opened, fresh: fresh)
    opened.logSearch(typed.text)
    let wanted = CaseQuery.any(state.states.map { .field(.approval, $0.rawValue) })
    let rows = try list.rows(
      .all([typed.query, wanted]), sort: .approval, descending: false, offset: 0,
      limit: limit == 0 ? Int.max : limit
    ).compactMap { ApprovalRow($0, opened.reference, opened.surroundings.now.day) }
    try format.print(
      rows, none: "\(state.none)\(typed.text.isEmpty ? "" : " among these cases").")
  }
}
