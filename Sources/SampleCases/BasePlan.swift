import CaseCore

/// Deals out years, outcomes and sexes so that the published totals come out, whatever the seed.
struct BasePlan {
  private var random: SampleRandom

  private init(seed: UInt64) {
    random = SampleRandom(seed: seed, stream: 1)
  }

  /// The cases of West Midlands and Worcestershire, in the order of their references.
  static func cases(seed: UInt64) -> [CasePlan] {
    var plan = BasePlan(seed: seed)
    var cases = plan.westMidlands() + plan.worcestershire()
    cases.sort { ($0.recordedOn, $0.area) < ($1.recordedOn, $1.area) }
    var numbers: [Int: Int] = [:]
    for index in cases.indices {
      let year = cases[index].recordedOn.year
      let number = (numbers[year] ?? 0) + 1
      numbers[year] = number
      cases[index].reference = SampleCases.reference(year: year, number: number)
    }
    return cases
  }

  private mutating func westMidlands() -> [CasePlan] {
    var days: [CalendarDay] = []
    for (year, cases) in PublishedTotals.casesByYear {
      for _ in 0..<cases { days.append(SampleDays.day(in: year, &random)) }
    }
    let endings = endings(days)
    let suspects = suspects(endings)
    var victims = repeated(.female, 1614) + repeated(.male, 124) + repeated(.unknown, 8)
    random.shuffle(&victims)
    return days.indices.map { index in
      plan(
        "West Midlands Police", "West Midlands", days[index], victims[index], suspects[index],
        endings[index])
    }
  }

  /// What is still open goes to late cases only, the rest to any.
  private mutating func endings(_ days: [CalendarDay]) -> [CasePlan.Ending] {
    let all = BasePlan.endings.flatMap { Array(repeating: $0.ending, count: $0.cases) }
    var settled = all.filter { !$0.isPending }
    var pending = all.filter(\.isPending)
    var late = days.indices.filter { days[$0] >= SampleDays.firstPending }
    random.shuffle(&settled)
    random.shuffle(&pending)
    random.shuffle(&late)
    let open = Dictionary(uniqueKeysWithValues: zip(late, pending))
    var next = settled.makeIterator()
    var endings = days.indices.map { open[$0] ?? next.next() ?? .investigating }
    keepTimeLimits(&endings, days)
    return endings
  }

  /// A time limit runs out after six months at the earliest, so such an ending goes to an early case.
  private func keepTimeLimits(_ endings: inout [CasePlan.Ending], _ days: [CalendarDay]) {
    var early = endings.indices.filter { days[$0] < SampleDays.lastExpired }[...]
    for index in endings.indices where days[index] >= SampleDays.lastExpired {
      guard case .police("17") = endings[index] else { continue }
      while let candidate = early.popFirst() {
        guard case .police("16") = endings[candidate] else { continue }
        endings.swapAt(index, candidate)
        break
      }
    }
  }

  /// A file or a caution needs a suspect whose sex is on record; 58 more are known besides.
  private mutating func suspects(_ endings: [CasePlan.Ending]) -> [CasePlan.Suspect] {
    var known = repeated(.male, 554) + repeated(.female, 24)
    random.shuffle(&known)
    var sexes = known.makeIterator()
    var identified = endings.indices.filter { isIdentified(endings[$0]) == .perhaps }
    random.shuffle(&identified)
    let further = Set(identified.prefix(58))
    return endings.indices.map { index in
      switch isIdentified(endings[index]) {
      case .surely: return .named(sexes.next() ?? .unknown)
      case .perhaps: return .named(further.contains(index) ? sexes.next() ?? .unknown : .unknown)
      case .never: return random.chance(25) ? .notRecorded : .unnamed
      }
    }
  }

  private enum Identified { case surely, perhaps, never }

  private func isIdentified(_ ending: CasePlan.Ending) -> Identified {
    switch ending {
    case .police("14"), .police("18"), .police("21"): return .never
    case .police(let type): return type == "3" || type == "2" ? .surely : .perhaps
    case .recorded, .investigating: return .perhaps
    case .awaitingProsecutor, .actionPlan, .resubmitted, .toBeCharged, .charged,
      .prosecutorNoAction:
      return .surely
    }
  }

  private mutating func worcestershire() -> [CasePlan] {
    var cases: [CasePlan] = []
    let first = SampleDays.firstDay(of: 2018).adding(months: 3)
    for (area, count) in PublishedTotals.worcestershire {
      for _ in 0..<count {
        let ending = FurtherPlan.ending(recordedOn: SampleDays.last, &random)
        let suspect = FurtherPlan.suspect(ending, &random)
        let victim = FurtherPlan.victim(&random)
        let day = first.adding(days: random.below(183))
        cases.append(plan("West Mercia Police", area, day, victim, suspect, ending))
      }
    }
    return cases
  }

  private mutating func plan(
    _ force: String, _ area: String, _ day: CalendarDay, _ victim: Sex,
    _ suspect: CasePlan.Suspect, _ ending: CasePlan.Ending
  ) -> CasePlan {
    CasePlan(
      reference: SampleCases.reference(year: day.year, number: 0), recordedOn: day,
      recordedAs: random.chance(62) ? .stalking2A : .stalking4A, force: force, area: area,
      relationship: FurtherPlan.relationship(suspect, &random), victim: victim, suspect: suspect,
      ending: ending)
  }

  private func repeated(_ sex: Sex, _ count: Int) -> [Sex] { Array(repeating: sex, count: count) }

  /// 455 went to the prosecutor, whatever became of them; 65 cautions and 1,226 closed without
  /// action did not.
  private static let endings: [(ending: CasePlan.Ending, cases: Int)] = [
    (.charged, 226), (.prosecutorNoAction(.noActionEvidential, "15"), 71),
    (.prosecutorNoAction(.noActionEvidential, "16"), 41),
    (.prosecutorNoAction(.noActionPublicInterest, "9"), 34),
    (.awaitingProsecutor, 38), (.actionPlan, 22), (.resubmitted, 12), (.toBeCharged, 11),
    (.police("3"), 59), (.police("2"), 6),
    (.police("16"), 462), (.police("15"), 301), (.police("18"), 205), (.police("14"), 118),
    (.police("21"), 62), (.police("10"), 46), (.police("17"), 32),
  ]
}
