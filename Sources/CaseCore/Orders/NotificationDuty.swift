/// What the subject of an order has to notify the police of, by when, and whether that was done
/// (Stalking Protection Act 2019 s9).
public struct NotificationDuty: Hashable, Sendable {
  public let kind: NotificationKind
  /// The step that started it.
  public let step: OrderStepID
  /// The day of that step, which is the first of the days that there are.
  public let from: CalendarDay
  /// The last of them.
  public let due: CalendarDay
  public let done: NamedOrderStep?
  /// The day from which it no longer had to be done, while it was not.
  public let stopped: CalendarDay?

  public func isOverdue(on day: CalendarDay) -> Bool {
    done == nil && stopped == nil && due < day
  }

  /// Whether it was done after its last day.
  public var isLate: Bool { done.map { due < $0.fact.on } ?? false }
}

extension Order {
  /// Every duty to notify that its steps have started. An order that replaces an interim one with
  /// which its subject was served asks for no fresh first notification.
  public func notifications(_ kinds: OrderKinds) -> [NotificationDuty] {
    guard let made, let days = kinds[facts.kind, on: made]?.notificationDays else { return [] }
    var duties: [NotificationDuty] = []
    var done = steps.filter { $0.fact.kind == .notified }
    for (kind, step) in notificationStarts {
      let from = step.fact.on
      let due = from.adding(days: days - 1)
      let answer = done.firstIndex { $0.fact.notified == kind && from <= $0.fact.on }
      duties.append(
        NotificationDuty(
          kind: kind, step: step.id, from: from, due: due, done: answer.map { done[$0] },
          stopped: answer == nil ? notificationStop(from: from, due: due) : nil))
      if let answer { done.remove(at: answer) }
    }
    return duties
  }

  /// Whether more duties began than were answered, whatever the number of days.
  var awaitsNotification: Bool {
    steps.count { $0.fact.kind == .notified } < notificationStarts.count
  }

  /// The steps that start a duty. While the subject notifies under other law none starts.
  private var notificationStarts: [(NotificationKind, NamedOrderStep)] {
    var starts: [(NotificationKind, NamedOrderStep)] = []
    var isSuspended = false
    var hasStarted = continuesServedInterim
    var isServed = false
    for step in steps {
      switch step.fact.detail {
      case .served:
        isServed = true
        if !hasStarted, !isSuspended {
          starts.append((.initial, step))
          hasStarted = true
        }
      case .nameChanged: if isServed, !isSuspended { starts.append((.name, step)) }
      case .addressChanged: if isServed, !isSuspended { starts.append((.address, step)) }
      case .notificationSuspended: isSuspended = true
      case .notificationResumed:
        if isServed { starts.append((.initial, step)) }
        isSuspended = false
        hasStarted = hasStarted || isServed
      case .considered, .notSought, .applied, .refused, .withdrawn, .made, .varied, .renewed,
        .discharged, .appealed, .appealDecided, .notified:
        break
      }
    }
    return starts
  }

  /// When the order ended, or other law took over, before the last day. Being replaced by the order
  /// that it was an interim one for ends no duty: that order relies on it.
  private func notificationStop(from: CalendarDay, due: CalendarDay) -> CalendarDay? {
    let suspended = steps.first {
      $0.fact.kind == .notificationSuspended && from <= $0.fact.on && $0.fact.on <= due
    }?.fact.on
    var ended = ends?.day.map { $0.adding(days: 1) }
    if let stopped, otherEnd?.cause != .replaced || otherEnd?.on != stopped {
      ended = min(stopped, ended ?? stopped)
    }
    if let last = ended, due < last { ended = nil }
    return [suspended, ended].compactMap(\.self).min()
  }
}

extension OrderStep {
  /// What was notified; nil for other steps.
  public var notified: NotificationKind? {
    if case .notified(let kind, _, _) = detail { kind } else { nil }
  }
}
