/// Whether a course of conduct comes more often, graver and in more ways. It describes what is
/// recorded, and is no score of what will happen.
public struct Escalation: Hashable, Sendable {
  /// Some days on end, and what they hold.
  public struct Period: Hashable, Sendable {
    public let first: CalendarDay
    public let last: CalendarDay
    public let incidents: Int
    /// How often these tell that something happened: one may tell of forty calls.
    public let times: Int
    /// The gravest act in it, from 1 to 5; 0 where none could be read.
    public let gravest: Int
    /// How many kinds of acts.
    public let kinds: Int
    /// Breaches of orders among the incidents.
    public let breaches: Int
  }

  public enum Direction: String, CaseIterable, Sendable {
    case rising, falling, steady
    /// Too few incidents, or too few days, to compare.
    case unclear
  }

  /// In what something grew.
  public enum Growth: String, CaseIterable, Sendable {
    case frequency, gravity, variety, breach
  }

  /// An incident at which conduct grew.
  public struct Step: Hashable, Sendable {
    public let incident: IncidentID
    public let growth: Set<Growth>
  }

  /// What came after an order was made.
  public struct AfterOrder: Hashable, Sendable {
    public let order: OrderID
    public let breaches: Int
    /// From the day on which it was served, or else made, to the first breach.
    public let daysToFirst: Int
  }

  /// A silence that stands out from how often incidents came before it.
  public struct Silence: Hashable, Sendable {
    public let since: CalendarDay
    public let days: Int
    /// How many incidents the last period before it holds.
    public let before: Int
  }

  /// Periods of one length, counted back from the last incident, oldest first.
  public let periods: [Period]
  public let direction: Direction
  /// In what it is rising; empty where it is not.
  public let growth: Set<Growth>
  /// In order of time.
  public let steps: [Step]
  public let lastIncident: CalendarDay?
  /// Between the last two incidents that have a day.
  public let lastGapDays: Int?
  /// Half of the gaps between incidents are no longer.
  public let medianGapDays: Int?
  public let silence: Silence?
  public let afterOrders: [AfterOrder]

  public func growth(at incident: IncidentID) -> Set<Growth> {
    steps.first { $0.incident == incident }?.growth ?? []
  }
}
