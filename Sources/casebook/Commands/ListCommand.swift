import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the cases that a query asks for.",
    discussion: """
      Words search names, incidents and notes; field:value asks for one field; a “-” before
      it takes cases away, quotation marks keep words together, “or” stands between
      alternatives. area:=Dudley means that name and no other. A value that there is not is
      answered with those that there are. A search is noted in the access log.

      FIELDS
        case       stage class first (class first recorded) relation area force owner ref
                   since before (recorded); repeat (what is known of the suspect from before)
        people     victim suspect victimsex suspectsex victimage suspectage (25-34, 65+, unknown)
        outcome    outcome type took (days) decidedsince decidedbefore; approval (waiting,
                   returned, approved)
        opinion    points (to a class) four (letters that the evidence supports: four:FO);
                   flag (answer-needed, asked-again, answered, protection-order, m1 to m8, …)
                   askedsince askedbefore answeredsince answeredbefore
        orders     order (in-force, ending-30, notification-overdue, a kind, …); breach (any,
                   unanswered, proposed, …); orderwas (made, refused, KIND/served, …) and
                   responded (days), as in the report of orders
        to do      due (any, overdue, today, week, 30, or a rule such as summary-limit);
                   risk (a grade, none, any, ungraded, overdue); transfer (offered, mine,
                   =rees)

      The list comes from the index, which hears of every change that you make through
      Casebook. Up to 20,000 cases it is compared with every file first; with more, only
      when cases came or went, so that what another program or another person changed in a
      case may not show yet. --fresh compares every file first, however many there are.

      EXAMPLES
        casebook list                                  the cases recorded last
        casebook list stage:open owner:rees --sort last
        casebook list '"red hatchback" or tracker' since:2018 --json
        casebook list 'area:"West Midlands" -outcome:charge' --limit 0 --csv > cases.csv
      """)

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Option(help: "What to sort by.")
  var sort: CaseSort = .recorded

  @Flag(help: "The other way round.")
  var reverse = false

  @Option(help: "How many to print; 0 prints all.")
  var limit = 50

  @Flag(help: "Print only how many there are.")
  var count = false

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
    if count {
      try Output.data("\(list.count(typed.query))\n")
    } else {
      try print(list, typed.query, opened)
    }
  }

  /// The newest come first where days or numbers are compared, names from A.
  private var isDescending: Bool {
    switch sort {
    case .recorded, .lastIncident, .incidents: return !reverse
    case .reference, .victim, .suspect, .stage, .next, .asked, .approval: return reverse
    }
  }

  private func print(_ list: CaseList, _ wanted: CaseQuery, _ opened: OpenedStore) throws {
    let rows = try list.rows(
      wanted, sort: sort, descending: isDescending, offset: page.offset,
      limit: limit == 0 ? Int.max : limit
    ).map(CaseRow.init)
    try format.print(rows)
    if rows.count == limit {
      let all = try list.count(wanted)
      if all > page.offset + rows.count {
        Output.talk("\(rows.count) of \(Wording.number(all)); --limit 0 prints all.")
      }
    }
  }
}
