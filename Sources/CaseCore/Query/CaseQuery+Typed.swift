extension CaseQuery {
  /// The query as somebody would type it: reading it gives the same query again.
  public var typed: String {
    switch self {
    case .everything: return ""
    case .text(let words): return CaseQuery.quoted(words, isText: true)
    case .field(let field, let value):
      return "\(field.rawValue):\(CaseQuery.quoted(value, isText: false))"
    case .since(let day): return "\(DayField.since.rawValue):\(day)"
    case .before(let day): return "\(DayField.before.rawValue):\(day)"
    case .askedSince(let day): return "\(DayField.askedSince.rawValue):\(day)"
    case .askedBefore(let day): return "\(DayField.askedBefore.rawValue):\(day)"
    case .answeredSince(let day): return "\(DayField.answeredSince.rawValue):\(day)"
    case .answeredBefore(let day): return "\(DayField.answeredBefore.rawValue):\(day)"
    case .decidedSince(let day): return "\(DayField.decidedSince.rawValue):\(day)"
    case .decidedBefore(let day): return "\(DayField.decidedBefore.rawValue):\(day)"
    case .due(let question): return typed(on: question.on)
    case .order(let question): return typed(on: question.on)
    case .protection(_, on: let day): return typed(on: day)
    case .not(let inner): return "-" + inner.bracketed
    case .all(let parts): return parts.map(\.bracketed).joined(separator: " ")
    case .any(let parts):
      return parts.map { part in
        if case .any = part { part.bracketed } else { part.typed }
      }.joined(separator: " or ")
    }
  }

  /// The words that come to this query on a day; none where no word does.
  private func typed(on day: CalendarDay) -> String {
    for field in [QueryField.due, .order, .breach, .flag] {
      for value in CaseQuery.values(of: field) ?? [] {
        let query = CaseQuery.field(field, value)
        if query.reckoned(on: day) == self { return query.typed }
      }
    }
    let overdue = CaseQuery.field(.risk, RiskValue.overdue.rawValue)
    return overdue.reckoned(on: day) == self ? overdue.typed : ""
  }

  private var bracketed: String {
    switch self {
    case .all, .any: return "(\(typed))"
    case .everything, .text, .field, .since, .before, .askedSince, .askedBefore, .answeredSince,
      .answeredBefore, .decidedSince, .decidedBefore, .due, .order, .protection, .not:
      return typed
    }
  }

  /// In quotation marks where the words would be read as something else; a quotation mark within is
  /// doubled.
  private static func quoted(_ words: String, isText: Bool) -> String {
    let isPlain =
      !words.isEmpty
      && !words.contains { $0.isWhitespace || $0 == "(" || $0 == ")" || $0 == "\"" }
      && !(isText && (words.hasPrefix("-") || words.contains(":") || words.lowercased() == "or"))
    return isPlain ? words : "\"\(words.replacing("\"", with: "\"\""))\""
  }
}
