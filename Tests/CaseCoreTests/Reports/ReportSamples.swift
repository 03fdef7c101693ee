@testable import CaseCore

extension ReportFacts {
  /// A stalking case of the West Midlands with nothing else to say, then whatever is set.
  static func sample(
    on recordedOn: String = "2018-03-09", _ change: (inout ReportFacts) -> Void = { _ in }
  ) -> ReportFacts {
    var facts = ReportFacts(
      recordedAs: .stalking2A, recordedOn: day(recordedOn), stage: .investigating, outcome: nil,
      outcomeCode: nil, outcomeOn: nil, reachedProsecutor: false, force: "West Midlands Police",
      area: "Dudley", owner: "PC Rees", victimSex: .female, suspectSex: .male, victimAge: nil,
      suspectAge: nil, relationship: .exPartner, needsAnswer: false, isDamaged: false)
    change(&facts)
    return facts
  }

  /// With an outcome of so many days later.
  func decided(_ type: OutcomeCode, after days: Int = 30, referred: Bool = false) -> ReportFacts {
    var facts = self
    facts.stage = .decided
    facts.outcomeCode = type
    facts.outcome = tables().outcomeTypes[type]?.group
    facts.outcomeOn = recordedOn.adding(days: days)
    facts.reachedProsecutor = referred
    return facts
  }

  /// Drawn at random, with what is rare drawn often.
  static func random(_ random: inout FixedGenerator) -> ReportFacts {
    func any<Choice: CaseIterable>(_: Choice.Type, _ usual: Choice) -> Choice {
      Choice.allCases.randomElement(using: &random) ?? usual
    }
    let types = ["1", "1a", "2", "3", "9", "14", "16", "18", "20", "22", "99"]
    let year = Int.random(in: 2013...2018, using: &random)
    let on = day("\(year)-01-01").adding(days: Int.random(in: 0...364, using: &random))
    var facts = sample(on: on.description)
    facts.recordedAs = any(CaseClass.self, .stalking2A)
    facts.area = ["Dudley", "Sandwell", "Walsall", ""].randomElement(using: &random) ?? ""
    facts.owner = ["PC Rees", "DC Shah", nil].randomElement(using: &random) ?? nil
    facts.victimSex = any(Sex.self, .unknown)
    facts.suspectSex = any(Sex.self, .unknown)
    let age = Int.random(in: 10...80, using: &random)
    facts.victimAge =
      [nil, AgeSpan(age, age), AgeSpan(age, age + 1)].randomElement(using: &random) ?? nil
    facts.relationship = Bool.random(using: &random) ? any(Relationship.self, .partner) : nil
    facts.stage = any(CaseStage.self, .recorded)
    facts.reachedProsecutor = Bool.random(using: &random)
    facts.needsAnswer = Bool.random(using: &random)
    guard facts.isDecided else { return facts }
    let stage = facts.stage
    facts = facts.decided(
      types.randomElement(using: &random) ?? "16", after: Int.random(in: -5...500, using: &random),
      referred: facts.reachedProsecutor)
    facts.stage = stage
    return facts
  }
}

extension ReportFacts {
  /// With what only some reports read, drawn at random.
  func withMore(_ random: inout FixedGenerator) -> ReportFacts {
    var facts = self
    facts.history = SuspectHistory.allCases.randomElement(using: &random) ?? .unknown
    facts.classification = ClassificationFacts(
      firstRecorded: CaseClass.allCases.randomElement(using: &random) ?? .stalking2A,
      pointsTo: (SecondOpinion.Class.allCases + [nil]).randomElement(using: &random) ?? nil,
      state: FlagState.Kind.allCases.randomElement(using: &random) ?? .open,
      since: recordedOn.adding(days: Int.random(in: 0...200, using: &random)))
    facts.orders = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      .random(from: recordedOn, &random)
    }
    return facts
  }
}

extension ReportOrder {
  /// As far as an order can get, step by step.
  static func random(from start: CalendarDay, _ random: inout FixedGenerator) -> ReportOrder {
    var course = OrderCourse()
    var day = start
    func next(_ random: inout FixedGenerator) -> CalendarDay {
      day = day.adding(days: Int.random(in: 0...40, using: &random))
      return day
    }
    if Bool.random(using: &random) { course.considered = next(&random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where course.considered != nil: course.notSought = next(&random)
    case 1: course.applied = next(&random)
    case 2:
      course.applied = next(&random)
      if Bool.random(using: &random) {
        course.refused = next(&random)
      } else {
        course.withdrawn = next(&random)
      }
    default:
      if Bool.random(using: &random) { course.applied = next(&random) }
      course.made = next(&random)
      if Bool.random(using: &random) { course.served = next(&random) }
    }
    var duties: [OrderSummary.Duty] = []
    if course.served != nil {
      course.answers = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        [.none, .untimed, .after(days: Int.random(in: 0...9, using: &random))]
          .randomElement(using: &random) ?? .none
      }
      let due = day.adding(days: 2)
      let settled =
        Bool.random(using: &random) ? due.adding(days: Int.random(in: -1...4, using: &random)) : nil
      duties = [
        OrderSummary.Duty(
          .initial, from: day, due: due, settled: settled,
          wasMet: settled != nil && Bool.random(using: &random))
      ]
    }
    let kinds = ["spo-full", "spo-interim", "restraining-order"]
    return ReportOrder(
      kind: kinds.randomElement(using: &random) ?? kinds[0], course: course, duties: duties)
  }
}

extension ReportRequest {
  static func sample(
    _ offence: String = "stalking", basis: ReportBasis = .recorded, from: String? = "2013-01-01",
    to: String = "2018-12-31", today: String = "2019-03-01", decimals: Int? = nil
  ) -> ReportRequest {
    guard let offence = CaseCoreTests.tables().reportTerms[offence] else {
      preconditionFailure("no class \(offence)")
    }
    return ReportRequest(
      offence, basis: basis, from: from.map { CaseCoreTests.day($0) }, to: CaseCoreTests.day(to),
      today: CaseCoreTests.day(today),
      decimals: decimals)
  }
}

extension ReportCounting {
  func counting(_ cases: [ReportFacts]) -> Report {
    var counting = self
    for facts in cases { counting.add(facts) }
    return counting.report()
  }
}

extension Report {
  /// What stands in a cell, as `whole(12)`, `26.1`, `suppressed`; nil where there is no such cell.
  func cell(_ table: String, _ row: String, _ column: String) -> String? {
    guard let table = tables.first(where: { $0.code == table }),
      let row = table.rows.first(where: { $0.code == row }),
      let index = table.columns.firstIndex(where: { $0.code == column })
    else { return nil }
    switch value(row.cells[index], in: table) {
    case .whole(let number): return String(number)
    case .decimal(let number): return number.description
    case .interval(let low, let high): return "\(low) to \(high)"
    case .day(let day): return day.description
    case .words(let words): return words
    case .suppressed: return "suppressed"
    case .notAvailable(let why): return why
    case .blank: return ""
    }
  }

  /// Every report over the same cases, as made by their usual questions.
  static func all(
    of cases: [ReportFacts], _ request: ReportRequest
  ) -> [Report] {
    let data = CaseCoreTests.tables()
    let countings: [any ReportCounting] = [
      OutcomesReport(request, data), TrendReport(request, data, by: .year),
      TrendReport(request, data, by: .quarter), PeopleReport(request, data),
      AreasReport(request, data, areas: data.areas, by: .area),
      TimeToOutcomeReport(request, data), CaseloadReport(request, data),
      OrdersReport(request, data), RepeatReport(request, data),
    ]
    return countings.map { $0.counting(cases) }
  }
}
