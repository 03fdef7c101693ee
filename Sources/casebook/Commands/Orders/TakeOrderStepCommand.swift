import ArgumentParser
import CaseCore

struct TakeOrderStepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Record a step in the life of an order.",
    discussion: """
      Steps: considered not-sought applied refused withdrawn made served varied renewed
      discharged appealed appeal-decided name-changed address-changed notified
      notification-suspended notification-resumed. A variation keeps the conditions that it does
      not speak of; the earlier wording stays readable for the days before. --correct puts a step
      right that was recorded wrongly. Prints the number of the entry.

      EXAMPLES
        casebook order SC-2024-0412 o1 applied --on "1 mar"
        casebook order SC-2024-0412 o1 made --on "4 mar" --ends "3 mar 2026" \\
          --prohibits "No contact by any means" --requires "Surrender all devices"
        casebook order SC-2024-0412 o1 served --on "5 mar" --reason "In person, PC Ahmed"
        casebook order SC-2024-0412 o1 varied --on "1 jun" --drop c2 \\
          --reword "c1=No contact save through the school"
        casebook order SC-2024-0412 o1 discharged --on "1 jul" --consent --reason "Moved abroad"
        casebook order SC-2024-0412 o1 served --on "6 mar" --correct s2 --because "misread slip"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The order, such as o1.")
  var order: String

  @Argument(help: "The step.")
  var step: OrderStep.Kind

  @Option(help: "The day; left out: today.")
  var on: String?

  @OptionGroup var end: OrderEndOptions
  @OptionGroup var conditions: ConditionTexts

  @Option(help: "A condition that the variation takes away; may be given several times.")
  var drop: [String] = []

  @Option(help: "A condition in new words, such as “c1=No contact”; may be given several times.")
  var reword: [String] = []

  @Flag(help: "Both sides consent to the discharge.")
  var consent = false

  @Option(help: "Who appeals.")
  var by: Appellant?

  @Option(
    help: ArgumentHelp(
      "The step that the appeal is against, such as s3; left out where only one can be meant.",
      valueName: "step"))
  var against: String?

  @Option(help: "How the appeal was decided.")
  var result: AppealResult?

  @Option(help: "What was notified: initial, name or address.")
  var notified: NotificationKind?

  @Option(help: "The reference of the written acknowledgement.")
  var acknowledgement: String?

  @Option(help: "Reasons, or a remark; “-” reads standard input.")
  var reason: String?

  @Option(help: "The step that this puts right, such as s2.")
  var correct: String?

  @Option(help: "Why it was put right.")
  var because: String?

  func validate() throws {
    if step.needsReason, reason == nil {
      throw ValidationError("\(step.rawValue) needs --reason.")
    }
    try goes(end.isGiven, "--ends and --until-further-order", with: [.made, .varied, .renewed])
    if step == .made || step == .renewed, !end.isGiven {
      throw ValidationError("\(step.rawValue) needs --ends DAY or --until-further-order.")
    }
    try goes(conditions.isGiven, "--prohibits and --requires", with: [.made, .varied])
    try goes(!drop.isEmpty || !reword.isEmpty, "--drop and --reword", with: [.varied])
    try goes(consent, "--consent", with: [.discharged])
    try goes(by != nil || against != nil, "--by and --against", with: [.appealed])
    if step == .appealed, by == nil {
      throw ValidationError(
        "appealed needs --by: \(Appellant.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    try goes(result != nil, "--result", with: [.appealDecided])
    if step == .appealDecided, result == nil {
      throw ValidationError("appeal-decided needs --result.")
    }
    try goes(notified != nil || acknowledgement != nil, "--notified", with: [.notified])
    if (correct == nil) != (because == nil) {
      throw ValidationError("--correct and --because go together.")
    }
    if correct != nil, step == .varied || conditions.isGiven {
      throw ValidationError("Conditions are put right with “casebook add condition --correct”.")
    }
  }

  private func goes(_ isGiven: Bool, _ option: String, with steps: [OrderStep.Kind]) throws {
    guard isGiven, !steps.contains(step) else { return }
    let words = steps.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(option) goes with \(words).")
  }

  func run() throws {
    try options.change({ "Step recorded." + $0.noConditions }) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      if step == .varied {
        return .order(
          .vary(
            order, on: day, try changes(opened), ends: try end.end(opened, from: day),
            try TypedText.optional(reason, "--reason")))
      }
      let taken = OrderStep(on: day, try detail(opened, day))
      if let correct {
        return .order(
          .correctStep(
            order, correct, try kept(taken, opened),
            reason: try TypedText.required(because ?? "", "--because")))
      }
      return .order(.take(order, taken, conditions: conditions.all))
    }
  }

  /// A step put right keeps the conditions that it set and the order that it replaced.
  private func kept(
    _ taken: OrderStep, _ opened: OpenedStore
  ) throws(CommandFailure) -> OrderStep {
    guard case .made(let ends, _, _, let text) = taken.detail,
      let there = try options.current(opened).order(order)?.step(correct ?? "")?.fact,
      case .made(_, let conditions, let replaces, _) = there.detail
    else { return taken }
    return OrderStep(on: taken.on, .made(ends, conditions, replaces: replaces, text))
  }

  private func changes(_ opened: OpenedStore) throws(CommandFailure) -> [ConditionChange] {
    var changes: [ConditionChange] = []
    let there = try options.current(opened).order(order)
    for words in reword {
      let parts = words.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let text = WrittenText(parts[1]) else {
        throw CommandFailure(
          .badInput, "--reword: expected a condition, = and its words, found “\(words)”.")
      }
      let id = String(parts[0])
      // Where there is no such condition the change is refused with those that there are.
      var condition = there?.condition(id) ?? Condition(kind: .prohibition, text: text)
      condition.text = text
      changes.append(.reword(id, condition))
    }
    return changes + drop.map { .drop($0) } + conditions.all.map { .add($0) }
  }

  private func detail(
    _ opened: OpenedStore, _ day: CalendarDay
  ) throws(CommandFailure) -> OrderStep.Detail {
    let text = try TypedText.optional(reason, "--reason")
    func reasons() throws(CommandFailure) -> WrittenText {
      guard let text else { throw CommandFailure(.badInput, "--reason: expected some words.") }
      return text
    }
    switch step {
    case .considered: return .considered(reasons: try reasons())
    case .notSought: return .notSought(reasons: try reasons())
    case .applied: return .applied(text)
    case .refused: return .refused(reasons: try reasons())
    case .withdrawn: return .withdrawn(reasons: try reasons())
    case .made: return .made(try end.required(opened, from: day), [], replaces: nil, text)
    case .served: return .served(text)
    case .varied: return .varied(Variation(), ends: try end.end(opened, from: day), text)
    case .renewed: return .renewed(try end.required(opened, from: day), text)
    case .discharged: return .discharged(consent: consent, reasons: try reasons())
    case .appealed: return .appealed(by: by ?? .other, against: against, text)
    case .appealDecided: return .appealDecided(result ?? .dismissed, text)
    case .nameChanged: return .nameChanged(try reasons())
    case .addressChanged: return .addressChanged(try reasons())
    case .notified:
      return .notified(
        notified ?? .initial,
        acknowledgement: try TypedText.optional(acknowledgement, "--acknowledgement"), text)
    case .notificationSuspended: return .notificationSuspended(reasons: try reasons())
    case .notificationResumed: return .notificationResumed(text)
    }
  }
}

extension OrderStep.Kind {
  /// Whether it is nothing without words: reasons, or the new name or address.
  fileprivate var needsReason: Bool {
    switch self {
    case .considered, .notSought, .refused, .withdrawn, .discharged, .nameChanged,
      .addressChanged, .notificationSuspended:
      return true
    case .applied, .made, .served, .varied, .renewed, .appealed, .appealDecided, .notified,
      .notificationResumed:
      return false
    }
  }
}
