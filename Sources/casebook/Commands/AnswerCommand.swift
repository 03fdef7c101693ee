import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer the flag on a case: about its class, or about a protection order.",
    discussion: """
      --agree records the class that the evidence points to, with the answer, in one entry;
      the earlier classes stay as history. Where the class is right already and only a rule
      of recording asks, --agree needs a --reason: what is done about it. --keep-class always
      needs one: why it is not what the evidence points to, and so does --agree where a case
      of stalking would become another: why it is none. Who answers is CASEBOOK_USER or the
      login name. New evidence asks again. --seen says which entry was the last when you
      looked (“casebook record” numbers them): evidence that came after it stops the answer.
      Prints the number of the entry.

      Of the question whether a Stalking Protection Order was considered, --considered records
      that it is, as a step of such an order; --declined that none is sought. Both need a
      --reason. An order that is applied for answers too.

      EXAMPLES
        casebook answer SC-2024-0412 --question protection-order --declined \\
          --reason "In custody until trial, no bail"
        casebook answer SC-2024-0412 --considered --reason "File to legal services"
        casebook answer SC-2018-0412 --agree
        casebook answer SC-2018-0412 --keep-class --reason "Both go to that gym on Mondays"
        casebook answer SC-2018-0377 --agree --reason "Notice withdrawn, victim told"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "Which question; left out: the one that the answer goes with.")
  var question: FlagQuestion?

  @Flag(help: "The evidence is right: record the class that it points to.")
  var agree = false

  @Flag(help: "The class stays.")
  var keepClass = false

  @Flag(help: "A protection order is being considered.")
  var considered = false

  @Flag(help: "No protection order is sought.")
  var declined = false

  @Option(help: "Why, or what is done about it; “-” reads standard input.")
  var reason: String?

  @Option(help: "The day, not before the flag opened; left out: today.")
  var on: String?

  @Option(help: "The last entry that you have seen; left out: the last that there is.")
  var seen: Int?

  func validate() throws {
    let given = [agree, keepClass, considered, declined].count { $0 }
    if given != 1 {
      throw ValidationError(
        "Say one of --agree and --keep-class, or of --considered and --declined.")
    }
    if let question, question != asked {
      throw ValidationError(
        question == .protectionOrder
          ? "Of protection-order say --considered or --declined."
          : "Of classification say --agree or --keep-class.")
    }
    if !agree, reason == nil {
      let answer = keepClass ? "--keep-class" : considered ? "--considered" : "--declined"
      throw ValidationError("\(answer) needs a --reason.")
    }
  }

  private var asked: FlagQuestion { considered || declined ? .protectionOrder : .classification }

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
      reference, .answerFlag(FlagReply(asked, reply, on: on, shown: shown)), seen: seen)
    try ChangeReport.print(change, Self.words(change), json: options.format.json)
  }

  private func reply() throws -> FlagAnswer.Reply {
    if keepClass || declined {
      return .declined(reason: try TypedText.required(reason ?? "", "--reason"))
    }
    return .agreed(try TypedText.optional(reason, "--reason"))
  }

  private static func words(_ change: SavedChange) -> String {
    for case .classRecorded(let recording) in change.entry.events {
      return "Agreed: now recorded as \(Wording.recordedClass(recording.recordedAs))."
    }
    for case .flagAnswered(let answer) in change.entry.events
    where answer.question == .protectionOrder {
      return answer.reply.kind == .declined
        ? "Answered: no protection order is sought." : "Answered: a protection order is considered."
    }
    let isKept = change.entry.events.contains {
      if case .flagAnswered(let answer) = $0 { answer.reply.kind == .declined } else { false }
    }
    return isKept ? "Answered: the class stays." : "Answered: agreed."
  }
}

extension FlagQuestion: ExpressibleByArgument {}
