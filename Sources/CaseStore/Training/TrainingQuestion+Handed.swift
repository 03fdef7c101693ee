import CaseCore

extension TrainingQuestion {
  /// Reads what a stop asks, with what is right; nil where the findings say why not.
  init?(_ stop: inout HandedObject, _ findings: inout ScenarioFindings) {
    let kind: TrainingQuestionKind? = stop.requiredCode("asks", &findings)
    switch kind {
    case nil:
      // Nobody can tell what these should be.
      for key in ["right", "defensible", "choices"] { _ = stop.take(key) }
      return nil
    case .recordedClass:
      guard let question = TrainingQuestion.classes(&stop, &findings) else { return nil }
      self = .recordedClass(question)
    case .letters:
      guard let object = stop.requiredObject("right", &findings),
        let letters = OpinionGist.Letters(object, &findings)
      else { return nil }
      self = .letters(letters)
    case .next:
      guard let question = TrainingQuestion.next(&stop, &findings) else { return nil }
      self = .next(question)
    }
  }

  private static func classes(
    _ stop: inout HandedObject, _ findings: inout ScenarioFindings
  ) -> ClassQuestion? {
    let offset = stop.offset
    let faults = findings.values.faults.count
    let right = Set(stop.codes("right", of: SecondOpinion.Class.self, &findings))
    let defensible = Set(stop.codes("defensible", of: SecondOpinion.Class.self, &findings))
    if let question = ClassQuestion(right: right, defensible: defensible) { return question }
    // A class that is not known has been named already.
    guard findings.values.faults.count == faults else { return nil }
    if right.isEmpty {
      findings.add(
        at: offset, stop.field("right"), expected: "at least one class", found: nil,
        do: "Say what would be right to record here.")
    } else {
      let both = right.intersection(defensible).map(\.rawValue).sorted()
      findings.add(
        at: offset, stop.field("defensible"), expected: "classes that are not right as well",
        found: both.joined(separator: ", "), do: "Leave them in one of the two.")
    }
    return nil
  }

  private static func next(
    _ stop: inout HandedObject, _ findings: inout ScenarioFindings
  ) -> NextQuestion? {
    let offset = stop.offset
    let objects = stop.requiredObjects("choices", NextQuestion.choiceCounts, &findings)
    let choices = objects.compactMap { object in
      var object = object
      let text = object.requiredText("text", &findings)
      let verdict: TrainingVerdict? = object.requiredCode("verdict", &findings)
      let because = object.requiredText("because", &findings)
      object.finish(&findings.values)
      guard let text, let verdict, let because else { return nil as NextQuestion.Choice? }
      return NextQuestion.Choice(text: text, verdict: verdict, because: because)
    }
    if choices.count == objects.count, !choices.isEmpty,
      !choices.contains(where: { $0.verdict == .right })
    {
      findings.add(
        at: offset, stop.field("choices"), expected: "a choice whose verdict is “right”",
        found: nil, do: "Make one of them right; more than one may be.")
    }
    return NextQuestion(choices)
  }
}

extension OpinionGist.Letters {
  init?(_ object: HandedObject, _ findings: inout ScenarioFindings) {
    var object = object
    let states = FourLetter.allCases.map { letter -> SecondOpinion.LetterState? in
      object.requiredCode(letter.rawValue, &findings)
    }.compactMap(\.self)
    object.finish(&findings.values)
    guard states.count == 4 else { return nil }
    self.init(
      fixated: states[0], obsessive: states[1], unwanted: states[2], repeated: states[3])
  }
}

extension TrainingTruth {
  init?(_ object: HandedObject, _ findings: inout ScenarioFindings) {
    var object = object
    let recordedAs: SecondOpinion.Class? = object.requiredCode("class", &findings)
    let limbs = object.codes("limb", of: SecondOpinion.Limb.self, &findings)
    if recordedAs == .stalking4A, limbs.isEmpty {
      findings.add(
        at: object.offset, object.field("limb"), expected: "[“i”], [“ii”] or both", found: nil,
        do: "Say which limb of section 4A(1)(b) is met: i fear of violence, ii serious effect.")
    }
    let isAggravated = object.flag("aggravated", &findings.values) ?? false
    let four = object.requiredObject("four", &findings).flatMap {
      OpinionGist.Letters($0, &findings)
    }
    let reasons = object.texts("reasons", &findings.values)
    if reasons.isEmpty {
      findings.add(
        at: object.offset, object.field("reasons"),
        expected: "a list of at least one sentence", found: nil,
        do: "Give the reasons, one sentence each, naming entries.")
    }
    let direction: TrainingDirection? = object.requiredCode("direction", &findings)
    object.finish(&findings.values)
    guard let recordedAs, let four, let direction, !reasons.isEmpty else { return nil }
    self.init(
      recordedAs, limbs: limbs, isAggravated: isAggravated, four: four, reasons: reasons,
      direction: direction)
  }
}
