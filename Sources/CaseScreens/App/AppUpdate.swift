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
    case .input(.pasted(let text)): return pasted(text)
    case .input(.idle): return toCurrent(message)
    case .clockMoved(let now):
      let isNewDay = now.day != setting.today
      setting.now = now
      return isNewDay ? toEveryScreen(message) : []
    case .caseRead(let view, let purpose): return take(view, for: purpose)
    case .caseNotRead(_, let words):
      say(words, .refusal)
      return []
    case .recorded(let view, let entry): return take(view, entry, message)
    case .recordedInEach(let done, _, let problems):
      say(
        ([Wording.count(done, "case") + " changed."] + problems).joined(separator: " "),
        problems.isEmpty ? .notice : .warning)
      return toEveryScreen(message)
    case .refused(let refusal):
      // The form beneath says it beside the field, where it can be put right.
      leaveConflict()
      say(Wording.refusal(refusal), .refusal)
      return toCurrent(message)
    case .notRecorded(let words):
      say(words, .refusal)
      return toCurrent(message)
    case .conflicted(let conflict, let view):
      leaveConflict()
      let state = ConflictState(conflict, view, form: formBeneath, setting)
      let effects = toEveryScreen(message) + toEveryScreen(.caseRead(view, for: .afterChange))
      push(.conflict(state))
      return effects
    case .draftsKept(let names):
      drafts = names
      if !names.isEmpty {
        say(
          "\(Wording.count(names.count, "draft")) kept from before: "
            + "\(names.prefix(3).map(FormKind.words).joined(separator: ", ")). Open the form again to go on.",
          .notice)
      }
      return []
    case .found, .counted, .storeChanged, .indexing, .indexed,
      .reportCounted, .reportExported, .reportNotExported:
      return toEveryScreen(message)
    case .draftFound, .draftKept: return toEveryScreen(message)
    case .training(let news): return take(news, message)
    case .draftNotKept(let kind, let values, let words):
      if !isOpen(kind) { unkept[kind] = values }
      say(words, .refusal)
      return toEveryScreen(message)
    }
  }

  mutating func say(_ text: String, _ kind: TerminalPages.Message.Kind) {
    message = TerminalPages.Message(text: text, kind: kind)
  }

  private mutating func pasted(_ text: String) -> [Effect] {
    switch over {
    case nil: return isBlanked ? [] : toCurrent(.input(.pasted(text)))
    case .help: return []
    case .command(var line, _):
      line.insert(Self.inOneLine(text))
      over = .command(line, problem: nil)
    case .palette(var palette):
      palette.line.insert(Self.inOneLine(text))
      palette.selected = 0
      over = .palette(palette)
    }
    return []
  }

  /// A pasted line end must not run or save anything.
  static func inOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What was asked for is on disk: the form that asked closes, and a new case opens, since more is
  /// to be said of it.
  private mutating func take(
    _ view: CaseView, _ entry: Int, _ message: Message
  ) -> [Effect] {
    if case .conflict = current {
      pop()
      if var form = formBeneath {
        form.isSaving = true
        current = .form(form)
      }
    }
    let asked = formBeneath?.isSaving ?? false
    let isNewCase = formBeneath.map { $0.isSaving && $0.kind == .newCase } ?? false
    let notices = notices(view, entry)
    say(
      ([Self.words(view, entry)] + notices).joined(separator: " "),
      notices.isEmpty ? .notice : .warning)
    let effects = toEveryScreen(message) + refreshedList()
    if asked { askAboutBreaches(view, entry) }
    return isNewCase ? effects + navigate([.openCase(view.reference)]) : effects
  }

  /// What an entry leaves about orders and breaches that somebody should look at again.
  private func notices(_ view: CaseView, _ entry: Int) -> [String] {
    guard let last = view.record.entries.last(where: { $0.sequence == entry }) else { return [] }
    let kinds = setting.reference.orderKinds
    return (view.current?.orderNotices(kinds, after: last.events) ?? []).map {
      Wording.orderNotice($0, kinds)
    }
  }

  /// What somebody has just told may have broken an order: asks before anything else. What was asked
  /// and is answered closes.
  private mutating func askAboutBreaches(_ view: CaseView, _ entry: Int) {
    if case .proposals(let state) = current {
      if state.items.isEmpty { pop() }
      return
    }
    guard let current = view.current, !current.orders.isEmpty,
      let last = view.record.entries.last(where: { $0.sequence == entry }),
      let change = PossibleBreachChange(last.events),
      let proposer = try? setting.reference.breachProposer()
    else { return }
    let found = proposer.open(in: current, broughtBy: change)
    guard !found.isEmpty else { return }
    push(.proposals(ProposalState(view, of: Set(found.map(\.incident.id)), setting)))
  }

  private static func words(_ view: CaseView, _ entry: Int) -> String {
    guard let last = view.record.entries.last(where: { $0.sequence == entry }) else {
      return "Saved."
    }
    for case .closing(let event) in last.events {
      return "\(Wording.closingSaved(event)) Saved as entry \(entry) of \(view.reference)."
    }
    guard case .entryUndone(let target, _) = last.events.first else {
      return "Saved as entry \(entry) of \(view.reference). u undoes it."
    }
    let entries = view.record.entries
    guard let undone = entries.first(where: { $0.sequence == target }), undone.isUndoing,
      case .entryUndone(let redone, _) = undone.events.first
    else { return "Entry \(target) of \(view.reference) is undone. Ctrl-R redoes it." }
    return "Entry \(redone) of \(view.reference) counts again. u undoes it."
  }

  /// The form whose answer this is; nil where no form asked.
  private var formBeneath: FormState? {
    if case .form(let form) = current { form } else { nil }
  }

  private mutating func leaveConflict() {
    if case .conflict = current { pop() }
  }

  /// The list shows what has just been recorded at once, wherever it lies in the stack.
  private mutating func refreshedList() -> [Effect] {
    toEveryScreen(.storeChanged([])).filter { effect in
      switch effect {
      case .find, .count: return true
      default: return false
      }
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
    case .consultation(let place):
      push(.detail(CaseDetailState(view: view, at: place, setting)))
      return []
    case .timeline:
      push(.timeline(TimelineState(view: view, setting)))
      return []
    case .proposals(let place):
      push(.proposals(ProposalState(view, at: place, setting)))
      return []
    case .handOver:
      push(.handOver(HandOverState(view, setting)))
      return []
    case .closing:
      push(.closing(ClosingState(view, setting)))
      return []
    case .form(let kind):
      return open(.form(FormState(kind, view: view, setting)), kind)
    case .preview, .afterChange:
      return toEveryScreen(.caseRead(view, for: purpose))
    }
  }

  private mutating func take(_ news: TrainingNews, _ message: Message) -> [Effect] {
    switch news {
    case .found(let material):
      push(.training(TrainingState(material, setting)))
      return []
    case .kept: return toEveryScreen(message)
    case .notKept(let words):
      say(words, .refusal)
      return []
    }
  }

  /// Shows a form, with what was left in it.
  mutating func open(_ form: Screen, _ kind: FormKind) -> [Effect] {
    push(form)
    guard let values = unkept.removeValue(forKey: kind) else { return [.findDraft(kind)] }
    return current.update(.draftFound(kind, values), setting)
  }

  private func isOpen(_ kind: FormKind) -> Bool {
    (beneath + [current]).contains {
      if case .form(let form) = $0 { form.kind == kind } else { false }
    }
  }
}
