import CaseCore
import Foundation
import Testing

@testable import CaseStore

/// Compares what the index answers with the slow and obvious way: look at every case.
struct IndexQueryTests {
  let scenery: IndexScenery

  init() throws { scenery = try IndexScenery() }

  private func allCases() throws -> [PlainCase] {
    var reviewer = FlagReviewer(
      try scenery.reference.classifier(), scenery.reference.orderKinds)
    let proposer = try scenery.reference.breachProposer()
    return scenery.store.caseFiles().compactMap { stamp in
      let stored = scenery.store.decode(fileAt: stamp)
      return stored.record.folded().map {
        let deadlines = $0.deadlines(scenery.reference)
        var summary = $0.summary(
          stored.record, reviewer.review(stored.record, $0), deadlines: deadlines,
          types: scenery.reference.outcomeTypes)
        let proposals = proposer.open(in: $0)
        if !proposals.isEmpty { summary.flags.insert(.possibleBreach) }
        return PlainCase(
          case: $0, summary: summary, deadlines: $0.agenda(scenery.reference, proposals),
          orders: $0.orderSummaries(scenery.reference.orderKinds),
          orderTexts: orderTexts($0))
      }
    }
  }

  /// All that is written of orders and breaches, and what is said to questions.
  private func orderTexts(_ current: Case) -> [String] {
    let kinds = scenery.reference.orderKinds
    var texts: [WrittenText?] = []
    var names: [String] = []
    for order in current.orders {
      names += [kinds.name(order.facts.kind), kinds.shortName(order.facts.kind)]
      texts += [order.facts.court, order.facts.number] + order.facts.protected
      for step in order.steps {
        texts.append(step.fact.text)
        for condition in (step.fact.conditions ?? []).map(\.condition) {
          texts += [condition.text, condition.place, condition.monitor] + condition.protected
          names += condition.type.map { [scenery.reference.conditionTypes.label($0.text)] } ?? []
        }
      }
    }
    for breach in current.breaches {
      texts += breach.facts.evidence
      texts += [breach.facts.excuse, breach.facts.crimeNumber, breach.facts.text]
      texts += breach.steps.map(\.fact.text)
    }
    texts += current.breachDismissals.map(\.fact.reason)
    texts += current.answers.map(\.fact.reply.text)
    return names + texts.compactMap { $0?.text }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every query is answered as a look at every case answers it`(seed: UInt64) throws {
    var random = RandomCases(seed: seed)
    try random.write(120, to: scenery)
    let index = try scenery.reconciledIndex()
    let all = try allCases()
    #expect(all.count == 120)
    for _ in 0..<150 {
      let query = try random.query(depth: 2)
      let sort = try random.pick(CaseSort.allCases)
      let isDescending = random.chance(50)
      var expected = all.filter { $0.answers(query) }.map(\.summary)
      expected.sort { PlainCase.stands($0, before: $1, by: sort) }
      if isDescending { expected.reverse() }
      #expect(try index.count(query) == expected.count, "\(query)")
      let offset = random.number(0...30)
      let found = try index.window(
        query, sort: sort, descending: isDescending, offset: offset, limit: 40)
      #expect(found == Array(expected.dropFirst(offset).prefix(40)), "\(query) \(sort)")
      if !expected.isEmpty {
        let place = random.number(0...expected.count - 1)
        #expect(
          try index.position(
            of: expected[place].reference, query, sort: sort, descending: isDescending) == place)
      }
    }
  }

  @Test func `the random cases have flags in every state, so the queries ask something`() throws {
    for seed in [1, 2, 3] as [UInt64] { try RandomCases.written(120, seed: seed, to: scenery) }
    let all = try allCases()
    #expect(Set(all.map(\.summary.flag.state)) == Set(FlagState.Kind.allCases))
    #expect(all.contains { $0.summary.protection.state.needsAnswer })
    #expect(all.contains { $0.summary.flags.contains(.possibleBreach) })
    #expect(all.contains { $0.summary.risk?.grade != nil })
    #expect(all.contains { $0.summary.risk?.grade == nil && $0.summary.risk != nil })
    #expect(all.contains { $0.summary.offeredTo == "Asha Patel" })
  }

  @Test func `counts of several queries are those of each`() throws {
    try RandomCases.written(50, seed: 9, to: scenery)
    let index = try scenery.reconciledIndex()
    let queries = try ["", "stage:open", "flag:unowned", "he", "-he"]
      .map { try CaseQuery(parsing: $0) }
    let counts = try index.counts(for: queries)
    #expect(try counts == queries.map { try index.count($0) })
    #expect(counts[3] + counts[4] == 50)
  }

  @Test func `a case that a query does not ask for has no position in its list`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.reconciledIndex()
    let known = try #require(CaseReference("TC-2018-0001"))
    let unknown = try #require(CaseReference("TC-2018-0002"))
    #expect(try index.position(of: known, .text("nobody"), sort: .victim) == nil)
    #expect(try index.position(of: unknown, .everything, sort: .victim) == nil)
    #expect(try index.row(unknown) == nil)
  }

  @Test func `a long list is the same page by page as at once`() throws {
    for number in 0..<4200 {
      let victim = RandomCases.names[number * 7 % RandomCases.names.count]
      try scenery.write("TC-2018-\(number)", victim: victim, incident: number % 3 == 0 ? "x" : nil)
    }
    let index = try scenery.reconciledIndex()
    for query in [CaseQuery.everything, .field(.stage, "open"), .text("zoe"), .text("dudley")] {
      for sort in CaseSort.allCases { try checkPages(query, sort, index) }
    }
  }

  private func checkPages(_ query: CaseQuery, _ sort: CaseSort, _ index: CaseIndex) throws {
    let all = try index.window(query, sort: sort, offset: 0, limit: 10_000)
    #expect(try index.count(query) == all.count)
    for offset in stride(from: 0, to: all.count, by: 1051) {
      let page = try index.window(query, sort: sort, offset: offset, limit: 3)
      #expect(page == Array(all[offset...].prefix(3)))
      let last = try index.window(query, sort: sort, descending: true, offset: offset, limit: 3)
      #expect(last == Array(all.reversed()[offset...].prefix(3)))
      let place = try index.position(of: all[offset].reference, query, sort: sort)
      #expect(place == offset)
      let fromEnd = try index.position(
        of: all[offset].reference, query, sort: sort, descending: true)
      #expect(fromEnd == all.count - 1 - offset)
    }
  }
}

extension RandomCases {
  static func written(_ count: Int, seed: UInt64, to scenery: IndexScenery) throws {
    var random = RandomCases(seed: seed)
    try random.write(count, to: scenery)
  }
}

/// A case that is looked at without any index.
private struct PlainCase {
  let `case`: Case
  let summary: CaseSummary
  let deadlines: [Deadline]
  let orders: [OrderSummary]
  let orderTexts: [String]

  func answers(_ query: CaseQuery) -> Bool {
    switch query {
    case .everything: return true
    case .text(let typed): return holds(typed, in: texts(of: nil) + otherTexts)
    case .field(.suspect, let typed): return holds(typed, in: texts(of: .suspect))
    case .field(.victim, let typed): return holds(typed, in: texts(of: .victim))
    case .field(let field, let value): return answers(field, value)
    case .since(let day): return summary.recordedOn >= day
    case .before(let day): return summary.recordedOn < day
    case .askedSince(let day): return summary.flag.since.map { $0 >= day } ?? false
    case .askedBefore(let day): return summary.flag.since.map { $0 < day } ?? false
    case .answeredSince(let day): return summary.flag.answeredOn.map { $0 >= day } ?? false
    case .answeredBefore(let day): return summary.flag.answeredOn.map { $0 < day } ?? false
    case .order(let question): return orders.contains(where: question.asks)
    case .due(let question): return deadlines.contains(where: question.asks)
    case .protection(let asked, on: let day):
      return asked.states.contains(summary.protection.reckoned(on: day).state)
    case .decidedSince(let day): return summary.outcomeOn.map { $0 >= day } ?? false
    case .decidedBefore(let day): return summary.outcomeOn.map { $0 < day } ?? false
    case .not(let inner): return !answers(inner)
    case .all(let parts): return parts.allSatisfy(answers)
    case .any(let parts): return parts.contains(where: answers)
    }
  }

  private func answers(_ field: QueryField, _ value: String) -> Bool {
    switch field {
    case .stage: return value == "open" ? summary.stage.isOpen : summary.stage.rawValue == value
    case .outcome:
      switch value {
      case "referral": return summary.reachedProsecutor
      case "undecided": return summary.outcome == nil
      default: return summary.outcome?.rawValue == value
      }
    case .recordedClass: return PlainCase.isMeant(summary.recordedAs.rawValue, by: value)
    case .firstClass: return PlainCase.isMeant(summary.firstRecordedAs.rawValue, by: value)
    case .points:
      return PlainCase.isMeant(summary.opinion?.pointsTo.rawValue ?? "unknown", by: value)
    case .four:
      let text = summary.opinion?.letters.text ?? ""
      return value.allSatisfy { text.contains($0) }
    case .relation: return (summary.relationship?.rawValue ?? "unknown") == value
    case .area: return isNamed(value, summary.area)
    case .force: return isNamed(value, summary.force)
    case .owner: return isNamed(value, summary.owner)
    case .transfer:
      let offered = `case`.transfers.last.flatMap { $0.ending == nil ? $0.to.text : nil }
      return value == "offered"
        ? offered != nil
        : offered.map { $0.lowercased() == value.dropFirst().lowercased() } ?? false
    case .outcomeType: return summary.outcomeCode == value.lowercased()
    case .victimSex: return (summary.victimSex ?? .unknown).rawValue == value
    case .suspectSex: return (summary.suspectSex ?? .unknown).rawValue == value
    case .victimAge: return PlainCase.isWithin(value, summary.victimAge)
    case .suspectAge: return PlainCase.isWithin(value, summary.suspectAge)
    case .took:
      let days = summary.outcomeOn.map { summary.recordedOn.days(to: $0) }.flatMap {
        AgeSpan($0, $0)
      }
      return PlainCase.isWithin(value, days)
    case .flag:
      switch value {
      case "answer-needed": return summary.flag.since != nil
      case "asked-again": return summary.flag.state == .askedAgain
      case "answered": return summary.flag.state == .answered
      default:
        return summary.flags.contains { $0.rawValue == value }
          || summary.opinion?.flagRules.contains { $0.rawValue.lowercased() == value } ?? false
      }
    case .reference: return summary.reference.text.lowercased().hasPrefix(value.lowercased())
    case .orderWas:
      guard let (kind, mark) = OrderMark.read(value) else { return false }
      return orders.contains {
        (kind == nil || $0.kind == kind) && mark.holds($0.course, $0.duties)
      }
    case .responded:
      return orders.flatMap(\.course.answers).contains { answer in
        if case .after(let days) = answer {
          NumberSpan(value)?.contains(days) ?? false
        } else {
          false
        }
      }
    case .risk:
      switch value {
      case "none": return summary.risk == nil
      case "any": return summary.risk != nil
      case "ungraded": return summary.risk != nil && summary.risk?.grade == nil
      default: return summary.risk?.grade?.lowercased() == value
      }
    case .approval: return summary.closing?.state.rawValue == value
    case .suspect, .victim, .due, .order, .breach, .history: return false
    }
  }

  private func isNamed(_ value: String, _ name: String?) -> Bool {
    value.hasPrefix("=")
      ? (name ?? "") == value.dropFirst() : holds(value, in: name.map { [$0] } ?? [])
  }

  private static func isWithin(_ value: String, _ numbers: AgeSpan?) -> Bool {
    guard let numbers else { return value == "unknown" }
    return NumberSpan(value)?.contains(numbers) ?? false
  }

  private static func isMeant(_ code: String, by value: String) -> Bool {
    switch value {
    case "stalking": return ["stalking-s2A", "stalking-s4A"].contains(code)
    case "harassment": return ["harassment-s2", "fear-of-violence-s4"].contains(code)
    default: return code == value
    }
  }

  private func texts(of role: PersonRole?) -> [String] {
    `case`.people.filter { role == nil || $0.fact.role == role }
      .flatMap { [$0.fact.shownName] + $0.fact.aliases.map(\.text) }
      // A name is also found with what an apostrophe sets apart put together.
      .flatMap { $0.contains("’") ? [$0, "ONeill"] : [$0] }
  }

  private var otherTexts: [String] {
    [summary.reference.text, summary.area, summary.force] + (summary.owner.map { [$0] } ?? [])
      + (`case`.opening.summary.map { [$0.text] } ?? []) + `case`.incidents.map(\.fact.text.text)
      + `case`.notes.map(\.fact.text.text) + `case`.steps.compactMap(\.fact.text?.text)
      + `case`.developments.compactMap(\.fact.text?.text)
      + `case`.victimUpdates.compactMap(\.fact.text?.text)
      + `case`.transfers.map(\.offer.fact.text.text)
      + `case`.transfers.compactMap(\.ending?.fact.reason?.text)
      + `case`.closings.flatMap {
        [$0.outcome.reason.text, $0.ending?.fact.text?.text].compactMap(\.self)
      }
      + `case`.deadlineAnswers.map(\.fact.text.text) + orderTexts
  }

  /// Whether the words stand together in one of the texts, the last perhaps as a beginning.
  private func holds(_ typed: String, in texts: [String]) -> Bool {
    let wanted = PlainCase.words(typed)
    guard let last = wanted.last else { return true }
    return texts.contains { text in
      let words = PlainCase.words(text)
      return words.indices.contains { start in
        let end = start + wanted.count
        guard end <= words.count, words[end - 1].hasPrefix(last) else { return false }
        return Array(words[start..<(end - 1)]) == wanted.dropLast()
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.replacingOccurrences(of: "ß", with: "ss").replacingOccurrences(of: "Þ", with: "Th")
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  static func stands(_ left: CaseSummary, before right: CaseSummary, by sort: CaseSort) -> Bool {
    func compare<Key: Comparable>(_ key: (CaseSummary) -> Key) -> Bool {
      key(left) == key(right) ? left.reference < right.reference : key(left) < key(right)
    }
    func name(_ name: String?) -> String {
      guard let name, name != "unknown" else { return "\u{10FFFF}" }
      return words(name).joined(separator: " ")
    }
    switch sort {
    case .reference: return left.reference < right.reference
    case .recorded: return compare(\.recordedOn)
    case .lastIncident: return compare { $0.lastIncident?.daysSinceEpoch ?? .min }
    case .victim: return compare { name($0.victim) }
    case .suspect: return compare { name($0.suspect) }
    case .incidents: return compare(\.incidentCount)
    case .stage: return compare { CaseStage.allCases.firstIndex(of: $0.stage) ?? 0 }
    case .next: return compare { $0.next?.comesUp.daysSinceEpoch ?? .max }
    case .approval: return compare { $0.closing?.since.daysSinceEpoch ?? .max }
    case .asked:
      return compare {
        [$0.flag.since, $0.protection.since, $0.protection.asksFrom]
          .compactMap { $0?.daysSinceEpoch }.min() ?? .max
      }
    }
  }
}
