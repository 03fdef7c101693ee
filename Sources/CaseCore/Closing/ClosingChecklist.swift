/// What whoever proposes or approves the end of a case should have seen, worked out from the case on
/// a day and stored nowhere.
public struct ClosingChecklist: Hashable, Sendable {
  /// One thing to look at.
  public enum Point: Hashable, Sendable {
    /// Blocks the closing.
    case order(OrderID, OrderStatus)
    case flag(FlagQuestion, OpenFlag)
    /// Police have not responded to it.
    case breach(Breach)
    /// Nobody has said whether it is a breach.
    case possibleBreach(OpenProposals)
    /// Its last day went by and nobody dealt with it.
    case missed(Deadline)
    case running(Deadline)
    /// The victim has not been told of it.
    case notTold(Deadline)
  }

  public enum Check: String, CaseIterable, Sendable {
    case order, flag, breach
    case possibleBreach = "possible-breach"
    case missed, running
    case victimTold = "victim-told"
  }

  public let day: CalendarDay
  public let points: [Point]
  /// When the victim was last told anything.
  public let lastTold: CalendarDay?

  public func points(of check: Check) -> [Point] { points.filter { $0.check == check } }

  /// Whether the case cannot be closed by this decision.
  public var isBlocked: Bool { !points(of: .order).isEmpty }
}

extension ClosingChecklist.Point {
  public var check: ClosingChecklist.Check {
    switch self {
    case .order: return .order
    case .flag: return .flag
    case .breach: return .breach
    case .possibleBreach: return .possibleBreach
    case .missed: return .missed
    case .running: return .running
    case .notTold: return .victimTold
    }
  }
}

extension Case {
  /// - Parameters:
  ///   - review: its flags; nil where the tables of the second opinion cannot be read.
  ///   - proposals: the possible breaches that nobody has answered.
  public func closingChecklist(
    on day: CalendarDay, _ reference: ReferenceData, review: FlagReview?,
    proposals: [OpenProposals]
  ) -> ClosingChecklist {
    var points: [ClosingChecklist.Point] = orders.compactMap { order in
      order.status(on: day).flatMap { $0.stands ? .order(order.id, $0) : nil }
    }
    points += FlagQuestion.allCases.compactMap { question in
      review?.state(of: question, on: day).flag.map { .flag(question, $0) }
    }
    points += breaches.filter { !$0.isAnswered && $0.disposed == nil }.map { .breach($0) }
    points += proposals.map { .possibleBreach($0) }
    for deadline in deadlines(reference) where deadline.isListed(on: day) {
      // A breach that waits for an answer is a point already.
      if deadline.rule == .breachResponse { continue }
      if deadline.rule == .victimUpdate {
        points.append(.notTold(deadline))
      } else {
        points.append(day <= deadline.due ? .running(deadline) : .missed(deadline))
      }
    }
    return ClosingChecklist(
      day: day, points: points, lastTold: victimUpdates.map(\.fact.on).max())
  }
}
