import CaseCore
import TerminalPages

/// The form in which a person says whether a protection order was considered.
extension FormFields {
  fileprivate enum OrderAnswer: String, ShownAnswer { case considered, declined }

  static func orderAnswer(_ current: Case?, _ setting: Setting) -> [FormField] {
    guard let current, let classifier = try? setting.reference.classifier() else { return [] }
    let shown = classifier.opinion(on: current, asOf: .last).pointsTo
    let choices = OrderAnswer.allCases.map { answer in
      FormField.Choice(
        code: answer.code(shown),
        label: answer == .considered
          ? "it is being considered; its steps are recorded on the Orders tab"
          : "none is sought, and why not")
    }
    return [
      FormField("answer", "Answer", .choice(choices, allowsOther: false), isRequired: true),
      FormField(
        "on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField(
        "reason", "Why none", .paragraph, hint: ownWordsHint, isRequired: true,
        shownWhen: OrderAnswer.declined.isChosen(shown)),
      FormField(
        "remark", "Considered", .paragraph, hint: ownWordsHint, isRequired: true,
        shownWhen: OrderAnswer.considered.isChosen(shown)),
    ]
  }

  static func orderExplanation(_ opinion: CaseOpinion) -> Line? {
    guard let flag = opinion.protection.flag else { return nil }
    let parts = askedAgain([flag.reason], opinion.protection, Wording.repliedOfOrder)
    return Line(parts.joined(separator: " "), .warning)
  }
}

extension FormReading {
  mutating func orderAnswer() -> FlagReply? {
    let on = day("on")
    guard let (answer, shown): (FormFields.OrderAnswer, _) = shownAnswer(), let on else {
      return nil
    }
    let reply: FlagAnswer.Reply? =
      switch answer {
      case .considered: written("remark").map { .agreed($0) }
      case .declined: written("reason").map { .declined(reason: $0) }
      }
    return reply.map { FlagReply(.protectionOrder, $0, on: on, shown: shown) }
  }
}
