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
      needs one: why it is not what the evidence points to, and so does --agree where a case
      of stalking would become another: why it is none. Who answers is CASEBOOK_USER or the
      login name. New evidence asks again. --seen says which entry was the last when you
      looked (“casebook record” numbers them): evidence that came after it stops the answer.
      Prints the number of the entry.

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

  @Option(help: "The day, not before the flag opened; left out: today.")
  var on: String?

  @Option(help: "The last entry that you have seen; left out: the last that there is.")
  var seen: Int?

  func validate() throws {
    if agree == keepClass {
      throw ValidationError("Say either --agree or --keep-class.")
    }
    if keepClass, reason == nil {
      throw ValidationError("--keep-class needs a --reason.")
    }
  }

  func run() throws {
    let opened = try options.store.open()
    let reference = try OpenedStore.reference(options.named.reference)
    let reply = try reply()
    let on = try opened.day(on, "--on") ?? opened.surroundings.now.day
    // Whoever says no entry sees the case as it is now.
    let record = try opened.read(reference).record
    let seen = seen ?? record.sequence
    guard (1...max(1, record.sequence)).contains(seen) else {
      throw CommandFailure(
        .badInput, "--seen: there is no entry \(seen); the record has 1 to \(record.sequence).")
    }
    guard let current = record.asSeen(upTo: seen).folded() else {
      throw CommandFailure(.refused, Wording.refusal(.notOpened))
    }
    let shown = try opened.classifier()
      .opinion(on: current, asOf: .last).pointsTo
    let change = try opened.change(
      reference, .answerFlag(FlagReply(.classification, reply, on: on, shown: shown)), seen: seen)
    try ChangeReport.print(change, Self.words(change), json: options.format.json)
  }

  private func reply() throws -> FlagAnswer.Reply {
    if keepClass { return .declined(reason: try TypedText.required(reason ?? "", "--reason")) }
    return .agreed(try TypedText.optional(reason, "--reason"))
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
