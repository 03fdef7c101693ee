import CaseCore
import CaseScreens
import CaseStore

/// What a command that changed a case prints: the new name or the number of the entry as data, the
/// sentence about it as talk.
enum ChangeReport {
  static func print(
    _ change: SavedChange, _ words: String, proposals: ProposalText? = nil, json: Bool
  ) throws(CommandFailure) {
    let reference = change.stored.reference
    // Said whatever becomes of the data: the entry is on disk, even where nobody takes its name.
    defer {
      Output.talk("\(words) Saved as entry \(change.entry.sequence) of \(reference).")
      if let proposals, !proposals.open.isEmpty {
        Output.talk("May breach an order; somebody has to say whether it does:")
        for line in proposals.lines { Output.talk(line) }
      }
    }
    let stage = change.stored.record.folded()?.progress.stage
    if json {
      let value = JSONValue(fields: [
        ("proposals", proposals?.json ?? .array([])),
        ("reference", .string(reference.text)), ("entry", .number(change.entry.sequence)),
        ("id", .string(change.entry.id)), ("at", .string(change.entry.at.description)),
        ("by", .string(change.entry.by)), ("added", JSONValue(texts: change.names)),
        ("events", .array(change.entry.events.map { .object(FactJSON.members(of: $0)) })),
        ("stage", JSONValue(stage?.rawValue)), ("head", .string(change.stored.headHash)),
      ])
      try Output.data(JSONText.document(value))
    } else {
      let names = change.names
      let data = names.isEmpty ? String(change.entry.sequence) : names.joined(separator: "\n")
      try Output.data(data + "\n")
    }
  }
}
