import CaseCore
import CaseScreens
import CaseStore

/// A deadline of one case, whatever became of it.
struct DeadlineRow: ColumnRow {
  let deadline: Deadline
  let day: CalendarDay

  static let textHeader = ["ID", "DUE", "LEFT", "STATE", "WHAT"]
  static let textLimits = [34, 15, 11, 60, 100]

  private var state: DeadlineState { deadline.state(on: day) }

  var textCells: [String] {
    let left = state == .running ? Wording.daysLeft(deadline.due, on: day) : ""
    let doubts = deadline.doubts.map { " (\(Wording.deadlineDoubt($0)))" }.joined()
    return [
      deadline.id, Wording.fullDay(deadline.due), left, Wording.deadlineState(state),
      deadline.term.says + doubts,
    ]
  }

  /// The first four names are those that other systems ask for.
  var json: JSONValue {
    var fields: [(name: String, value: JSONValue)] = [
      ("rule", .string(deadline.rule.rawValue)), ("start", .string(deadline.start.description)),
      ("due", .string(deadline.due.description)), ("state", .string(state.name.rawValue)),
      ("deadline", .string(deadline.id)), ("says", .string(deadline.term.says)),
      ("source", .string(deadline.term.verification.source)),
      ("mark", .string(deadline.term.verification.mark.rawValue)),
      ("doubts", JSONValue(texts: deadline.doubts.map(Wording.deadlineDoubt))),
    ]
    switch state {
    case .running: break
    case .met(let day), .missed(let day?): fields.append(("on", .string(day.description)))
    case .missed(nil): break
    case .stopped(let stop): fields.append(("reason", .string(Wording.deadlineStop(stop))))
    }
    return JSONValue(fields: fields)
  }
}
