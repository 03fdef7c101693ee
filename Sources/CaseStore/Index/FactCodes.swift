import CaseCore

/// Ages as one number: twice the years, and one more where it may be a year more. Compared, it tells
/// which ages lie within a span.
enum AgeCodes {
  static func code(_ years: Int) -> Int { years * 2 }

  static func code(_ age: AgeSpan?) -> Int {
    age.map { code($0.low) + ($0.high - $0.low) } ?? noCode
  }

  static func age(_ code: Int) -> AgeSpan? {
    code >= 0 ? AgeSpan(code / 2, code / 2 + code % 2) : nil
  }
}

/// What reports count of a case, in a few numbers.
enum FactCodes {
  /// How many bits each part takes, in order; one more than its code is kept, so that 0 is none.
  private static let small = 5
  private static let ages = 14
  private static let dayBits = 26
  private static let dayOrigin = 1 << 25

  static func codes(_ facts: ReportFacts) -> Int {
    var packed = Packing()
    packed.put(facts.recordedAs.indexCode, small)
    packed.put(facts.stage.indexCode, small)
    packed.put(facts.outcome?.indexCode ?? noCode, small)
    packed.put(facts.relationship?.indexCode ?? noCode, small)
    packed.put(facts.victimSex.indexCode, 3)
    packed.put(facts.suspectSex.indexCode, 3)
    packed.put(facts.reachedProsecutor ? 1 : 0, 2)
    packed.put(facts.needsAnswer ? 1 : 0, 2)
    packed.put(facts.isDamaged ? 1 : 0, 2)
    packed.put(AgeCodes.code(facts.victimAge), ages)
    packed.put(AgeCodes.code(facts.suspectAge), ages)
    return packed.bits
  }

  static func days(_ facts: ReportFacts) -> Int {
    var packed = Packing()
    packed.put(facts.recordedOn.daysSinceEpoch + dayOrigin, dayBits)
    packed.put(facts.outcomeOn.map { $0.daysSinceEpoch + dayOrigin } ?? noCode, dayBits)
    return packed.bits
  }

  /// The class of the first recording, what the evidence points to and how the question of the class
  /// stands.
  static func opinion(_ summary: CaseSummary) -> Int {
    var packed = Packing()
    packed.put(summary.firstRecordedAs.indexCode, small)
    packed.put(summary.opinion?.pointsTo.indexCode ?? noCode, small)
    packed.put(summary.flag.state.indexCode, small)
    return packed.bits
  }

  /// From `opinion` and the codes of a case.
  static func tally(_ codes: Int, _ opinion: Int, age: Int, count: Int) -> ClassificationTally? {
    var (codes, opinion) = (Unpacking(codes), Unpacking(opinion))
    guard let recorded = classes.code(codes.take(small)),
      let first = classes.code(opinion.take(small))
    else { return nil }
    let pointsTo = pointed.code(opinion.take(small))
    guard let state = states.code(opinion.take(small)) else { return nil }
    return ClassificationTally(
      recorded: recorded, firstRecorded: first, pointsTo: pointsTo, state: state, age: age,
      count: count)
  }

  /// What the report on classification counts of a case.
  static func classification(_ record: FactRecord) -> ClassificationFacts? {
    tally(record.codes, record.opinion, age: 0, count: 1).map { tally in
      ClassificationFacts(
        firstRecorded: tally.firstRecorded, pointsTo: tally.pointsTo, state: tally.state,
        since: record.flagDay == Int32(noDayYet)
          ? nil : CalendarDay(daysSinceEpoch: Int(record.flagDay)))
    }
  }

  /// The part of the codes that says what the case is recorded as.
  static func recordedClass(_ codes: Int) -> Int { codes & ((1 << small) - 1) }

  static func recordedOn(days: Int) -> CalendarDay {
    var days = Unpacking(days)
    return CalendarDay(daysSinceEpoch: days.take(dayBits) - dayOrigin)
  }

  /// Nil for numbers that no version of the program writes.
  static func facts(_ record: FactRecord, _ labels: Labels) -> ReportFacts? {
    var codes = Unpacking(record.codes)
    guard let recordedAs = classes.code(codes.take(small)),
      let stage = stages.code(codes.take(small))
    else { return nil }
    let outcome = outcomes.code(codes.take(small))
    let relationship = relationships.code(codes.take(small))
    let victimSex = sexes.code(codes.take(3)) ?? .unknown
    let suspectSex = sexes.code(codes.take(3)) ?? .unknown
    let (reached, asked, damaged) = (codes.take(2), codes.take(2), codes.take(2))
    let victimAge = AgeCodes.age(codes.take(ages))
    let suspectAge = AgeCodes.age(codes.take(ages))
    var days = Unpacking(record.days)
    let recordedOn = CalendarDay(daysSinceEpoch: days.take(dayBits) - dayOrigin)
    let outcomeOn = days.take(dayBits)
    return ReportFacts(
      recordedAs: recordedAs, recordedOn: recordedOn, stage: stage, outcome: outcome,
      outcomeCode: labels[record.outcomeCode],
      outcomeOn: outcomeOn == noCode ? nil : CalendarDay(daysSinceEpoch: outcomeOn - dayOrigin),
      reachedProsecutor: reached == 1, force: labels[record.force] ?? "",
      area: labels[record.area] ?? "", owner: labels[record.owner],
      victimSex: victimSex, suspectSex: suspectSex, victimAge: victimAge, suspectAge: suspectAge,
      relationship: relationship, needsAnswer: asked == 1, isDamaged: damaged == 1)
  }

  // Arrays made once: a million cases ask them.
  private static let classes = CaseClass.allCases
  private static let stages = CaseStage.allCases
  private static let outcomes = OutcomeGroup.allCases
  private static let relationships = Relationship.allCases
  private static let sexes = Sex.allCases
  private static let pointed = SecondOpinion.Class.allCases
  private static let states = FlagState.Kind.allCases
}

private struct Packing {
  private(set) var bits = 0
  private var place = 0

  /// Keeps a code from −1 on; what is too large to keep becomes −1.
  mutating func put(_ code: Int, _ count: Int) {
    if code + 1 < 1 << count { bits |= (code + 1) << place }
    place += count
  }
}

private struct Unpacking {
  private var bits: Int

  init(_ bits: Int) { self.bits = bits }

  mutating func take(_ count: Int) -> Int {
    defer { bits >>= count }
    return (bits & ((1 << count) - 1)) - 1
  }
}

extension Array {
  fileprivate func code(_ code: Int) -> Element? {
    code >= 0 && code < count ? self[code] : nil
  }
}
