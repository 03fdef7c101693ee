import CaseCore
import TerminalPages

/// Two people changed the same thing. Both versions side by side; the person chooses.
public struct ConflictState: Sendable {
  let conflict: CaseConflict
  let view: CaseView
  var top = 0
}

extension ConflictState: ScreenState {
  var isTyping: Bool { false }

  static var keys: [KeyBinding<ConflictState>] {
    [
      KeyBinding(
        .character("m"), named: "m", footer: "record mine on top",
        "Record what you typed on top of theirs; the record keeps both",
        action: { state, _ in
          [
            .closeScreen,
            .record(
              state.conflict.command, in: state.view.reference,
              expecting: state.view.record.sequence),
          ]
        }),
      KeyBinding(
        .escape, named: "Esc", footer: "go back to the form",
        "Go back to what you typed; nothing has been saved",
        action: { _, _ in [.closeScreen] }),
    ]
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    guard case .input(.key(let key)) = message else { return [] }
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top = max(0, top - 1)
    default: return perform(key, setting) ?? []
    }
    return []
  }

  func page(_ setting: Setting) -> Page {
    let new = view.record.entries.filter { $0.sequence > conflict.seen }
    var lines = [
      Line("Somebody else changed this while you were typing. Nothing of yours is saved yet,"),
      Line("and nothing is lost: Esc brings you back to what you typed."), Line(""),
    ]
    lines += new.map {
      Line(
        "entry \($0.sequence), \(Wording.moment($0.at.local)), \($0.by): "
          + EntryWords.summary($0, setting.reference), .quiet)
    }
    for field in conflict.fields {
      lines += [Line(""), Line(field.name, .heading)]
      lines.append(Line("  before  ", .quiet) + Line(field.before.isEmpty ? "–" : field.before))
      let differs = field.theirs != field.mine
      lines.append(
        Line("  theirs  ", .quiet)
          + Line(field.theirs.isEmpty ? "–" : field.theirs, differs ? .strong : .plain))
      lines.append(
        Line("  yours   ", .quiet)
          + Line(field.mine.isEmpty ? "–" : field.mine, differs ? .strong : .plain))
    }
    return Page(
      title: Line(" Changed by somebody else  ", .title) + Line("\(view.reference)", .strong),
      body: .lines(Lines(lines: lines, firstLine: min(top, lines.count - 1), wraps: true)),
      hints: Self.footer())
  }
}
