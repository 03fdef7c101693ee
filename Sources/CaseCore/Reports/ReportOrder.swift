/// What the report on orders counts of one.
public struct ReportOrder: Hashable, Sendable {
  public var kind: OrderKindCode
  public var course: OrderCourse
  public var duties: [OrderSummary.Duty]

  public init(kind: OrderKindCode, course: OrderCourse, duties: [OrderSummary.Duty]) {
    self.kind = kind
    self.course = course
    self.duties = duties
  }

  func has(_ mark: OrderMark) -> Bool { mark.holds(course, duties) }
}

/// Whether the suspect of a case was known before it was recorded.
public enum SuspectHistory: String, CaseIterable, Sendable {
  /// Nobody is named.
  case unknown
  case first
  case earlierCase = "earlier-case"
  /// Named in an earlier case in which an order had been made.
  case earlierOrder = "earlier-order"

  public var hasEarlierCase: Bool { self == .earlierCase || self == .earlierOrder }
}
