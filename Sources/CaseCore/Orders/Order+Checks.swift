extension Order {
  /// The first thing about it that cannot be, taking its steps in the order of their days, whenever
  /// they were recorded; nil where everything is lawful.
  /// - step: the one that cannot be; nil where that is something else.
  func refusal(_ kinds: OrderKinds) -> (OrderRefusal, step: NamedOrderStep?)? {
    if let refusal = factsRefusal(kinds) { return (refusal, nil) }
    var past = self
    past.steps = []
    for step in steps {
      if let refusal = past.refusal(of: step.fact, in: self, kinds) { return (refusal, step) }
      past.steps.append(step)
    }
    return nil
  }

  private func factsRefusal(_ kinds: OrderKinds) -> OrderRefusal? {
    guard kinds.codes.contains(facts.kind) else {
      return .unknownKind(facts.kind, known: kinds.codes)
    }
    guard let origin = facts.origin, let day = made ?? first(.applied)?.fact.on else { return nil }
    let allowed = kinds.origins(of: facts.kind, on: day)
    return allowed.contains(origin)
      ? nil : .originNotAllowed(origin, facts.kind, allowed: allowed)
  }

  /// Whether a step can follow those before it. `self` holds only these.
  private func refusal(
    of step: OrderStep, in whole: Order, _ kinds: OrderKinds
  ) -> OrderRefusal? {
    let status = status(on: step.on)
    let allowed = allowedSteps(on: step.on)
    if !allowed.contains(step.kind) {
      if made == nil, let later = whole.made, step.kind.needsOrder {
        return .beforeMade(step.kind, step.on, made: later)
      }
      return .stepNotAllowed(step.kind, status: status, allowed: allowed)
    }
    switch step.detail {
    case .applied, .made:
      guard let kind = kinds[facts.kind, on: step.on] else {
        return .kindNotYet(facts.kind, on: step.on, from: kinds.firstDay(of: facts.kind))
      }
      guard case .made(let ends, let conditions, _, _) = step.detail else { return nil }
      return refusal(ends, from: step.on, leastFrom: step.on, kind)
        ?? refusal(conditions, kind)
    case .varied(_, let ends, _):
      guard let made, let kind = kinds[facts.kind, on: made] else { return nil }
      return ends.flatMap { refusal($0, from: step.on, leastFrom: made, kind) }
        ?? refusal(step.conditions ?? [], kind)
    case .renewed(let ends, _):
      guard let made, let kind = kinds[facts.kind, on: made] else { return nil }
      return refusal(ends, from: step.on, leastFrom: made, kind)
    case .discharged(let consent, _):
      guard !consent, let made,
        let months = kinds[facts.kind, on: made]?.dischargeConsentMonths
      else { return nil }
      let last = made.lastDay(ofMonths: months)
      return step.on <= last ? .dischargeNeedsConsent(until: last) : nil
    case .notified(let notified, _, _): return refusal(of: notified, on: step.on, whole, kinds)
    case .nameChanged, .addressChanged, .notificationSuspended, .notificationResumed:
      return notificationKind(kinds) == nil ? .noNotificationDuty(facts.kind) : nil
    case .served: return secondService
    case .considered, .notSought, .refused, .withdrawn, .appealed, .appealDecided: return nil
    }
  }

  /// One service tells the subject; another is for what a court has changed since.
  private var secondService: OrderRefusal? {
    guard let last = steps.lastIndex(where: { $0.fact.kind == .served }) else { return nil }
    let hasChanged = steps[last...].contains {
      $0.fact.conditions != nil || $0.fact.ends != nil || $0.fact.kind == .appealDecided
    }
    return hasChanged ? nil : .servedAlready(steps[last].id, on: steps[last].fact.on)
  }

  private func notificationKind(_ kinds: OrderKinds) -> OrderKind? {
    guard let made, let kind = kinds[facts.kind, on: made], kind.notificationDays != nil else {
      return nil
    }
    return kind
  }

  private func refusal(
    _ ends: OrderEnd, from start: CalendarDay, leastFrom made: CalendarDay, _ kind: OrderKind
  ) -> OrderRefusal? {
    guard let end = ends.day else { return kind.mustEnd ? .endMissing(kind.code) : nil }
    if end < start { return .endBeforeStart(end, start: start) }
    if let earliest = kind.earliestEnd(madeOn: made), end < earliest {
      return .tooShort(kind.code, end: end, earliest: earliest)
    }
    return nil
  }

  private func refusal(_ conditions: [NamedCondition], _ kind: OrderKind) -> OrderRefusal? {
    for named in conditions {
      if named.condition.kind == .requirement, !kind.allowsRequirements {
        return .requirementNotAllowed(kind.code, named.id)
      }
      if let from = named.condition.from, let until = named.condition.until,
        until.latest < from.earliest
      {
        return .conditionPeriodBackwards(named.id)
      }
    }
    return nil
  }

  private func refusal(
    of notified: NotificationKind, on day: CalendarDay, _ whole: Order, _ kinds: OrderKinds
  ) -> OrderRefusal? {
    guard notificationKind(kinds) != nil else { return .noNotificationDuty(facts.kind) }
    var here = self
    here.continuesServedInterim = whole.continuesServedInterim
    let duties = here.notifications(kinds).filter { $0.kind == notified }
    let isOver = here.status(on: day) == .replaced
    if duties.contains(where: {
      $0.done == nil && $0.from <= day && !(isOver && $0.stopped != nil)
    }) {
      return nil
    }
    if let done = duties.last?.done { return .notificationDone(notified, on: done.fact.on) }
    if isOver {
      return .stepNotAllowed(.notified, status: .replaced, allowed: here.allowedSteps(on: day))
    }
    // People may be told of a name or an address before anybody recorded that it changed.
    return nil
  }

  /// The steps that can be taken on a day, after those that it has.
  public func allowedSteps(on day: CalendarDay) -> [OrderStep.Kind] {
    switch status(on: day) {
    case nil: return [.considered, .notSought, .applied, .made]
    case .considered: return [.considered, .notSought, .applied, .made]
    case .notSought, .withdrawn: return [.considered, .notSought, .applied, .made]
    case .applied: return [.refused, .withdrawn, .made]
    case .refused:
      switch steps.last?.fact.detail {
      case .appealed: return [.appealDecided]
      case .appealDecided(.allowed, _): return [.made]
      default: return [.appealed, .considered, .notSought, .applied]
      }
    case .made: return [.served, .varied, .renewed, .discharged] + appealSteps
    case .inForce:
      return [.served, .varied, .renewed, .discharged] + appealSteps + [
        .notified, .nameChanged, .addressChanged, notificationTurn,
      ]
    // The full order relies on what its subject had to notify under the interim one.
    case .replaced: return awaitsNotification ? [.notified] : []
    case .discharged: return appealSteps
    case .expired, .lapsed, .quashed: return []
    }
  }

  private var appealSteps: [OrderStep.Kind] {
    let last = steps.last { $0.fact.kind == .appealed || $0.fact.kind == .appealDecided }
    return last?.fact.kind == .appealed ? [.appealDecided] : [.appealed]
  }

  private var notificationTurn: OrderStep.Kind {
    let last = steps.last {
      $0.fact.kind == .notificationSuspended || $0.fact.kind == .notificationResumed
    }
    return last?.fact.kind == .notificationSuspended
      ? .notificationResumed : .notificationSuspended
  }
}

extension OrderStep.Kind {
  /// Whether there has to be an order for it.
  fileprivate var needsOrder: Bool {
    switch self {
    case .considered, .notSought, .applied, .refused, .withdrawn, .made: return false
    case .served, .varied, .renewed, .discharged, .appealed, .appealDecided, .nameChanged,
      .addressChanged, .notified, .notificationSuspended, .notificationResumed:
      return true
    }
  }
}
