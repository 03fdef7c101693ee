/// Whether a person must answer: the misclassification flags. They prompt a review and never
/// reclassify.
struct FlagCheck {
  let flag: SecondOpinion.Flag

  init(
    _ current: Case, _ weighing: Weighing, _ decision: Decision, _ letters: Letters,
    _ day: CalendarDay
  ) {
    let recording = current.recordedClass
    let recorded = recording.recordedAs
    let facts = weighing.facts
    let isStalking = recorded.isStalking
    let points = decision.pointsTo
    let yes = letters.four.all.filter { $0.letter.state == .yes }.count
    let hasListed = facts.conduct.intersects(.listed)
    // Somebody wrote down why it is not stalking after the first recording.
    let hasReason = !isStalking && recording.reason != nil
    let isHarassment = recorded == .harassment2 || recorded == .fearOfViolence4
    var raised: [ClassificationRules.Flag] = []
    let personal =
      letters.four.fixated.state == .yes || letters.four.obsessive.state == .yes
    if isHarassment || recorded == .maliciousCommunications || recorded == .notCrimed,
      facts.occasions >= 2, hasListed, points.isStalking || personal, !hasReason
    {
      raised.append(.m1)
    }
    let rule2020 = weighing.rules.flags[.m2]?.validFrom ?? Weighing.formerPartnerRule
    let isSince = facts.incidents.contains { ($0.end ?? $0.start).map { $0 >= rule2020 } ?? false }
    if weighing.isFormerPartner, facts.occasions >= 2, !isStalking, isSince, !hasReason,
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
          && facts.conductIncidents >= 2
    {
      raised.append(.m4)
    }
    if recorded == .stalking2A,
      points == .stalking4A || facts.fearedOccasions >= 2
        || facts.changesListed.count(in: .changes) >= 1 && decision.hasSeriousEffect
    {
      raised.append(.m5)
    }
    if !isStalking, facts.all.contains(.breach), !hasReason { raised.append(.m6) }
    if !isStalking, yes >= 3, personal, !hasReason { raised.append(.m7) }
    if isStalking || points.isStalking, facts.all.contains(.informalDisposal) { raised.append(.m8) }
    // While nothing has been told there is nothing to disagree with.
    let agrees = facts.incidents.isEmpty || FlagCheck.agrees(recorded, points)
    let isRaised = !raised.isEmpty || !agrees
    flag = SecondOpinion.Flag(
      isRaised: isRaised, rules: raised.map(\.rawValue),
      reason: FlagCheck.reason(recorded, points, raised, agrees, weighing.rules))
  }

  static func agrees(_ recorded: CaseClass, _ points: SecondOpinion.Class) -> Bool {
    recorded.rawValue == points.rawValue || recorded == .notCrimed && points == .insufficient
      || recorded == .stalking4A && points == .stalking2A
  }

  private static func reason(
    _ recorded: CaseClass, _ points: SecondOpinion.Class, _ raised: [ClassificationRules.Flag],
    _ agrees: Bool, _ rules: ClassificationRules
  ) -> String {
    var sentences: [String] = []
    if !agrees {
      sentences.append(
        "Recorded as \(recorded.rawValue); the evidence points to \(points.rawValue).")
    }
    for flag in raised { if let row = rules.flags[flag] { sentences.append(row.says) } }
    return sentences.joined(separator: " ")
  }
}
