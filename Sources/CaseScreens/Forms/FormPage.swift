import CaseCore
import TerminalPages

extension FormState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title, header: [safeContact], body: .form(form(setting)), message: message,
      hints: hints)
  }

  private var title: Line {
    guard let reference = kind.reference else { return Line(" \(kind.title)", .title) }
    let names = view?.current.map {
      "  \(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line(" \(kind.title)  ", .title) + Line("\(reference)", .strong) + Line(names ?? "")
  }

  private var safeContact: Line {
    if wasRestored { return Line(" Your draft is back. Ctrl-X throws it away.", .warning) }
    guard let contact = view?.current?.safeContact else { return Line("") }
    return Line(" safe contact: ", .warning) + Line(contact.text)
  }

  private var message: TerminalPages.Message? {
    if isAskingToDiscard {
      return TerminalPages.Message(
        text: "Throw away what was typed? y throws it away, any other key keeps it.",
        kind: .warning)
    }
    return isSaving ? TerminalPages.Message(text: "Saving …", kind: .notice) : nil
  }

  private var hints: [Hint] {
    Self.keys.filter { !$0.footer.isEmpty }.map { Hint(key: $0.keyName, label: $0.footer) }
      + [Hint(key: "F1", label: "keys")]
  }

  private func form(_ setting: Setting) -> Form {
    var shownFields = shown.map { field(fields[$0], setting, isFocused: $0 == focusedField) }
    shownFields.append(Field(label: "", value: .action("Save"), hint: "Enter or Ctrl-S"))
    return Form(fields: shownFields, focused: focused)
  }

  private func field(_ field: FormField, _ setting: Setting, isFocused: Bool) -> Field {
    Field(
      label: field.label + (field.isRequired ? " *" : ""), value: value(field, isFocused),
      hint: field.hint, problem: field.problem ?? typingProblem(field, setting, isFocused),
      reading: FormReading.reading(field, setting))
  }

  /// What is wrong with a day once somebody has gone on to the next field.
  private func typingProblem(
    _ field: FormField, _ setting: Setting, _ isFocused: Bool
  ) -> String? {
    guard !isFocused, !field.isEmpty, FormReading.reading(field, setting) == nil else { return nil }
    switch field.kind {
    case .happened, .moment, .day: break
    case .line, .paragraph, .born, .choice, .several, .flag: return nil
    }
    if case .failure(let fault) = TypedTime.read(field.text, now: setting.now) {
      return Wording.typedTime(fault)
    }
    return nil
  }

  private func value(_ field: FormField, _ isFocused: Bool) -> Field.FieldValue {
    let text = field.editing.text
    let cursor = field.editing.cursor
    switch field.kind {
    case .line, .happened, .moment, .day, .born: return .line(text: text, cursor: cursor)
    case .paragraph: return .paragraph(text: text, cursor: cursor, rows: 5)
    case .flag: return .flag(field.flag)
    case .choice, .several:
      return .choice(
        text: text, cursor: cursor, options: isFocused ? field.matching.map(\.label) : [],
        highlighted: field.highlighted)
    }
  }
}
