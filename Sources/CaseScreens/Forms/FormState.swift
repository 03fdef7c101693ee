import CaseCore
import TerminalPages

/// A form being filled in.
public struct FormState: Sendable {
  let kind: FormKind
  /// What the form asks and why, where its title does not say it all.
  let explanation: Line?
  /// The case as it was when the form last saw it; nil for a new one.
  var view: CaseView?
  var fields: [FormField]
  /// Among the fields that are shown; one beyond the last is the button that saves.
  var focused = 0
  /// Waiting for the store's answer: nothing may be saved twice.
  var isSaving = false
  /// Asked whether to throw away what was typed.
  var isAskingToDiscard = false
  /// What stands in the draft on disk.
  var draft: [String: String] = [:]
  var wasRestored = false
  /// Closes as soon as the draft is on the disk.
  var isLeaving = false
  /// What the fields came filled in with.
  private(set) var initial: [String: String]

  init(_ kind: FormKind, view: CaseView?, _ setting: Setting) {
    self.kind = kind
    self.view = view
    fields = FormFields.make(kind, view?.current, setting)
    explanation = FormFields.explanation(kind, view, setting)
    // What is proposed is known already; a person begins with what is not.
    if case .breach(_, let start) = kind, start.incident != nil, !start.conditions.isEmpty {
      focused = fields.firstIndex(where: \.isEmpty) ?? 0
    }
    initial = Dictionary(fields.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
  }

  var values: [String: String] {
    Dictionary(fields.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
  }

  /// What was typed that is not what the form came with. A draft holds only this, so that it does
  /// not bring back what others have changed meanwhile.
  var changes: [String: String] { values.filter { $0.value != initial[$0.key] } }

  var isChanged: Bool { !changes.isEmpty }

  /// From here on, what is recorded now is what the form came with.
  mutating func restBase(on other: FormState) {
    view = other.view
    initial = other.initial
  }

  /// The places in `fields` of those that are shown.
  var shown: [Int] {
    fields.indices.filter { index in
      guard let condition = fields[index].shownWhen else { return true }
      return self[condition.field].map { condition.holds($0.code) } ?? false
    }
  }

  /// The place in `fields` of the one being filled in; nil on the button.
  var focusedField: Int? {
    let shown = shown
    return shown.indices.contains(focused) ? shown[focused] : nil
  }

  subscript(id: String) -> FormField? { fields.first { $0.id == id } }

  /// A field that is shown; what was typed into one that has since been hidden does not count.
  func value(_ id: String) -> FormField? {
    shown.lazy.map { fields[$0] }.first { $0.id == id }
  }

  /// The name under which a draft says which entry its writer had seen last. No field is called so.
  private static let seenName = "#seen"

  /// What a draft holds: the changes, and what they rest on.
  var draftValues: [String: String] {
    var values = changes
    values[Self.seenName] = view.map { String($0.record.sequence) }
    return values
  }

  /// Puts a draft back onto what its writer saw, so that what others have changed since comes out as
  /// a conflict and is never written over.
  mutating func restore(_ values: [String: String], _ setting: Setting) {
    if let seen = values[Self.seenName].flatMap(Int.init), let view, seen < view.record.sequence {
      self = FormState(kind, view: view.asSeen(upTo: seen), setting)
    }
    for index in fields.indices {
      if let text = values[fields[index].id] { fields[index].editing = TextEditing(text: text) }
    }
    draft = changes
    wasRestored = true
  }
}
