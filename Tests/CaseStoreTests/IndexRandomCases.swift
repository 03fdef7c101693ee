import CaseCore
import Foundation
import Testing

@testable import CaseStore

/// Cases put together by chance, the same for the same seed.
struct RandomCases {
  private var random: Dice

  static let names = [
    "Ella Hughes", "Zoë Müller", "Owen O’Neill", "Priya Khan", "José García", "Mark Taylor",
    "Anna Nowak", "Ólafur Þórsson", "An Ho", "He Wang",
  ]
  static let vocabulary = [
    "he", "waited", "outside", "the", "school", "wrote", "again", "café", "Straße", "phone", "car",
    "followed", "her", "home", "told him to stop", "daily", "new account", "words of advice", "a",
    "an", "at", "night", "07700", "message", "messages", "to",
  ]
  static let areas = ["Dudley", "South Worcestershire", "Sandwell", "Walsall"]
  static let owners = ["PC 4411 Rees", "Asha Patel", "Adam Reed"]

  init(seed: UInt64) { random = Dice(seed: seed) }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Choice>(_ choices: [Choice]) throws -> Choice {
    try #require(choices.randomElement(using: &random))
  }

  mutating func sentence() throws -> WrittenText {
    var words: [String] = []
    for _ in 0..<number(1...8) { words.append(try pick(RandomCases.vocabulary)) }
    return try #require(WrittenText(words.joined(separator: chance(20) ? ", " : " ") + "."))
  }

  mutating func day() throws -> CalendarDay {
    let start = try #require(CalendarDay("2016-01-01"))
    return start.adding(days: number(0...1000))
  }

  /// About when the entries of a test are recorded.
  mutating func asked() throws -> CalendarDay {
    try #require(CalendarDay("2020-09-13")).adding(days: number(0...4))
  }

  mutating func write(_ count: Int, to scenery: IndexScenery) throws {
    for number in 1...count {
      let name = "TC-\(try pick(["2016", "2017", "2018"]))-\(number)"
      let reference = try #require(CaseReference(name))
      let first = try events(reference)
      let later = try later()
      let answered = try answers(reference, [first] + later, scenery.reference)
      try scenery.write(name, first, later + answered)
    }
  }

  private mutating func events(_ reference: CaseReference) throws -> [CaseEvent] {
    let types = ["1", "2", "8", "14", "16", "99"]
    var events: [CaseEvent] = [
      .opened(
        CaseOpening(
          reference: reference, recordedOn: try day(), recordedAs: try pick(CaseClass.allCases),
          force: try #require(WrittenText("West Midlands Police")),
          area: try #require(WrittenText(try pick(RandomCases.areas))),
          relationship: chance(70) ? try pick(Relationship.allCases) : nil,
          summary: chance(50) ? try sentence() : nil)),
      .personAdded("p1", try person(.victim)),
    ]
    if chance(90) { events.append(.personAdded("p2", try person(.suspect))) }
    if chance(30) { events.append(.personAdded("p3", try person(.witness))) }
    if chance(60) {
      events.append(.ownerAssigned(try #require(WrittenText(try pick(RandomCases.owners)))))
    }
    for incident in 0..<number(0...3) {
      let when = chance(80) ? Happened.at(DayTime(try day())) : .unknown
      events.append(
        .incidentAdded("i\(incident)", Incident(happened: when, text: try sentence())))
    }
    if chance(30) {
      events.append(.noteAdded("n1", Note(basis: .reported, text: try sentence())))
    }
    if chance(40) {
      let grade = try pick(["standard", "High", "very high", nil])
      let assessment = RiskAssessment(
        tool: try #require(WrittenText("dash")), on: try day(),
        grade: grade.flatMap { WrittenText($0) }, reviewOn: chance(50) ? try day() : nil)
      events.append(.riskAssessed("r1", try #require(assessment)))
    }
    events += try newsAndOrders()
    events += try orders()
    let on = try day()
    let reason = try sentence()
    if chance(70) { events.append(.stepTaken(ProgressStep(on: on, .investigationStarted(nil)))) }
    if chance(50) { events.append(.stepTaken(ProgressStep(on: on, .fileSubmitted(nil)))) }
    if chance(20) {
      let due = on.adding(days: number(1...30))
      events.append(.stepTaken(ProgressStep(on: on, .actionPlanSet(due: due, nil))))
    }
    if chance(40) {
      let outcome = OutcomeDecision(type: try pick(types), reason: reason)
      events.append(.stepTaken(ProgressStep(on: on, .outcomeRecorded(outcome))))
      if chance(30) { events.append(.stepTaken(ProgressStep(on: on, .reviewRequested(nil)))) }
    }
    return events
  }

  /// A closing decision that waits, comes back or is approved by whoever records its entry.
  private mutating func closing(at entry: Int) throws -> [[CaseEvent]] {
    let outcome = OutcomeDecision(type: try pick(["16", "10", "3"]), reason: try sentence())
    let proposed: [CaseEvent] = [.closing(.proposed(ClosingProposal(outcome, on: try day())))]
    switch number(0...3) {
    case 0: return [proposed, [.closing(.returned(proposal: entry, reason: try sentence()))]]
    case 1: return [proposed, [.closing(.withdrawn(proposal: entry, reason: nil))]]
    default: return [proposed]
    }
  }

  /// Entries of the days after: incidents, another class, answers to flags.
  private mutating func later() throws -> [[CaseEvent]] {
    var entries: [[CaseEvent]] = []
    for number in 0..<number(0...4) {
      switch self.number(0...9) {
      case 4:
        entries.append([.stepTaken(ProgressStep(on: try day(), .reopened(reason: try sentence())))])
      case 3: entries += try closing(at: entries.count + 2)
      case 5:
        let outcome = OutcomeDecision(
          type: try pick(["1", "1a", "3", "9", "22"]), reason: try sentence())
        entries.append([.stepTaken(ProgressStep(on: try day(), .outcomeRecorded(outcome)))])
      case 6:
        entries.append([
          .personCorrected(
            try pick(["p1", "p2"]), try person(try pick([.victim, .suspect])),
            reason: try sentence())
        ])
      case 7:
        entries.append([
          .areaRecorded(
            force: try #require(WrittenText("Eastvale Police")),
            area: try #require(WrittenText(try pick(["Kesterton", "Dudley"])))),
          .ownerAssigned(try #require(WrittenText(try pick(RandomCases.owners)))),
        ])
      case 8:
        entries.append([.entryUndone(self.number(2...max(2, entries.count + 1)), reason: nil)])
      case 9:
        let to = try #require(WrittenText(try pick(RandomCases.owners)))
        entries.append([.handOver(.offered(TransferOffer(to: to, text: try sentence())))])
        if chance(30) { entries.append([.handOver(.declined(reason: try sentence()))]) }
      case 0:
        let recording = ClassRecording(
          try pick(CaseClass.allCases), on: try day(), reason: try sentence())
        entries.append([.classRecorded(recording)])
      case 1:
        let reply: FlagAnswer.Reply =
          chance(50)
          ? .agreed(chance(50) ? try sentence() : nil) : .declined(reason: try sentence())
        let answer = FlagAnswer(
          .classification, reply, on: try day(), recorded: try pick(CaseClass.allCases),
          pointsTo: try pick(SecondOpinion.Class.allCases), rules: [.m1])
        entries.append([.flagAnswered(answer)])
      default:
        let incident = Incident(
          happened: .at(DayTime(try day())), text: try sentence(), fearOfViolence: chance(30))
        entries.append([.incidentAdded("i1\(number)", incident)])
      }
    }
    return entries
  }

  /// What people did about some of the deadlines that a case has by then.
  private mutating func answers(
    _ reference: CaseReference, _ entries: [[CaseEvent]], _ tables: ReferenceData
  ) throws -> [[CaseEvent]] {
    let entries = entries.enumerated().map { index, events in
      Entry(
        sequence: index + 1, id: "", at: Instant(secondsSince1970: 1_600_000_000), by: "",
        content: .events(events))
    }
    let deadlines =
      CaseRecord(reference: reference, entries: entries).folded()?.deadlines(tables) ?? []
    var answered: [[CaseEvent]] = []
    for deadline in deadlines where deadline.isOpen && chance(40) {
      let act: DeadlineAnswer.Act =
        switch number(0...2) {
        case 0: .done(on: deadline.start.adding(days: number(0...40)), try sentence())
        case 1: .stopped(reason: try sentence())
        default:
          .snoozed(until: deadline.due.adding(days: number(-20...40)), reason: try sentence())
        }
      answered.append([.deadlineAnswered(DeadlineAnswer(deadline.id, due: deadline.due, act))])
    }
    return answered
  }

  /// News for the victim, some of it told, and an order with its end.
  private mutating func newsAndOrders() throws -> [CaseEvent] {
    var events: [CaseEvent] = []
    if chance(40) {
      let on = try day()
      let kind = try pick(Development.Kind.allCases)
      events.append(.developmentAdded("d1", Development(kind, on: on, text: try sentence())))
      if chance(50) {
        let told = VictimUpdate(
          on: on.adding(days: number(0...4)), about: ["d1"], text: try sentence())
        events.append(.victimTold("u1", told))
      }
    }
    if chance(15) {
      events.append(.enhancedRightsSet(EnhancedRights(false, reason: try sentence())))
    }
    if chance(40) {
      let made = try day()
      let kind = try pick(["spo-full", "spo-interim", "restraining-order"])
      events.append(.order(.added("o1", OrderFacts(kind: kind))))
      let end: OrderEnd = chance(80) ? .on(made.adding(days: number(20...900))) : .furtherOrder
      let condition = NamedCondition(
        "c1",
        CaseCore.Condition(
          kind: .prohibition, text: try sentence(),
          until: chance(40) ? DayTime(made.adding(days: number(5...400))) : nil,
          nextCheck: chance(40) ? made.adding(days: 30) : nil))
      events.append(
        .order(
          .stepTaken("o1", "s1", OrderStep(on: made, .made(end, [condition], replaces: nil, nil)))))
      if chance(70) {
        let served = made.adding(days: number(0...9))
        events.append(.order(.stepTaken("o1", "s2", OrderStep(on: served, .served(nil)))))
      }
    }
    return events
  }

  private mutating func person(_ role: PersonRole) throws -> Person {
    var person = Person(role: role, sex: try pick(Sex.allCases))
    if chance(70) {
      let born = try pick(["1951", "1984-07", "1984-02-29", "1994-03-09", "1999", "2003-11"])
      person.born = Born(born)
    }
    if chance(80) { person.name = WrittenText(try pick(RandomCases.names)) }
    if chance(20) { person.aliases = [try #require(WrittenText(try pick(RandomCases.names)))] }
    return person
  }

  /// A query, with others in it up to a depth.
  mutating func query(depth: Int) throws -> CaseQuery {
    if depth > 0, chance(60) {
      var parts: [CaseQuery] = []
      for _ in 0..<number(1...3) { parts.append(try query(depth: depth - 1)) }
      switch number(0...2) {
      case 0: return .not(parts[0])
      case 1: return .all(parts)
      default: return .any(parts)
      }
    }
    switch number(0...15) {
    case 0: return .everything
    case 10: return .askedSince(try asked())
    case 14: return .decidedSince(try day())
    case 15: return .decidedBefore(try day())
    case 11: return .askedBefore(try asked())
    case 12: return .answeredSince(try day())
    case 13: return .answeredBefore(try day())
    case 1: return .since(try day())
    case 2: return .before(try day())
    case 3, 4: return .text(try beginning(of: RandomCases.vocabulary))
    case 5: return .text(try beginning(of: RandomCases.names))
    default: return try fieldQuery()
    }
  }

  private mutating func fieldQuery() throws -> CaseQuery {
    // Whether a suspect is named in an earlier case cannot be told from one case.
    let field = try pick(QueryField.allCases.filter { $0 != .history })
    if let values = CaseQuery.values(of: field) {
      let day = try day().adding(days: number(0...900))
      return CaseQuery.field(field, try pick(values)).reckoned(on: day, by: "asha patel")
    }
    switch field {
    case .area: return .field(field, try beginning(of: RandomCases.areas))
    case .force: return .field(field, try pick(["west mid", "=West Midlands Police", "=West"]))
    case .owner: return .field(field, try beginning(of: RandomCases.owners + ["=", "=Asha Patel"]))
    case .outcomeType: return .field(field, try pick(["1", "16", "99", "3a"]))
    case .victimAge, .suspectAge:
      return .field(field, try pick(["18-24", "25-44", "65+", "unknown"]))
    case .orderWas:
      return .field(
        field, try pick(["made", "spo-full/served", "pending", "bail/any", "breached"]))
    case .responded: return .field(field, try pick(["0", "1-3", "0+"]))
    case .risk:
      let day = try day().adding(days: number(0...900))
      return CaseQuery.field(
        field, try pick(["high", "standard", "low", "none", "any", "ungraded", "overdue"])
      ).reckoned(on: day)
    case .took: return .field(field, try pick(["0-30", "31-400", "0", "100+", "unknown"]))
    case .reference: return .field(field, try pick(["tc-2016", "TC-2017-1", "TC", "x"]))
    default: return .field(field, try beginning(of: RandomCases.names))
    }
  }

  /// One to three words as somebody might have got to in typing them.
  private mutating func beginning(of texts: [String]) throws -> String {
    var words = try pick(texts).split(separator: " ").map(String.init)
    if chance(30) { words += [try pick(texts)] }
    if chance(40) { words.removeFirst(words.count - 1) }
    let text = words.joined(separator: " ")
    return chance(50) ? text : String(text.prefix(number(1...max(1, text.count))))
  }
}
