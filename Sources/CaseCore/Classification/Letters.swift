/// The four letters. Each rests on what speaks for it alone, so that a further fact, whatever it
/// is, never takes a letter away.
struct Letters {
  let four: SecondOpinion.Four

  init(_ weighing: Weighing) {
    let facts = weighing.facts
    let rules = weighing.rules
    let meanings = weighing.meanings
    var fixated = rules.sum(.fixated, meanings)
    if facts.relationship == .exPartner, !meanings.contains(.ended) {
      fixated += rules.weight(.fixated, .ended)
    }
    let isFixated = fixated >= rules.letterFrom
    var obsessive = rules.sum(.obsessive, meanings)
    if facts.occasions >= 3 { obsessive += rules.occasionsWeight }
    if facts.occasions >= 6 { obsessive += rules.occasionsWeight }
    let isObsessive = obsessive >= rules.letterFrom && fixated >= rules.letterFrom / 2
    let otherReading = weighing.grievance >= rules.letterFrom && fixated < rules.letterFrom / 2
    func state(_ isMet: Bool, _ isExcluded: Bool) -> SecondOpinion.LetterState {
      isMet ? .yes : isExcluded ? .no : .unknown
    }
    let nothingPersonal = otherReading || facts.conductIncidents == 0 || facts.occasions <= 1
    let unwelcome = MeaningSet.refusals.union([
      .distress, .fear, .violenceFear, .threat, .violence, .damage, .abusiveMessage, .verbalAbuse,
      .follow, .watch, .loiter, .tracker, .monitor, .accountAccess, .publishAs, .property,
      .unwantedOrders, .silentCall, .sexual, .noise, .vexatiousReport, .publishAbout, .breach,
      .newAccount, .grosslyOffensive,
    ]).union(.changes)
    let isUnwanted = facts.alarm == true || facts.all.intersects(unwelcome)
    let isRepeated = facts.occasions >= 2
    let focus: MeaningSet = MeaningSet.surveillance.union([
      .intimacy, .fixation, .jealousy, .gift, .newAccount, .publishAs, .silentCall,
      .unwantedOrders,
    ])
    let going: MeaningSet = MeaningSet.effort.union(MeaningSet.refusals).union([
      .many, .repeated, .follow, .watch, .loiter, .monitor, .fixation, .breach,
    ])
    four = SecondOpinion.Four(
      fixated: .init(
        state: state(isFixated, nothingPersonal),
        incidents: Letters.incidents(facts, isFixated, focus)),
      obsessive: .init(
        state: state(isObsessive, nothingPersonal),
        incidents: Letters.incidents(facts, isObsessive, going)),
      unwanted: .init(
        state: state(isUnwanted, facts.all.contains(.mutual) || facts.conductIncidents == 0),
        incidents: Letters.incidents(facts, isUnwanted, unwelcome)),
      repeated: .init(
        state: state(isRepeated, facts.occasions <= 1),
        incidents: isRepeated ? facts.incidents.filter(\.isConduct).map(\.id) : []))
  }

  private static func incidents(
    _ facts: CaseFacts, _ isMet: Bool, _ meanings: MeaningSet
  ) -> [IncidentID] {
    guard isMet else { return [] }
    let carrying = facts.incidents.filter { $0.all.intersects(meanings) }
    // Where no single one carries it, all of them together do.
    return (carrying.isEmpty ? facts.incidents.filter(\.isConduct) : carrying).map(\.id)
  }
}
