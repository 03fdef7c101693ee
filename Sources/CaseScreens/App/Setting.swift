import CaseCore
import TerminalPages

/// What every screen may know besides its own state. Passed in, so that a screen never asks for the
/// time, the user or the size of the window.
public struct Setting: Sendable {
  public var size: Size
  /// Now, by the clock on the wall.
  public var now: DayTime
  /// Who is at the keyboard.
  public var who: String
  public var storeName: String
  /// Said on every screen: training cases must never be taken for real ones.
  public var isTraining: Bool
  public var reference: ReferenceData
  /// Who works with the store.
  public var staff: Staff
  /// Why nothing can be saved here; nil when it can.
  public var readOnlyBecause: String?

  public init(
    size: Size, now: DayTime, who: String, storeName: String, isTraining: Bool,
    reference: ReferenceData, staff: Staff = Staff(), readOnlyBecause: String? = nil
  ) {
    self.size = size
    self.now = now
    self.who = who
    self.storeName = storeName
    self.isTraining = isTraining
    self.reference = reference
    self.staff = staff
    self.readOnlyBecause = readOnlyBecause
  }

  var today: CalendarDay { now.day }

  /// By which a case may name whoever is at the keyboard.
  var ownNames: [String] { staff.names(of: who) }
  var circumstances: Circumstances {
    Circumstances(now: now, reference: reference, who: who, staff: staff)
  }

  /// Room for a second pane beside the first.
  var isWide: Bool { size.columns >= 120 }
}
