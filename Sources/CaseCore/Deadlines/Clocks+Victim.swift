extension Clocks {
  /// News for the victim, each due within working days of its day.
  var victimUpdates: [Deadline] {
    victimTriggers.compactMap { trigger in
      let variant = current.victimHadEnhancedRights(on: trigger.on) ? "enhanced" : ""
      guard
        let term = reference.deadlines.term(
          .victimUpdate, trigger.kind.rawValue, variant, on: trigger.on),
        var update = deadline(term, updateID(trigger), .news(trigger.ids[0]), start: trigger.on)
      else { return nil }
      if let told = toldInRecord(trigger) { update.ending = .met(on: told) }
      return update
    }
  }

  private func toldInRecord(_ trigger: VictimTrigger) -> CalendarDay? {
    current.victimUpdates.filter { !Set($0.fact.about).isDisjoint(with: trigger.ids) }
      .map(\.fact.on).min()
  }

  /// The victim's time to ask for a review, and the answers to those who asked.
  var reviews: [Deadline] {
    reviewWindows + requests
  }

  /// Opens when the victim is told of a decision not to go on.
  private var reviewWindows: [Deadline] {
    victimTriggers.compactMap { trigger in
      guard trigger.kind.isReviewable, let told = told(trigger), let step = trigger.step,
        isReviewable(step),
        let term = reference.deadlines.term(.reviewWindow, "victim", on: told),
        var window = deadline(
          term, "\(DeadlineRule.reviewWindow.rawValue).\(trigger.ids[0])",
          .news(trigger.ids[0]), start: told)
      else { return nil }
      window.ending = endOfWindow(after: step)
      if window.isOpen, let limit = limits.first, limit.isOpenOrDecided, limit.due < window.due {
        window.doubts.append(.limitEndsFirst(limit.due))
      }
      return window
    }
  }

  private func isReviewable(_ step: Int) -> Bool {
    guard case .outcomeRecorded(let outcome) = current.steps[step].fact.detail else { return true }
    return reference.outcomeTypes[outcome.type]?.isReviewable ?? true
  }

  private func endOfWindow(after step: Int) -> Deadline.Ending? {
    for later in current.steps[(step + 1)...] {
      switch later.fact.detail {
      case .reviewRequested: return .met(on: later.fact.on)
      case .reopened: return .stopped(on: later.fact.on, .reopened)
      case .investigationStarted, .fileSubmitted, .actionPlanSet, .fileResubmitted,
        .prosecutorDecided, .outcomeRecorded, .reviewDecided:
        continue
      }
    }
    return nil
  }

  private var requests: [Deadline] {
    let ids = Recorded<ProgressStep>.newsIDs(current.steps)
    var found: [Deadline] = []
    for (index, recorded) in current.steps.enumerated()
    where recorded.fact.kind == .reviewRequested {
      let asked = recorded.fact.on
      let decided = current.steps[index...].first { $0.fact.kind == .reviewDecided }?.fact.on
      let told = current.victimUpdates.filter { $0.fact.about.contains(ids[index]) }
        .map(\.fact.on).min()
      for (rule, ended) in [
        (DeadlineRule.reviewAcknowledge, told ?? decided), (.reviewDecide, decided),
      ] {
        guard let term = reference.deadlines.term(rule, "victim", on: asked),
          var due = deadline(
            term, "\(rule.rawValue).\(ids[index])", .news(ids[index]), start: asked)
        else { continue }
        due.ending = ended.map { .met(on: $0) }
        found.append(due)
      }
    }
    return found
  }
}

extension Deadline {
  /// Whether a review could bring it back to life.
  fileprivate var isOpenOrDecided: Bool {
    switch ending {
    case nil, .stopped(_, .outcome)?: return true
    case .met?, .stopped?: return false
    }
  }
}
