import CaseCore
import TerminalPages

/// What an answer begins with; the class that the person was shown follows, so that nobody agrees to
/// something else than they saw.
protocol ShownAnswer: RawRepresentable<String>, CaseIterable {}

extension ShownAnswer {
  func code(_ shown: SecondOpinion.Class) -> String { "\(rawValue) \(shown.rawValue)" }

  /// For a field that belongs to this answer alone.
  func isChosen(_ shown: SecondOpinion.Class) -> FormField.Condition {
    FormField.Condition(field: "answer", codes: [code(shown)])
  }
}

extension FormReading {
  mutating func shownAnswer<Answer: ShownAnswer>() -> (Answer, SecondOpinion.Class)? {
    guard let parts = words("answer")?.text.split(separator: " ").map(String.init),
      parts.count == 2, let answer = Answer(rawValue: parts[0]),
      let shown = SecondOpinion.Class(rawValue: parts[1])
    else { return nil }
    return (answer, shown)
  }
}

/// The form in which a person answers a flag: agree, or keep the class and say why.
extension FormFields {
  fileprivate enum Answer: String, ShownAnswer { case agree, keep }

  static let ownWordsHint = "in your own words; it stands in the record under your name"

  static func answer(_ current: Case?, _ setting: Setting) -> [FormField] {
    guard let current, let classifier = try? setting.reference.classifier() else { return [] }
    let shown = classifier.opinion(on: current, asOf: .last).pointsTo
    let recorded = current.recordedClass.recordedAs
    let kept = FormField.Choice(
      code: Answer.keep.code(shown), label: "keep \(Wording.recordedClass(recorded)), and say why")
    let agreed = agreement(recorded, shown).map {
      FormField.Choice(code: Answer.agree.code(shown), label: $0)
    }
    let choices = [agreed, kept].compactMap(\.self)
    let changesClass = !recorded.agrees(with: shown)
    // Nobody slides out of stalking: that way nothing is chosen beforehand, and it takes a reason.
    let leaves = shown.recordedAs.map(recorded.leavesStalking) ?? false
    return [
      FormField(
        "answer", "Answer", .choice(choices, allowsOther: false), isRequired: true,
        value: leaves ? "" : choices[0].label),
      FormField(
        "on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField(
        "reason", shown.isStalking && !recorded.isStalking ? "Why not stalking" : "Why it stays",
        .paragraph, hint: ownWordsHint, isRequired: true, shownWhen: Answer.keep.isChosen(shown)),
      FormField(
        "remark", leaves ? "Why not stalking" : changesClass ? "Remark" : "What is done",
        .paragraph,
        hint: leaves
          ? ownWordsHint
          : changesClass ? "empty: the reasons above are recorded" : "about what the rule asks",
        isRequired: leaves || !changesClass, shownWhen: Answer.agree.isChosen(shown)),
    ]
  }

  /// Nil where there is nothing to agree to.
  private static func agreement(_ recorded: CaseClass, _ shown: SecondOpinion.Class) -> String? {
    guard let wanted = shown.recordedAs else { return nil }
    if recorded.agrees(with: shown) { return "agree, and say what is done" }
    return "agree: record as \(Wording.recordedClass(wanted))"
  }

  /// What is asked and why, above the fields.
  static func explanation(
    _ kind: FormKind, _ view: CaseView?, _ setting: Setting
  ) -> Line? {
    switch kind {
    case .breach(_, let start), .dismissBreach(_, let start):
      return explanation(of: start, view, setting)
    case .approveClosing, .returnClosing, .withdrawClosing:
      return closingExplanation(view?.current, setting)
    case .step: return approvalExplanation(setting)
    case .answerOrder: return CaseOpinion(view, setting).flatMap(orderExplanation)
    default: break
    }
    guard case .answerFlag = kind, let opinion = CaseOpinion(view, setting),
      opinion.state.needsAnswer
    else { return nil }
    let asking = opinion.statements.filter { $0.id.hasPrefix("flag.") }.map(\.words)
    var parts =
      [
        "Recorded as \(Wording.recordedClass(opinion.opinion.recorded)); the evidence points to: "
          + "\(opinion.opinion.pointsToWords)."
      ] + asking
    parts = askedAgain(parts, opinion.state, Wording.replied)
    return Line(parts.joined(separator: " "), .warning)
  }

  /// The words of a question that was answered before, with what is new and what was said.
  static func askedAgain(
    _ words: [String], _ state: FlagState, _ replied: (FlagAnswer.Reply) -> String
  ) -> [String] {
    guard case .askedAgain(_, let previous, let news) = state else { return words }
    // What is new comes first: it is why the form asks again.
    return ["New since: \(news.map(Wording.news).joined(separator: "; "))."] + words + [
      "Answered before (\(Wording.day(previous.fact.on)), \(previous.by)): "
        + cut(replied(previous.fact.reply))
    ]
  }

  /// About two lines of what may be pages.
  private static func cut(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let most = 120
    return line.count > most ? "\(FormField.trimmed(line.prefix(most)))…" : "\(line)."
  }
}

extension FormReading {
  mutating func answer() -> FlagReply? {
    let on = day("on")
    guard let (answer, shown): (FormFields.Answer, _) = shownAnswer(), let on else { return nil }
    switch answer {
    case .agree: return FlagReply(.classification, .agreed(written("remark")), on: on, shown: shown)
    case .keep:
      return written("reason").map {
        FlagReply(.classification, .declined(reason: $0), on: on, shown: shown)
      }
    }
  }
}
