import CaseCore
import TerminalPages

extension AppState {
  /// Carries out what stays within the screens and passes the rest on.
  mutating func navigate(_ effects: [Effect]) -> [Effect] {
    var outside: [Effect] = []
    for effect in effects {
      switch effect {
      case .openCase(let reference, let place):
        outside.append(.readCase(reference, for: .consultation(place)))
      case .openTimeline(let reference):
        outside.append(.readCase(reference, for: .timeline))
      case .openForm(let kind):
        if let reason = setting.readOnlyBecause {
          say(reason, .refusal)
        } else if let reference = kind.reference {
          outside.append(.readCase(reference, for: .form(kind)))
        } else {
          outside += open(.form(FormState(kind, view: nil, setting)), kind)
        }
      case .openProposals(let reference, let place):
        outside.append(.readCase(reference, for: .proposals(place)))
      case .openHandOver(let reference):
        outside.append(.readCase(reference, for: .handOver))
      case .openClosing(let reference):
        outside.append(.readCase(reference, for: .closing))
      case .openAgenda: outside += openAgenda()
      case .openOrders: outside += openOrders()
      case .openRates: outside += openRates()
      case .listCases(let query, let figure):
        var list = CaseListState(behind: figure, query)
        list.indexing = listAtBottom?.indexing
        outside += list.ask(setting) + [.logSearch(query.typed)]
        push(.list(list))
      case .closeScreen:
        // Where nothing lies beneath, going back says how to leave instead.
        if beneath.isEmpty { say("This is the first screen. q quits.", .notice) } else { pop() }
      case .say(let words): say(words, .notice)
      case .find, .count, .readCase, .record, .recordInEach,
        .openNewCase, .saveDraft,
        .findDraft, .removeDraft, .logSearch, .countReport, .exportReport, .quit, .suspend, .redraw,
        .training:
        outside.append(effect)
      }
    }
    return outside
  }

  private mutating func openAgenda() -> [Effect] {
    openOnce {
      if case .agenda = $0 { true } else { false }
    } _: { setting in
      var agenda = AgendaState()
      let asked = agenda.ask(setting)
      return (.agenda(agenda), asked)
    }
  }

  private mutating func openOrders() -> [Effect] {
    openOnce {
      if case .orders = $0 { true } else { false }
    } _: { setting in
      var orders = OrderListState()
      let asked = orders.ask(setting)
      return (.orders(orders), asked)
    }
  }

  private mutating func openRates() -> [Effect] {
    openOnce {
      if case .rates = $0 { true } else { false }
    } _: { setting in
      var rates = RatesState()
      let asked = rates.count(setting)
      return (.rates(rates), asked)
    }
  }

  /// Opens a screen of what belongs to all cases. Asked for again, what lies over it is closed.
  private mutating func openOnce(
    _ isIt: (Screen) -> Bool, _ make: (Setting) -> (Screen, [Effect])
  ) -> [Effect] {
    let effects = goBack(to: isIt)
    guard !isIt(current) else { return effects }
    let (screen, asked) = make(setting)
    push(screen)
    return effects + asked
  }

  private var listAtBottom: CaseListState? {
    if case .list(let list) = beneath.first ?? current { list } else { nil }
  }

  /// Closes what lies over a screen, if there is such a one; a form on the way keeps its draft.
  private mutating func goBack(to isWanted: (Screen) -> Bool) -> [Effect] {
    guard let place = beneath.lastIndex(where: isWanted) else { return [] }
    let effects = keepDrafts()
    current = beneath[place]
    beneath.removeSubrange(place...)
    return effects
  }
}
