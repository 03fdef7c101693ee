import ArgumentParser
import CaseCore
import CaseScreens

struct HandOverNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: "Say what somebody who takes over a case has to know, written from its record.",
    discussion: """
      Safe contact first; then breaches to which police have not responded, what is overdue and
      due within two weeks, and what waits for an answer, however old; then what changed and what
      is new since the last note that somebody took in, or since your last entry (--to NAME:
      theirs), or from the start. --since N tells what came after entry N, 0 everything. Where a
      note waits for you it is shown from where it starts, with + before what came after it was
      written.

      --write keeps that the case was handed over in writing, from which entry to which, with
      your words (--text); what the record says is not copied. --accept takes in the note that
      waits for you, or the one that --note names. Whoever wrote a note cannot take it in. A note
      that comes with an offer of the case is taken in by “casebook transfer --accept”.

      EXAMPLES
        casebook hand-over SC-2018-0412
        casebook hand-over SC-2018-0412 --write --to sharma --text "Court rings before noon"
        casebook hand-over SC-2018-0412 --accept
        casebook hand-over SC-2018-0412 --since 0 --json | jq .overdue
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: ArgumentHelp("Who takes over; left out: whoever comes next.", valueName: "name"))
  var to: String?

  @Option(help: ArgumentHelp("Tell what came after this entry.", valueName: "entry"))
  var since: Int?

  @Flag(help: "Keep the note in the record.")
  var write = false

  @Option(help: "What you add to it; “-” reads standard input.")
  var text: String?

  @Flag(help: "Take in the note that waits for you.")
  var accept = false

  @Option(help: ArgumentHelp("Which note, such as h2.", valueName: "id"))
  var note: String?

  @Option(help: "The last entry that you have seen; left out: the last that there is.")
  var seen: Int?

  func validate() throws {
    if write, accept { throw ValidationError("--write and --accept exclude each other.") }
    if text != nil, !write { throw ValidationError("--text goes with --write.") }
    if note != nil, !accept { throw ValidationError("--note goes with --accept.") }
    if seen != nil, !accept, !write {
      throw ValidationError("--seen goes with --write and --accept.")
    }
    if to != nil, accept { throw ValidationError("--to does not go with --accept.") }
    if since != nil, write || accept {
      throw ValidationError("--since goes with neither --write nor --accept.")
    }
    if let since, since < 0 { throw ValidationError("--since is a number from 0.") }
  }

  func run() throws {
    let opened = try options.store.open()
    guard write || accept else { return try show(opened) }
    let reference = try OpenedStore.reference(options.named.reference)
    let record = try opened.read(reference).record
    let seen = try SeenEntry.checked(seen, record)
    let command: HandOverCommand =
      write
      ? .writeNote(
        to: try TypedText.optional(to, "--to"), text: try TypedText.optional(text, "--text"),
        through: seen)
      : .acceptNote(try waiting(record, opened), seen: seen)
    let change = try opened.change(reference, .handOver(command), seen: seen)
    let words =
      write ? "Hand-over note kept." : "Hand-over note taken in.\(TransferCommand.after(change))"
    try ChangeReport.print(change, words, json: options.format.json)
  }

  private func waiting(
    _ record: CaseRecord, _ opened: OpenedStore
  ) throws(CommandFailure) -> HandOverID {
    if let note { return note }
    let who = opened.surroundings.user
    guard let open = record.folded()?.openHandOver(for: who) else {
      throw CommandFailure(
        .nothingThere, "No hand-over note of \(record.reference) waits for you (\(who)).")
    }
    return open.id
  }

  private func show(_ opened: OpenedStore) throws {
    let stored = try opened.consult(options.named.reference)
    let record = stored.record
    guard let current = record.folded() else {
      throw CommandFailure(.refused, "\(stored.reference) cannot be read as a case.")
    }
    let open = to == nil && since == nil ? current.openHandOver(for: opened.surroundings.user) : nil
    let start =
      since.map { HandOverStart.entry(min($0, record.sequence)) }
      ?? open.map { .entry($0.note.fact.after) }
      ?? record.handOverStart(for: to ?? opened.surroundings.user)
    let text = HandOverText(
      handOver: try opened.handOver(of: record, current, from: start), note: open,
      reference: opened.reference)
    try Output.data(
      options.format.json ? JSONText.document(text.json) : Array(text.text.utf8))
  }
}
