import CaseCore
import CaseStore
import Foundation
import Testing

/// The agenda from the index against one that works out every deadline and every possible breach of
/// every case afresh.
@Suite struct IndexAgendaTests {
  let scenery: IndexScenery

  init() throws {
    scenery = try IndexScenery()
  }

  /// Every deadline of every case, as its file tells it.
  func allItems() throws -> [(item: AgendaItem, deadline: Deadline, case: Case)] {
    let proposer = try scenery.reference.breachProposer()
    return scenery.store.caseFiles().flatMap { stamp -> [(AgendaItem, Deadline, Case)] in
      let stored = scenery.store.decode(fileAt: stamp)
      guard let current = stored.record.folded() else { return [] }
      let deadlines = current.agenda(scenery.reference, proposer.open(in: current))
      let summary = current.summary(
        stored.record, deadlines: deadlines, types: scenery.reference.outcomeTypes)
      return deadlines.map { deadline in
        let item = AgendaItem(
          reference: current.reference, victim: summary.victim, suspect: summary.suspect,
          owner: summary.owner, deadline: deadline.id,
          term: scenery.reference.deadlines.all[deadline.term.row], start: deadline.start,
          due: deadline.due, snoozedUntil: deadline.hiddenUntil,
          entryCount: summary.entryCount,
          recordedAt: summary.lastRecorded ?? Instant(secondsSince1970: 0))
        return (item, deadline, current)
      }
    }.sorted {
      ($0.0.due, $0.0.reference.text, $0.0.deadline)
        < ($1.0.due, $1.0.reference.text, $1.0.deadline)
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `every part of it is what computing every clock afresh gives`(seed: UInt64) throws {
    var random = RandomCases(seed: seed)
    try random.write(80, to: scenery)
    let index = try scenery.reconciledIndex()
    let all = try allItems()
    for _ in 0..<120 {
      let on = try random.day().adding(days: random.number(0...1500))
      var question = DeadlineQuestion(on: on)
      if random.chance(40) { question.from = on.adding(days: random.number(-200...50)) }
      if random.chance(40) { question.through = on.adding(days: random.number(-50...200)) }
      if random.chance(30) { question.rules = [try random.pick(DeadlineRule.allCases)] }
      question.includesSnoozed = random.chance(20)
      let owner = random.chance(30) ? try random.pick(RandomCases.owners) : nil
      let stage = random.chance(30) ? CaseQuery.field(.stage, "open") : .everything
      let expected = all.filter { found in
        question.asks(for: found.deadline) && (owner == nil || found.item.owner == owner)
          && (stage == .everything || found.case.isOpen)
      }.map(\.item)
      var request = AgendaRequest(question, cases: stage, owners: owner.map { ["=\($0)"] } ?? [])
      #expect(try index.agendaCount(request) == expected.count)
      #expect(try index.agenda(request, reference: scenery.reference) == expected)
      request.offset = random.number(0...expected.count + 3)
      request.limit = random.number(0...20)
      #expect(
        try index.agenda(request, reference: scenery.reference)
          == Array(expected.dropFirst(request.offset).prefix(request.limit)))
    }
  }

  @Test func `whose cases they are goes by the words of a name, as on the list`() throws {
    var random = RandomCases(seed: 5)
    try random.write(80, to: scenery)
    let index = try scenery.reconciledIndex()
    let owned = try allItems().map(\.item).filter { $0.owner == "PC 4411 Rees" }
    try #require(!owned.isEmpty)
    var question = DeadlineQuestion(on: CalendarDay(daysSinceEpoch: 0))
    question.includesSnoozed = true
    let listed = try allItems().filter { question.asks(for: $0.deadline) }.map(\.item)
      .filter { $0.owner == "PC 4411 Rees" }
    for name in ["rees", "PC 4411 REES", "4411 rees"] {
      let request = AgendaRequest(question, owners: [name])
      #expect(try index.agenda(request, reference: scenery.reference) == listed, "\(name)")
    }
    #expect(
      try index.agendaCount(AgendaRequest(question, owners: ["nobody", "rees"])) == listed.count)
    #expect(try index.agendaCount(AgendaRequest(question, owners: ["nobody"])) == 0)
  }

  @Test func `the random cases have deadlines of nearly every rule, open, put off and settled`()
    throws
  {
    for seed in [1, 2, 3, 4, 5, 6] as [UInt64] {
      try RandomCases.written(80, seed: seed, to: scenery)
    }
    let all = try allItems().map(\.deadline)
    // Few subjects of the random cases take another name or move house.
    let rare: Set<DeadlineRule> = [.notificationName, .notificationAddress]
    let found = Set(all.map(\.rule))
    #expect(found.union(rare) == Set(DeadlineRule.allCases))
    #expect(all.contains { $0.hiddenUntil != nil })
    #expect(all.contains { if case .met = $0.ending { true } else { false } })
    #expect(all.contains { if case .stopped = $0.ending { true } else { false } })
  }

  @Test func `numbers and windows follow when cases change and go`() throws {
    try RandomCases.written(60, seed: 1, to: scenery)
    let index = try scenery.reconciledIndex()
    let before = try allItems().count
    let stamps = scenery.store.caseFiles()
    for stamp in stamps.prefix(10) {
      try FileManager.default.removeItem(atPath: scenery.filePath(stamp.reference.text))
    }
    for stamp in stamps.dropFirst(10).prefix(20) { try scenery.write(stamp.reference.text) }
    _ = try index.reconcile(reference: scenery.reference)
    let all = try allItems()
    #expect(all.count < before)
    for days in stride(from: 0, to: 2000, by: 250) {
      let day = try #require(CalendarDay("2016-01-01")).adding(days: days)
      let question = DeadlineQuestion(on: day)
      let expected = all.filter { question.asks(for: $0.deadline) }.map(\.item)
      #expect(try index.agendaCount(AgendaRequest(question)) == expected.count)
      let half = AgendaRequest(question, offset: expected.count / 2, limit: 5)
      #expect(
        try index.agenda(half, reference: scenery.reference)
          == Array(expected.dropFirst(expected.count / 2).prefix(5)))
    }
  }

  @Test func `a day that passes changes the answers and nothing in the index`() throws {
    try RandomCases.written(60, seed: 5, to: scenery)
    let index = try scenery.reconciledIndex()
    let today = try #require(CalendarDay("2018-06-01"))
    let before = try index.agenda(
      AgendaRequest(DeadlineQuestion(on: today)), reference: scenery.reference)
    let overdue = CaseQuery.field(.due, "overdue")
    let now = try index.count(overdue.reckoned(on: today))
    let later = try index.count(overdue.reckoned(on: today.adding(days: 400)))
    #expect(now < later)
    #expect(try index.reconcile(reference: scenery.reference).changed == 0)
    let after = try index.agenda(
      AgendaRequest(DeadlineQuestion(on: today)), reference: scenery.reference)
    #expect(before == after)
  }

  @Test func `a question about days that was not reckoned from one is refused`() throws {
    let index = try scenery.reconciledIndex()
    #expect(throws: IndexFailure.self) { try index.count(.field(.due, "overdue")) }
  }
}
