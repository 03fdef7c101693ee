import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders",
    abstract: "List the orders of all cases.",
    discussion: """
      Without a query the orders of every case; with one, those of the cases that it asks for,
      as in “casebook list”. The filters add up. --on answers for another day than today, as
      far as it is recorded now. --conditions prints what each order said on that day, in the
      words of then. Those whose end is nearest come first. A search is noted in the access log.

      EXAMPLES
        casebook orders --in-force
        casebook orders owner:rees --ending 90
        casebook orders --notification-overdue --on "1 mar" --json
        casebook orders --breaches-unanswered --csv > unanswered.csv
        casebook orders SC-2024-0412 --on "10 feb" --conditions
      """)

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Flag(help: "Only orders that are served and stand.")
  var inForce = false

  @Option(help: ArgumentHelp("Only those that end within so many days.", valueName: "days"))
  var ending: Int?

  @Flag(help: "Only orders that stand and whose subject has not notified in time.")
  var notificationOverdue = false

  @Flag(help: "Only those with a breach that police have not answered.")
  var breachesUnanswered = false

  @Option(help: ArgumentHelp("The day to answer for; left out: today.", valueName: "day"))
  var on: String?

  @Flag(help: "Each condition as it was worded on the day, and whether it bound then.")
  var conditions = false

  @OptionGroup var format: RowFormat

  func validate() throws {
    if let ending, ending < 0 { throw ValidationError("--ending is a number from 0.") }
  }

  func run() throws {
    let typed = try query.typed()
    let opened = try store.open()
    let day = try opened.day(on, "--on", leaning: .past) ?? opened.surroundings.now.day
    let list = try CaseList(opened, fresh: false)
    opened.logSearch(typed.text.isEmpty ? "orders" : "orders \(typed.text)")
    let question = OrderQuestion(
      on: day, statuses: Set(OrderStatus.allCases.filter(isAsked)),
      endingWithin: ending,
      notificationOverdue: notificationOverdue,
      breaches: breachesUnanswered ? .unanswered : nil)
    let asksForAll =
      typed.text.isEmpty && !inForce && ending == nil && !notificationOverdue
      && !breachesUnanswered
    let none =
      asksForAll ? "No order was sought or made in any case." : "No order is as you asked."
    let found = try list.orders(
      question, typed.query.reckoned(on: day, by: opened.surroundings.user))
    if conditions {
      let rows = try found.flatMap { order in
        try Self.folded(order.reference, opened)?.order(order.order).map {
          OrderConditionRow.rows($0, order, on: day, opened.reference)
        } ?? []
      }
      return try format.print(
        rows, none: found.isEmpty ? none : "None of these orders had a condition on that day.")
    }
    try format.print(
      found.map {
        OrderRow(
          order: on == nil ? $0 : Self.counted($0, on: day, opened), day: day,
          kinds: opened.reference.orderKinds)
      }, none: none)
  }

  /// Who never notified under an order that has ended can do so no more.
  private func isAsked(_ status: OrderStatus) -> Bool {
    (!inForce || status == .inForce) && (!notificationOverdue || status.stands)
  }

  private static func folded(
    _ reference: CaseReference, _ opened: OpenedStore
  ) throws(CommandFailure) -> Case? {
    try opened.read(reference).record.folded()
  }

  /// The index knows how many conditions there are in the latest wording only.
  private static func counted(
    _ found: OrderSummary, on day: CalendarDay, _ opened: OpenedStore
  ) -> OrderSummary {
    var counted = found
    let order: Order?
    do throws(CommandFailure) {
      order = try folded(found.reference, opened)?.order(found.order)
    } catch {
      // One file that cannot be read hides no order of the others, nor its own.
      Output.talk(error.words)
      return found
    }
    guard let order else { return found }
    counted.conditions = order.wording(on: day).count
    return counted
  }
}
