import CaseCore
import CaseScreens
import CaseStore
import TerminalPages

/// What somebody who takes over a case has to know, as text and as JSON.
struct HandOverText {
  let handOver: HandOver
  /// The note that waits for whoever asks; nil where none does.
  let note: WrittenHandOver?
  let reference: ReferenceData

  private var current: Case { handOver.current }

  var text: String {
    var lines = [
      "Hand-over of \(current.reference), \(Wording.fullDay(handOver.day))",
      "\(Wording.parties(current)), \(Wording.recordedClass(current.recordedClass.recordedAs)), "
        + Wording.stage(current.progress.stage) + ", owner \(current.owner?.text ?? "nobody")",
      "Safe contact: \(current.safeContact?.text ?? "not recorded; ask before calling.")",
    ]
    if let note {
      lines.append(
        Wording.handOverNote(note) + "; + stands before what came after entry "
          + "\(note.note.fact.through)")
    }
    lines.append("\(handOver.startWords); the record has \(handOver.through) entries.")
    for section in HandOverLine.Section.allCases {
      let title = handOver.title(section)
      let found = handOver.lines(of: section, reference)
      lines += [
        "", found.isEmpty ? "\(title): \(HandOver.none(section))" : "\(title) (\(found.count))",
      ]
      let width = found.map { DisplayWidth.of($0.mark) }.max() ?? 0
      for line in found {
        let padding = String(repeating: " ", count: width - DisplayWidth.of(line.mark))
        let isLate = note.map { $0.isBefore(line) } ?? false
        lines.append("\(isLate ? "+" : " ") \(line.mark)\(padding)  \(line.words)")
      }
    }
    return lines.map { DisplayWidth.clean($0) + "\n" }.joined()
  }

  var json: JSONValue {
    let start: (String, String?) =
      switch handOver.start {
      case .opening: ("opening", nil)
      case .accepted(let id, let by, _): ("note", "\(id) \(by)")
      case .lastEntry(let who, _): ("entry", who)
      case .entry: ("entry", nil)
      }
    func words(_ section: HandOverLine.Section) -> [JSONValue] {
      handOver.lines(of: section, reference).map { line in
        JSONValue(fields: [("entry", .number(line.entry)), ("words", .string(line.words))])
      }
    }
    return JSONValue(fields: [
      ("reference", .string(current.reference.text)), ("on", .string(handOver.day.description)),
      ("owner", JSONValue(current.owner?.text)),
      ("safeContact", JSONValue(current.safeContact?.text)),
      ("since", .number(handOver.start.entry)), ("sinceKind", .string(start.0)),
      ("sinceOf", JSONValue(start.1)), ("through", .number(handOver.through)),
      ("note", note.map(HandOverJSON.note) ?? .null),
      ("breaches", .array(handOver.breaches.map(breach))),
      ("overdue", .array(handOver.overdue.map(deadline))),
      ("due", .array(handOver.due.map(deadline))),
      ("questions", .array(words(.questions))), ("changes", .array(words(.changes))),
      ("new", .array(handOver.news.map { RecordRow(entry: $0, undoneBy: nil).json })),
    ])
  }

  private func deadline(_ deadline: Deadline) -> JSONValue {
    DeadlineRow(deadline: deadline, day: handOver.day).json
      .adding("entry", .number(current.entry(of: deadline.about)))
  }

  private func breach(_ breach: Breach) -> JSONValue {
    JSONValue(fields: [
      ("breach", .string(breach.id)), ("incident", .string(breach.facts.incident)),
      ("order", .string(breach.facts.order)),
      ("conditions", JSONValue(texts: breach.facts.conditions)),
      ("entry", .number(breach.recorded.entry)),
    ])
  }
}

/// Offers and hand-over notes as JSON.
enum HandOverJSON {
  static func note(_ written: WrittenHandOver) -> JSONValue {
    let note = written.note.fact
    return JSONValue(fields: [
      ("note", .string(written.id)), ("by", .string(written.note.by)),
      ("at", .string(written.note.at.description)), ("to", JSONValue(note.to?.text)),
      ("text", JSONValue(note.text?.text)), ("after", .number(note.after)),
      ("through", .number(note.through)), ("entry", .number(written.note.entry)),
      ("takenInBy", JSONValue(written.acceptance?.by)),
      ("takenInAt", JSONValue(written.acceptance?.at.description)),
      ("seen", JSONValue(written.acceptance?.fact.seen)),
    ])
  }

  /// Who has a case, the offers of it and its notes.
  static func transfers(_ current: Case) -> JSONValue {
    JSONValue(fields: [
      ("reference", .string(current.reference.text)), ("owner", JSONValue(current.owner?.text)),
      ("transfers", .array(current.transfers.map(transfer))),
      ("notes", .array(current.handOvers.map(note))),
    ])
  }

  private static func transfer(_ transfer: Transfer) -> JSONValue {
    JSONValue(fields: [
      ("to", .string(transfer.to.text)), ("text", .string(transfer.offer.fact.text.text)),
      ("by", .string(transfer.offer.by)), ("at", .string(transfer.offer.at.description)),
      ("entry", .number(transfer.offer.entry)),
      ("state", .string(transfer.ending?.fact.kind.rawValue ?? "waiting")),
      ("endedBy", JSONValue(transfer.ending?.by)),
      ("endedAt", JSONValue(transfer.ending?.at.description)),
      ("reason", JSONValue(transfer.ending?.fact.reason?.text)),
    ])
  }
}

extension JSONValue {
  /// An object with one more member; anything else as it is.
  func adding(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var members) = self else { return self }
    members[name] = value
    return .object(members)
  }
}
