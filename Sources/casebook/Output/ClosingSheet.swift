import CaseCore
import CaseScreens
import CaseStore
import TerminalPages

/// A closing decision with its checklist and what came after it, as `closing` prints it.
struct ClosingSheet {
  let record: CaseRecord
  let current: Case
  let reference: ReferenceData
  let staff: Staff
  let checklist: ClosingChecklist

  private var last: ProposedClosing? { current.closings.last }

  private var news: [Entry] { current.waitingClosing.map(record.news) ?? [] }

  private func words(_ point: ClosingChecklist.Point) -> String {
    Wording.closingPoint(point, in: current, on: checklist.day, reference)
  }

  var text: String {
    var lines: [String] = []
    if let last {
      lines += [
        "Outcome \(Wording.outcome(last.outcome, reference.outcomeTypes))",
        "  \(last.outcome.reason)",
        "  proposed by \(staff.shownName(last.proposedBy)), \(Wording.day(last.proposal.fact.on)), "
          + "entry \(last.entry)",
        "  \(Wording.closingState(last))",
      ]
    } else {
      lines.append("Nothing proposed.")
    }
    lines += ["", "Before closing, on \(Wording.fullDay(checklist.day))"]
    for check in ClosingChecklist.Check.allCases {
      let points = checklist.points(of: check)
      let blocks = check == .order && !points.isEmpty ? "  BLOCKS CLOSING" : ""
      lines.append(
        "  \(Wording.closingCheck(check)): \(points.isEmpty ? "none" : "\(points.count)")\(blocks)")
      lines += points.map { "    \(words($0))" }
    }
    lines.append("  Victim last told: \(checklist.lastTold.map(Wording.day) ?? "never")")
    if !news.isEmpty {
      lines += ["", "New since the proposal"]
      lines += news.map {
        "  \($0.sequence)  \(Wording.day($0.at.local.day))  \($0.by)  "
          + EntryWords.summary($0, reference)
      }
    }
    return lines.map { DisplayWidth.clean($0) + "\n" }.joined()
  }

  var json: JSONValue {
    JSONValue(fields: [
      ("reference", .string(current.reference.text)),
      ("proposal", last.map { FactJSON.closing($0, reference) } ?? .null),
      (
        "checklist",
        JSONValue(fields: [
          ("on", .string(checklist.day.description)), ("blocked", .flag(checklist.isBlocked)),
          ("victimLastTold", JSONValue(checklist.lastTold?.description)),
          ("points", .array(checklist.points.map(point))),
        ])
      ),
      (
        "news",
        .array(
          news.map { entry in
            JSONValue(fields: [
              ("entry", .number(entry.sequence)), ("at", .string(entry.at.description)),
              ("by", .string(entry.by)),
              ("words", .string(EntryWords.summary(entry, reference))),
            ])
          })
      ),
    ])
  }

  private func point(_ point: ClosingChecklist.Point) -> JSONValue {
    JSONValue(fields: [
      ("check", .string(point.check.rawValue)), ("name", .string(point.name)),
      ("words", .string(words(point))),
    ])
  }
}

extension ClosingChecklist.Point {
  /// What it is called in the case.
  fileprivate var name: String {
    switch self {
    case .order(let id, _): return id
    case .flag(let question, _): return question.rawValue
    case .breach(let breach): return breach.id
    case .possibleBreach(let open): return open.incident.id
    case .missed(let deadline), .running(let deadline), .notTold(let deadline): return deadline.id
    }
  }
}

extension FactJSON {
  /// A closing decision and what became of it.
  static func closing(_ closing: ProposedClosing, _ reference: ReferenceData) -> JSONValue {
    let ending = closing.ending
    let outcome = closing.outcome
    return JSONValue(fields: [
      ("entry", .number(closing.entry)), ("state", .string(closing.state.rawValue)),
      ("on", .string(closing.proposal.fact.on.description)),
      ("proposedBy", .string(closing.proposedBy)),
      ("proposedAt", .string(closing.proposal.at.description)),
      ("type", .string(outcome.type)),
      ("name", JSONValue(reference.outcomeTypes[outcome.type]?.name)),
      ("by", .string(outcome.by.rawValue)), ("reason", .string(outcome.reason.text)),
      ("disposal", JSONValue(outcome.disposal?.text)),
      ("endedIn", JSONValue(ending?.entry)), ("endedBy", JSONValue(ending?.by)),
      ("endedAt", JSONValue(ending?.at.description)),
      ("decidedOn", JSONValue(closing.approval?.fact.on.description)),
      ("seen", JSONValue(closing.approval?.fact.seen)),
      ("words", JSONValue(ending?.fact.text?.text)),
    ])
  }
}
