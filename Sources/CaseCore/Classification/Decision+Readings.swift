/// Readings other than stalking and harassment.
extension Decision {
  func isControl(_ weighing: Weighing) -> Bool {
    let facts = weighing.facts
    let meanings = weighing.meanings
    let controlling =
      facts.incidents.count { $0.all.contains(.control) } + facts.context.count(in: [.control])
    let often = weighing.occasions >= 2 || controlling >= 1 && meanings.contains(.repeated)
    if weighing.isOngoing {
      if meanings.contains(.mutual), controlling == 0 { return false }
      return often
        && meanings.intersects([
          .control, .monitor, .tracker, .accountAccess, .threat, .violence, .jealousy, .watch,
          .follow, .damage, .selfHarmThreat, .contact, .verbalAbuse,
        ])
    }
    if facts.relationship == .family {
      return often && controlling >= 1
        && (meanings.contains(.livingTogether) || controlling >= 2)
        && weighing.stalking < weighing.rules.strongFrom
    }
    if facts.relationship == .exPartner, controlling >= 1 {
      // A relationship that has ended, but an entry list that is all from within it.
      return facts.incidents.allSatisfy {
        !$0.isConduct
          || $0.all.contains(.control) && !$0.all.intersects([.follow, .loiter, .attend, .watch])
      } && !meanings.intersects([.refusal, .block])
    }
    return false
  }

  /// A purpose that the law knows, or parents who settle when the children are fetched.
  func isLawful(_ weighing: Weighing) -> Bool {
    weighing.isFormerPartner
      ? Decision.isAboutChildren(weighing) : weighing.meanings.contains(.lawful)
  }

  /// Goes beyond what a lawful purpose needs.
  func isExcessive(_ meanings: MeaningSet) -> Bool {
    meanings.intersects([
      .threat, .violence, .damage, .follow, .tracker, .abusiveMessage, .verbalAbuse, .watch,
      .publishAbout, .publishAs, .loiter, .proxy, .fear, .violenceFear, .distress, .refusal,
      .block, .intimacy, .property, .warning, .monitor, .gift, .vexatiousReport, .newAccount,
      .raceHostility, .religionHostility, .research, .many, .fixation, .noise, .breach, .sexual,
    ])
  }

  /// Somebody is seen about, and it turns out why: they live or work there.
  func isExplainedAway(_ weighing: Weighing) -> Bool {
    let facts = weighing.facts
    let isGiven =
      facts.context.contains(.coincidence)
      || facts.incidents.contains { $0.told.contains(.coincidence) && !$0.isConduct }
    guard isGiven, facts.conductIncidents <= 2, facts.alarm != true, facts.fearedOccasions == 0,
      !weighing.isFormerPartner, !weighing.meanings.intersects(.refusals)
    else { return false }
    let about: MeaningSet = [.follow, .loiter, .attend, .watch, .contact]
    return facts.incidents.allSatisfy {
      !$0.isConduct || !$0.all.intersects(MeaningSet.acts.without(about))
    }
  }

  /// An advance or two, a no, and an end of it.
  func isTakenAsNo(_ weighing: Weighing) -> Bool {
    let facts = weighing.facts
    guard facts.occasions <= 3, !facts.goesOnRegardless || facts.context.contains(.ceased),
      weighing.meanings.contains(.ceased), facts.alarm != true, facts.fearedOccasions == 0
    else { return false }
    let mild: MeaningSet = [
      .contact, .attend, .gift, .message, .intimacy, .publishAbout, .again, .repeated, .many,
    ]
    return facts.incidents.allSatisfy {
      !$0.isConduct
        || !$0.all.intersects(
          MeaningSet.acts.without(mild).union([.fear, .violenceFear, .distress, .grosslyOffensive]))
    } && !weighing.meanings.intersects([.fixation, .fear, .violenceFear, .newAccount])
      && facts.conductIncidents <= 2
  }

  func isGrave(_ facts: CaseFacts, _ meanings: MeaningSet) -> Bool {
    meanings.intersects([
      .threat, .abusiveMessage, .publishAbout, .grosslyOffensive, .sexual, .raceHostility,
      .religionHostility, .otherHostility, .publishAs, .selfHarmThreat, .verbalAbuse, .silentCall,
    ])
  }
}
