/// A sentence of a case note with places left open, such as `{num} calls after {clock}`.
struct Phrase: Sendable {
  /// What can stand in an open place.
  enum Slot: String, CaseIterable, Sendable {
    /// 2 to 9, and 11 to 60.
    case num, many
    case clock, street, town, work, venue, exhibit
    /// The victim's pronouns.
    case she, her
    case herObject = "her_obj"
    /// The suspect's.
    case he, him, his
  }

  private enum Part: Sendable {
    case words(String)
    case slot(Slot)
  }

  private var parts: [Part] = []

  /// Nil for a slot that there is none of.
  init?(_ text: String) {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}"),
        let slot = Slot(rawValue: String(rest[rest.index(after: open)..<close]))
      else { return nil }
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
  }

  func filled(by fill: (Slot) -> String) -> String {
    var text = ""
    text.reserveCapacity(160)
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .slot(let slot): text += fill(slot)
      }
    }
    return text.first?.isLowercase == true ? Phrase.capitalised(text) : text
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
