import CaseCore

/// One case of the sample.
public struct SampleCase: Hashable, Sendable {
  public let reference: CaseReference
  public let entries: [Entry]
}

/// A synthetic store's cases, each made when it is asked for: a million take no more memory than
/// one. The same seed and count give the same cases on every machine.
public struct SampleCases: RandomAccessCollection, Sendable {
  private let seed: UInt64
  private let phrases: SamplePhrases
  private let base: [CasePlan]
  private let officers: SampleOfficers
  private let answers: SampleAnswers
  private let orders: SampleOrders
  private let upkeep: SampleUpkeep
  private let closings: SampleClosings
  private let handOvers: SampleHandOvers
  public let endIndex: Int

  /// - Parameter reference: the rules by which a share of the flags is answered.
  /// - Throws: where a table of the second opinion is broken.
  public init(
    seed: UInt64, count: Int = PublishedTotals.allCases, phrases: SamplePhrases,
    reference: ReferenceData
  ) throws(TableFault) {
    answers = SampleAnswers(reference, try reference.classifier(), phrases)
    orders = SampleOrders(phrases)
    upkeep = SampleUpkeep(reference, phrases)
    self.seed = seed
    self.phrases = phrases
    officers = SampleOfficers(seed: seed, phrases)
    closings = SampleClosings(reference, phrases, officers)
    handOvers = SampleHandOvers(reference, phrases, officers)
    endIndex = Swift.max(0, count)
    let all = BasePlan.cases(seed: seed)
    if count >= all.count {
      base = all
    } else {
      // Fewer cases are drawn from all years; the totals then are no longer the published ones.
      var random = SampleRandom(seed: seed, stream: 2)
      var drawn = Array(all.indices)
      random.shuffle(&drawn)
      base = drawn.prefix(Swift.max(0, count)).sorted().map { all[$0] }
    }
  }

  public var startIndex: Int { 0 }

  /// Who records and holds the cases of the published totals and beyond, in order of their names.
  public var officerNames: [String] { officers.all }

  public subscript(index: Int) -> SampleCase {
    let plan =
      index < base.count
      ? base[index] : FurtherPlan.plan(index - base.count, seed: seed, phrases)
    var draft = CaseDraft(
      plan, random: SampleRandom(seed: seed, stream: UInt64(10_000_000 + index)), phrases, officers)
    // A stream of their own, so that what is answered changes nothing else.
    var random = SampleRandom(seed: seed, stream: UInt64(40_000_000 + index))
    let answered = answers.answering(draft.written(), of: plan.reference, &random)
    var courts = SampleRandom(seed: seed, stream: UInt64(60_000_000 + index))
    let ordered = orders.ordering(answered, plan, draft.setting, &courts)
    var later = SampleRandom(seed: seed, stream: UInt64(50_000_000 + index))
    let kept = upkeep.keeping(ordered, of: plan.reference, &later)
    var shifts = SampleRandom(seed: seed, stream: UInt64(80_000_000 + index))
    let handed = handOvers.handingOver(kept, plan, &shifts)
    // The last of all: an approval names the entry of its proposal by its number.
    var second = SampleRandom(seed: seed, stream: UInt64(70_000_000 + index))
    return SampleCase(
      reference: plan.reference,
      entries: closings.deciding(handed, plan, draft.setting, &second))
  }

  static func reference(year: Int, number: Int) -> CaseReference {
    guard let reference = CaseReference(prefix: "SC", year: year, number: number) else {
      preconditionFailure("The sample's references fit the pattern.")
    }
    return reference
  }
}
