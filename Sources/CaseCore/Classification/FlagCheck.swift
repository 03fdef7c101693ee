/// Whether a person must answer: the misclassification flags. They prompt a review and never
/// reclassify.
struct FlagCheck {
  let raised: [ClassificationRules.Flag]
  private let recorded: CaseClass
  private let points: SecondOpinion.Class
  private let agrees: Bool
  private let rules: ClassificationRules

  /// - Parameter endedInformally: asked only where stalking is pointed to or recorded.
  init(
    _ current: Case, _ situation: Situation, _ decision: Decision, _ letters: Letters,
    endedInformally: () -> Bool
  ) {
    let recording = current.recordedClass
    recorded = recording.recordedAs
    let facts = situation.facts
    let isStalking = recorded.isStalking
    points = decision.pointsTo
    rules = situation.rules
    let yes = letters.four.all.filter { $0.letter.state == .yes }.count
    let hasListed = facts.conduct.intersects(.listed)
    // Somebody wrote down why it is not stalking after the first recording.
    let hasReason = !isStalking && recording.reason != nil
    let isHarassment = recorded == .harassment2 || recorded == .fearOfViolence4
    var raised: [ClassificationRules.Flag] = []
    let personal = letters.mayBePersonal
    if isHarassment || recorded == .maliciousCommunications || recorded == .notCrimed,
      facts.occasions >= 2, hasListed, points.isStalking || personal, !hasReason
    {
      raised.append(.m1)
    }
    let rule = rules.flags[.m2]?.validFrom
    let isSince = facts.incidents.contains { incident in
      guard let rule else { return true }
      return (incident.end ?? incident.start).map { $0 >= rule } ?? false
    }
    if situation.isFormerPartner, decision.isCourse, !isStalking, isSince, !hasReason,
      recorded != .controllingOrCoercive, points != .insufficient
    {
      raised.append(.m2)
    }
    if isHarassment, !hasReason, facts.occasions >= 2, hasListed || personal,
      points.isStalking || personal
    {
      raised.append(.m3)
    }
    var crimes = Set(current.incidents.compactMap { $0.fact.crimeNumber?.text })
    for number in current.crimeNumbers { crimes.insert(number.text) }
    if !isStalking,
      crimes.count >= 2
        || recorded == .maliciousCommunications && points.isStalking
          && Set(facts.conductEntries.map(\.place)).count >= 2
    {
      raised.append(.m4)
    }
    if recorded == .stalking2A,
      points == .stalking4A || facts.fearedOccasions >= 2
        || facts.changesListed.count(in: .changes) >= 1 && decision.hasSeriousEffect
    {
      raised.append(.m5)
    }
    if FlagCheck.missesPattern(current, facts, hasReason) { raised.append(.m6) }
    if !isStalking, yes >= 3, personal, !hasReason { raised.append(.m7) }
    if isStalking || points.isStalking,
      facts.all.contains(.informalDisposal) || endedInformally()
    {
      raised.append(.m8)
    }
    // While nothing has been told there is nothing to disagree with.
    agrees = facts.incidents.isEmpty || recorded.agrees(with: points)
    self.raised = raised
  }

  var isRaised: Bool { !raised.isEmpty || !agrees }

  var flag: SecondOpinion.Flag {
    SecondOpinion.Flag(isRaised: isRaised, rules: raised.map(\.rawValue), reason: reason)
  }

  /// Whether a breach was dealt with by itself. Recorded breaches tell, whatever the case is recorded
  /// as: its class does not say that anybody looked at the breach as part of the whole. Where there
  /// are none, the words of a case that is not recorded as stalking do.
  private static func missesPattern(
    _ current: Case, _ facts: CaseFacts, _ hasReason: Bool
  ) -> Bool {
    if current.breaches.isEmpty {
      return !current.recordedClass.recordedAs.isStalking && facts.all.contains(.breach)
        && !hasReason
    }
    return current.breaches.contains { $0.disposed != nil && !$0.wasConsideredAsStalking }
  }

  var reason: String {
    var sentences: [String] = []
    if !agrees {
      sentences.append(
        "Recorded as \(recorded.rawValue); the evidence points to \(points.rawValue).")
    }
    for flag in raised { if let row = rules.flags[flag] { sentences.append(row.says) } }
    return sentences.joined(separator: " ")
  }
}
