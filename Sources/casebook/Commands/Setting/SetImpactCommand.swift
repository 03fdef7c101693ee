import ArgumentParser
import CaseCore

struct SetImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Record what the whole has done to the victim's life.",
    discussion: """
      What is not named stays as it was; --change replaces the whole list. Whether it had a serious
      effect on daily life is what section 4A asks. Prints the number of the entry.

      EXAMPLES
        casebook set impact SC-2018-0412 --serious yes --change "moved home" --change "new job"
        casebook set impact SC-2018-0412 --fear-occasions 3 --text "Sleeps at her mother’s"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "Whether it caused alarm or distress.")
  var alarm: YesOrNo?

  @Option(help: "Whether it had a serious effect on usual day-to-day activities.")
  var serious: YesOrNo?

  @Option(help: "On how many occasions violence was feared.")
  var fearOccasions: Int?

  @Option(name: .customLong("change"), help: "What was changed; may be given several times.")
  var changes: [String] = []

  @Option(help: "In the victim's words; “-” reads standard input.")
  var text: String?

  func validate() throws {
    if let fearOccasions, fearOccasions < 0 {
      throw ValidationError("--fear-occasions is a number from 0.")
    }
  }

  func run() throws {
    try options.change({ _ in "Impact recorded." }) { opened throws(CommandFailure) in
      let was = try options.current(opened).impact?.fact
      let impact = Impact(
        alarmOrDistress: alarm.map { $0 == .yes } ?? was?.alarmOrDistress,
        seriousEffectOnDailyLife: serious.map { $0 == .yes } ?? was?.seriousEffectOnDailyLife,
        fearOfViolenceOccasions: fearOccasions ?? was?.fearOfViolenceOccasions,
        changes: changes.isEmpty ? was?.changes ?? [] : TypedText.list(changes),
        text: text == nil ? was?.text : try TypedText.optional(text, "--text"))
      guard let impact else {
        throw CommandFailure(.badInput, "Say something of the impact; nothing was given.")
      }
      return .recordImpact(impact)
    }
  }
}
