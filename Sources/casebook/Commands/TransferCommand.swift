import ArgumentParser
import CaseCore
import CaseScreens

struct TransferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract:
      "Offer a case to another person, accept or decline one, or see where an offer stands.",
    discussion: """
      The owner of a case offers it with --to and says why with --text. Until the other accepts,
      the owner stays the owner and answers for what is due. An offer hands over a note
      (“casebook hand-over”), which is taken in with the case. A later offer replaces the
      earlier, and giving the case to somebody directly ends it. Who you are is CASEBOOK_USER or
      the login name; --to takes the name under which the other uses Casebook. With --accept and
      --decline, --seen says which entry was the last when you looked: where the offer has
      changed since, nothing is done. Prints the number of the entry, or the name of the note.

      EXAMPLES
        casebook transfer SC-2018-0412 --to sharma --text "I am on leave from Monday"
        casebook list transfer:mine
        casebook transfer SC-2018-0412 --accept
        casebook transfer SC-2018-0412 --decline --reason "I know the suspect"
        casebook transfer SC-2018-0412 --withdraw
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: ArgumentHelp("To whom the case is offered.", valueName: "name"))
  var to: String?

  @Option(help: "What you say to them; “-” reads standard input.")
  var text: String?

  @Flag(help: "Take the case that is offered to you, with its hand-over note.")
  var accept = false

  @Flag(help: "Do not take it; needs --reason.")
  var decline = false

  @Flag(help: "Take the offer back.")
  var withdraw = false

  @Option(help: "Why; “-” reads standard input.")
  var reason: String?

  @Option(help: "The last entry that you have seen; left out: the last that there is.")
  var seen: Int?

  func validate() throws {
    let given = [to != nil, accept, decline, withdraw].count { $0 }
    if given > 1 {
      throw ValidationError("Say one of --to, --accept, --decline and --withdraw.")
    }
    if (to == nil) != (text == nil) {
      throw ValidationError("--to and --text go together: to whom, and what you say to them.")
    }
    if decline, reason == nil { throw ValidationError("--decline needs a --reason.") }
    if reason != nil, !decline, !withdraw {
      throw ValidationError("--reason goes with --decline and --withdraw.")
    }
    if seen != nil, given == 0 { throw ValidationError("--seen goes with an act.") }
  }

  func run() throws {
    let opened = try options.store.open()
    guard to != nil || accept || decline || withdraw else { return try show(opened) }
    let reference = try OpenedStore.reference(options.named.reference)
    let record = try opened.read(reference).record
    let seen = try SeenEntry.checked(seen, record)
    let change = try opened.change(reference, .handOver(try command(seen)), seen: seen)
    try ChangeReport.print(change, words(change), json: options.format.json)
  }

  private func command(_ seen: Int) throws(CommandFailure) -> HandOverCommand {
    if let to {
      return .offer(
        TransferOffer(
          to: try TypedText.required(to, "--to"), text: try TypedText.required(text ?? "", "--text")
        ),
        through: seen)
    }
    if accept { return .accept(seen: seen) }
    if decline {
      return .decline(reason: try TypedText.required(reason ?? "", "--reason"))
    }
    return .withdraw(reason: try TypedText.optional(reason, "--reason"))
  }

  private func words(_ change: SavedChange) -> String {
    if let to { return "Offered to \(to), who has to accept; until then the owner stays." }
    if decline { return "Declined: the owner stays." }
    if withdraw { return "The offer is withdrawn." }
    return "Accepted: this case is yours now." + Self.after(change)
  }

  /// How much was recorded between the note and its being taken in.
  static func after(_ change: SavedChange) -> String {
    for case .handOver(.noteAccepted(let id, _)) in change.entry.events {
      guard let note = change.stored.record.folded()?.handOver(id)?.note.fact else { continue }
      let later = change.stored.record.counting.count {
        $0.sequence > note.through && $0.sequence < change.entry.sequence
          && $0.isNews(since: note.through)
      }
      if later > 0 {
        return
          " \(Wording.count(later, "entry", "entries")) came after the note \(id) was written: "
          + "“casebook hand-over --since \(note.through)” shows what is new."
      }
    }
    return ""
  }

  private func show(_ opened: OpenedStore) throws {
    let stored = try opened.consult(options.named.reference)
    guard let current = stored.record.folded() else {
      throw CommandFailure(.refused, "\(stored.reference) cannot be read as a case.")
    }
    if options.format.json {
      return try Output.data(JSONText.document(HandOverJSON.transfers(current)))
    }
    var lines = ["Owner  \(current.owner?.text ?? "nobody")"]
    lines += current.transfers.map { Wording.transfer($0) }
    try Output.data(lines.map { $0 + "\n" }.joined())
  }
}

/// The last entry that somebody saw, as an option gives it.
enum SeenEntry {
  static func checked(_ typed: Int?, _ record: CaseRecord) throws(CommandFailure) -> Int {
    let seen = typed ?? record.sequence
    guard (1...max(1, record.sequence)).contains(seen) else {
      throw CommandFailure(
        .badInput, "--seen: there is no entry \(seen); the record has 1 to \(record.sequence).")
    }
    return seen
  }
}
