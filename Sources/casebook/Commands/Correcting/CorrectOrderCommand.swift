import ArgumentParser
import CaseCore

struct CorrectOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Correct what is recorded of an order; the record keeps both.",
    discussion: """
      What is not named stays as it is; --protects replaces the whole list. Steps are corrected
      with “casebook order --correct”, conditions with “casebook add condition --correct”. Prints
      the number of the entry.

      EXAMPLES
        casebook correct order SC-2024-0412 o1 --court "Dudley MC" --number "24/118" \\
          --reason "Read off the sealed order"
        casebook correct order SC-2024-0412 o1 --protects p1 --protects "her mother" \\
          --reason "The order names both"
        casebook correct order SC-2024-0412 o2 --interim-for o1 --reason "Linked to its application"
      """)

  @OptionGroup var options: CorrectionOptions

  @Option(help: "The kind of order.")
  var kind: String?

  @Option(help: "Which court.")
  var court: String?

  @Option(help: "How it came about.")
  var origin: OrderOrigin?

  @Option(help: "Whom it binds, such as p3; empty words mean the suspect.")
  var subject: String?

  @Option(
    name: .customLong("protects"),
    help: "Whom it protects, such as p1 or some words; may be given several times.")
  var protected: [String] = []

  @Option(help: "The court's own number.")
  var number: String?

  @Option(help: "The order applied for that this interim one stands in for, such as o1.")
  var interimFor: String?

  func run() throws {
    try options.correct("Order corrected.") { _, current, reason throws(CommandFailure) in
      guard var told = current.order(options.id)?.facts else {
        throw options.missing("order", current.orders.map(\.id))
      }
      if let kind { told.kind = kind.lowercased() }
      if let court { told.court = try TypedText.optional(court, "--court") }
      if let origin { told.origin = origin }
      if let subject { told.subject = subject.isEmpty ? nil : subject }
      if !protected.isEmpty { told.protected = protected.compactMap { WrittenText($0) } }
      if let number { told.number = try TypedText.optional(number, "--number") }
      if let interimFor { told.interimFor = interimFor.isEmpty ? nil : interimFor }
      return .order(.correct(options.id, told, reason: reason))
    }
  }
}
