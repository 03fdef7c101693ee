import CaseCore

/// The recorded offences behind the published growth of stalking, harassment and malicious
/// communications together. What the other published totals do not hold of them is harassment and
/// malicious communications, so that those stay as they are.
public struct GroupCases: RandomAccessCollection, Sendable {
  private let seed: UInt64
  private let phrases: SamplePhrases
  private let officers: SampleOfficers
  private let plans: [CasePlan]
  /// Their numbers never meet those of other cases.
  private static let firstNumber = 200_001

  public init(seed: UInt64, phrases: SamplePhrases) {
    self.seed = seed
    self.phrases = phrases
    officers = SampleOfficers(seed: seed, phrases)
    plans = Self.plans(seed: seed)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { plans.count }

  public subscript(index: Int) -> SampleCase {
    let random = SampleRandom(seed: seed, stream: UInt64(50_000_000 + index))
    var draft = CaseDraft(plans[index], random: random, phrases, officers)
    return SampleCase(reference: plans[index].reference, entries: draft.writtenBriefly())
  }

  private static func plans(seed: UInt64) -> [CasePlan] {
    var random = SampleRandom(seed: seed, stream: 4)
    let base = BasePlan.cases(seed: seed)
    var plans: [CasePlan] = []
    var numbers: [Int: Int] = [:]
    for total in PublishedTotals.group {
      let first = SampleDays.firstDay(of: total.yearEnding - 1).adding(months: 6)
      let last = first.adding(months: 12).adding(days: -1)
      let there = base.count {
        $0.force == total.force && (first...last).contains($0.recordedOn)
      }
      for _ in 0..<Swift.max(0, total.cases - there) {
        let day = first.adding(days: random.below(first.days(to: last) + 1))
        let number = numbers[day.year] ?? firstNumber
        numbers[day.year] = number + 1
        plans.append(
          CasePlan(
            reference: SampleCases.reference(year: day.year, number: number), recordedOn: day,
            recordedAs: classes[random.weighted([62, 8, 30])], force: total.force,
            area: total.area, relationship: nil, victim: FurtherPlan.victim(&random),
            suspect: .notRecorded, ending: .police(random.chance(60) ? "18" : "14")))
      }
    }
    return plans
  }

  private static let classes: [CaseClass] = [
    .harassment2, .fearOfViolence4, .maliciousCommunications,
  ]
}
