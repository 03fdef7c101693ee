/// What decides whether somebody has to say if a Stalking Protection Order was considered (s1(1) of
/// the Act of 2019 asks for acts associated with stalking and a risk associated with it).
struct ProtectionStanding {
  let pointsTo: SecondOpinion.Class
  let risks: [ProtectionRisk]
  /// Those that tell of the risks.
  let incidents: [IncidentID]
  /// Those that by themselves tell of fixation, of effort or of fear of violence.
  let telling: [TellingIncident]
  /// Such an order is applied for or stands.
  let hasOrder: Bool
  /// Orders against the suspect that stand.
  let orders: [OrderID]
  /// Those of other kinds among them.
  let others: [OrderID]
  /// The case goes on, and there is somebody whom a court can bind.
  private let isPossible: Bool
  private let isRecordedAsStalking: Bool

  /// - Parameter day: on which orders stand or have run out.
  init(
    _ current: Case, _ judged: Classifier.Judgement, _ kinds: OrderKinds, on day: CalendarDay
  ) {
    pointsTo = judged.decision.pointsTo
    risks = ProtectionRisk.allCases.filter { $0.isThere(judged, current) }
    let facts = judged.situation.facts.incidents
    incidents = facts.filter { incident in
      ProtectionRisk.allCases.contains { $0.isTold(by: incident) }
    }.map(\.id)
    telling = facts.filter(\.tells).map(TellingIncident.init)
    let standing = current.ordersAgainstSuspect.filter { $0.stillStands(on: day) }
    orders = standing.map(\.id)
    others = standing.filter { kinds.consideration(of: $0.facts.kind) != .sought }.map(\.id)
    hasOrder =
      others.count < orders.count
      || current.ordersAgainstSuspect.contains {
        kinds.consideration(of: $0.facts.kind) == .sought && $0.lastStatus == .applied
      }
    isPossible = current.isOpen && current.people(as: .suspect).contains { $0.fact.name != nil }
    isRecordedAsStalking = current.recordedClass.recordedAs.isStalking
  }

  /// Whether it is asked, unless somebody has answered.
  var isWanted: Bool {
    guard isPossible, !hasOrder, !risks.isEmpty else { return false }
    return pointsTo.isStalking || isRecordedAsStalking && pointsTo != .insufficient
  }
}

extension Order {
  /// Whether a court has made it, nothing has ended it, and it has not run out by a day.
  fileprivate func stillStands(on day: CalendarDay) -> Bool {
    guard lastStatus?.stands == true else { return false }
    return ends?.day.map { day <= $0 } ?? true
  }

  /// The first day on which it no longer stood or stands; nil where none is set.
  fileprivate var over: CalendarDay? {
    [stopped, ends?.day?.adding(days: 1)].compactMap(\.self).min()
  }
}

extension Case {
  fileprivate var ordersAgainstSuspect: [Order] {
    orders.filter { subject(of: $0)?.fact.role == .suspect }
  }

  /// The days on which an order against the suspect runs out, as far as nothing ended it before; the
  /// only days that change the question without an entry. An order that was over before it was
  /// recorded changed nothing on its day.
  var daysWithoutProtection: [CalendarDay] {
    let days = ordersAgainstSuspect.compactMap { order -> CalendarDay? in
      guard order.lastStatus?.stands == true, let over = order.over,
        order.recorded.at.local.day < over
      else { return nil }
      return over
    }
    return Set(days).sorted()
  }

  /// The last thing that shows that a protection order was considered, as an answer: what somebody
  /// said, a step of such an order, or an order that is made beside it. What was over before it was
  /// recorded, or was decided before anything happened that asks, answers nothing. The same on
  /// every day: that an order has run out since is news.
  /// - Parameter telling: the incidents that tell of a risk.
  func protectionAnswer(
    _ kinds: OrderKinds, _ pointsTo: SecondOpinion.Class, telling: [IncidentID]
  ) -> Recorded<FlagAnswer>? {
    let given = answers.filter { $0.fact.question == .protectionOrder }
    let first = telling.compactMap { incident($0)?.fact.happened.start?.day }.min()
    let steps = ordersAgainstSuspect.flatMap { order -> [Recorded<FlagAnswer>] in
      let shown = order.steps.filter { step in
        switch kinds.consideration(of: order.facts.kind) {
        case .sought: step.fact.kind == .made || step.fact.kind.sought != nil
        case .standing: step.fact.kind == .made
        case nil: false
        }
      }
      .filter { step in
        if order.made == nil { return first.map { $0 <= step.fact.on } ?? true }
        return order.over.map { step.recorded.at.local.day < $0 } ?? true
      }
      return shown.compactMap { step in
        reply(step.fact, of: order, kinds).map {
          step.recorded.with(
            FlagAnswer(
              .protectionOrder, $0, on: step.fact.on, recorded: recordedClass.recordedAs,
              pointsTo: pointsTo, rules: []))
        }
      }
    }
    // What was said in the entry of a step says more than the step.
    return (steps + given).reduce(nil) { last, next in
      last.map { $0.entry <= next.entry ? next : $0 } ?? next
    }
  }

  private func reply(
    _ step: OrderStep, of order: Order, _ kinds: OrderKinds
  ) -> FlagAnswer.Reply? {
    if case .notSought(let reasons) = step.detail { return .declined(reason: reasons) }
    let words = "\(kinds.shortName(order.facts.kind)) \(order.id) \(step.kind.rawValue)"
    return WrittenText(step.text.map { "\(words): \($0.text)" } ?? words).map { .agreed($0) }
  }
}
