import CaseCore
import TerminalPages

extension AppState {
  /// Takes in what happened and returns what is to be done in the store and the terminal.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      return navigate(pressed(key))
    case .input(.resized(let size)):
      setting.size = size
      return toEveryScreen(message)
    case .input(.interrupted):
      return toEveryScreen(message) + [.quit]
    case .input(.pasted):
      if case .command(var line, _) = over, case .input(.pasted(let text)) = message {
        line.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        over = .command(line, problem: nil)
        return []
      }
      return over == nil ? toCurrent(message) : []
    case .input(.idle): return over == nil ? toCurrent(message) : []
    case .clockMoved(let now):
      setting.now = now
      return []
    case .caseRead(let view, let purpose): return take(view, for: purpose)
    case .caseNotRead(_, let words):
      say(words, .refusal)
      return []
    case .recorded(let view, let entry):
      say(Self.words(view, entry, setting), .notice)
      let isConflict = if case .conflict = current { true } else { false }
      if isConflict { pop() }
      return toEveryScreen(message) + refreshedList()
    case .recordedInEach(let done, let problems):
      say(
        ([Wording.count(done, "case") + " changed."] + problems).joined(separator: " "),
        problems.isEmpty ? .notice : .warning)
      return toEveryScreen(message)
    case .refused(let refusal):
      say(Wording.refusal(refusal), .refusal)
      return toCurrent(message)
    case .notRecorded(let words):
      say(words, .refusal)
      return toCurrent(message)
    case .conflicted(let conflict, let view):
      let effects = toEveryScreen(message) + toEveryScreen(.caseRead(view, for: .afterChange))
      push(.conflict(ConflictState(conflict: conflict, view: view)))
      return effects
    case .draftsKept(let names):
      drafts = names
      if !names.isEmpty {
        say(
          "\(Wording.count(names.count, "draft")) kept from before: "
            + "\(names.prefix(3).joined(separator: ", ")). Open the form again to go on.",
          .notice)
      }
      return []
    case .casesFound, .casesCounted, .storeChanged, .indexing, .indexed:
      return toEveryScreen(message)
    case .draftFound: return toCurrent(message)
    }
  }

  mutating func say(_ text: String, _ kind: TerminalPages.Message.Kind) {
    message = TerminalPages.Message(text: text, kind: kind)
  }

  private static func words(_ view: CaseView, _ entry: Int, _ setting: Setting) -> String {
    guard let last = view.record.entries.last(where: { $0.sequence == entry }) else {
      return "Saved."
    }
    if case .entryUndone(let target, _) = last.events.first {
      let isRedo = view.record.entries.first { $0.sequence == target }?.isUndoing ?? false
      return isRedo
        ? "Entry \(target) undone again: what it took away counts again. u undoes."
        : "Entry \(target) undone; both stay in the record. Ctrl-R redoes."
    }
    return "Saved as entry \(entry) of \(view.reference). u undoes it."
  }

  /// The list shows what has just been recorded at once, wherever it lies in the stack.
  private mutating func refreshedList() -> [Effect] {
    toEveryScreen(.storeChanged([])).filter { effect in
      if case .findCases = effect { return true }
      if case .countCases = effect { return true }
      return false
    }
  }

  private mutating func toCurrent(_ message: Message) -> [Effect] {
    navigate(current.update(message, setting))
  }

  /// Screens beneath hear of changes too, so that going back shows what is true.
  private mutating func toEveryScreen(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    for index in beneath.indices { effects += beneath[index].update(message, setting) }
    effects += current.update(message, setting)
    return navigate(effects)
  }

  private mutating func take(_ view: CaseView, for purpose: Effect.Purpose) -> [Effect] {
    switch purpose {
    case .consultation:
      push(.detail(CaseDetailState(view: view)))
      return []
    case .timeline:
      push(.timeline(TimelineState(view: view, setting)))
      return []
    case .form(let kind):
      push(.form(FormState(kind, view: view, setting)))
      return [.findDraft(kind)]
    case .preview, .afterChange:
      return toEveryScreen(.caseRead(view, for: purpose))
    }
  }
}
