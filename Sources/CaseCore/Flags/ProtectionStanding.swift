/// What decides whether somebody has to say if a Stalking Protection Order was considered (s1(1) of
/// the Act of 2019 asks for acts associated with stalking and a risk associated with it).
struct ProtectionStanding {
  let pointsTo: SecondOpinion.Class
  let risks: [ProtectionRisk]
  /// Those that tell of the risks.
  let incidents: [IncidentID]
  /// Those that by themselves tell of fixation, of effort or of fear of violence.
  let telling: [IncidentID]
  /// Such an order is applied for or stands.
  let hasOrder: Bool
  /// Orders of other kinds against the suspect that stand.
  let others: [OrderID]
  /// The case goes on, and there is somebody whom a court can bind.
  private let isPossible: Bool
  private let isRecordedAsStalking: Bool

  init(_ current: Case, _ judged: Classifier.Judgement, _ kinds: OrderKinds) {
    pointsTo = judged.decision.pointsTo
    risks = ProtectionRisk.allCases.filter { $0.isThere(judged, current) }
    let facts = judged.situation.facts.incidents
    incidents = facts.filter { incident in
      ProtectionRisk.allCases.contains { $0.isTold(by: incident) }
    }.map(\.id)
    telling = facts.filter(\.tells).map(\.id)
    let standing = current.ordersAgainstSuspect.filter(current.stillStands)
    hasOrder = current.ordersAgainstSuspect.contains {
      kinds.consideration(of: $0.facts.kind) == .sought
        && ($0.lastStatus == .applied || current.stillStands($0))
    }
    others = standing.filter { kinds.consideration(of: $0.facts.kind) != .sought }.map(\.id)
    isPossible = current.isOpen && current.people(as: .suspect).contains { $0.fact.name != nil }
    isRecordedAsStalking = current.recordedClass.recordedAs.isStalking
  }

  /// Whether it is asked, unless somebody has answered.
  var isWanted: Bool {
    guard isPossible, !hasOrder, !risks.isEmpty else { return false }
    return pointsTo.isStalking || isRecordedAsStalking && pointsTo != .insufficient
  }
}

extension Case {
  fileprivate var ordersAgainstSuspect: [Order] {
    orders.filter { subject(of: $0)?.fact.role == .suspect }
  }

  /// Whether an order stands as far as the record goes: nothing has ended it, and it had not run out
  /// when something last happened. No day of looking comes into it.
  fileprivate func stillStands(_ order: Order) -> Bool {
    guard order.lastStatus?.stands == true else { return false }
    guard let end = order.ends?.day,
      let last = incidents.compactMap({ $0.fact.happened.end?.day }).max()
    else { return true }
    return last <= end
  }

  /// The last thing that shows that a protection order was considered, as an answer: what somebody
  /// said, a step of such an order, or an order that stands beside it.
  func protectionAnswer(
    _ kinds: OrderKinds, _ pointsTo: SecondOpinion.Class
  ) -> Recorded<FlagAnswer>? {
    let given = answers.filter { $0.fact.question == .protectionOrder }
    let steps = ordersAgainstSuspect.flatMap { order -> [Recorded<FlagAnswer>] in
      let telling = order.steps.filter { step in
        switch kinds.consideration(of: order.facts.kind) {
        case .sought: step.fact.kind == .made || step.fact.kind.sought != nil
        case .standing: step.fact.kind == .made && stillStands(order)
        case nil: false
        }
      }
      return telling.compactMap { step in
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
