import CaseCore
import TerminalPages

/// A field of a form with what has been typed into it. Everything is kept as the text that was
/// typed, so that a draft can hold it and nothing is lost by not being understood.
struct FormField: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case line
    case paragraph
    /// When something happened: a day, a moment, a range or `unknown`.
    case happened
    case moment(TypedTime.Leaning)
    case day(TypedTime.Leaning)
    /// The next such day after the one in another field.
    case dayAfter(String)
    case born
    /// One of these; other words are allowed only where it says so.
    case choice([Choice], allowsOther: Bool)
    /// Several, with commas or semicolons between; other words are always allowed.
    case several([Choice])
    /// `yes`, `no` or not asked.
    case flag
  }

  struct Choice: Hashable, Sendable {
    let code: String
    let label: String
    /// What it says of other fields, by their identifiers, while those are empty.
    let fills: [String: String]

    /// The label loses blanks at its ends, as what is typed does: a text that was cut short could
    /// otherwise never be recognised.
    init(code: String, label: String, fills: [String: String] = [:]) {
      self.code = code
      self.label = FormField.trimmed(label)
      self.fills = fills
    }
  }

  /// Shown only while another field has one of these codes.
  struct Condition: Hashable, Sendable {
    let field: String
    let codes: Set<String>
    /// Shown while the other field has anything but these codes.
    var isExcluding = false

    func holds(_ code: String) -> Bool { !code.isEmpty && codes.contains(code) != isExcluding }
  }

  let id: String
  let label: String
  let kind: Kind
  var hint: String?
  var isRequired = false
  var shownWhen: Condition?
  var editing = TextEditing(text: "")
  var highlighted: Int?
  var problem: String?

  init(
    _ id: String, _ label: String, _ kind: Kind, hint: String? = nil, isRequired: Bool = false,
    shownWhen: Condition? = nil, value: String = ""
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.hint = hint
    self.isRequired = isRequired
    self.shownWhen = shownWhen
    editing = TextEditing(text: value)
  }

  var text: String { editing.text }
  var isEmpty: Bool { !text.contains { !$0.isWhitespace } }
  var written: WrittenText? { WrittenText(Self.trimmed(text)) }
  var flag: Bool? { text == "yes" ? true : text == "no" ? false : nil }

  var choices: [Choice] {
    switch kind {
    case .choice(let choices, _), .several(let choices): return choices
    case .line, .paragraph, .happened, .moment, .day, .dayAfter, .born, .flag: return []
    }
  }

  /// The code of what was typed, or the words themselves where they are no choice.
  var code: String {
    let typed = Self.trimmed(text)
    return Self.code(of: typed, in: choices) ?? typed
  }

  /// The choice that has been typed or taken whole.
  var typedChoice: Choice? {
    let code = Self.code(of: Self.trimmed(text), in: choices)
    return choices.first { $0.code == code }
  }

  /// Semicolons part a list, since addresses and references have commas in them. Where choices are
  /// listed, commas do so too until there is a semicolon.
  var separator: Character {
    if case .several = kind, !text.contains(";") { return "," }
    return ";"
  }

  /// A list written so that it is read back as the same one.
  static func joined(_ items: [String]) -> String {
    guard items.contains(where: { $0.contains(",") }) else {
      return items.joined(separator: ", ")
    }
    return items.joined(separator: "; ") + ";"
  }

  /// The parts of a list, each as a code where it is one.
  var parts: [WrittenText] {
    text.split(whereSeparator: { $0 == separator || $0.isNewline }).compactMap {
      let part = Self.trimmed($0)
      return WrittenText(Self.code(of: part, in: choices) ?? part)
    }
  }

  static func code(of typed: String, in choices: [Choice]) -> String? {
    let wanted = typed.lowercased()
    return choices.first { $0.label.lowercased() == wanted || $0.code.lowercased() == wanted }?.code
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension FormField {
  /// The choices that what is being typed can become.
  var matching: [Choice] {
    let typed = fragment.lowercased()
    // What has been chosen whole narrows nothing: the others can be looked at and chosen instead.
    if typed.isEmpty || Self.code(of: typed, in: choices) != nil { return choices }
    let starting = choices.filter {
      $0.label.lowercased().hasPrefix(typed) || $0.code.lowercased().hasPrefix(typed)
    }
    return starting
      + choices.filter { !starting.contains($0) && $0.label.lowercased().contains(typed) }
  }

  /// The part being typed: all of it, or what stands after the last comma.
  private var fragment: String {
    guard case .several = kind else { return Self.trimmed(text) }
    return Self.trimmed(
      text.split(separator: separator, omittingEmptySubsequences: false).last ?? "")
  }

  /// The place among those of the one that has the mark: what the arrows have come to, or else what
  /// has been chosen.
  var marked: Int? { highlighted ?? typedChoice.flatMap { matching.firstIndex(of: $0) } }

  /// Whether what is being typed is not (or not yet) one of the choices.
  var isUnfinished: Bool { fragment.isEmpty || Self.code(of: fragment, in: choices) == nil }

  /// Puts a choice in place of the part being typed.
  mutating func choose(_ choice: Choice) {
    highlighted = nil
    guard case .several = kind else {
      editing = TextEditing(text: choice.label)
      return
    }
    var parts = text.split(separator: separator, omittingEmptySubsequences: false).map {
      Self.trimmed($0)
    }
    if !parts.isEmpty { parts.removeLast() }
    parts.append(choice.label)
    editing = TextEditing(text: parts.joined(separator: "\(separator) "))
  }
}

extension FormField.Condition {
  init<Code: RawRepresentable>(_ field: String, _ codes: [Code]) where Code.RawValue == String {
    self.init(field: field, codes: Set(codes.map(\.rawValue)))
  }
}

extension FormField.Kind {
  /// One of some codes, each under its words.
  static func one<Code: RawRepresentable>(
    of codes: [Code], _ label: (Code) -> String
  ) -> Self where Code.RawValue == String {
    .choice(
      codes.map { FormField.Choice(code: $0.rawValue, label: label($0)) }, allowsOther: false)
  }

  static func one<Code: RawRepresentable & CaseIterable>(
    of type: Code.Type, _ label: (Code) -> String
  ) -> Self where Code.RawValue == String {
    one(of: Array(type.allCases), label)
  }
}
