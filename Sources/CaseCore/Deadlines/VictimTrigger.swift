/// Something of which the victim has to be told, with every name under which that may be noted.
struct VictimTrigger {
  /// What kind of news it is: a word of the table of deadlines.
  enum Kind: String {
    case arrest, interview, release, bail
    case bailChanged = "bail-changed"
    case notInvestigated = "not-investigated"
    case notCharged = "not-charged"
    case charge
    case outOfCourt = "out-of-court"
    case reviewDecided = "review-decided"
    case other

    /// Whether it is a decision not to go on, of which a victim may ask for a review. A decision
    /// not to investigate is none: nobody was interviewed.
    var isReviewable: Bool { self == .notCharged }
  }

  let kind: Kind
  /// The first is the one that its deadline is named after.
  let ids: [NewsID]
  let on: CalendarDay
  /// The place of its last step among the steps; nil for a development.
  let step: Int?
}

extension Clocks {
  /// Bail that is recorded as an order and as a development too is one piece of news, under the name
  /// of the development.
  var victimTriggers: [VictimTrigger] {
    var bail = bailTriggers
    let developments = current.developments.map { development in
      let kind = kind(development.fact.kind)
      let same = bail.firstIndex { $0.kind == kind && $0.on == development.fact.on }
      let ids = same.map { bail.remove(at: $0).ids } ?? []
      return VictimTrigger(
        kind: kind, ids: [development.id] + ids, on: development.fact.on, step: nil)
    }
    return developments + bail + arrestTriggers + stepTriggers
  }

  private var arrestTriggers: [VictimTrigger] {
    current.breaches.compactMap { breach in
      let arrest = breach.steps.first { $0.fact.kind == .arrested }
      return arrest.map {
        VictimTrigger(kind: .arrest, ids: [breach.id], on: $0.fact.when.day, step: nil)
      }
    }
  }

  /// What happened to orders of which the victim has to be told, as to bail.
  private var bailTriggers: [VictimTrigger] {
    current.orders.flatMap { order -> [VictimTrigger] in
      guard let made = order.made,
        reference.orderKinds[order.facts.kind, on: made]?.isNewsForVictim ?? false
      else { return [] }
      return order.steps.compactMap { step in
        let kind: VictimTrigger.Kind
        switch step.fact.detail {
        case .made: kind = .bail
        case .varied, .renewed, .discharged, .appealDecided(.allowed, _): kind = .bailChanged
        case .considered, .notSought, .applied, .refused, .withdrawn, .served, .appealed,
          .appealDecided(.dismissed, _), .nameChanged, .addressChanged, .notified,
          .notificationSuspended,
          .notificationResumed:
          return nil
        }
        return VictimTrigger(kind: kind, ids: [step.id], on: step.fact.on, step: nil)
      }
    }
  }

  private func kind(_ development: Development.Kind) -> VictimTrigger.Kind {
    switch development {
    case .arrest: return .arrest
    case .interview: return .interview
    case .release: return .release
    case .bail: return .bail
    case .bailChanged: return .bailChanged
    case .other: return .other
    }
  }

  /// An outcome recorded after a decision of the prosecutor is the same news.
  private var stepTriggers: [VictimTrigger] {
    let ids = Recorded<ProgressStep>.newsIDs(current.steps)
    var triggers: [VictimTrigger] = []
    for (index, recorded) in current.steps.enumerated() {
      let step = recorded.fact
      switch step.detail {
      case .prosecutorDecided(let decision, _, _):
        triggers.append(
          VictimTrigger(kind: kind(decision), ids: [ids[index]], on: step.on, step: index))
      case .outcomeRecorded(let outcome):
        if let last = triggers.last, last.step == index - 1, last.step != nil,
          current.steps[index - 1].fact.kind == .prosecutorDecided
        {
          triggers.removeLast()
          triggers.append(
            VictimTrigger(kind: last.kind, ids: last.ids + [ids[index]], on: last.on, step: index))
        } else {
          triggers.append(
            VictimTrigger(kind: kind(outcome, index), ids: [ids[index]], on: step.on, step: index))
        }
      case .reviewDecided:
        triggers.append(
          VictimTrigger(kind: .reviewDecided, ids: [ids[index]], on: step.on, step: index))
      case .investigationStarted, .fileSubmitted, .actionPlanSet, .fileResubmitted,
        .reviewRequested, .reopened:
        continue
      }
    }
    return triggers
  }

  private func kind(_ decision: ProsecutorDecision) -> VictimTrigger.Kind {
    switch decision {
    case .charge: return .charge
    case .outOfCourt: return .outOfCourt
    case .noActionEvidential, .noActionPublicInterest: return .notCharged
    }
  }

  private func kind(_ outcome: OutcomeDecision, _ index: Int) -> VictimTrigger.Kind {
    switch reference.outcomeTypes[outcome.type]?.group {
    case .charge?: return .charge
    case .noAction?: return index == 0 ? .notInvestigated : .notCharged
    case .caution?, .other?, nil: return .outOfCourt
    }
  }

  /// When the victim was first told of it: as recorded, or as somebody answered its deadline.
  func told(_ trigger: VictimTrigger) -> CalendarDay? {
    let updates = current.victimUpdates.filter {
      !Set($0.fact.about).isDisjoint(with: trigger.ids)
    }
    var days = updates.map(\.fact.on)
    // Somebody may have answered under the name that it had before a development was recorded too.
    for id in trigger.ids {
      if case .done(let day, _)? = lastAnswer(to: updateID(id))?.fact.act { days.append(day) }
    }
    return days.min()
  }

  func updateID(_ trigger: VictimTrigger) -> DeadlineID { updateID(trigger.ids[0]) }

  private func updateID(_ news: NewsID) -> DeadlineID {
    "\(DeadlineRule.victimUpdate.rawValue).\(news)"
  }
}
