import ArgumentParser
import CaseCore

struct AddNotificationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notification",
    abstract: "Record that the subject of an order has notified the police.",
    discussion: """
      The first notification is of all names and the home address; later ones of a new name or
      a new address, which “casebook order REF o1 name-changed” starts. The first of the days
      there are is the day of service, or of the change. Prints the number of the entry.

      EXAMPLES
        casebook add notification SC-2024-0412 o1 --on "7 mar" --acknowledgement "R 1204"
        casebook add notification SC-2024-0412 o1 --of address --on "3 may" --text "12 Elm Row"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The order, such as o1.")
  var order: String

  @Option(help: "What was notified.")
  var of: NotificationKind = .initial

  @Option(help: "The day; left out: today.")
  var on: String?

  @Option(help: "The reference of the written acknowledgement.")
  var acknowledgement: String?

  @Option(help: "What was told, or a remark; “-” reads standard input.")
  var text: String?

  func run() throws {
    try options.change({ _ in "Notification recorded." }) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      let detail = OrderStep.Detail.notified(
        of, acknowledgement: try TypedText.optional(acknowledgement, "--acknowledgement"),
        try TypedText.optional(text, "--text"))
      return .order(.take(order, OrderStep(on: day, detail)))
    }
  }
}
