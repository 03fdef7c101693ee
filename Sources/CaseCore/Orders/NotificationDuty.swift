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
  public fileprivate(set) var done: NamedOrderStep?
  /// The day from which it no longer had to be done, while it was not.
  public fileprivate(set) var stopped: CalendarDay?

  /// Whether it had begun by a day and had then neither been done nor ceased before it.
  fileprivate func isOwed(on day: CalendarDay) -> Bool {
    done == nil && from <= day && stopped.map { day <= $0 } ?? true
  }

  public func isOverdue(on day: CalendarDay) -> Bool {
    done == nil && stopped == nil && due < day
  }

  /// Whether it was done after its last day.
  public var isLate: Bool { done.map { due < $0.fact.on } ?? false }
}

extension Order {
  /// Every duty to notify that its steps have started. An order that replaces an interim one with
  /// which its subject was served asks for no fresh first notification, and while another order goes
  /// first under which its subject notifies, this one's duty ceases.
  public func notifications(_ kinds: OrderKinds) -> [NotificationDuty] {
    guard let made, let kind = kinds[facts.kind, on: made], let days = kind.notificationDays else {
      return []
    }
    let goFirst = others.filter { kind.notificationGivesWayTo.contains($0.kind) }
    let isContinued = continuesServedInterim && kinds.interimNotifies(facts.kind, on: made)
    var duties = notificationStarts(isContinued).map { what, step in
      let from = step.fact.on
      let due = from.adding(days: days - 1)
      let stops =
        [notificationStop(from: from, due: due)]
        + goFirst.map { $0.first(from: from, through: due) }
      return NotificationDuty(
        kind: what, step: step.id, from: from, due: due, done: nil,
        stopped: stops.compactMap(\.self).min())
    }
    for step in steps {
      for index in Order.answered(by: step, among: duties) {
        duties[index].done = step
        duties[index].stopped = nil
      }
    }
    return duties
  }

  /// Which duties a notification answers. All names and the home address together leave no first
  /// notification owed. One new name or address is the one whose days are running; where none is, the
  /// latest, because it is the one that the subject has then.
  private static func answered(by step: NamedOrderStep, among duties: [NotificationDuty]) -> [Int] {
    guard let kind = step.fact.notified else { return [] }
    let day = step.fact.on
    let owed = duties.indices.filter {
      duties[$0].kind == kind && duties[$0].isOwed(on: day)
    }
    if kind == .initial { return owed }
    let running = owed.first { day <= duties[$0].due }
    return [running ?? owed.last].compactMap(\.self)
  }

  /// Whether more duties began than were answered, whatever the number of days.
  var awaitsNotification: Bool {
    steps.count { $0.fact.kind == .notified } < notificationStarts(continuesServedInterim).count
  }

  /// The steps that start a duty. While the subject notifies under other law none starts.
  /// - Parameter isContinued: whether the first notification was owed under an interim order already.
  private func notificationStarts(
    _ isContinued: Bool
  ) -> [(NotificationKind, NamedOrderStep)] {
    var starts: [(NotificationKind, NamedOrderStep)] = []
    var isSuspended = false
    var hasStarted = isContinued
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
