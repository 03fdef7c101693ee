import CaseCore
import CaseStore
import Testing

/// Orders from the index against those of every case folded afresh.
@Suite struct IndexOrderTests {
  let scenery: IndexScenery

  init() throws {
    scenery = try IndexScenery()
  }

  private func allOrders() -> [(order: OrderSummary, case: Case)] {
    scenery.store.caseFiles().flatMap { stamp -> [(OrderSummary, Case)] in
      guard let current = scenery.store.decode(fileAt: stamp).record.folded() else { return [] }
      return current.orderSummaries(scenery.reference.orderKinds).map { ($0, current) }
    }.sorted { left, right in
      let places = [left, right].map { found in
        (found.0.ends?.day?.daysSinceEpoch ?? .max, found.0.reference.text, found.0.order)
      }
      return places[0] < places[1]
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `every answer is what folding every case afresh gives`(seed: UInt64) throws {
    var random = RandomCases(seed: seed)
    try random.write(80, to: scenery)
    let index = try scenery.reconciledIndex()
    let all = allOrders()
    try #require(all.count > 60)
    var found = 0
    for _ in 0..<150 {
      let on = try random.orderDay()
      var question = OrderQuestion(on: on)
      if random.chance(50) { question.statuses = [try random.pick(OrderStatus.allCases)] }
      if random.chance(20) { question.kinds = [try random.pick(["spo-full", "bail"])] }
      if random.chance(30) { question.endingWithin = random.number(0...300) }
      question.notificationOverdue = random.chance(20)
      if random.chance(30) { question.breaches = try random.pick(BreachValue.allCases) }
      let stage = random.chance(30) ? CaseQuery.field(.stage, "open") : .everything
      let expected = all.filter {
        question.asks(for: $0.order) && (stage == .everything || $0.case.isOpen)
      }.map(\.order)
      #expect(try index.orders(question, cases: stage) == expected)
      #expect(try index.orderCount(question, cases: stage) == expected.count)
      let offset = random.number(0...10)
      #expect(
        try index.orders(question, cases: stage, offset: offset, limit: 5)
          == Array(expected.dropFirst(offset).prefix(5)))
      found += expected.count
    }
    #expect(found > 100)
  }

  @Test func `a status of the summary is that of the order on every day`() throws {
    var random = RandomCases(seed: 7)
    try random.write(40, to: scenery)
    for stamp in scenery.store.caseFiles() {
      guard let current = scenery.store.decode(fileAt: stamp).record.folded() else { continue }
      let summaries = current.orderSummaries(scenery.reference.orderKinds)
      for (order, summary) in zip(current.orders, summaries) {
        for _ in 0..<40 {
          let day = try random.orderDay().adding(days: random.number(-200...600))
          #expect(summary.status(on: day) == order.status(on: day))
          #expect(
            (summary.overdue(on: day) != nil)
              == order.notifications(scenery.reference.orderKinds).contains { duty in
                duty.due < day && (duty.done?.fact.on ?? duty.stopped).map { day < $0 } ?? true
              })
        }
      }
    }
  }

  @Test func `a day that passes changes no row, and a change does`() throws {
    try scenery.write(
      "TC-2024-1",
      [
        .opened(
          CaseOpening(
            reference: try #require(CaseReference("TC-2024-1")), recordedOn: try day("2024-03-01"),
            recordedAs: .stalking2A, force: try scenery.words("F"), area: try scenery.words("A"))),
        .order(.added("o1", OrderFacts(kind: "spo-full"))),
        .order(
          .stepTaken(
            "o1", "s1",
            OrderStep(
              on: try day("2024-03-04"), .made(.on(try day("2026-03-03")), [], replaces: nil, nil))
          )),
        .order(.stepTaken("o1", "s2", OrderStep(on: try day("2024-03-05"), .served(nil)))),
      ])
    let index = try scenery.reconciledIndex()
    func count(_ typed: String, _ on: String) throws -> Int {
      try index.count(try CaseQuery(parsing: typed).reckoned(on: day(on)))
    }
    #expect(try count("order:in-force", "2024-03-04") == 0)
    #expect(try count("order:not-served", "2024-03-04") == 1)
    #expect(try count("order:in-force", "2024-03-05") == 1)
    #expect(try count("order:notification-overdue", "2024-03-07") == 0)
    #expect(try count("order:notification-overdue", "2024-03-08") == 1)
    #expect(try count("order:ending-90", "2025-12-02") == 0)
    #expect(try count("order:ending-90", "2025-12-03") == 1)
    #expect(try count("order:ended", "2026-03-03") == 0)
    #expect(try count("order:ended", "2026-03-04") == 1)
    #expect(try count("order:none", "2026-03-04") == 0 && count("-order:none", "2026-03-04") == 1)
    #expect(
      try count("order:spo-full", "2024-03-04") == 1 && count("order:bail", "2024-03-04") == 0)
    #expect(try count("breach:any", "2024-03-04") == 0)
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
}
