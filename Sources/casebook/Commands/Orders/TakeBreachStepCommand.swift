import ArgumentParser
import CaseCore

struct TakeBreachStepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breach",
    abstract: "Record what was done about a breach.",
    discussion: """
      Steps: responded (how police answered it), arrested, stalking-considered (whether the
      whole, not this breach alone, is stalking; with --stalking), disposed (how it ended). A
      breach that is closed without the question about the whole raises a flag. Prints the
      number of the entry.

      EXAMPLES
        casebook breach SC-2024-0412 b1 responded --on "9 sep 20:15" "Arrested at home"
        casebook breach SC-2024-0412 b1 stalking-considered --stalking yes \\
          "Third breach in a month, same purpose"
        casebook breach SC-2024-0412 b1 disposed --on "1 oct" "Charged with the main file"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The breach, such as b1.")
  var breach: String

  @Argument(help: "The step.")
  var step: BreachStep.Kind

  @Argument(help: "How, why or what; “-” reads standard input.")
  var text: String?

  @Option(help: "The day or moment; left out: today.")
  var on: String?

  @Option(help: "Whether the whole is stalking.")
  var stalking: YesOrNo?

  func validate() throws {
    if step != .arrested, text == nil { throw ValidationError("\(step.rawValue) needs words.") }
    if (stalking != nil) != (step == .stalkingConsidered) {
      throw ValidationError("stalking-considered and --stalking go together.")
    }
  }

  func run() throws {
    try options.change({ _ in "Step recorded." }) { opened throws(CommandFailure) in
      .breach(.take(breach, try taken(opened)))
    }
  }

  private func taken(_ opened: OpenedStore) throws(CommandFailure) -> BreachStep {
    let when = try opened.moment(on, "--on") ?? DayTime(opened.surroundings.now.day)
    switch step {
    case .responded: return .responded(when, how: try TypedText.required(text ?? "", "text"))
    case .arrested: return .arrested(when, try TypedText.optional(text, "text"))
    case .stalkingConsidered:
      return .stalkingConsidered(
        on: when.day, isStalking: stalking == .yes,
        reasons: try TypedText.required(text ?? "", "text"))
    case .disposed:
      return .disposed(on: when.day, try TypedText.required(text ?? "", "text"))
    }
  }
}
