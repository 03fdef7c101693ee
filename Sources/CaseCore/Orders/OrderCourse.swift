/// How an order came about and what its breaches were answered with, by days alone.
public struct OrderCourse: Hashable, Sendable {
  /// How police answered a breach.
  public enum Answer: Hashable, Sendable {
    case none
    /// Answered, but nobody can tell after how long.
    case untimed
    case after(days: Int)
  }

  /// The steps by which an order comes about or does not.
  public static let steps: [OrderStep.Kind] = [
    .considered, .notSought, .applied, .refused, .withdrawn, .made, .served,
  ]

  /// The first day of each step that was taken.
  public var days: [OrderStep.Kind: CalendarDay]
  /// One for each breach.
  public var answers: [Answer]

  public init(days: [OrderStep.Kind: CalendarDay] = [:], answers: [Answer] = []) {
    self.days = days
    self.answers = answers
  }

  public func has(_ step: OrderStep.Kind) -> Bool { days[step] != nil }
}

extension Case {
  func course(of order: Order) -> OrderCourse {
    var course = OrderCourse()
    for step in OrderCourse.steps { course.days[step] = order.first(step)?.fact.on }
    course.answers = breaches(of: order.id).map { breach in
      guard breach.isAnswered else { return .none }
      return responseTime(of: breach).map { .after(days: $0.days) } ?? .untimed
    }
    return course
  }
}

/// What `orderwas:` can ask: what has ever become of an order, whatever day it is.
public enum OrderMark: String, CaseIterable, Sendable {
  case any, considered
  /// Considered, and then applied for or made.
  case sought
  /// Considered, and never sought because somebody decided so.
  case declined
  /// Considered, and nothing followed yet.
  case considering
  case notSought = "not-sought"
  case applied
  /// Applied for and made.
  case granted
  /// Applied for, and refused or withdrawn without being made.
  case rejected, dropped
  /// Applied for, and nothing followed yet.
  case pending
  case refused, withdrawn, made, served
  /// Made and never served.
  case unserved
  case notifiedInTime = "notified-in-time"
  case notifiedLate = "notified-late"
  case breached
  case unanswered

  public func holds(_ course: OrderCourse, _ duties: [OrderSummary.Duty]) -> Bool {
    let isSought = course.has(.applied) || course.has(.made)
    switch self {
    case .any: return true
    case .considered: return course.has(.considered)
    case .sought: return course.has(.considered) && isSought
    case .declined: return course.has(.considered) && !isSought && course.has(.notSought)
    case .considering: return course.has(.considered) && !isSought && !course.has(.notSought)
    case .notSought: return course.has(.notSought)
    case .applied: return course.has(.applied)
    case .granted: return course.has(.applied) && course.has(.made)
    case .rejected: return course.has(.applied) && !course.has(.made) && course.has(.refused)
    case .dropped:
      return course.has(.applied) && !course.has(.made) && !course.has(.refused)
        && course.has(.withdrawn)
    case .pending:
      return course.has(.applied) && !course.has(.made) && !course.has(.refused)
        && !course.has(.withdrawn)
    case .refused: return course.has(.refused)
    case .withdrawn: return course.has(.withdrawn)
    case .made: return course.has(.made)
    case .served: return course.has(.served)
    case .unserved: return course.has(.made) && !course.has(.served)
    case .notifiedInTime: return duties.contains { $0.wasMet && !$0.wasLate }
    case .notifiedLate: return duties.contains { $0.wasMet && $0.wasLate }
    case .breached: return !course.answers.isEmpty
    case .unanswered: return course.answers.contains(.none)
    }
  }

  /// What stands after `orderwas:`: a mark, or a kind of order and a mark with a stroke between.
  public static func read(_ value: String) -> (kind: OrderKindCode?, mark: OrderMark)? {
    let parts = value.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    guard let mark = parts.last.flatMap({ OrderMark(rawValue: String($0)) }) else { return nil }
    switch parts.count {
    case 1: return (nil, mark)
    case 2: return parts[0].isEmpty ? nil : (String(parts[0]), mark)
    default: return nil
    }
  }
}
