import ArgumentParser
import CaseCore

struct AddOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Add an order, sought or made, to a case.",
    discussion: """
      Kinds: spo-full spo-interim restraining-order non-molestation-order dapo dapn bail
      injunction. Without --step the order is recorded as made, and needs --ends or
      --until-further-order. What the law of that day does not allow is refused with the rule.
      Prints the order's name in the case, such as o1. Later steps: casebook order.

      EXAMPLES
        casebook add order SC-2024-0412 spo-full --step considered --reason "Risk is high"
        casebook add order SC-2024-0412 spo-interim --on "4 mar" --ends "4 jun" --served "5 mar" \\
          --court "Dudley MC" --prohibits "No contact by any means save through solicitors"
        casebook add order SC-2024-0412 restraining-order --on "1 may" --until-further-order \\
          --origin court-on-conviction --protects p1 --protects "her mother"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The kind of order.")
  var kind: String

  @Option(help: "How far it has got: considered, not-sought, applied or made.")
  var step: OrderBeginning = .made

  @Option(help: "The day of that; left out: today.")
  var on: String?

  @OptionGroup var end: OrderEndOptions

  @Option(help: "The day on which the subject was served with it.")
  var served: String?

  @Option(help: "Which court.")
  var court: String?

  @Option(help: "How it came about.")
  var origin: OrderOrigin?

  @Option(help: "Whom it binds, such as p3; left out: the suspect.")
  var subject: String?

  @Option(
    name: .customLong("protects"),
    help: "Whom it protects, such as p1 or some words; may be given several times.")
  var protected: [String] = []

  @Option(help: "The court's own number.")
  var number: String?

  @Option(help: "Why, or a remark; “-” reads standard input.")
  var reason: String?

  @OptionGroup var conditions: ConditionTexts

  func validate() throws {
    if step != .made, served != nil || end.isGiven || conditions.isGiven {
      throw ValidationError("--served, --ends and conditions go with an order that is made.")
    }
    if step == .made, !end.isGiven {
      throw ValidationError("An order that is made needs --ends DAY or --until-further-order.")
    }
    if step == .considered || step == .notSought, reason == nil {
      throw ValidationError("\(step.rawValue) needs --reason.")
    }
  }

  func run() throws {
    try options.change({ "Order added." + $0.noConditions }) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      var steps = [OrderStep(on: day, try detail(opened, day))]
      if let served = try opened.day(served, "--served") {
        steps.append(OrderStep(on: served, .served(nil)))
      }
      let facts = OrderFacts(
        kind: kind.lowercased(), subject: subject,
        protected: protected.compactMap { WrittenText($0) },
        court: try TypedText.optional(court, "--court"), origin: origin,
        number: try TypedText.optional(number, "--number"))
      return .order(.add(facts, steps: steps, conditions: conditions.all))
    }
  }

  private func detail(
    _ opened: OpenedStore, _ day: CalendarDay
  ) throws(CommandFailure) -> OrderStep.Detail {
    let text = try TypedText.optional(reason, "--reason")
    switch step {
    case .considered: return .considered(reasons: try TypedText.required(reason ?? "", "--reason"))
    case .notSought: return .notSought(reasons: try TypedText.required(reason ?? "", "--reason"))
    case .applied: return .applied(text)
    case .made:
      return .made(try end.required(opened, from: day), [], replaces: nil, text)
    }
  }
}

/// How far an order can have got when it is first recorded.
enum OrderBeginning: String, CaseIterable, ExpressibleByArgument {
  case considered
  case notSought = "not-sought"
  case applied, made
}

/// When an order ends.
struct OrderEndOptions: ParsableArguments {
  @Option(help: "Its last day.")
  var ends: String?

  @Flag(help: "It has no last day.")
  var untilFurtherOrder = false

  var isGiven: Bool { ends != nil || untilFurtherOrder }

  func validate() throws {
    if ends != nil, untilFurtherOrder {
      throw ValidationError("--ends and --until-further-order exclude each other.")
    }
  }

  /// - Parameter day: the day from which it runs: “4 jun” means the next one after that.
  func end(_ opened: OpenedStore, from day: CalendarDay) throws(CommandFailure) -> OrderEnd? {
    if untilFurtherOrder { return .furtherOrder }
    return try opened.day(ends, "--ends", after: day).map(OrderEnd.on)
  }

  func required(_ opened: OpenedStore, from day: CalendarDay) throws(CommandFailure) -> OrderEnd {
    guard let end = try end(opened, from: day) else {
      throw CommandFailure(.usage, "Say when it ends: --ends DAY or --until-further-order.")
    }
    return end
  }
}

/// Conditions by their words alone; “casebook add condition” takes the rest.
struct ConditionTexts: ParsableArguments {
  @Option(help: "A prohibition as ordered; may be given several times.")
  var prohibits: [String] = []

  @Option(help: "A requirement as ordered; may be given several times.")
  var requires: [String] = []

  var isGiven: Bool { !prohibits.isEmpty || !requires.isEmpty }

  var all: [Condition] {
    conditions(prohibits, .prohibition) + conditions(requires, .requirement)
  }

  private func conditions(_ texts: [String], _ kind: Condition.Kind) -> [Condition] {
    texts.compactMap { WrittenText($0) }.map { Condition(kind: kind, text: $0) }
  }
}
