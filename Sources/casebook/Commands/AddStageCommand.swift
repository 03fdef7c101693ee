import ArgumentParser
import CaseCore

struct AddStageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: "Record a step of a case towards its outcome.",
    discussion: """
      Steps: investigation-started, file-submitted, action-plan-set (with --due),
      file-resubmitted, cps-decided (with --decision and --reason), review-requested,
      review-decided (with --result and --reason), case-reopened (with --reason). Outcomes are
      recorded with “casebook add outcome”. A step that is not allowed now is refused, with those
      that are. Prints the number of the entry.

      EXAMPLES
        casebook add stage SC-2018-0412 file-submitted --on "2 oct"
        casebook add stage SC-2018-0412 action-plan-set --due "30 oct" --reason "phone data"
        casebook add stage SC-2018-0412 cps-decided --decision charge --test full-code \\
          --reason "Realistic prospect of conviction"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The step.")
  var step: ProgressStep.Kind

  @Option(help: "The day; left out: today.")
  var on: String?

  @Option(help: "The day by which the CPS asks for more work.")
  var due: String?

  @Option(help: "What the CPS decided.")
  var decision: ProsecutorDecision?

  @Option(help: "The test that the decision rests on.")
  var test: ChargingTest?

  @Option(help: "How a review was decided.")
  var result: ReviewResult?

  @Option(help: "Why, or a remark; “-” reads standard input.")
  var reason: String?

  func validate() throws {
    let reasoned: [ProgressStep.Kind] = [.prosecutorDecided, .reviewDecided, .reopened]
    if reasoned.contains(step), reason == nil {
      throw ValidationError("\(step.rawValue) needs --reason.")
    }
    if step == .outcomeRecorded {
      throw ValidationError("An outcome is recorded with “casebook add outcome”.")
    }
    try needs(due, "--due", .actionPlanSet)
    try needs(decision, "--decision", .prosecutorDecided)
    try needs(result, "--result", .reviewDecided)
    if test != nil, step != .prosecutorDecided {
      throw ValidationError("--test goes with cps-decided.")
    }
  }

  private func needs<Value>(
    _ value: Value?, _ option: String, _ only: ProgressStep.Kind
  ) throws {
    if step == only, value == nil { throw ValidationError("\(step.rawValue) needs \(option).") }
    if step != only, value != nil { throw ValidationError("\(option) goes with \(only.rawValue).") }
  }

  func run() throws {
    try options.change({ _ in "Step recorded." }) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      return .takeStep(ProgressStep(on: day, try detail(opened)))
    }
  }

  private func detail(_ opened: OpenedStore) throws(CommandFailure) -> ProgressStep.Detail {
    let text = try TypedText.optional(reason, "--reason")
    switch step {
    case .investigationStarted: return .investigationStarted(text)
    case .fileSubmitted: return .fileSubmitted(text)
    case .fileResubmitted: return .fileResubmitted(text)
    case .reviewRequested: return .reviewRequested(text)
    case .actionPlanSet:
      guard let due = try opened.day(due, "--due", leaning: .future) else { throw missing("--due") }
      return .actionPlanSet(due: due, text)
    case .prosecutorDecided:
      guard let decision, let text else { throw missing("--reason") }
      return .prosecutorDecided(decision, test: test, reason: text)
    case .reviewDecided:
      guard let result, let text else { throw missing("--reason") }
      return .reviewDecided(result, reason: text)
    case .reopened:
      guard let text else { throw missing("--reason") }
      return .reopened(reason: text)
    case .outcomeRecorded: throw missing("--type")
    }
  }

  private func missing(_ option: String) -> CommandFailure {
    CommandFailure(.badInput, "\(option): expected some words, found none.")
  }
}
