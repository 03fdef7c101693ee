import CaseCore
import TerminalPages

extension ConflictState {
  func page(_ setting: Setting) -> Page {
    let new = view.record.entries.filter { $0.sequence > conflict.seen }
    let intro = [
      Line(
        "Somebody else changed this while you were typing. Nothing of yours is saved yet, and "
          + "nothing is lost: Esc brings you back to what you typed.")
    ]
    let entries = new.map {
      Line(
        "entry \($0.sequence), \(Wording.moment($0.at.local)), \($0.by): "
          + EntryWords.summary($0, setting.reference), .quiet)
    }
    let (lines, selectedLine) = fieldLines(setting)
    return Page(
      title: Line("Changed by somebody else  ", .title) + Line("\(view.reference)", .strong),
      body: .stacked([
        Stacked(pane: .lines(Lines(lines: intro, wraps: true)), rows: .natural),
        Stacked(
          pane: .headed(
            Line("What was recorded meanwhile"), .lines(Lines(lines: entries, wraps: true))),
          rows: .atMost(max(3, setting.size.rows / 4))),
        Stacked(
          pane: .headed(
            Line("What collides"), .lines(Lines(lines: lines, wraps: true, selected: selectedLine))),
          rows: .rest),
      ]),
      message: isSaving ? TerminalPages.Message(text: "Saving …", kind: .notice) : nil,
      hints: footer(setting))
  }

  /// The field, what it was, and both versions; the chosen one has a sign and a word.
  private func fieldLines(_ setting: Setting) -> (lines: [Line], selected: Int?) {
    var lines: [Line] = []
    var selectedLine: Int?
    for (index, field) in fields.enumerated() {
      if index == selected { selectedLine = lines.count }
      let choice =
        switch field.chosen {
        case .yours: "yours is chosen"
        case .theirs: "theirs is chosen"
        case nil: "choose: y yours, t theirs"
        }
      lines.append(Line(field.name.padded(18), .heading) + Line(choice, .strong))
      lines.append(Line("    before  ", .quiet) + Self.value(field.before, .quiet))
      lines.append(
        Line(field.chosen == .theirs ? "  › theirs  " : "    theirs  ") + Self.value(field.theirs))
      lines.append(
        Line(field.chosen == .yours ? "  › yours   " : "    yours   ") + Self.value(field.yours))
    }
    if fields.isEmpty {
      lines = [Line("Nothing: you changed other fields. Ctrl-S records yours on top of theirs.")]
    }
    return (lines, fields.isEmpty ? nil : selectedLine)
  }

  private static func value(_ text: String, _ tone: Tone = .plain) -> Line {
    Line(text.isEmpty ? "–" : text.split(whereSeparator: \.isNewline).joined(separator: " "), tone)
  }
}
