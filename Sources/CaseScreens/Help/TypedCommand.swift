import CaseCore

/// What can be typed after `:`.
enum TypedCommand: Hashable, Sendable {
  case open(CaseReference)
  case timeline(CaseReference)
  case filter(String)
  case sort(CaseListSort)
  case view(CaseListState.View)
  case agenda
  case orders
  case newCase
  case rates
  case train
  case keys
  case quit

  struct Fault: Error, Hashable {
    let words: String
  }

  /// What a command is called, and what it is for.
  typealias Teaching = (words: String, meaning: String)

  private static let forCases: [Teaching] = [
    ("open REF", "open a case"), ("timeline REF", "open a case's timeline"),
    ("filter QUERY", "filter the list, as with /"), ("sort COLUMN", "sort the list"),
    ("view NAME", "triage, flags, all, mine or with-cps"),
    ("agenda", "what is due in all cases"), ("orders", "the orders of all cases"),
    ("new", "open a new case"),
    ("rates", "count: how cases end, trends, areas, people"),
    ("train", "train on made-up cases"),
  ]
  private static let anywhere: [Teaching] = [
    ("keys", "the keys of this screen"), ("quit", "quit"),
  ]

  /// Among made-up people nothing is done to people's cases.
  static func teaching(inTraining: Bool) -> [Teaching] {
    inTraining ? anywhere : forCases + anywhere
  }

  var worksInTraining: Bool {
    switch self {
    case .keys, .quit: true
    case .open, .timeline, .filter, .sort, .view, .agenda, .orders, .newCase, .rates, .train: false
    }
  }

  private static let names = (forCases + anywhere).map { String($0.words.prefix { $0 != " " }) }

  private static let views: [String: CaseListState.View] = [
    "triage": .open, "mine": .mine, "with-cps": .withProsecutor, "flags": .flagged, "all": .all,
  ]

  static func read(_ text: String) -> Result<TypedCommand, Fault> {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let typed = parts.first else {
      return .failure(Fault(words: "expected one of \(names.joined(separator: ", "))"))
    }
    let rest = parts.count > 1 ? FormField.trimmed(parts[1]) : ""
    let name = names.first { $0 == typed } ?? only(names.filter { $0.hasPrefix(typed) })
    switch name {
    case "open": return reference(rest).map(TypedCommand.open)
    case "timeline": return reference(rest).map(TypedCommand.timeline)
    case "filter": return .success(.filter(rest))
    case "sort":
      guard let sort = CaseListSort(rawValue: rest) else {
        let known = CaseListSort.allCases.map(\.rawValue)
        return .failure(Fault(words: "sort by \(Wording.choices(known))"))
      }
      return .success(.sort(sort))
    case "view":
      guard let view = views[rest] else {
        return .failure(Fault(words: "view \(Wording.choices(views.keys.sorted()))"))
      }
      return .success(.view(view))
    case "agenda": return .success(.agenda)
    case "orders": return .success(.orders)
    case "new": return .success(.newCase)
    case "rates": return .success(.rates)
    case "train": return .success(.train)
    case "keys": return .success(.keys)
    case "quit": return .success(.quit)
    default:
      return .failure(
        Fault(words: "“\(typed)” is none of \(names.joined(separator: ", "))"))
    }
  }

  /// What Tab makes of it: the rest of the word where only one fits.
  static func completion(of text: String) -> String? {
    guard let word = only(possibilities(text)) else { return nil }
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count <= 1 ? word + " " : "\(parts[0]) \(word)"
  }

  /// What is shown behind the line: the rest of the word, or the words that it can become.
  static func suggestion(for text: String) -> String? {
    if let completion = completion(of: text) { return completion }
    let words = possibilities(text)
    return words.isEmpty ? nil : words.joined(separator: "  ")
  }

  private static func possibilities(_ text: String) -> [String] {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count <= 1 { return names.filter { $0.hasPrefix(text) } }
    switch parts[0] {
    case "sort":
      return CaseListSort.allCases.map(\.rawValue).filter { $0.hasPrefix(parts[1]) }
    case "view": return views.keys.sorted().filter { $0.hasPrefix(parts[1]) }
    default: return []
    }
  }

  private static func only(_ words: [String]) -> String? { words.count == 1 ? words[0] : nil }

  private static func reference(_ text: String) -> Result<CaseReference, Fault> {
    guard let reference = CaseReference(text.uppercased()) else {
      return .failure(Fault(words: "expected a reference: \(CaseReference.expected)"))
    }
    return .success(reference)
  }
}
