/// What the last assessment of risk came to, in short.
public struct RiskGist: Hashable, Sendable {
  /// One of the grades of the tool; nil where it has none or none was given.
  public let grade: String?

  public init(grade: String?) { self.grade = grade }

  /// Whether `risk:` with such a word asks for it; the words of `RiskValue` but `overdue`, or a grade.
  public static func answers(_ value: String, _ gist: RiskGist?) -> Bool {
    switch RiskValue(rawValue: value) {
    case .none?: return gist == nil
    case .any: return gist != nil
    case .ungraded: return gist.map { $0.grade == nil } ?? false
    case .overdue: return false
    case nil: return gist?.grade?.lowercased() == value.lowercased()
    }
  }
}

/// What `risk:` can ask besides a grade.
public enum RiskValue: String, CaseIterable, Sendable {
  /// Nobody has assessed it.
  case none
  case any
  /// Assessed without a grade.
  case ungraded
  /// The day to look at the risk again has passed.
  case overdue
}
