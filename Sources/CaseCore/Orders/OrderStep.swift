/// Identifies a step of an order within its case: `s1`, `s2`, …
public typealias OrderStepID = String

/// The last day of an order, or none until a court says otherwise.
public enum OrderEnd: Hashable, Sendable {
  case on(CalendarDay)
  case furtherOrder

  /// Nil until further order.
  public var day: CalendarDay? { if case .on(let day) = self { day } else { nil } }
}

/// What the subject of an order has to tell the police.
public enum NotificationKind: String, CaseIterable, Sendable {
  /// All names and the home address, once the order is served.
  case initial
  case name
  case address
}

public enum Appellant: String, CaseIterable, Sendable {
  case subject, police, other
}

public enum AppealResult: String, CaseIterable, Sendable {
  /// The order stands as it was.
  case dismissed
  /// What the appeal was against is set aside: the order falls, or is as it was before.
  case allowed
}

/// One step in the life of an order.
public struct OrderStep: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case considered
    case notSought = "not-sought"
    case applied
    case refused
    case withdrawn
    case made
    case served
    case varied
    case renewed
    case discharged
    case appealed
    case appealDecided = "appeal-decided"
    /// The subject uses a new name or has a new home address, which starts a duty to notify.
    case nameChanged = "name-changed"
    case addressChanged = "address-changed"
    case notified
    /// The subject notifies under other law meanwhile (Sexual Offences Act 2003 part 2).
    case notificationSuspended = "notification-suspended"
    case notificationResumed = "notification-resumed"
  }

  public enum Detail: Hashable, Sendable {
    case considered(reasons: WrittenText)
    /// Somebody decided not to apply, or not to ask for it.
    case notSought(reasons: WrittenText)
    case applied(WrittenText?)
    case refused(reasons: WrittenText)
    case withdrawn(reasons: WrittenText)
    /// - replaces: the interim order that ends with it.
    case made(OrderEnd, [NamedCondition], replaces: OrderID?, WrittenText?)
    case served(WrittenText?)
    /// The end is nil where it stays.
    case varied(Variation, ends: OrderEnd?, WrittenText?)
    case renewed(OrderEnd, WrittenText?)
    case discharged(consent: Bool, reasons: WrittenText)
    /// - against: the step with which the court decided; nil for the one that made the order.
    case appealed(by: Appellant, against: OrderStepID? = nil, WrittenText?)
    case appealDecided(AppealResult, WrittenText?)
    case nameChanged(WrittenText)
    case addressChanged(WrittenText)
    case notified(NotificationKind, acknowledgement: WrittenText?, WrittenText?)
    case notificationSuspended(reasons: WrittenText)
    case notificationResumed(WrittenText?)
  }

  public let on: CalendarDay
  public let detail: Detail

  public init(on: CalendarDay, _ detail: Detail) {
    self.on = on
    self.detail = detail
  }

  public var kind: Kind {
    switch detail {
    case .considered: return .considered
    case .notSought: return .notSought
    case .applied: return .applied
    case .refused: return .refused
    case .withdrawn: return .withdrawn
    case .made: return .made
    case .served: return .served
    case .varied: return .varied
    case .renewed: return .renewed
    case .discharged: return .discharged
    case .appealed: return .appealed
    case .appealDecided: return .appealDecided
    case .nameChanged: return .nameChanged
    case .addressChanged: return .addressChanged
    case .notified: return .notified
    case .notificationSuspended: return .notificationSuspended
    case .notificationResumed: return .notificationResumed
    }
  }

  /// What was written with it: reasons where they are required, a remark where not.
  public var text: WrittenText? {
    switch detail {
    case .considered(let text), .notSought(let text), .refused(let text), .withdrawn(let text),
      .discharged(_, let text), .nameChanged(let text), .addressChanged(let text),
      .notificationSuspended(let text):
      return text
    case .applied(let text), .made(_, _, _, let text), .served(let text), .varied(_, _, let text),
      .renewed(_, let text), .appealed(_, _, let text), .appealDecided(_, let text),
      .notified(_, _, let text), .notificationResumed(let text):
      return text
    }
  }

  /// The conditions that it words; nil where it leaves all as they are.
  public var conditions: [NamedCondition]? {
    switch detail {
    case .made(_, let conditions, _, _): return conditions
    case .varied(let variation, _, _): return variation.added + variation.reworded
    case .considered, .notSought, .applied, .refused, .withdrawn, .served, .renewed, .discharged,
      .appealed, .appealDecided, .nameChanged, .addressChanged, .notified,
      .notificationSuspended, .notificationResumed:
      return nil
    }
  }

  /// What it changes in the conditions of an order that was made.
  public var variation: Variation? {
    if case .varied(let variation, _, _) = detail { variation } else { nil }
  }

  /// The end that it sets; nil where it leaves it as it is.
  public var ends: OrderEnd? {
    switch detail {
    case .made(let ends, _, _, _), .renewed(let ends, _): return ends
    case .varied(_, let ends, _): return ends
    case .considered, .notSought, .applied, .refused, .withdrawn, .served, .discharged, .appealed,
      .appealDecided, .nameChanged, .addressChanged, .notified, .notificationSuspended,
      .notificationResumed:
      return nil
    }
  }

  /// The step that it appeals against.
  public var against: OrderStepID? {
    if case .appealed(_, let against, _) = detail { against } else { nil }
  }

  /// The interim order that ends with it.
  public var replaces: OrderID? {
    if case .made(_, _, let replaces, _) = detail { replaces } else { nil }
  }
}
