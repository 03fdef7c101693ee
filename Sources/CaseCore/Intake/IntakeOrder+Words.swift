extension IntakeOrder {
  /// Everything that was handed over about the order, for the earlier history of a case.
  public var words: String {
    var facts = [kind.words]
    if let made { facts.append("made \(made)") }
    if let court { facts.append("court \(court)") }
    facts.append(served.map { "served \($0)" } ?? "not served")
    facts.append(ends.map { "ends \($0)" } ?? "until further order")
    if case .named(let name) = subject { facts.append("against \(name)") }
    if !protected.isEmpty {
      facts.append("protects \(protected.map(\.text).joined(separator: " and "))")
    }
    let head = facts.joined(separator: ", ")
    guard !conditions.isEmpty else { return head }
    return head + ": " + conditions.map(\.words).joined(separator: "; ")
  }
}

extension IntakeOrder.Kind {
  public init(_ words: WrittenText) {
    self = IntakeOrder.KnownKind(rawValue: words.text).map { .known($0) } ?? .other(words)
  }

  var words: String {
    switch self {
    case .other(let words): return words.text
    case .known(.fullStalkingProtection): return "stalking protection order"
    case .known(.interimStalkingProtection): return "interim stalking protection order"
    case .known(.restraining): return "restraining order"
    case .known(.nonMolestation): return "non-molestation order"
    case .known(.domesticAbuseProtection): return "domestic abuse protection order"
    case .known(.bail): return "bail conditions"
    case .known(.injunction): return "injunction"
    }
  }
}

extension IntakeCondition {
  var words: String {
    var facts: [String] = []
    switch kind {
    case .prohibition: facts.append("prohibition")
    case .requirement: facts.append("requirement")
    case .other(let words): facts.append(words.text)
    }
    if let type { facts.append(type.text) }
    if let text { facts.append("“\(text)”") }
    if let place { facts.append("place \(place)") }
    if let distanceMetres { facts.append("\(distanceMetres) m") }
    if let from { facts.append("from \(from)") }
    if let until { facts.append("until \(until)") }
    return facts.joined(separator: ", ")
  }
}

extension IntakeCondition.Kind {
  public init(_ words: WrittenText) {
    switch words.text {
    case "prohibition": self = .prohibition
    case "requirement": self = .requirement
    default: self = .other(words)
    }
  }
}
