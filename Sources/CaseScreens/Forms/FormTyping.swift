import TerminalPages

/// What the keys do in the field that has the cursor.
extension FormState {
  mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if isAskingToDiscard {
      isAskingToDiscard = false
      guard key == .character("y") else { return [.say("Kept.")] }
      return [.removeDraft(kind), .closeScreen]
    }
    if isSaving { return [] }
    if let effects = perform(key, setting) { return effects }
    guard let index = focusedField else { return pressedOnButton(key, setting) }
    switch fields[index].kind {
    case .choice, .several: typeChoice(key, index)
    case .paragraph: typeParagraph(key, index, setting)
    case .flag, .line, .happened, .moment, .day, .dayAfter, .born:
      // Nothing comes after the last field but saving.
      if key == .enter, focused == shown.count - 1 { return save(setting) }
      if case .flag = fields[index].kind { typeFlag(key, index) } else { typeLine(key, index) }
    }
    return []
  }

  private mutating func pressedOnButton(_ key: Key, _ setting: Setting) -> [Effect] {
    switch key {
    case .enter, .character(" "): return save(setting)
    case .up: focus(focused - 1)
    default: break
    }
    return []
  }

  mutating func focus(_ place: Int) {
    focused = min(max(0, place), shown.count)
  }

  /// Takes the choice that is meant. One match left means that one. Leaving a field that is whole
  /// already changes nothing in it, whatever was looked at: only Enter replaces it.
  mutating func acceptHighlighted(leaving: Bool = false) {
    guard let index = focusedField else { return }
    let matching = fields[index].matching
    if fields[index].highlighted == nil, matching.count == 1, !fields[index].isEmpty,
      fields[index].typedChoice == nil
    {
      fields[index].highlighted = 0
    }
    if leaving, !fields[index].isUnfinished { fields[index].highlighted = nil }
    guard let highlighted = fields[index].highlighted else {
      // A choice typed by its number or code is shown in its words.
      if case .choice = fields[index].kind, let typed = fields[index].typedChoice {
        fields[index].choose(typed)
        fillImplied(typed)
      }
      return
    }
    guard matching.indices.contains(highlighted) else { return }
    fields[index].choose(matching[highlighted])
    fillImplied(matching[highlighted])
  }

  private mutating func typeLine(_ key: Key, _ index: Int) {
    switch key {
    case .enter, .down: focus(focused + 1)
    case .up: focus(focused - 1)
    default: if fields[index].editing.apply(key) { fields[index].problem = nil }
    }
  }

  private mutating func typeParagraph(_ key: Key, _ index: Int, _ setting: Setting) {
    let columns = form(setting).paragraphColumns(paneColumns: setting.size.columns)
    if fields[index].editing.apply(key, wrapColumns: columns) {
      fields[index].problem = nil
    } else if key == .down {
      // At the first and the last line the arrows leave the field.
      focus(focused + 1)
    } else if key == .up {
      focus(focused - 1)
    }
  }

  private mutating func typeFlag(_ key: Key, _ index: Int) {
    switch key {
    case .character("y"), .character("Y"): fields[index].editing = TextEditing(text: "yes")
    case .character("n"), .character("N"): fields[index].editing = TextEditing(text: "no")
    case .backspace, .delete, .character("?"): fields[index].editing = TextEditing(text: "")
    case .character(" "):
      let next = ["": "yes", "yes": "no", "no": ""][fields[index].text] ?? ""
      fields[index].editing = TextEditing(text: next)
    case .enter, .down: focus(focused + 1)
    case .up: focus(focused - 1)
    default: break
    }
  }

  private mutating func typeChoice(_ key: Key, _ index: Int) {
    let matching = fields[index].matching
    switch key {
    case .down where !matching.isEmpty:
      let next = fields[index].marked.map { $0 + 1 } ?? 0
      // Beyond the last choice the arrows leave the field, as it was.
      fields[index].highlighted = next < matching.count ? next : nil
      if next >= matching.count { focus(focused + 1) }
    case .up where fields[index].marked != nil:
      let above = (fields[index].marked ?? 0) - 1
      fields[index].highlighted = above < 0 ? nil : above
      if above < 0 { focus(focused - 1) }
    case .up: focus(focused - 1)
    case .down: focus(focused + 1)
    case .enter:
      acceptHighlighted()
      fields[index].problem = nil
      focus(focused + 1)
    default:
      guard fields[index].editing.apply(key) else { return }
      fields[index].highlighted = nil
      fields[index].problem = nil
    }
  }

  /// A choice can make another field plain: the area says which force it is.
  mutating func fillImplied(_ choice: FormField.Choice) {
    for (id, text) in choice.fills {
      guard let index = fields.firstIndex(where: { $0.id == id }), fields[index].isEmpty else {
        continue
      }
      fields[index].editing = TextEditing(text: text)
    }
  }
}
