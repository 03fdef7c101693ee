import Testing

@testable import CaseCore

@Suite struct `Outcomes report` {
  private func report(
    _ cases: [ReportFacts], basis: ReportBasis = .recorded, decimals: Int? = nil
  ) -> Report {
    OutcomesReport(.sample(basis: basis, decimals: decimals), tables()).counting(cases)
  }

  @Test func `the share of charges names its denominator: of outcomes and of recorded`() {
    let one = ReportFacts.sample()
    let cases =
      Array(repeating: one.decided("1", referred: true), count: 1822)
      + Array(repeating: one.decided("16"), count: 9283 - 1822)
      + Array(repeating: one, count: 10_214 - 9283)
    let recorded = report(cases)
    #expect(recorded.cell("types", "charge", "count") == "1822")
    #expect(recorded.cell("types", "charge", "percent") == "17.8")
    #expect(recorded.cell("types", "charge", "percentDecided") == "19.6")
    #expect(recorded.cell("types", "undecided", "count") == "931")
    let assigned = report(cases, basis: .assigned)
    #expect(assigned.cell("types", "charge", "percent") == "19.6")
    #expect(assigned.cell("types", "all", "count") == "9283")
    #expect(assigned.cell("types", "undecided", "count") == "931")
    #expect(assigned.cell("types", "undecided", "percent") == "")
  }

  @Test func `a type with an a stands inside its parent and is not added again`() {
    let one = ReportFacts.sample()
    let found = report([
      one.decided("1", referred: true), one.decided("1a", referred: true), one.decided("3a"),
    ])
    #expect(found.cell("types", "charge", "count") == "2")
    #expect(found.cell("types", "1", "count") == "2")
    #expect(found.cell("types", "1a", "count") == "1")
    #expect(found.cell("types", "3", "count") == "1")
    #expect(found.cell("types", "all", "count") == "3")
  }

  @Test func `what became of referrals is told apart, and a charge without one is seen`() {
    let one = ReportFacts.sample()
    func waiting(_ stage: CaseStage) -> ReportFacts {
      .sample {
        $0.stage = stage
        $0.reachedProsecutor = true
      }
    }
    let found = report([
      one.decided("1", referred: true), one.decided("16", referred: true), one.decided("1"),
      waiting(.fileSubmitted), waiting(.resubmitted), waiting(.actionPlan),
      waiting(.prosecutorDecision), waiting(.investigating), one,
    ])
    #expect(found.cell("ways", "referral", "count") == "7")
    #expect(found.cell("ways", "charge", "count") == "1")
    #expect(found.cell("ways", "undecided", "count") == "1")
    #expect(found.cell("referrals", "charge", "percent") == "14.3")
    #expect(found.cell("referrals", "awaiting", "count") == "2")
    #expect(found.cell("referrals", "action-plan", "count") == "1")
    #expect(found.cell("referrals", "decision", "count") == "1")
    #expect(found.cell("referrals", "reopened", "count") == "1")
    #expect(found.cell("types", "charge", "count") == "2")
  }

  @Test func `a type that the table does not have is an outcome and has its own row`() {
    let found = report([.sample().decided("99"), .sample()])
    #expect(found.cell("types", "99", "count") == "1")
    #expect(found.cell("ways", "type-not-known", "count") == "1")
    #expect(found.cell("types", "undecided", "count") == "1")
  }

  @Test func `classes are merged only where that is asked for, and the title says so`() {
    let cases = CaseClass.allCases.map { recordedAs in
      ReportFacts.sample { $0.recordedAs = recordedAs }
    }
    let expected = [
      "stalking": "2", "harassment": "2", "malicious-communications": "1",
      "controlling-or-coercive": "1", "none": "1", "group": "5", "every": "7",
    ]
    for (code, count) in expected {
      let found = OutcomesReport(.sample(code), tables()).counting(cases)
      #expect(found.cell("ways", "all", "count") == count)
      #expect(found.title.contains(tables().reportTerms[code]?.title ?? "?"))
    }
    let group = OutcomesReport(.sample("group"), tables()).counting(cases)
    #expect(group.title.contains("not stalking"))
  }

  @Test func `an interval is Wilson's`() {
    let one = ReportFacts.sample()
    let cases = Array(repeating: one.decided("16"), count: 10)
    #expect(report(cases).cell("ways", "caution", "interval") == "0.0 to 27.8")
    #expect(report(cases).cell("ways", "no-action", "interval") == "72.2 to 100.0")
    let half = Array(repeating: one, count: 5) + Array(repeating: one.decided("3"), count: 5)
    #expect(report(half).cell("ways", "caution", "interval") == "23.7 to 76.3")
  }

  @Test func `damaged cases, days to come and missing days are told of`() {
    let found = OutcomesReport(.sample(today: "2018-02-01"), tables()).counting([
      .sample { $0.isDamaged = true }, .sample(on: "2018-04-01"),
      {
        var facts = ReportFacts.sample().decided("16")
        facts.outcomeOn = nil
        return facts
      }(),
    ])
    #expect(found.innerNotes.contains { $0.contains("flag:damaged") })
    #expect(found.innerNotes.contains { $0.contains("day to come") })
    #expect(found.innerNotes.contains { $0.contains("without its day") })
    #expect(found.notes.contains { $0.contains("Disclosure control is off") })
  }
}
