/// What a case may be recorded as. Stalking, harassment and malicious communications are never one.
public enum CaseClass: String, CaseIterable, Sendable {
  case stalking2A = "stalking-s2A"
  case stalking4A = "stalking-s4A"
  case harassment2 = "harassment-s2"
  case fearOfViolence4 = "fear-of-violence-s4"
  case maliciousCommunications = "malicious-communications"
  case controllingOrCoercive = "controlling-or-coercive"
  /// Reported, and not recorded as any of these.
  case notCrimed = "none"

  public var isStalking: Bool { self == .stalking2A || self == .stalking4A }

  /// Whether a case would be stalking no more: what protects the victim of stalking would fall.
  public func leavesStalking(for other: CaseClass) -> Bool { isStalking && !other.isStalking }

  /// Whether there is an offence that is the same and racially or religiously aggravated (Crime and
  /// Disorder Act 1998 s32(1)).
  public var hasAggravatedForm: Bool {
    switch self {
    case .stalking2A, .stalking4A, .harassment2, .fearOfViolence4: return true
    case .maliciousCommunications, .controllingOrCoercive, .notCrimed: return false
    }
  }

  /// Whether the record already says what the evidence points to. A graver class than the evidence
  /// needs is no disagreement: nothing is taken back by agreeing.
  public func agrees(with points: SecondOpinion.Class) -> Bool {
    rawValue == points.rawValue || self == .notCrimed && points == .insufficient
      || self == .stalking4A && points == .stalking2A
  }
}

extension SecondOpinion.Class {
  /// What a case is recorded as where this is right; nil where the evidence is enough for nothing.
  public var recordedAs: CaseClass? { CaseClass(rawValue: rawValue) }
}

/// One recording of the class; the latest counts and the earlier ones stay as history.
public struct ClassRecording: Hashable, Sendable {
  public let recordedAs: CaseClass
  public let on: CalendarDay
  /// Racially or religiously aggravated (Crime and Disorder Act 1998 s32).
  public let isAggravated: Bool
  /// Why it was changed. The first recording has none.
  public let reason: WrittenText?

  public init(
    _ recordedAs: CaseClass, on: CalendarDay, isAggravated: Bool = false, reason: WrittenText? = nil
  ) {
    self.recordedAs = recordedAs
    self.on = on
    self.isAggravated = isAggravated
    self.reason = reason
  }
}
