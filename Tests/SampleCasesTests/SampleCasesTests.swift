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

  @Test func `no rule would have refused anything in them`() throws {
    for sample in try SampleCases(seed: 1, count: 4000, phrases: phrases, reference: reference) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let faults = record.faults(reference)
      #expect(faults.isEmpty, "\(sample.reference)")
    }
  }

  @Test func `times go forward and stay within the sample's days`() throws {
    let last = try #require(CalendarDay("2018-11-20"))
    for sample in try SampleCases(seed: 2, count: 3000, phrases: phrases, reference: reference) {
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

  @Test func `references and identifiers are unique`() throws {
    let cases = try SampleCases(seed: 3, count: 5000, phrases: phrases, reference: reference)
    let references = Set(cases.map(\.reference))
    #expect(references.count == 5000)
    let ids = cases.flatMap { $0.entries.map(\.id) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a time limit has run out only half a year after the report`() throws {
    for sample in try SampleCases(seed: 9, count: 4000, phrases: phrases, reference: reference) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let folded = try #require(record.folded())
      guard folded.progress.outcome?.type == "17", let last = folded.steps.last else { continue }
      let days = folded.opening.recordedOn.days(to: last.fact.on)
      #expect(days >= 150, "\(sample.reference)")
    }
  }

  @Test func `a share of the flags is answered, in every way, and some ask again`() throws {
    let classifier = try reference.classifier()
    var reviewer = FlagReviewer(classifier, nil)
    var states: [FlagState.Kind: Int] = [:]
    var replies: [FlagAnswer.Reply.Kind: Int] = [:]
    for sample in try SampleCases(seed: 1, count: 3000, phrases: phrases, reference: reference) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let folded = try #require(record.folded())
      states[reviewer.review(record, folded).state.kind, default: 0] += 1
      for answer in folded.answers { replies[answer.fact.reply.kind, default: 0] += 1 }
    }
    let answered = (states[.answered] ?? 0) + (states[.askedAgain] ?? 0)
    let open = states[.open] ?? 0
    #expect(open > answered && answered * 5 > open, "\(states)")
    #expect((states[.askedAgain] ?? 0) > 5, "\(states)")
    #expect((replies[.agreed] ?? 0) > 50 && (replies[.declined] ?? 0) > 50, "\(replies)")
  }

  @Test func `some cases are offered, in every state, and some have a hand-over note`() throws {
    var (waiting, accepted, declined) = (0, 0, 0)
    var (notes, taken) = (0, 0)
    for sample in try SampleCases(seed: 1, count: 1812, phrases: phrases, reference: reference) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let folded = try #require(record.folded())
      for transfer in folded.transfers {
        switch transfer.ending?.fact {
        case nil: waiting += 1
        case .accepted: accepted += 1
        case .declined: declined += 1
        case .withdrawn, .replaced, .overtaken: Issue.record("\(sample.reference): \(transfer)")
        }
      }
      notes += folded.handOvers.count
      taken += folded.handOvers.count { $0.acceptance != nil }
    }
    #expect(waiting > 2 && accepted > 2 && declined > 0, "\(waiting) \(accepted) \(declined)")
    #expect(notes > taken && taken > 3, "\(notes) \(taken)")
  }

  @Test func `a share of the cases has the orders of its years, and breaches in every state`()
    throws
  {
    var kinds: [OrderKindCode: Int] = [:]
    var breaches: [Breach] = []
    var cases = 0
    for sample in try SampleCases(seed: 1, count: 4000, phrases: phrases, reference: reference) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let folded = try #require(record.folded())
      if !folded.orders.isEmpty { cases += 1 }
      for order in folded.orders { kinds[order.facts.kind, default: 0] += 1 }
      breaches += folded.breaches
    }
    #expect((200...800).contains(cases), "\(cases)")
    #expect(kinds.keys.sorted() == ["bail", "non-molestation-order", "restraining-order"])
    #expect(kinds.values.allSatisfy { $0 > 20 }, "\(kinds)")
    let open = breaches.count { $0.disposed == nil }
    #expect(breaches.count > 20 && open > 5 && open < breaches.count, "\(breaches.count) \(open)")
    #expect(breaches.contains { !$0.isAnswered })
  }

  @Test func `some closing decisions wait, some came back, and some outcomes have two names`()
    throws
  {
    var states: [ProposedClosing.State: Int] = [:]
    for sample in try SampleCases(seed: 1, count: 4000, phrases: phrases, reference: reference) {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      guard let closing = record.folded()?.closingSummary else { continue }
      states[closing.state, default: 0] += 1
    }
    for state in CaseQuery.approvals { #expect(states[state, default: 0] > 3, "\(states)") }
  }

  @Test func `two to fourteen incidents a case`() throws {
    var counts: Set<Int> = []
    for sample in try SampleCases(seed: 4, count: 3000, phrases: phrases, reference: reference) {
      let incidents = sample.entries.flatMap(\.events).count {
        if case .incidentAdded = $0 { true } else { false }
      }
      counts.insert(incidents)
    }
    #expect(counts.min() == 2)
    #expect(counts.max() == 14)
  }

  @Test func `the same seed gives the same cases`() throws {
    let first = try SampleCases(seed: 5, count: 2500, phrases: phrases, reference: reference)
    let second = try SampleCases(seed: 5, count: 2500, phrases: phrases, reference: reference)
    #expect(first.elementsEqual(second))
    let other = try SampleCases(seed: 6, count: 2500, phrases: phrases, reference: reference)
    #expect(!first.elementsEqual(other))
  }

  @Test func `fewer cases are drawn from the same ones`() throws {
    let all = Set(try SampleCases(seed: 7, phrases: phrases, reference: reference).map(\.reference))
    let few = try SampleCases(seed: 7, count: 50, phrases: phrases, reference: reference).map(
      \.reference)
    #expect(few.count == 50)
    #expect(all.isSuperset(of: few))
  }

  @Test func `cases beyond the published ones lie in areas of their own`() throws {
    let further = try SampleCases(seed: 8, count: 3000, phrases: phrases, reference: reference)
      .dropFirst(1812)
    for sample in further {
      let record = CaseRecord(reference: sample.reference, entries: sample.entries)
      let area = record.folded()?.area.text ?? ""
      #expect(!area.contains("West Midlands") && !area.contains("Worcestershire"))
    }
  }
}
