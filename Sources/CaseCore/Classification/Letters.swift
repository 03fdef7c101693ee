/// The four letters. Fixation and obsession rest on the whole: what would show them in a pursuit of
/// somebody shows something else in a quarrel, a debt or a household.
struct Letters {
  let four: SecondOpinion.Four

  /// Whether what was done might show an interest in the person, were there no other reading:
  /// reason enough to ask.
  let mayBePersonal: Bool

  init(_ situation: Situation, _ decision: Decision) {
    let facts = situation.facts
    let rules = situation.rules
    let meanings = situation.meanings
    let isFixated = decision.isPursuit
    // It goes on, or trouble is taken.
    let isObsessive =
      decision.isPursuit
      && (facts.goesOnRegardless || facts.occasions >= 3 || meanings.intersects(.effort))
    mayBePersonal = decision.behindStalking <= rules.nearFrom
    func state(_ isMet: Bool, _ isExcluded: Bool) -> SecondOpinion.LetterState {
      isMet ? .yes : isExcluded ? .no : .unknown
    }
    let nothingPersonal = Letters.isSomethingElse(situation, decision, mayBePersonal)
    let unwelcome = MeaningSet.unwelcome.union(.changes).union([
      .tracker, .accountAccess, .breach, .newAccount,
    ])
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
        state: state(isUnwanted, facts.all.contains(.mutual) || facts.conductEntries.isEmpty),
        incidents: Letters.incidents(facts, isUnwanted, unwelcome)),
      repeated: .init(
        state: state(isRepeated, facts.occasions <= 1),
        incidents: isRepeated ? Letters.conduct(facts) : []))
  }

  /// Whether the record shows what it is about instead. Within a couple, and where nobody has asked
  /// what lies behind it, that is not known.
  private static func isSomethingElse(
    _ situation: Situation, _ decision: Decision, _ mayBePersonal: Bool
  ) -> Bool {
    switch decision.pointsTo {
    case .stalking2A, .stalking4A: return false
    case .controllingOrCoercive: return situation.facts.relationship == .family
    case .harassment2, .fearOfViolence4: return !decision.isPursuit
    case .maliciousCommunications: return true
    case .insufficient:
      if situation.isOngoing || situation.isFarApart { return false }
      let facts = situation.facts
      let explained: MeaningSet = MeaningSet.grievance.union([
        .lawful, .mutual, .coincidence, .disproved, .ceased, .single,
      ])
      if facts.all.intersects(explained) || facts.incidents.contains(where: \.hasInnocent) {
        return true
      }
      return !mayBePersonal && facts.occasions <= 1
    }
  }

  private static func incidents(
    _ facts: CaseFacts, _ isMet: Bool, _ meanings: MeaningSet
  ) -> [IncidentID] {
    guard isMet else { return [] }
    let carrying = facts.incidents.filter { $0.all.intersects(meanings) }
    guard carrying.isEmpty else { return carrying.map(\.id) }
    // Where no single one carries it, all of them together do.
    return conduct(facts)
  }

  /// The incidents that are occasions, or of which a day is one.
  private static func conduct(_ facts: CaseFacts) -> [IncidentID] {
    let places = Set(facts.conductEntries.map(\.place))
    return facts.incidents.filter { places.contains($0.place) }.map(\.id)
  }
}
