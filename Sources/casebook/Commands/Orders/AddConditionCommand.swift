import ArgumentParser
import CaseCore

struct AddConditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "condition",
    abstract: "Add a condition to an order, or put one right.",
    discussion: """
      Records what the order says and was left out. With --varied-on the court added it on that
      day, with --in-place-of in place of an earlier wording. --correct puts one right that was
      recorded wrongly: its latest wording, or with --wording that of an earlier step; others
      stay as they are. Both keep what is not given; --without takes away. Prints the condition's
      name in the order, such as c3.

      Types: no-contact no-contact-through-others no-entry no-approach no-reference-online
      no-surveillance no-recording no-court-applications no-device-without-history
      treatment-assessment perpetrator-programme mental-health-assessment substance-programme
      surrender-devices give-access sign-on restorative-process, or any words.

      EXAMPLES
        casebook add condition SC-2024-0412 o1 --type no-approach --place "her home" \\
          --distance 200 "Not to go within 200 metres of 12 Elm Row"
        casebook add condition SC-2024-0412 o1 --kind requirement --type surrender-devices \\
          --until "1 may" --monitor "PC Ahmed" --next-check "8 mar" "Surrender all devices"
        casebook add condition SC-2024-0412 o1 --varied-on "1 jun" --in-place-of c1 \\
          "No contact save through the school"
        casebook add condition SC-2024-0412 o1 --correct c1 --wording s1 --because "misread" \\
          "No contact by any means"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The order, such as o1.")
  var order: String

  @Argument(help: "As ordered, with its exceptions; “-” reads standard input.")
  var text: String?

  @Option(help: "Prohibition or requirement; left out: a prohibition.")
  var kind: Condition.Kind?

  @Option(help: "What it is of.")
  var type: String?

  @Option(help: "Which place or area.")
  var place: String?

  @Option(help: ArgumentHelp("How far to stay away.", valueName: "metres"))
  var distance: Int?

  @Option(help: "The day or moment from which it holds, where that is its own.")
  var from: String?

  @Option(help: "The last day or moment of it, where that is its own.")
  var until: String?

  @Option(name: .customLong("protects"), help: "Whom it protects; may be given several times.")
  var protected: [String] = []

  @Option(help: "Who sees to it that it is kept.")
  var monitor: String?

  @Option(help: "When that is looked at next.")
  var nextCheck: String?

  @Option(help: "The day on which a variation brought it.")
  var variedOn: String?

  @Option(help: "The condition that it takes the place of, such as c1.")
  var inPlaceOf: String?

  @Option(help: "The condition that this puts right, such as c1.")
  var correct: String?

  @Option(
    help: ArgumentHelp(
      "The step whose wording is put right, such as s1; left out: the latest.", valueName: "step"))
  var wording: String?

  @Option(help: "What the earlier one had and this one has not; may be given several times.")
  var without: [ConditionPart] = []

  @Option(help: "Why it was put right.")
  var because: String?

  func validate() throws {
    if let distance, distance < 1 { throw ValidationError("--distance is a number from 1.") }
    if inPlaceOf != nil, variedOn == nil {
      throw ValidationError("--in-place-of goes with --varied-on.")
    }
    if text == nil, correct == nil, inPlaceOf == nil {
      throw ValidationError("Say what was ordered, in its words.")
    }
    if !without.isEmpty, correct == nil, inPlaceOf == nil {
      throw ValidationError("--without goes with --correct or --in-place-of.")
    }
    if (correct == nil) != (because == nil) {
      throw ValidationError("--correct and --because go together.")
    }
    if wording != nil, correct == nil { throw ValidationError("--wording goes with --correct.") }
    if correct != nil, variedOn != nil {
      throw ValidationError("--correct and --varied-on exclude each other.")
    }
  }

  func run() throws {
    try options.change({ correct == nil ? "Condition added." : $0.conditionPutRight }) {
      opened throws(CommandFailure) in
      .order(try command(opened))
    }
  }

  private func command(_ opened: OpenedStore) throws(CommandFailure) -> OrderCommand {
    let condition = try condition(opened)
    if let correct {
      return .correctCondition(
        order, correct, condition, wording: wording,
        reason: try TypedText.required(because ?? "", "--because"))
    }
    guard let day = try opened.day(variedOn, "--varied-on") else {
      return .addCondition(order, condition)
    }
    return .vary(
      order, on: day, [inPlaceOf.map { .reword($0, condition) } ?? .add(condition)])
  }

  /// The condition that it puts right or takes the place of, with what is given changed.
  private func condition(_ opened: OpenedStore) throws(CommandFailure) -> Condition {
    var there: Condition?
    if let earlier = correct ?? inPlaceOf {
      let order = try options.current(opened).order(order)
      there =
        if let wording {
          order?.condition(earlier, wordedBy: wording)
        } else {
          order?.condition(earlier)
        }
      if there == nil, text == nil {
        let wanted = wording.map { " worded by \($0)" } ?? ""
        throw CommandFailure(
          .nothingThere, "Order \(self.order) has no condition \(earlier)\(wanted).")
      }
    }
    let words = try text.map { text throws(CommandFailure) in
      try TypedText.required(text, "text")
    }
    guard let words = words ?? there?.text else {
      throw CommandFailure(.badInput, "text: expected some words, found none.")
    }
    var condition = there ?? Condition(kind: .prohibition, text: words)
    condition.text = words
    for part in without { condition.drop(part) }
    if let kind { condition.kind = kind }
    if let type { condition.type = try TypedText.optional(type, "--type") }
    if let place { condition.place = try TypedText.optional(place, "--place") }
    if let distance { condition.distanceMetres = distance }
    if let from { condition.from = try opened.moment(from, "--from", leaning: .future) }
    if let until { condition.until = try opened.moment(until, "--until", leaning: .future) }
    if !protected.isEmpty { condition.protected = protected.compactMap { WrittenText($0) } }
    if let monitor { condition.monitor = try TypedText.optional(monitor, "--monitor") }
    if let nextCheck {
      condition.nextCheck = try opened.day(nextCheck, "--next-check", leaning: .future)
    }
    return condition
  }
}

/// What a condition can have besides its words.
enum ConditionPart: String, CaseIterable, ExpressibleByArgument {
  case type, place, distance, from, until, protects, monitor
  case nextCheck = "next-check"
}

extension Condition {
  fileprivate mutating func drop(_ part: ConditionPart) {
    switch part {
    case .type: type = nil
    case .place: place = nil
    case .distance: distanceMetres = nil
    case .from: from = nil
    case .until: until = nil
    case .protects: protected = []
    case .monitor: monitor = nil
    case .nextCheck: nextCheck = nil
    }
  }
}
