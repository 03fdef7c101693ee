import CaseCore
import Synchronization

@testable import CaseScreens

extension CaseShelf {
  /// Every case in short; a damaged one too, as far as it can be read.
  func summaries(_ setting: Setting) -> [CaseSummary] {
    records.values.compactMap { record in
      let review = Reviews.shared.review(record, setting)
      var summary = record.folded().map {
        $0.summary(
          record, review, deadlines: $0.deadlines(setting.reference),
          types: setting.reference.outcomeTypes)
      }
      if damages[record.reference] != nil { summary?.flags.insert(.damaged) }
      if let current = record.folded(),
        !PossibleBreach.proposals(in: current, setting).isEmpty
      {
        summary?.flags.insert(.possibleBreach)
      }
      return summary?.reckoned(on: setting.today)
    }.sorted { $0.reference < $1.reference }
  }

  func count(_ question: ReportQuestion, _ setting: Setting) -> CaseScreens.Message {
    let query = question.request.query.reckoned(on: setting.today, by: setting.who)
    let areas = setting.reference.areas
    var counting = question.counting(setting.reference, areas: areas)
    var years = question.years?.counting(setting.reference, areas: areas)
    for row in summaries(setting) where matches(query, row, setting) {
      var facts = row.reportFacts
      facts.orders = orders(of: row, setting).map {
        ReportOrder(kind: $0.kind, course: $0.course, duties: $0.duties)
      }
      facts.classification = row.classificationFacts
      facts.history = history(of: row, setting)
      counting.add(facts)
      years?.add(facts)
    }
    return .reportCounted(question, counting.report(), years: years?.report())
  }

  private func orders(of row: CaseSummary, _ setting: Setting) -> [OrderSummary] {
    records[row.reference]?.folded()?.orderSummaries(setting.reference.orderKinds) ?? []
  }

  private func history(of row: CaseSummary, _ setting: Setting) -> SuspectHistory {
    guard let suspect = row.suspect, suspect != "unknown" else { return .unknown }
    let earlier = summaries(setting).filter {
      $0.suspect?.lowercased() == suspect.lowercased() && $0.recordedOn < row.recordedOn
    }
    if earlier.isEmpty { return .first }
    let made = earlier.flatMap { orders(of: $0, setting) }.compactMap(\.made)
    return made.contains { $0 <= row.recordedOn } ? .earlierOrder : .earlierCase
  }

  func find(_ request: ListRequest, _ setting: Setting) -> FoundRows {
    switch request {
    case .cases(let request): return .cases(Self.window(request, find(request, setting)))
    case .agenda(let request): return .agenda(Self.window(request, find(request, setting)))
    case .orders(let request): return .orders(Self.window(request, find(request, setting)))
    }
  }

  private static func window<Request: WindowRequest, Row>(
    _ request: Request, _ found: [Row]
  ) -> WindowFound<Request, Row> {
    WindowFound(
      request, Array(found.dropFirst(request.offset).prefix(request.limit)), total: found.count)
  }

  private func find(_ request: CaseListRequest, _ setting: Setting) -> [CaseSummary] {
    let query = request.query.reckoned(on: setting.today, by: setting.who)
    let found = summaries(setting).filter { matches(query, $0, setting) }
    let sorted = found.sorted { left, right in
      let (one, other) = (Self.key(left, request.sort), Self.key(right, request.sort))
      return one == other ? left.reference < right.reference : one < other
    }
    return request.isDescending ? sorted.reversed() : sorted
  }

  private static func key(_ row: CaseSummary, _ sort: CaseListSort) -> String {
    switch sort {
    case .reference: return row.reference.text
    case .recorded: return row.recordedOn.description
    case .lastIncident: return row.lastIncident?.description ?? ""
    case .victim: return row.victim ?? ""
    case .suspect: return row.suspect ?? ""
    case .incidents: return Wording.number(row.incidentCount + 1_000_000)
    case .stage: return row.stage.rawValue
    case .asked: return row.flag.since?.description ?? "none"
    case .approval: return row.closing?.since.description ?? "none"
    case .next: return row.next?.due.description ?? "none"
    }
  }

  func matches(_ query: CaseQuery, _ row: CaseSummary, _ setting: Setting) -> Bool {
    switch query {
    case .everything: return true
    case .text(let words): return words.isEmpty || text(row).contains(words.lowercased())
    case .not(let query): return !matches(query, row, setting)
    case .all(let queries): return queries.allSatisfy { matches($0, row, setting) }
    case .any(let queries): return queries.contains { matches($0, row, setting) }
    case .since(let day): return row.recordedOn >= day
    case .before(let day): return row.recordedOn < day
    case .askedSince(let day): return row.flag.since.map { $0 >= day } ?? false
    case .askedBefore(let day): return row.flag.since.map { $0 < day } ?? false
    case .answeredSince(let day): return row.flag.answeredOn.map { $0 >= day } ?? false
    case .answeredBefore(let day): return row.flag.answeredOn.map { $0 < day } ?? false
    case .due(let question):
      return agenda(row, setting).contains(where: question.asks)
    case .order(let question):
      let orders =
        records[row.reference]?.folded()?
        .orderSummaries(setting.reference.orderKinds) ?? []
      return orders.contains(where: question.asks)
    case .protection(let asked, on: let day):
      return asked.states.contains(row.protection.reckoned(on: day).state)
    case .decidedSince(let day): return row.outcomeOn.map { $0 >= day } ?? false
    case .decidedBefore(let day): return row.outcomeOn.map { $0 < day } ?? false
    case .field(let field, let value): return matches(field, value.lowercased(), row, setting)
    }
  }

  static func isNamed(_ name: String, _ value: String) -> Bool {
    value.hasPrefix("=")
      ? name.lowercased() == value.dropFirst().lowercased()
      : name.lowercased().contains(value.lowercased())
  }

  private func text(_ row: CaseSummary) -> String {
    let texts = records[row.reference]?.folded()?.incidents.map(\.fact.text.text) ?? []
    return ([row.reference.text, row.victim, row.suspect].compactMap(\.self) + texts)
      .joined(separator: " ").lowercased()
  }

  private func matches(
    _ field: QueryField, _ value: String, _ row: CaseSummary, _ setting: Setting
  ) -> Bool {
    switch field {
    case .stage: return value == "open" ? row.stage.isOpen : row.stage.rawValue == value
    case .outcome:
      switch value {
      case "referral": return row.reachedProsecutor
      case "undecided": return row.outcome == nil
      default: return row.outcome?.rawValue == value
      }
    case .recordedClass:
      return CaseQuery.classes(value).contains(row.recordedAs)
        || row.recordedAs.rawValue.lowercased() == value
    case .firstClass: return CaseQuery.classes(value).contains(row.firstRecordedAs)
    case .points:
      // The parser folds what was typed.
      return row.opinion.map {
        CaseQuery.pointedTo(value).contains($0.pointsTo)
          || $0.pointsTo.rawValue.lowercased() == value
      } ?? (value == "unknown")
    case .four:
      return row.opinion.map { opinion in
        CaseQuery.letters(value).allSatisfy { opinion.letters[$0] == .yes }
      } ?? false
    case .relation: return (row.relationship?.rawValue ?? "unknown") == value
    case .area: return Self.isNamed(row.area, value)
    case .force: return Self.isNamed(row.force, value)
    case .owner: return Self.isNamed(row.owner ?? "", value)
    case .outcomeType: return row.outcomeCode == value
    case .victimSex: return (row.victimSex ?? .unknown).rawValue == value
    case .suspectSex: return (row.suspectSex ?? .unknown).rawValue == value
    case .victimAge: return row.victimAge.map { NumberSpan(value)?.contains($0) ?? false } ?? false
    case .suspectAge:
      return row.suspectAge.map { NumberSpan(value)?.contains($0) ?? false } ?? false
    case .took:
      guard let days = row.reportFacts.daysToOutcome else { return value == "unknown" }
      return NumberSpan(value)?.contains(days) ?? false
    case .flag:
      let rules = row.opinion?.flagRules.map { $0.rawValue.lowercased() } ?? []
      let asked =
        FlagQuestionValue(rawValue: value).map {
          $0.asked.states.contains(row.flag($0.question).state)
        } ?? false
      return asked || rules.contains(value) || row.flags.contains { $0.rawValue == value }
    case .orderWas:
      guard let (kind, mark) = OrderMark.read(value) else { return false }
      return orders(of: row, setting).contains {
        (kind == nil || $0.kind == kind) && mark.holds($0.course, $0.duties)
      }
    case .responded:
      return orders(of: row, setting).flatMap(\.course.answers).contains { answer in
        if case .after(let days) = answer {
          NumberSpan(value)?.contains(days) ?? false
        } else {
          false
        }
      }
    case .approval: return row.closing?.state.rawValue == value
    case .history:
      let history = history(of: row, setting)
      return value == "earlier-case" ? history.hasEarlierCase : history.rawValue == value
    case .risk: return RiskGist.answers(value, row.risk)
    case .due, .order, .breach: return false
    case .transfer:
      guard let offered = row.offeredTo else { return false }
      return value == "offered" || PersonName.isSame(offered, String(value.dropFirst()))
    case .suspect: return row.suspect?.lowercased().contains(value) ?? false
    case .victim: return row.victim?.lowercased().contains(value) ?? false
    case .reference: return row.reference.text.lowercased() == value
    }
  }
}

/// Remembers what has been judged, for all tests: the same record is judged alike.
private final class Reviews: Sendable {
  static let shared = Reviews()
  private let known = Mutex<[CaseRecord: FlagReview]>([:])

  func review(_ record: CaseRecord, _ setting: Setting) -> FlagReview? {
    if let known = known.withLock({ $0[record] }) { return known }
    guard let classifier = try? setting.reference.classifier(), let current = record.folded()
    else { return nil }
    var reviewer = FlagReviewer(classifier, setting.reference.orderKinds)
    let review = reviewer.review(record, current)
    known.withLock { $0[record] = review }
    return review
  }
}
