/// A case in the order in which things happened, with what was going on in each stretch of time.
public struct Timeline: Hashable, Sendable {
  /// In order of when they happened; what has no day comes last, in order of recording.
  public let items: [TimelineItem]
  /// How long each order that was made held, in the order in which they were made.
  public let spans: [OrderSpan]

  /// - Parameter behaviours: says in which lanes a behaviour is drawn.
  public init(_ current: Case, behaviours: Vocabulary) {
    var items = current.incidents.map { incident in
      let breaches = current.breaches.filter { $0.facts.incident == incident.id }.map(\.id)
      return TimelineItem(
        happened: incident.fact.happened, learnt: current.learnt(incident),
        subject: .incident(incident.id),
        lanes: Timeline.lanes(incident.fact, behaviours).union(breaches.isEmpty ? [] : [.breaches]),
        entry: incident.recorded.entry, breaches: breaches)
    }
    items += current.steps.map { step in
      TimelineItem(
        happened: .at(DayTime(step.fact.on)), learnt: nil, subject: .step(step.fact),
        lanes: [.police], entry: step.entry)
    }
    items += current.classes.map { recording in
      TimelineItem(
        happened: .at(DayTime(recording.fact.on)), learnt: nil,
        subject: .classRecorded(recording.fact), lanes: [.police], entry: recording.entry)
    }
    items += current.orders.flatMap(Timeline.items) + current.breaches.flatMap(Timeline.items)
    spans = current.orders.compactMap { OrderSpan($0) }.sorted { $0.made < $1.made }
    self.items = items.enumerated().sorted { left, right in
      Timeline.place(left) < Timeline.place(right)
    }.map(\.element)
  }

  private static func items(_ order: Order) -> [TimelineItem] {
    order.steps.map { step in
      TimelineItem(
        happened: .at(DayTime(step.fact.on)), learnt: nil,
        subject: .orderStep(order.id, step.fact), lanes: [.orders], entry: step.recorded.entry)
    }
  }

  private static func items(_ breach: Breach) -> [TimelineItem] {
    breach.steps.map { step in
      TimelineItem(
        happened: .at(step.fact.when), learnt: nil, subject: .breachStep(breach.id, step.fact),
        lanes: [.police], entry: step.entry)
    }
  }

  /// When it began (what has no day last), then which entry recorded it, then its place in that.
  private static func place(_ item: (offset: Int, element: TimelineItem)) -> (Int, Int, Int) {
    (item.element.happened.start?.earliest ?? Int.max, item.element.entry, item.offset)
  }

  private static func lanes(_ incident: Incident, _ behaviours: Vocabulary) -> Set<TimelineLane> {
    let lanes = Set(incident.behaviours.map { behaviours[$0.text]?.lane ?? .other })
    return lanes.isEmpty ? [.other] : lanes
  }

  /// The first and the last day that anything is known to have happened on.
  public var span: ClosedRange<CalendarDay>? {
    let starts = items.compactMap { $0.happened.start?.day }
    let ends = items.compactMap { $0.happened.end?.day }
    guard let first = starts.min(), let last = ends.max() else { return nil }
    return first...max(first, last)
  }

  /// Only what is drawn in one of these lanes.
  public func showing(_ lanes: Set<TimelineLane>) -> Timeline {
    Timeline(
      items: items.filter { !$0.lanes.isDisjoint(with: lanes) },
      spans: lanes.contains(.orders) ? spans : [])
  }

  /// Only the incidents at which conduct grew.
  public func showing(_ escalation: Escalation) -> Timeline {
    let grown = Set(escalation.steps.map(\.incident))
    return Timeline(
      items: items.filter {
        if case .incident(let id) = $0.subject { grown.contains(id) } else { false }
      }, spans: spans)
  }

  public static let empty = Timeline(items: [], spans: [])

  private init(items: [TimelineItem], spans: [OrderSpan]) {
    self.items = items
    self.spans = spans
  }
}

/// One thing on the timeline.
public struct TimelineItem: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case incident(IncidentID)
    case step(ProgressStep)
    case classRecorded(ClassRecording)
    case orderStep(OrderID, OrderStep)
    case breachStep(BreachID, BreachStep)
  }

  public let happened: Happened
  /// When the police or the service learnt of an incident.
  public let learnt: DayTime?
  public let subject: Subject
  public let lanes: Set<TimelineLane>
  /// The entry that recorded it.
  public let entry: Int
  /// The breaches of an order that an incident is.
  public var breaches: [BreachID] = []

  /// How many days later it was learnt of; nil where that cannot be told.
  public var daysUntilLearnt: Int? {
    guard let learnt, let end = happened.end else { return nil }
    return max(0, end.day.days(to: learnt.day))
  }

  public var isIncident: Bool {
    if case .incident = subject { true } else { false }
  }
}
