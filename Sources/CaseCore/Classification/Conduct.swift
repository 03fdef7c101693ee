/// What the law asks of the conduct as a whole, whatever it is called.
struct Conduct {
  /// Two or more connected occasions (Protection from Harassment Act 1997 s7(3); Lau v DPP, R v
  /// Patel): not a burst of messages on one day, not a few that lie far apart with nothing to join
  /// them.
  let isCourse: Bool
  /// Limb (ii) of section 4A(1)(b).
  let hasSeriousEffect: Bool
  let isMessagesOnly: Bool
  /// Crime and Disorder Act 1998 s28.
  let isAggravated: Bool

  init(_ situation: Situation) {
    let facts = situation.facts
    isMessagesOnly = Conduct.isMessagesOnly(facts)
    hasSeriousEffect = Conduct.seriousEffect(facts, situation.meanings)
    isCourse =
      situation.occasions >= 2 && !Conduct.isBurst(situation)
      && !(situation.isFarApart && !Conduct.isJoined(situation))
    isAggravated = Conduct.aggravated(facts)
  }

  /// Only messages and calls, all of them on one day.
  static func isBurst(_ situation: Situation) -> Bool {
    situation.isOneDay && isMessagesOnly(situation.facts)
  }

  private static func isMessagesOnly(_ facts: CaseFacts) -> Bool {
    !facts.conductEntries.isEmpty && facts.conductEntries.allSatisfy(\.isSent)
  }

  /// Harassment alarms or distresses (s7(2)): something in the record has to say that it was
  /// unwelcome, or be of a kind that always is.
  static func isUnwelcome(_ situation: Situation) -> Bool {
    situation.facts.alarm == true
      || situation.meanings.intersects(
        MeaningSet.unwelcome.union([
          .raceHostility, .religionHostility, .otherHostility, .repeated, .many,
        ]))
  }

  /// Somebody was asked, and said that it neither alarmed nor distressed; and nothing of it was done
  /// behind anybody’s back, which nobody could have said no to.
  static func isWelcome(_ situation: Situation) -> Bool {
    situation.facts.alarm == false
      && !situation.meanings.intersects([
        .tracker, .accountAccess, .newAccount, .research, .fixation, .breach,
      ])
  }

  /// What joins occasions that lie far apart.
  private static func isJoined(_ situation: Situation) -> Bool {
    situation.isFormerPartner
      || situation.meanings.intersects(
        MeaningSet.refusals.union([.breach, .fixation, .samePerson, .repeated, .research]))
  }

  /// Hostility that was shown, in words or by a tag; who somebody is does not make it so, and other
  /// kinds of hostility are another matter.
  private static func aggravated(_ facts: CaseFacts) -> Bool {
    for incident in facts.incidents {
      // “Never said anything racial to me” takes back what somebody else heard.
      let hostility: MeaningSet = [.raceHostility, .religionHostility]
      if incident.negated.intersects(hostility) { continue }
      if incident.told.intersects(hostility) { return true }
      if incident.isDiscriminatory, !facts.all.contains(.otherHostility) { return true }
    }
    return false
  }

  /// The box, or what people do not change for a small reason. A box that says no gives way only to
  /// heavy changes or three of any kind, and the disagreement is shown.
  private static func seriousEffect(_ facts: CaseFacts, _ meanings: MeaningSet) -> Bool {
    if facts.seriousEffect == true { return true }
    let changes = facts.all.count(in: .changes)
    let heavy = facts.all.count(in: .heavyChanges)
    if facts.context.contains(.noEffect) || meanings.contains(.noEffect) { return false }
    if facts.seriousEffect == false { return heavy >= 1 && changes >= 2 || changes >= 4 }
    return heavy >= 1 || changes >= 2
  }
}
