import CaseCore
import CaseScreens
import CaseStore

/// Shows the plan of a repair, and carries it out when it is the one that somebody has seen.
struct RepairReport {
  private let opened: OpenedStore
  private let json: Bool
  private let steps: [RepairStep]

  init(_ opened: OpenedStore, json: Bool) {
    self.opened = opened
    self.json = json
    steps = opened.store.repairPlan()
  }

  /// - Parameter plan: the mark of a plan that was looked at; nil only shows it.
  func run(plan: String?) throws(CommandFailure) {
    var left: [RepairStep] = []
    if let plan {
      guard plan == mark else {
        throw CommandFailure(
          .tryAgain,
          "The store has changed since plan \(plan). Nothing was done; look at it again with "
            + "--repair --dry-run.")
      }
      do {
        left = try opened.store.repair(
          steps, by: opened.surroundings.user, at: opened.surroundings.at)
      } catch {
        throw CommandFailure(error)
      }
    }
    try print()
    if plan != nil {
      Output.talk("\(Wording.count(steps.count - left.count, "step")) done.")
      for step in left {
        Output.talk("Left alone, because it changed since the plan: \(step.file).")
      }
    } else if steps.isEmpty {
      Output.talk("There is nothing that a repair would do.")
    } else {
      Output.talk("Nothing was done. “casebook check --repair --plan \(mark)” does it.")
    }
  }

  private var mark: String {
    let words = steps.map { "\($0.action.words) \($0.file) \($0.why)" }
    return String(StableHash.digits(of: words.joined(separator: "\n")).prefix(10))
  }

  private func print() throws(CommandFailure) {
    if json {
      let value = JSONValue(fields: [
        ("plan", .string(mark)), ("steps", .array(steps.map(\.json))),
      ])
      try Output.data(JSONText.document(value))
    } else {
      try Output.data(steps.map { "\($0.action.words)  \($0.file)\n  \($0.why)\n" }.joined())
    }
  }
}

extension RepairStep {
  fileprivate var json: JSONValue {
    JSONValue(fields: [
      ("action", .string(action.code)), ("file", .string(file)),
      ("cases", JSONValue(texts: cases.map(\.text))), ("why", .string(why)),
    ])
  }
}

extension RepairStep.Action {
  fileprivate var code: String {
    switch self {
    case .setPermissions: return "set-permissions"
    case .setAside: return "set-aside"
    case .setTailAside: return "set-tail-aside"
    }
  }

  fileprivate var words: String {
    switch self {
    case .setPermissions(let mode): return "set permissions \(String(mode, radix: 8))"
    case .setAside: return "set aside"
    case .setTailAside: return "set the torn tail aside"
    }
  }
}
