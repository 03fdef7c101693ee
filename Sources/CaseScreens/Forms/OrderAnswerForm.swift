import CaseCore
import TerminalPages

/// The form in which a person says whether a protection order was considered.
extension FormFields {
  /// The class that the person was shown follows each answer, as in the answer to the flag.
  fileprivate enum OrderAnswer: String, CaseIterable {
    case considered, declined

    func code(_ shown: SecondOpinion.Class) -> String { "\(rawValue) \(shown.rawValue)" }
  }

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
    func when(_ answer: OrderAnswer) -> FormField.Condition {
      FormField.Condition(field: "answer", codes: [answer.code(shown)])
    }
    let hint = "in your own words; it stands in the record under your name"
    return [
      FormField("answer", "Answer", .choice(choices, allowsOther: false), isRequired: true),
      FormField(
        "on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField(
        "reason", "Why none", .paragraph, hint: hint, isRequired: true, shownWhen: when(.declined)),
      FormField(
        "remark", "Considered", .paragraph, hint: hint, isRequired: true,
        shownWhen: when(.considered)),
    ]
  }

  static func orderExplanation(_ opinion: CaseOpinion) -> Line? {
    guard let flag = opinion.protection.flag else { return nil }
    var parts = [flag.reason]
    if case .askedAgain(_, let previous, let news) = opinion.protection {
      // What is new comes first: it is why the form asks again.
      parts.insert("New since: \(news.map(Wording.news).joined(separator: "; ")).", at: 0)
      parts.append(
        "Answered before (\(Wording.day(previous.fact.on)), \(previous.by)): "
          + cut(Wording.repliedOfOrder(previous.fact.reply)))
    }
    return Line(parts.joined(separator: " "), .warning)
  }
}

extension FormReading {
  mutating func orderAnswer() -> FlagReply? {
    let on = day("on")
    guard let words = words("answer"), let on else { return nil }
    let parts = words.text.split(separator: " ").map(String.init)
    guard parts.count == 2, let answer = FormFields.OrderAnswer(rawValue: parts[0]),
      let shown = SecondOpinion.Class(rawValue: parts[1])
    else { return nil }
    let reply: FlagAnswer.Reply? =
      switch answer {
      case .considered: written("remark").map { .agreed($0) }
      case .declined: written("reason").map { .declined(reason: $0) }
      }
    return reply.map { FlagReply(.protectionOrder, $0, on: on, shown: shown) }
  }
}
