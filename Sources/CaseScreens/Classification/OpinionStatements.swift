import CaseCore
import TerminalPages

/// Puts the second opinion into statements, in the order in which a person asks: what is it, must I
/// answer, what carries the four letters, what is known of risk, which rules hold, what is missing.
struct OpinionStatements {
  let current: Case
  let opinion: SecondOpinion
  let state: FlagState
  let protection: FlagState
  let rules: ClassificationRules
  let today: CalendarDay
  private let risk: [OpinionStatement]

  init(
    _ current: Case, _ opinion: SecondOpinion, _ review: FlagReview,
    _ rules: ClassificationRules, _ today: CalendarDay, risk: [OpinionStatement]
  ) {
    self.current = current
    self.opinion = opinion
    state = review.state
    protection = review.protection.state(on: today)
    self.rules = rules
    self.today = today
    self.risk = risk
  }

  var all: [OpinionStatement] {
    [recorded, pointsTo] + answers + flags + order + letters + [change] + risk
      + [.fired, .nearly, .not].flatMap { outcome in
        opinion.rules.filter { $0.outcome == outcome }.map(rule)
      }
  }

  private var recorded: OpinionStatement {
    let recording = current.recordedClass
    var statement = OpinionStatement(
      id: "recorded", label: "recorded",
      words: Wording.recordedClass(recording.recordedAs)
        + (recording.isAggravated ? ", racially or religiously aggravated" : "")
        + ", \(Wording.day(recording.on))", tone: .strong)
    if let reason = recording.reason {
      statement.details.append(.init(label: "because", words: reason.text))
    }
    for earlier in current.classes.dropLast().reversed() {
      statement.details.append(
        .init(
          label: "before",
          words: "\(Wording.recordedClass(earlier.fact.recordedAs)), "
            + "\(Wording.day(earlier.fact.on)), \(earlier.by)"))
    }
    return statement
  }

  var pointsTo: OpinionStatement {
    var statement = OpinionStatement(
      id: "points-to", label: "points to", words: opinion.pointsToWords, tone: .strong)
    let limbRules = opinion.limbs.map { $0 == .fearOfViolence ? "fear-twice" : "serious-effect" }
    let carried = grounds(of: limbRules.isEmpty ? opinion.rules.map(\.id) : limbRules)
    statement.grounds = Self.onePerPlace(carried)
    if !opinion.also.isEmpty {
      statement.details.append(
        .init(
          label: "consider also",
          words: opinion.also.map(Wording.pointedTo).joined(separator: ", ")))
    }
    statement.details.append(
      .init(
        label: "the four", words: "\(opinion.four.states.text), explained letter by letter below"))
    return statement
  }

  private var change: OpinionStatement {
    OpinionStatement(id: "change", label: "would change", words: opinion.wouldChange)
  }

  private func rule(_ rule: SecondOpinion.Rule) -> OpinionStatement {
    let tone: Tone = rule.outcome == .fired ? .plain : .quiet
    var statement = OpinionStatement(
      id: "rule.\(rule.id)", label: Wording.outcome(rule.outcome), words: rule.says, tone: tone,
      grounds: grounds(of: rule))
    if let missing = rule.missing {
      statement.details.append(.init(label: "missing", words: missing))
    }
    statement.details.append(.init(label: "source", words: rule.source))
    return statement
  }

  func grounds(of ids: [String]) -> [OpinionStatement.Ground] {
    ids.flatMap { id in
      opinion.rules.filter { $0.id == id && $0.outcome == .fired }.flatMap(grounds)
    }
  }

  func grounds(of rule: SecondOpinion.Rule) -> [OpinionStatement.Ground] {
    var grounds = Self.once(rule.evidence.map(Self.ground))
    // Nothing need be said for occasions to be several: the incidents themselves are.
    if rule.outcome == .fired, ["course", "connected"].contains(rule.id) {
      let told = grounds.map(\.place)
      grounds += opinion.four.repeated.incidents.filter { !told.contains($0) }.map {
        .init(place: $0)
      }
    }
    return grounds
  }

  static func ground(_ evidence: SecondOpinion.Evidence) -> OpinionStatement.Ground {
    .init(place: evidence.place, words: evidence.words, isTag: evidence.isTag)
  }

  static func once(_ grounds: [OpinionStatement.Ground]) -> [OpinionStatement.Ground] {
    var seen: Set<OpinionStatement.Ground> = []
    return grounds.filter { seen.insert($0).inserted }
  }

  static func onePerPlace(
    _ grounds: [OpinionStatement.Ground]
  ) -> [OpinionStatement.Ground] {
    var seen: Set<String> = []
    return grounds.filter { seen.insert($0.place).inserted }
  }
}
