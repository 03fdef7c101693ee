/// How cases end: without action, with a caution, referred to the prosecutor and what became of that,
/// charged, otherwise, or not yet. The Home Office types stand beneath.
public struct OutcomesReport: ReportCounting {
  /// What stands at the end of a case, or that nothing does.
  enum Ending: Int, CaseIterable {
    case noAction, caution, charge, other
    /// A type that the table of outcomes does not have.
    case notKnown
    case undecided
  }

  private var draft: ReportDraft
  private let types: OutcomeTypes
  /// First those without a referral to the prosecutor, then those with one.
  private var counts = [[Int]](
    repeating: [Int](repeating: 0, count: Ending.allCases.count), count: 2)
  /// The referred that are undecided, by stage.
  private var waiting: [CaseStage: Int] = [:]
  private var codes: [OutcomeCode: Int] = [:]
  /// Undecided at the end of the period, where the outcomes of the period are counted.
  private var besides = 0

  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    draft = ReportDraft(request, reference)
    types = reference.outcomeTypes
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    let request = draft.request
    guard request.includes(facts) else {
      let isUndecided = request.offence.members.contains(facts.recordedAs) && !facts.isDecided
      if request.basis == .assigned, isUndecided, facts.recordedOn <= request.to { besides += 1 }
      return
    }
    let ending = Ending(facts)
    counts[facts.reachedProsecutor ? 1 : 0][ending.rawValue] += 1
    if ending == .undecided, facts.reachedProsecutor { waiting[facts.stage, default: 0] += 1 }
    if facts.isDecided { codes[facts.outcomeCode ?? "", default: 0] += 1 }
  }

  public func report() -> Report {
    var tables = OutcomeTables(
      request: draft.request, types: types, counts: counts, waiting: waiting, codes: codes,
      besides: besides)
    let rows = [tables.ways(), tables.referrals(), tables.homeOffice()]
    return draft.finished(.outcomes, "Outcomes", tables.figures, rows, notes: notes)
  }

  private var notes: [String] {
    var notes = [
      "A referral to the Crown Prosecution Service is a step, not an outcome; what became of it stands in a table of its own.",
      "A case has one outcome: the one that stands. A reopened case has none until it is decided again.",
      "Intervals are Wilson's, for 95 %.",
    ]
    if draft.request.basis == .assigned {
      notes.append("Cases not yet decided are outside of every denominator on this basis.")
    } else {
      notes.append("Recent periods are not fully decided: compare them with care.")
    }
    return notes
  }
}

extension OutcomesReport.Ending {
  init(_ facts: ReportFacts) {
    guard facts.isDecided else {
      self = .undecided
      return
    }
    switch facts.outcome {
    case .noAction: self = .noAction
    case .caution: self = .caution
    case .charge: self = .charge
    case .other: self = .other
    case nil: self = .notKnown
    }
  }

  var group: OutcomeGroup? {
    switch self {
    case .noAction: return .noAction
    case .caution: return .caution
    case .charge: return .charge
    case .other: return .other
    case .notKnown, .undecided: return nil
    }
  }

  var query: CaseQuery {
    switch self {
    case .undecided: return .not(.isDecided)
    case .notKnown: return .all([.field(.outcome, "undecided"), .isDecided])
    case .noAction, .caution, .charge, .other:
      return group.map { .field(.outcome, $0.rawValue) } ?? .everything
    }
  }

  var words: String {
    switch self {
    case .noAction: return "No action"
    case .caution: return "Caution"
    case .charge: return "Charge"
    case .other: return "Other outcome"
    case .notKnown: return "Outcome of a type not known here"
    case .undecided: return "Not yet decided"
    }
  }

  var code: String {
    switch self {
    case .noAction, .caution, .charge, .other: return group?.rawValue ?? ""
    case .notKnown: return "type-not-known"
    case .undecided: return "undecided"
    }
  }
}
