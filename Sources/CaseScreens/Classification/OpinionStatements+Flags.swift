import CaseCore

/// What waits for an answer and what was answered.
extension OpinionStatements {
  /// What somebody has to say, and what was said before, the latest first.
  var answers: [OpinionStatement] {
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
  var order: [OpinionStatement] {
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
  var flags: [OpinionStatement] {
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
}
