import CaseCore
import TerminalPages

/// Puts the second opinion into statements, in the order in which a person asks: what is it, must I
/// answer, what carries the four letters, what is known of risk, which rules hold, what is missing.
struct OpinionStatements {
  private let current: Case
  private let opinion: SecondOpinion
  private let state: FlagState
  private let protection: FlagState
  private let rules: ClassificationRules
  private let today: CalendarDay
  private let risk: [OpinionStatement]

  init(
    _ current: Case, _ opinion: SecondOpinion, _ review: FlagReview,
    _ rules: ClassificationRules, _ today: CalendarDay, risk: [OpinionStatement]
  ) {
    self.current = current
    self.opinion = opinion
    state = review.state
    protection = review.protection
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

  private var pointsTo: OpinionStatement {
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

  // MARK: Flags

  /// What somebody has to say, and what was said before, the latest first.
  private var answers: [OpinionStatement] {
    var statements: [OpinionStatement] = []
    switch state {
    case .none, .answered: break
    case .open(let flag):
      statements.append(asking("answer needed", flag, []))
    case .askedAgain(let flag, _, let news):
      statements.append(asking("asked again", flag, news))
    }
    return statements
      + current.answers.reversed().filter { $0.fact.question == .classification }.map { answer in
        OpinionStatement(
          id: "answer.\(answer.entry)", label: "answered",
          words: "\(Wording.replied(answer.fact.reply)) (\(Wording.day(answer.fact.on)))",
          details: [
            .init(
              label: "recorded then", words: Wording.recordedClass(answer.fact.recorded)),
            .init(label: "pointed to", words: Wording.pointedTo(answer.fact.pointsTo)),
            .init(label: "by", words: "\(answer.by), entry \(answer.entry)"),
          ])
      }
  }

  private func asking(_ what: String, _ flag: OpenFlag, _ news: [FlagNews]) -> OpinionStatement {
    let since = "since \(Wording.day(flag.since)), \(Wording.waited(since: flag.since, on: today))"
    let told = news.map(Wording.news).joined(separator: "; ")
    var statement = OpinionStatement(
      id: "answer", label: "⚑ answer",
      words: "\(what) \(since)" + (told.isEmpty ? "" : ": \(told)"), tone: .warning)
    statement.details = news.map { .init(label: "since then", words: Wording.news($0)) }
    statement.details.append(.init(label: "why", words: flag.reason))
    statement.details.append(
      .init(label: "to do", words: "agree, or say why not, in your words (A)"))
    let incidents = news.flatMap { news -> [IncidentID] in
      if case .incidents(let incidents) = news { incidents } else { [] }
    }
    statement.grounds = incidents.isEmpty ? pointsTo.grounds : incidents.map { .init(place: $0) }
    return statement
  }

  /// Whether a protection order was considered: the question, or what answers it.
  private var order: [OpinionStatement] {
    var statements: [OpinionStatement] = []
    if let flag = protection.flag {
      var news: [FlagNews] = []
      if case .askedAgain(_, _, let found) = protection { news = found }
      let told = news.map(Wording.news).joined(separator: "; ")
      let asked = news.isEmpty ? "asked" : "asked again"
      let since =
        "since \(Wording.day(flag.since)), \(Wording.waited(since: flag.since, on: today))"
      var statement = OpinionStatement(
        id: "order", label: "⚑ order",
        words: "was a protection order considered? \(asked) \(since)"
          + (told.isEmpty ? "" : ": \(told)"), tone: .warning)
      statement.details = news.map { .init(label: "since then", words: Wording.news($0)) }
      statement.details += [
        .init(label: "why", words: flag.reason),
        .init(
          label: "to do", words: "say that it was considered, apply for one, or say why not (A)"),
      ]
      statement.grounds = flag.incidents.map { .init(place: $0) }
      statements.append(statement)
    }
    if let answer = protection.answer {
      statements.append(
        OpinionStatement(
          id: "order.answer", label: "order",
          words: "\(Wording.repliedOfOrder(answer.fact.reply)) (\(Wording.day(answer.fact.on)))",
          details: [.init(label: "by", words: "\(answer.by), entry \(answer.entry)")]))
    }
    return statements
  }

  /// The rules of recording that ask. Once they have been answered they only say why they did.
  private var flags: [OpinionStatement] {
    let sign = state.needsAnswer ? "⚑ " : ""
    return opinion.gist.flagRules.compactMap { flag in
      rules.flags[flag].map { row in
        OpinionStatement(
          id: "flag.\(flag.rawValue)", label: sign + flag.rawValue, words: row.says,
          tone: state.needsAnswer ? .warning : .quiet, grounds: grounds(of: flag),
          details: [.init(label: "source", words: row.verification.source)])
      }
    }
  }

  /// The incidents that a rule of recording speaks of.
  private func grounds(of flag: ClassificationRules.Flag) -> [OpinionStatement.Ground] {
    switch flag {
    case .m1, .m3: return grounds(of: ["acts", "focus"])
    case .m2: return grounds(of: ["ex-partner", "course"])
    case .m4:
      return current.incidents.compactMap { incident in
        incident.fact.crimeNumber.map { .init(place: incident.id, words: $0.text, isTag: true) }
      }
    case .m5: return grounds(of: ["fear-twice", "serious-effect"])
    case .m6: return grounds(of: ["persistence"])
    case .m7:
      return Self.onePerPlace(
        opinion.four.all.flatMap { _, letter in letter.incidents.map { .init(place: $0) } })
    case .m8: return []
    }
  }

  // MARK: Letters

  /// The rules whose words carry a letter.
  private static let carriers = [
    "fixated": ["focus", "motive"], "obsessive": ["effort", "persistence", "acts"],
    "unwanted": ["unwanted", "knows"], "repeated": ["course", "connected"],
  ]

  private var letters: [OpinionStatement] {
    opinion.four.all.map { name, letter in
      let carriers = opinion.rules.filter { Self.carriers[name]?.contains($0.id) == true }
      let quotes = carriers.flatMap(\.evidence)
      var statement = OpinionStatement(
        id: "letter.\(name)", label: "\(Wording.letter(name, letter.state)) \(name)",
        words: words(of: name, letter, quotes.filter { !$0.isTag }.map(\.words)),
        tone: letter.state == .yes ? .plain : .quiet)
      statement.grounds = letter.incidents.map { id in
        let words = quotes.first { $0.place == id }
        return .init(place: id, words: words?.words ?? "", isTag: words?.isTag ?? false)
      }
      let told = quotes.filter { !letter.incidents.contains($0.place) }
      if letter.state == .yes { statement.grounds += Self.once(told.map(Self.ground)) }
      if letter.state != .yes {
        statement.details = carriers.compactMap(\.missing).map { .init(label: "ask", words: $0) }
      }
      return statement
    }
  }

  private func words(
    of name: String, _ letter: SecondOpinion.Letter, _ quotes: [String]
  ) -> String {
    switch letter.state {
    case .no: return "the evidence does not show it"
    case .unknown: return "the case does not say"
    case .yes: break
    }
    if name == "repeated" {
      let days = letter.incidents.compactMap {
        current.incident($0)?.fact.happened.start?.day
      }
      guard let first = days.min(), let last = days.max(), first < last else {
        return "on more than one occasion"
      }
      return "over \(Wording.count(first.days(to: last) + 1, "day"))"
    }
    var shown: [String] = []
    for quote in quotes where !shown.contains(quote) && shown.count < 3 { shown.append(quote) }
    return shown.isEmpty
      ? "told by the behaviours that are ticked"
      : shown.map { "“\($0)”" }.joined(separator: ", ")
  }

  // MARK: Rules

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

  private func grounds(of ids: [String]) -> [OpinionStatement.Ground] {
    ids.flatMap { id in
      opinion.rules.filter { $0.id == id && $0.outcome == .fired }.flatMap(grounds)
    }
  }

  private func grounds(of rule: SecondOpinion.Rule) -> [OpinionStatement.Ground] {
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

  private static func ground(_ evidence: SecondOpinion.Evidence) -> OpinionStatement.Ground {
    .init(place: evidence.place, words: evidence.words, isTag: evidence.isTag)
  }

  private static func once(_ grounds: [OpinionStatement.Ground]) -> [OpinionStatement.Ground] {
    var seen: Set<OpinionStatement.Ground> = []
    return grounds.filter { seen.insert($0).inserted }
  }

  private static func onePerPlace(
    _ grounds: [OpinionStatement.Ground]
  ) -> [OpinionStatement.Ground] {
    var seen: Set<String> = []
    return grounds.filter { seen.insert($0.place).inserted }
  }
}
