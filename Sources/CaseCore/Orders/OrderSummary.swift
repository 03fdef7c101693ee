/// What a list of orders shows of one, and what questions over many are answered from. Nothing in it
/// depends on the day on which it is asked.
public struct OrderSummary: Hashable, Sendable {
  /// A stretch of days on which an order stood in one way.
  public struct Period: Hashable, Sendable {
    public var status: OrderStatus
    public var first: CalendarDay
    /// Nil where nothing recorded ends it.
    public var last: CalendarDay?
    /// The end as it was set in these days; nil where there was none.
    public var ends: CalendarDay?

    public init(
      _ status: OrderStatus, first: CalendarDay, last: CalendarDay?, ends: CalendarDay?
    ) {
      self.status = status
      self.first = first
      self.last = last
      self.ends = ends
    }
  }

  /// A duty to notify, by days alone.
  public struct Duty: Hashable, Sendable {
    public var kind: NotificationKind
    public var from: CalendarDay
    public var due: CalendarDay
    /// The day on which it was done, or on which it ceased.
    public var settled: CalendarDay?
    /// Whether it was done and did not merely cease.
    public var wasMet: Bool

    public init(
      _ kind: NotificationKind, from: CalendarDay, due: CalendarDay, settled: CalendarDay?,
      wasMet: Bool
    ) {
      self.kind = kind
      self.from = from
      self.due = due
      self.settled = settled
      self.wasMet = wasMet
    }

    /// Whether it was done, or ceased, after its last day.
    public var wasLate: Bool { settled.map { due < $0 } ?? false }

    /// Whether its last day had passed on a day without its being done.
    public func isOverdue(on day: CalendarDay) -> Bool {
      due < day && settled.map { day < $0 } ?? true
    }
  }

  public var reference: CaseReference
  public var order: OrderID
  public var kind: OrderKindCode
  /// Whom it binds; nil where the case has no such person.
  public var subject: String?
  public var court: String?
  public var made: CalendarDay?
  public var served: CalendarDay?
  /// Nil where it is not made.
  public var ends: OrderEnd?
  /// In the order of their days; empty before its first step.
  public var periods: [Period]
  public var duties: [Duty]
  /// How many conditions its latest wording has.
  public var conditions: Int
  public var breaches: Int
  /// Those to which police have not responded.
  public var unansweredBreaches: Int
  /// Those without a disposal.
  public var openBreaches: Int
  /// The longest that police took to respond to a breach, in days; nil where they never did.
  public var slowestResponseDays: Int?
  public var course: OrderCourse

  public init(
    reference: CaseReference, order: OrderID, kind: OrderKindCode, subject: String?,
    court: String?, made: CalendarDay?, served: CalendarDay?, ends: OrderEnd?,
    periods: [Period], duties: [Duty], conditions: Int, breaches: Int, unansweredBreaches: Int,
    openBreaches: Int, slowestResponseDays: Int?, course: OrderCourse
  ) {
    self.reference = reference
    self.order = order
    self.kind = kind
    self.subject = subject
    self.court = court
    self.made = made
    self.served = served
    self.ends = ends
    self.periods = periods
    self.duties = duties
    self.conditions = conditions
    self.breaches = breaches
    self.unansweredBreaches = unansweredBreaches
    self.openBreaches = openBreaches
    self.slowestResponseDays = slowestResponseDays
    self.course = course
  }
}

extension OrderSummary {
  public func period(on day: CalendarDay) -> Period? {
    periods.last { $0.first <= day && $0.last.map { day <= $0 } ?? true }
  }

  public func status(on day: CalendarDay) -> OrderStatus? { period(on: day)?.status }

  /// What became of the duties to notify once all are settled; the least well met speaks for all.
  public enum NotificationOutcome: Sendable {
    case met, metLate
    /// One at least was never done, and ceased.
    case ceased
  }

  /// Nil where there is no duty.
  public var notificationOutcome: NotificationOutcome? {
    if duties.isEmpty { return nil }
    if duties.contains(where: { !$0.wasMet }) { return .ceased }
    return duties.contains(where: \.wasLate) ? .metLate : .met
  }

  /// The duty that has been overdue longest on a day.
  public func overdue(on day: CalendarDay) -> Duty? {
    duties.filter { $0.isOverdue(on: day) }.min { $0.due < $1.due }
  }
}

extension Case {
  /// The orders as a list shows them.
  public func orderSummaries(_ kinds: OrderKinds) -> [OrderSummary] {
    orders.map { order in
      let breaches = breaches(of: order.id)
      return OrderSummary(
        reference: reference, order: order.id, kind: order.facts.kind,
        subject: subject(of: order)?.fact.shownName, court: order.facts.court?.text,
        made: order.made, served: order.served, ends: order.ends, periods: order.periods,
        duties: order.notifications(kinds).map {
          OrderSummary.Duty(
            $0.kind, from: $0.from, due: $0.due, settled: $0.done?.fact.on ?? $0.stopped,
            wasMet: $0.done != nil)
        },
        conditions: order.lastWording.count, breaches: breaches.count,
        unansweredBreaches: breaches.count { !$0.isAnswered },
        openBreaches: breaches.count { $0.disposed == nil },
        slowestResponseDays: breaches.compactMap { responseTime(of: $0)?.days }.max(),
        course: course(of: order))
    }
  }
}

extension Order {
  /// The stretches between the days on which its status or its end can change.
  var periods: [OrderSummary.Period] {
    var changes = Set(steps.map(\.fact.on))
    if let stopped { changes.insert(stopped) }
    for step in steps { if let end = step.fact.ends?.day { changes.insert(end.adding(days: 1)) } }
    var periods: [OrderSummary.Period] = []
    for day in changes.sorted() {
      guard let status = status(on: day) else { continue }
      let ends = made.map { $0 <= day } ?? false ? ends(on: day)?.day : nil
      if let last = periods.last, last.status == status, last.ends == ends { continue }
      if !periods.isEmpty { periods[periods.count - 1].last = day.adding(days: -1) }
      periods.append(OrderSummary.Period(status, first: day, last: nil, ends: ends))
    }
    return periods
  }
}
