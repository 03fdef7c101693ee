import CaseCore
import TerminalPages

extension FormState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title, header: header(setting), body: .form(form(setting)), message: message,
      hints: footer(setting, help: "F1"))
  }

  private var title: Line {
    guard let reference = kind.reference else { return Line(kind.title, .title) }
    let names = view?.current.map {
      "  \(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line("\(kind.title)  ", .title) + Line("\(reference)", .strong) + Line(names ?? "")
  }

  private func header(_ setting: Setting) -> [Line] {
    var lines: [Line] = []
    if let current = view?.current, current.safeContact != nil || kind.isContact {
      lines = SafeContactLines.lines(current, columns: setting.size.columns)
    }
    if wasRestored {
      lines.append(Line("What you typed before is back. Ctrl-X throws it away.", .warning))
    }
    return lines
  }

  private var message: TerminalPages.Message? {
    if isAskingToDiscard {
      return TerminalPages.Message(
        text: "Throw away what was typed? y throws it away, any other key keeps it.",
        kind: .warning)
    }
    return isSaving ? TerminalPages.Message(text: "Saving …", kind: .notice) : nil
  }

  func form(_ setting: Setting) -> Form {
    var shownFields = shown.map { field(fields[$0], setting, isFocused: $0 == focusedField) }
    shownFields.append(Field(label: "", value: .action("Save"), hint: "Enter or Ctrl-S"))
    return Form(fields: shownFields, focused: focused, explanation: explanation)
  }

  private func field(_ field: FormField, _ setting: Setting, isFocused: Bool) -> Field {
    Field(
      label: field.label + (field.isRequired ? " *" : ""), value: value(field, isFocused),
      hint: field.hint, problem: field.problem ?? typingProblem(field, setting, isFocused),
      reading: FormReading(self, setting).reading(field))
  }

  /// What is wrong with a day once somebody has gone on to the next field.
  private func typingProblem(
    _ field: FormField, _ setting: Setting, _ isFocused: Bool
  ) -> String? {
    guard !isFocused, !field.isEmpty else { return nil }
    return FormReading(self, setting).problem(field)
  }

  private func value(_ field: FormField, _ isFocused: Bool) -> Field.FieldValue {
    let text = field.editing.text
    let cursor = field.editing.cursor
    switch field.kind {
    case .line, .happened, .moment, .day, .dayAfter, .born:
      return .line(text: text, cursor: cursor)
    case .paragraph: return .paragraph(text: text, cursor: cursor, rows: 5)
    case .flag: return .flag(field.flag)
    case .choice, .several:
      return .choice(
        text: text, cursor: cursor, options: isFocused ? field.matching.map(\.label) : [],
        highlighted: isFocused ? field.marked : nil)
    }
  }
}
