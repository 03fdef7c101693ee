import CaseCore
import CaseResources
import SampleCases
import Testing

@Suite struct `Sample cases` {
  private let phrases: SamplePhrases
  private let reference: ReferenceData

  init() throws {
    phrases = try SampleTables.phrases()
    reference = try CaseResources.referenceData()
  }

  @Test func `no rule would have refused anything in them`() {
    for sample in SampleCases(seed: 1, count: 4000, phrases: phrases) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let faults = record.faults(reference)
      #expect(faults.isEmpty, "\(sample.reference)")
    }
  }

  @Test func `times go forward and stay within the sample's days`() throws {
    let last = try #require(CalendarDay("2018-11-20"))
    for sample in SampleCases(seed: 2, count: 3000, phrases: phrases) {
      let times = sample.entries.map(\.at)
      #expect(times == times.sorted(), "\(sample.reference)")
      #expect(times.allSatisfy { $0.local.day <= last }, "\(sample.reference)")
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let folded = try #require(record.folded())
      let steps = folded.steps.map(\.fact.on)
      #expect(steps == steps.sorted(), "\(sample.reference)")
      for incident in folded.incidents {
        if let start = incident.fact.happened.start {
          #expect(start.earliest <= folded.learnt(incident).latest, "\(sample.reference)")
        }
        let end = incident.fact.happened.end?.earliest ?? 0
        #expect(end <= incident.recorded.at.local.latest, "\(sample.reference)")
      }
    }
  }

  @Test func `references and identifiers are unique`() {
    let cases = SampleCases(seed: 3, count: 5000, phrases: phrases)
    let references = Set(cases.map(\.reference))
    #expect(references.count == 5000)
    let ids = cases.flatMap { $0.entries.map(\.id) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a time limit has run out only half a year after the report`() throws {
    for sample in SampleCases(seed: 9, count: 4000, phrases: phrases) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let folded = try #require(record.folded())
      guard folded.progress.outcome?.type == "17", let last = folded.steps.last else { continue }
      let days = folded.opening.recordedOn.days(to: last.fact.on)
      #expect(days >= 150, "\(sample.reference)")
    }
  }

  @Test func `two to fourteen incidents a case`() {
    var counts: Set<Int> = []
    for sample in SampleCases(seed: 4, count: 3000, phrases: phrases) {
      let incidents = sample.entries.flatMap(\.events).count {
        if case .incidentAdded = $0 { true } else { false }
      }
      counts.insert(incidents)
    }
    #expect(counts.min() == 2)
    #expect(counts.max() == 14)
  }

  @Test func `the same seed gives the same cases`() {
    let first = SampleCases(seed: 5, count: 2500, phrases: phrases)
    let second = SampleCases(seed: 5, count: 2500, phrases: phrases)
    #expect(first.elementsEqual(second))
    let other = SampleCases(seed: 6, count: 2500, phrases: phrases)
    #expect(!first.elementsEqual(other))
  }

  @Test func `fewer cases are drawn from the same ones`() {
    let all = Set(SampleCases(seed: 7, phrases: phrases).map(\.reference))
    let few = SampleCases(seed: 7, count: 50, phrases: phrases).map(\.reference)
    #expect(few.count == 50)
    #expect(all.isSuperset(of: few))
  }

  @Test func `cases beyond the published ones lie in areas of their own`() {
    let further = SampleCases(seed: 8, count: 3000, phrases: phrases).dropFirst(1812)
    for sample in further {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let area = record.folded()?.area.text ?? ""
      #expect(!area.contains("West Midlands") && !area.contains("Worcestershire"))
    }
  }
}
