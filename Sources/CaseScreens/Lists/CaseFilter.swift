import CaseCore
import TerminalPages

/// The filter above a list: which cases it is about, typed in the one query language.
struct CaseFilter: Hashable, Sendable {
  struct Editing: Hashable, Sendable {
    var line: TextEditing
    var before: String
    var fault: QueryFault?
  }

  /// What came of a key.
  enum Outcome: Hashable, Sendable {
    case nothing
    /// Another question is asked from now on.
    case changed
    /// It stands as it was typed.
    case kept
    /// The key moves in the list below.
    case moves
  }

  /// What it asks for now. Of words with a mistake in them, those before it.
  private(set) var text = ""
  /// Being typed: the line, and what to go back to.
  private(set) var editing: Editing?

  /// Words that cannot be understood narrow nothing.
  var query: CaseQuery { (try? CaseQuery(parsing: text)) ?? .everything }

  /// What it asked for before it was being typed, for what is counted meanwhile.
  var standing: CaseQuery {
    editing.map { (try? CaseQuery(parsing: $0.before)) ?? .everything } ?? query
  }

  mutating func begin() {
    editing = Editing(line: TextEditing(text: text), before: text)
  }

  mutating func clear() {
    text = ""
    editing = nil
  }

  /// - Returns: what is wrong with the words; then nothing changes.
  mutating func set(_ words: String) -> QueryFault? {
    do throws(QueryFault) {
      _ = try CaseQuery(parsing: words)
    } catch {
      return error
    }
    editing = nil
    text = words
    return nil
  }

  mutating func type(_ key: Key) -> Outcome {
    switch key {
    case .escape:
      text = editing?.before ?? ""
      editing = nil
      return .changed
    case .enter:
      // A mistake is answered where it stands, and can be put right.
      guard editing?.fault == nil else { return .nothing }
      editing = nil
      return .kept
    case .up, .down, .pageUp, .pageDown: return .moves
    default: return editing?.line.apply(key) == true ? typed() : .nothing
    }
  }

  mutating func paste(_ words: String) -> Outcome {
    guard editing != nil else { return .nothing }
    editing?.line.insert(AppState.inOneLine(words))
    return typed()
  }

  private mutating func typed() -> Outcome {
    guard let typed = editing?.line.text else { return .nothing }
    var usable = typed
    do throws(QueryFault) {
      _ = try CaseQuery(parsing: typed)
      editing?.fault = nil
    } catch {
      // The words before the mistake narrow the list meanwhile.
      editing?.fault = error
      usable = Self.usablePart(of: typed)
    }
    guard usable != text else { return .nothing }
    text = usable
    return .changed
  }

  private static func usablePart(of text: String) -> String {
    var words = text.split(separator: " ")
    while words.popLast() != nil {
      let part = words.joined(separator: " ")
      if (try? CaseQuery(parsing: part)) != nil { return part }
    }
    return ""
  }

  // MARK: What is seen of it

  var prompt: TextLine? {
    editing.map {
      TextLine(
        label: "filter ", text: $0.line.text, cursor: $0.line.cursor,
        problem: $0.fault.map(Wording.query))
    }
  }

  /// `filter  status:open                          12 of 1,746`
  func line(right: String, _ setting: Setting) -> Line {
    let room = setting.size.columns - 2 - DisplayWidth.of(right) - 3
    let words = DisplayWidth.fit(text.isEmpty ? "none" : text, columns: max(8, room - 8))
    let shown = Line("filter  ", .quiet) + Line(words, text.isEmpty ? .quiet : .strong)
    return shown + Line(String(repeating: " ", count: max(3, room + 3 - shown.width)))
      + Line(right, .quiet)
  }

  /// What the keys do while it is being typed: every letter is text.
  static let typingActions = [
    ActionName(keyName: "Enter", name: "Keep the filter", key: .enter),
    ActionName(keyName: "Esc", name: "Take back what was typed", key: .escape),
    ActionName(keyName: "↓ ↑", name: "Move in the list", key: nil),
    ActionName(keyName: "PgDn PgUp", name: "A page on, a page back", key: nil),
  ]
}
