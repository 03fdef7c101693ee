extension Classifier {
  /// What an opinion rests on before it is put into words.
  struct Judgement {
    let situation: Situation
    let decision: Decision
    let letters: Letters
    let check: FlagCheck

    init(
      _ current: Case, asOf day: CalendarDay, _ classifier: Classifier, _ reader: inout TextReader
    ) {
      let facts = CaseFacts(
        current, asOf: day, behaviours: Classifier.behaviours, changes: Classifier.changes, &reader)
      situation = Situation(facts, classifier.rules)
      decision = Decision(situation, classifier.weights)
      letters = Letters(situation, decision)
      let outcome = current.outcomeStanding(asOf: day)
      check = FlagCheck(
        current, situation, decision, letters,
        endedInformally: { outcome.map { $0.isInformal(classifier.rules, &reader) } ?? false })
    }
  }
}

extension Case {
  fileprivate func outcomeStanding(asOf day: CalendarDay) -> OutcomeDecision? {
    guard let outcome = progress.outcome,
      let step = steps.last(where: { $0.fact.kind == .outcomeRecorded }), step.fact.on <= day
    else { return nil }
    return outcome
  }
}

extension OutcomeDecision {
  /// Whether it is, by its code or by its words, a notice, words of advice or the like.
  fileprivate func isInformal(
    _ rules: ClassificationRules, _ reader: inout TextReader
  ) -> Bool {
    if rules.informalOutcomes[type] != nil { return true }
    let from = reader.findings.count
    for text in [disposal, reason].compactMap(\.self) { _ = reader.read(text.text, source: 0) }
    return reader.findings[from...].contains {
      $0.meaning == .informalDisposal && $0.state == .told
    }
  }
}
