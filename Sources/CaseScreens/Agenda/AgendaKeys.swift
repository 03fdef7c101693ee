import CaseCore
import TerminalPages

extension AgendaState {
  static var keys: [KeyBinding<AgendaState>] {
    [
      looking(.enter, "Enter", "open", "Open the case at this deadline") { item in
        .openCase(
          item.reference,
          at: item.possibleBreach.map { .possibleBreach($0) } ?? .deadline(item.deadline))
      },
      form(
        "d", "done, stop, put off", "Say that the deadline is done, stopped or put off",
        unless: {
          $0.possibleBreach == nil
            ? nil : "Whether it is a breach has to be said: Enter opens it, P answers."
        }
      ) { .deadline($0.reference, $0.deadline) },
      form("v", "", "Record that the victim was told") { .victimUpdate($0.reference, $0.news) },
      narrowing("m", "mine/all", "Show my cases only, or everybody’s") { $0.isMine.toggle() },
      narrowing("z", "put off", "Show or hide what was put off") { $0.includesSnoozed.toggle() },
    ] + listKeys
  }

  /// A key that changes what is asked for, and so the numbers of the views too.
  private static func narrowing(
    _ letter: Character, _ footer: String, _ name: String,
    _ change: @escaping @Sendable (inout AgendaState) -> Void
  ) -> KeyBinding<AgendaState> {
    KeyBinding(
      .character(letter), named: String(letter), footer: footer, name,
      action: { state, setting in
        change(&state)
        state.list.window.startAgain()
        return state.ask(setting)
      })
  }
}

extension AgendaItem {
  /// What the victim has to be told of, where that is what is due. The name of such a deadline ends
  /// with it.
  fileprivate var news: NewsID? {
    rule == .victimUpdate ? String(deadline.dropFirst(rule.rawValue.utf8.count + 1)) : nil
  }
}
