import Testing

@testable import CaseCore

@Suite struct `The report on classification` {
  private func facts(
    _ recorded: CaseClass, first: CaseClass? = nil, _ pointsTo: SecondOpinion.Class?,
    _ state: FlagState.Kind = .none, since: String? = nil
  ) -> ReportFacts {
    .sample { facts in
      facts.recordedAs = recorded
      facts.classification = ClassificationFacts(
        firstRecorded: first ?? recorded, pointsTo: pointsTo, state: state,
        since: since.map { CaseCoreTests.day($0) })
    }
  }

  private func report(_ cases: [ReportFacts]) -> Report {
    ClassificationCounting(.sample("every"), tables()).counting(cases)
  }

  @Test func `the matrix sets what is recorded against what is pointed to`() {
    let report = report([
      facts(.harassment2, .stalking4A), facts(.harassment2, .stalking4A),
      facts(.harassment2, .harassment2), facts(.stalking2A, nil),
    ])
    #expect(report.cell("matrix", "harassment-s2", "stalking-s4A") == "2")
    #expect(report.cell("matrix", "harassment-s2", "all") == "3")
    #expect(report.cell("matrix", "stalking-s2A", "unknown") == "1")
    #expect(report.cell("matrix", "all", "stalking-s4A") == "2")
    #expect(report.cell("matrix", "all", "all") == "4")
  }

  @Test func `flags stand by state and by how long they have waited`() {
    // The report is as on 1 March 2019.
    let report = report([
      facts(.harassment2, .stalking4A, .open, since: "2019-02-22"),
      facts(.harassment2, .stalking4A, .open, since: "2019-02-21"),
      facts(.harassment2, .stalking4A, .askedAgain, since: "2018-06-01"),
      facts(.harassment2, .stalking4A, .answered, since: "2019-02-28"),
      facts(.harassment2, .harassment2),
    ])
    #expect(report.cell("flags", "open", "age0") == "1")
    #expect(report.cell("flags", "open", "age1") == "1")
    #expect(report.cell("flags", "open", "all") == "2")
    #expect(report.cell("flags", "asked-again", "age3") == "1")
    #expect(report.cell("flags", "answered", "age0") == "1")
  }

  @Test func `who came to stalking and who left it is counted`() {
    let report = report([
      facts(.stalking2A, first: .harassment2, .stalking2A),
      facts(.stalking4A, first: .stalking2A, .stalking4A),
      facts(.harassment2, first: .stalking2A, .harassment2),
    ])
    #expect(report.cell("changes", "to-stalking", "count") == "1")
    #expect(report.cell("changes", "from-stalking", "count") == "1")
  }
}
