/// How an order came about and what its breaches were answered with, by days alone.
public struct OrderCourse: Hashable, Sendable {
  /// How police answered a breach.
  public enum Answer: Hashable, Sendable {
    case none
    /// Answered, but nobody can tell after how long.
    case untimed
    case after(days: Int)
  }

  /// The first day of each step by which an order comes about or does not; nil where it was not taken.
  public var considered: CalendarDay?
  public var notSought: CalendarDay?
  public var applied: CalendarDay?
  public var refused: CalendarDay?
  public var withdrawn: CalendarDay?
  public var made: CalendarDay?
  public var served: CalendarDay?
  /// One for each breach.
  public var answers: [Answer] = []

  public init() {}
}

extension Case {
  func course(of order: Order) -> OrderCourse {
    var course = OrderCourse()
    course.considered = order.first(.considered)?.fact.on
    course.notSought = order.first(.notSought)?.fact.on
    course.applied = order.first(.applied)?.fact.on
    course.refused = order.first(.refused)?.fact.on
    course.withdrawn = order.first(.withdrawn)?.fact.on
    course.made = order.first(.made)?.fact.on
    course.served = order.first(.served)?.fact.on
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
    let isSought = course.applied != nil || course.made != nil
    switch self {
    case .any: return true
    case .considered: return course.considered != nil
    case .sought: return course.considered != nil && isSought
    case .declined: return course.considered != nil && !isSought && course.notSought != nil
    case .considering: return course.considered != nil && !isSought && course.notSought == nil
    case .notSought: return course.notSought != nil
    case .applied: return course.applied != nil
    case .granted: return course.applied != nil && course.made != nil
    case .rejected: return course.applied != nil && course.made == nil && course.refused != nil
    case .dropped:
      return course.applied != nil && course.made == nil && course.refused == nil
        && course.withdrawn != nil
    case .pending:
      return course.applied != nil && course.made == nil && course.refused == nil
        && course.withdrawn == nil
    case .refused: return course.refused != nil
    case .withdrawn: return course.withdrawn != nil
    case .made: return course.made != nil
    case .served: return course.served != nil
    case .unserved: return course.made != nil && course.served == nil
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
