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
      far as it is recorded now. Those whose end is nearest come first. A search is noted in
      the access log.

      EXAMPLES
        casebook orders --in-force
        casebook orders owner:rees --ending 90
        casebook orders --notification-overdue --on "1 mar" --json
        casebook orders --breaches-unanswered --csv > unanswered.csv
      """)

  @OptionGroup var store: StoreOptions

  @OptionGroup var query: QueryArgument

  @Flag(help: "Only orders that are served and stand.")
  var inForce = false

  @Option(help: ArgumentHelp("Only those that end within so many days.", valueName: "days"))
  var ending: Int?

  @Flag(help: "Only those whose subject has not notified in time.")
  var notificationOverdue = false

  @Flag(help: "Only those with a breach that police have not answered.")
  var breachesUnanswered = false

  @Option(help: ArgumentHelp("The day to answer for; left out: today.", valueName: "day"))
  var on: String?

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
      on: day, statuses: inForce ? [.inForce] : Set(OrderStatus.allCases),
      endingWithin: ending,
      notificationOverdue: notificationOverdue,
      breaches: breachesUnanswered ? .unanswered : nil)
    let asksForAll =
      typed.text.isEmpty && !inForce && ending == nil && !notificationOverdue
      && !breachesUnanswered
    try format.print(
      try list.orders(question, typed.query.reckoned(on: day, by: opened.surroundings.user)).map {
        OrderRow(order: $0, day: day, kinds: opened.reference.orderKinds)
      }, none: asksForAll ? "No order was sought or made in any case." : "No order is as you asked."
    )
  }
}
