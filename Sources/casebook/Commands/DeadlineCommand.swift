import ArgumentParser
import CaseCore
import CaseScreens

struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline",
    abstract: "Show the deadlines of a case, or say what became of one.",
    discussion: """
      With a case alone: every deadline, also those met, missed and stopped, with its rule. With
      the name of a deadline and done, stop or snooze: an entry that says so, with words. What the
      record itself shows (a charge, a notification, an update to the victim) needs no answer. A
      snooze never hides a deadline set by law beyond its last day.

      EXAMPLES
        casebook deadline SC-2018-0412
        casebook deadline SC-2018-0412 risk-review.i7 done "Looked at with the IDVA; still high"
        casebook deadline SC-2018-0412 order-review.o1.90 snooze --until "30 nov" "Hearing is on 29"
        casebook deadline SC-2018-0412 order-ends.o1 stop "Not renewed: he has moved abroad"
      """)

  enum Act: String, CaseIterable, ExpressibleByArgument {
    case done, stop, snooze
  }

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("The deadline, such as risk-review.i7.", valueName: "id"))
  var deadline: String?

  @Argument(help: "What became of it.")
  var act: Act?

  @Argument(help: "What was done, or why; “-” reads standard input.")
  var text: String?

  @Option(
    help: "The day on which it was done, or from which the list is reckoned; left out: today.")
  var on: String?

  @Option(help: "The day until which it is put off.")
  var until: String?

  func validate() throws {
    if deadline != nil, act == nil {
      throw ValidationError("Say what became of it: done, stop or snooze.")
    }
    if act != nil, text == nil {
      throw ValidationError("Say in words what was done, or why.")
    }
    if act == .snooze, until == nil { throw ValidationError("snooze needs --until.") }
    if act != .snooze, until != nil { throw ValidationError("--until goes with snooze.") }
    if on != nil, act == .stop || act == .snooze {
      throw ValidationError("--on goes with done.")
    }
  }

  func run() throws {
    guard let deadline, let act else { return try list() }
    var reference: ReferenceData?
    try options.change({ said(act, $0, reference) }) { opened throws(CommandFailure) in
      if deadline.hasPrefix(DeadlineRule.victimUpdate.rawValue) {
        try options.tellSafeContact(opened)
      }
      let text = try TypedText.required(text ?? "", "text")
      let today = opened.surroundings.now.day
      reference = opened.reference
      switch act {
      case .done:
        return .answerDeadline(deadline, .done(on: try opened.day(on, "--on") ?? today, text))
      case .stop: return .answerDeadline(deadline, .stopped(reason: text))
      case .snooze:
        let until = try opened.day(until, "--until", leaning: .future) ?? today
        return .answerDeadline(deadline, .snoozed(until: until, reason: text))
      }
    }
  }

  /// Where it is put off, also when it comes back: the law may have a say in that.
  private func said(_ act: Act, _ saved: SavedChange, _ reference: ReferenceData?) -> String {
    switch act {
    case .done: return "Deadline done."
    case .stop: return "Deadline stopped."
    case .snooze:
      let deadlines = reference.flatMap { saved.stored.record.folded()?.deadlines($0) }
      let putOff = deadlines?.first { $0.id == deadline }
      return putOff.map { Wording.putOff($0, on: saved.entry.at.local.day) } ?? "Deadline put off."
    }
  }

  private func list() throws {
    let opened = try options.store.open()
    let stored = try opened.consult(options.named.reference)
    let day = try opened.day(on, "--on", leaning: .future) ?? opened.surroundings.now.day
    let current = stored.record.folded()
    let deadlines = current?.deadlines(opened.reference) ?? []
    let rows = deadlines.map { DeadlineRow(deadline: $0, day: day) }
    // Before anybody rings because of it.
    if let current, deadlines.contains(where: { $0.rule == .victimUpdate && $0.isOpen }) {
      ChangeOptions.tellSafeContact(of: current)
    }
    if options.format.json { return try Output.data(JSONText.rows(rows.map(\.json))) }
    try Output.data(TextTable(rows).text)
  }
}
