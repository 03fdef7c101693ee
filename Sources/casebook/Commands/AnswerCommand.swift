import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer the flag on a case: agree, or say why the class stays.",
    discussion: """
      --agree records the class that the evidence points to, with the answer, in one entry;
      the earlier classes stay as history. Where the class is right already and only a rule
      of recording asks, --agree needs a --reason: what is done about it. --keep-class always
      needs one: why it is not what the evidence points to. Who answers is CASEBOOK_USER or
      the login name. New evidence asks again. Prints the number of the entry.

      EXAMPLES
        casebook answer SC-2018-0412 --agree
        casebook answer SC-2018-0412 --keep-class --reason "Both go to that gym on Mondays"
        casebook answer SC-2018-0377 --agree --reason "Notice withdrawn, victim told"
      """)

  @OptionGroup var options: ChangeOptions

  @Flag(help: "The evidence is right: record the class that it points to.")
  var agree = false

  @Flag(help: "The class stays.")
  var keepClass = false

  @Option(help: "Why, or what is done about it; “-” reads standard input.")
  var reason: String?

  @Option(help: "The day; left out: today.")
  var on: String?

  func validate() throws {
    if agree == keepClass {
      throw ValidationError("Say either --agree or --keep-class.")
    }
    if keepClass, reason == nil {
      throw ValidationError("--keep-class needs a --reason.")
    }
  }

  func run() throws {
    try options.change(AnswerCommand.words) { opened throws(CommandFailure) in
      let day = try opened.day(on, "--on") ?? opened.surroundings.now.day
      let reply: FlagAnswer.Reply
      if keepClass {
        reply = .declined(reason: try TypedText.required(reason ?? "", "--reason"))
      } else {
        reply = .agreed(try TypedText.optional(reason, "--reason"))
      }
      // Whoever answers here sees the case as it is now.
      let stored = try opened.read(OpenedStore.reference(options.named.reference))
      guard let current = stored.record.folded() else {
        throw CommandFailure(.refused, Wording.refusal(.notOpened))
      }
      let shown = try opened.classifier().opinion(on: current, asOf: .last).pointsTo
      return .answerFlag(FlagReply(.classification, reply, on: day, shown: shown))
    }
  }

  private static func words(_ change: SavedChange) -> String {
    for case .classRecorded(let recording) in change.entry.events {
      return "Agreed: now recorded as \(Wording.recordedClass(recording.recordedAs))."
    }
    let isKept = change.entry.events.contains {
      if case .flagAnswered(let answer) = $0 { answer.reply.kind == .declined } else { false }
    }
    return isKept ? "Answered: the class stays." : "Answered: agreed."
  }
}
