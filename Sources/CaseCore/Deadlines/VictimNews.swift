/// Identifies something of which a victim has to be told: `d3` for a development, `e5` for the step
/// that entry 5 recorded (`e5.2` for its second step), `b1` for the arrest after a breach, `s7` for a step of
/// an order, such as bail.
public typealias NewsID = String

/// Something that happened to the suspect and of which the victim has to be told.
public struct Development: Hashable, Sendable {
  /// The triggers of the Victims' Code that no step of the case records.
  public enum Kind: String, CaseIterable, Sendable {
    case arrest
    /// Interviewed under caution.
    case interview
    /// Released without charge.
    case release
    /// Released on bail, or under investigation.
    case bail
    case bailChanged = "bail-changed"
    case other
  }

  public let kind: Kind
  public let on: CalendarDay
  public let text: WrittenText?

  public init(_ kind: Kind, on: CalendarDay, text: WrittenText? = nil) {
    self.kind = kind
    self.on = on
    self.text = text
  }
}

/// Identifies one telling of the victim within its case: `u1`, `u2`, …
public typealias VictimUpdateID = String

/// That the victim was told something.
public struct VictimUpdate: Hashable, Sendable {
  public let on: CalendarDay
  /// What the victim was told of; none for a word in between.
  public let about: [NewsID]
  /// How: a call, a visit, an agreed text.
  public let method: WrittenText?
  /// Who told the victim, where it was not the person who records it.
  public let by: WrittenText?
  public let text: WrittenText?

  public init(
    on: CalendarDay, about: [NewsID], method: WrittenText? = nil, by: WrittenText? = nil,
    text: WrittenText? = nil
  ) {
    self.on = on
    self.about = about
    self.method = method
    self.by = by
    self.text = text
  }
}

/// Whether the victim has enhanced rights, so that news is due sooner. Stalking is persistent, so
/// they have unless somebody says why not.
public struct EnhancedRights: Hashable, Sendable {
  public let areEnhanced: Bool
  public let reason: WrittenText

  public init(_ areEnhanced: Bool, reason: WrittenText) {
    self.areEnhanced = areEnhanced
    self.reason = reason
  }
}

extension Case {
  public var victimHasEnhancedRights: Bool { enhancedRights.last?.fact.areEnhanced ?? true }

  /// As the record had it by the end of a day: a later change makes nothing late or early that was
  /// due under the rights of its own day.
  func victimHadEnhancedRights(on day: CalendarDay) -> Bool {
    enhancedRights.last { $0.at.local.day <= day }?.fact.areEnhanced ?? true
  }
}
