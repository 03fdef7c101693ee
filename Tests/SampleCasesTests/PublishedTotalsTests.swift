import CaseCore
import CaseResources
import SampleCases
import Testing

/// The sample is counted as any report would count it: by folding its cases.
@Suite struct `Published totals` {
  private let cases: [CaseSummary]

  init() throws {
    let reference = try CaseResources.referenceData()
    let types = reference.outcomeTypes
    cases = try SampleCases(
      seed: 1, phrases: SampleTables.phrases(), reference: reference
    ).compactMap { sample in
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      return record.folded()?.summary(record, types: types)
    }
  }

  private var westMidlands: [CaseSummary] { cases.filter { $0.area == "West Midlands" } }

  @Test func `every case folds`() {
    #expect(cases.count == 1812)
    #expect(westMidlands.count == 1746)
  }

  @Test func `all of them are recorded as stalking`() {
    #expect(cases.allSatisfy { $0.recordedAs.isStalking })
  }

  @Test func `the years are those published`() {
    var years: [Int: Int] = [:]
    for one in westMidlands { years[one.recordedOn.year, default: 0] += 1 }
    #expect(years[2013] == 177)
    #expect(years[2014] == 184)
    #expect(years[2018] == 503)
    let between = [2014, 2015, 2016, 2017, 2018].compactMap { years[$0] }
    #expect(between == between.sorted())
    #expect(years.values.reduce(0, +) == 1746)
  }

  @Test func `a case that went to the prosecutor counts as a referral`() {
    let referred = westMidlands.filter(\.reachedProsecutor)
    let others = westMidlands.filter { !$0.reachedProsecutor }
    #expect(referred.count == 455)
    #expect(others.count { $0.outcome == .caution } == 65)
    #expect(others.count { $0.outcome == .noAction } == 1226)
    #expect(referred.contains { $0.outcome == .charge })
    #expect(referred.contains { $0.outcome == .noAction })
    #expect(referred.contains { $0.stage == .actionPlan })
    #expect(referred.contains { $0.stage == .fileSubmitted })
  }

  @Test func `victims and suspects by sex, with unknown as one`() {
    #expect(westMidlands.count { $0.victimSex == .female } == 1614)
    #expect(westMidlands.count { $0.victimSex == .male } == 124)
    #expect(westMidlands.count { $0.victimSex ?? .unknown == .unknown } == 8)
    #expect(westMidlands.count { $0.suspectSex == .male } == 554)
    #expect(westMidlands.count { $0.suspectSex == .female } == 24)
    #expect(westMidlands.count { $0.suspectSex ?? .unknown == .unknown } == 1168)
  }

  @Test func `Worcestershire has its half-year in two areas`() {
    let south = cases.filter { $0.area == "South Worcestershire" }
    let north = cases.filter { $0.area == "North Worcestershire" }
    #expect(south.count == 36)
    #expect(north.count == 30)
    for one in south + north {
      #expect(one.force == "West Mercia Police")
      #expect("2018-04-01"..."2018-09-30" ~= one.recordedOn.description)
    }
  }
}
