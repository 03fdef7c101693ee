extension Case {
  /// What the agenda of all cases holds of this one: its deadlines, and the possible breaches that
  /// wait for somebody to say whether they are any.
  /// - Parameter proposals: those that nobody has answered.
  public func agenda(_ reference: ReferenceData, _ proposals: [OpenProposals]) -> [Deadline] {
    (deadlines(reference) + waiting(proposals, reference)).sorted(by: Clocks.isBefore)
  }

  /// Possible breaches as work: due on the day since which they wait. They come from no fact of the
  /// record but from what reads it, so they are no deadlines of the case, and nothing but an answer
  /// ends them.
  public func waiting(_ proposals: [OpenProposals], _ reference: ReferenceData) -> [Deadline] {
    let clocks = Clocks(self, reference)
    return proposals.compactMap { open in
      let since = waitsSince(open)
      return reference.deadlines.term(.possibleBreach, "incident", on: since).flatMap { term in
        clocks.deadline(
          term, "\(DeadlineRule.possibleBreach.rawValue).\(open.incident.id)",
          .incident(open.incident.id), start: since, set: since)
      }
    }
  }

  /// The day on which both the incident and an order that it may have broken were on record.
  private func waitsSince(_ open: OpenProposals) -> CalendarDay {
    let told = open.incident.recorded.at.local.day
    let orders = open.proposals.compactMap { order($0.condition.order)?.recorded.at.local.day }
    return orders.min().map { max($0, told) } ?? told
  }
}

extension AgendaItem {
  /// The incident that may have broken an order, where that is what waits. The name of such a
  /// deadline ends with it.
  public var possibleBreach: IncidentID? {
    rule == .possibleBreach ? String(deadline.dropFirst(rule.rawValue.utf8.count + 1)) : nil
  }
}
