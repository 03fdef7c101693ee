/// An appeal is against one decision of a court. Where it is allowed that decision is set aside from
/// the day on which the appeal is decided; the days before stay as they were.
extension Order {
  /// The steps that counted on a day: those up to it, without what an appeal had set aside by then.
  func counting(on day: CalendarDay) -> [NamedOrderStep] {
    let past = steps.filter { $0.fact.on <= day }
    let gone = Order.setAside(past)
    return past.filter { !gone.contains($0.id) }
  }

  /// The steps that count after everything that is recorded.
  var countingSteps: [NamedOrderStep] {
    let gone = Order.setAside(steps)
    return steps.filter { !gone.contains($0.id) }
  }

  /// What those who appeal can be against on a day.
  public func appealable(on day: CalendarDay) -> [NamedOrderStep] {
    let counting = counting(on: day)
    if made.map({ day < $0 }) ?? true {
      return counting.filter { $0.fact.kind == .refused }.suffix(1)
    }
    return counting.filter { [.made, .varied, .renewed, .discharged].contains($0.fact.kind) }
  }

  /// The step that an appeal not decided by a day is against; nil for the one that made the order.
  func appealed(on day: CalendarDay) -> NamedOrderStep? {
    steps.last { $0.fact.on <= day && $0.fact.kind == .appealed }?.fact.against.flatMap(step)
  }

  /// Whether a step that decides an appeal brings the whole order down.
  func bringsDown(_ decision: NamedOrderStep) -> Bool {
    guard case .appealDecided(.allowed, _) = decision.fact.detail,
      let place = steps.firstIndex(where: { $0.id == decision.id })
    else { return false }
    let appeal = steps[..<place].last { $0.fact.kind == .appealed }
    return appeal?.fact.against.flatMap(step).map { $0.fact.kind == .made } ?? true
  }

  /// The variations, renewals and discharges that appeals have set aside.
  private static func setAside(_ steps: [NamedOrderStep]) -> Set<OrderStepID> {
    var gone: Set<OrderStepID> = []
    var against: OrderStepID?
    for step in steps {
      switch step.fact.detail {
      case .appealed(_, let decision, _): against = decision
      case .appealDecided(.allowed, _):
        let decision = steps.first { $0.id == against }
        if let decision, [.varied, .renewed, .discharged].contains(decision.fact.kind) {
          gone.insert(decision.id)
        }
      default: break
      }
    }
    return gone
  }

  /// The step that an appeal is against, named where there is only one that it can be.
  func filled(_ step: OrderStep) throws(CaseRefusal) -> OrderStep {
    guard case .appealed(let by, let named, let text) = step.detail else { return step }
    let known = appealable(on: step.on).map(\.id)
    let against = named ?? (known.count == 1 ? known[0] : nil)
    // Where there is nothing at all to appeal, the rules of steps say what is possible.
    guard against.map(known.contains) ?? known.isEmpty else {
      throw .order(.appealUnclear(id, known: known))
    }
    return OrderStep(on: step.on, .appealed(by: by, against: against, text))
  }
}
