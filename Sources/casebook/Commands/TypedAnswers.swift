import CaseCore

/// The answers of one option: `threats,fear` or `threats,fear=outside the school, twice`. Words after
/// the first “=” belong to the topic before it and may have commas in them.
struct TypedAnswers {
  let answers: [RiskAssessment.Answer]

  init(
    _ typed: String, _ reply: RiskAssessment.Reply, _ tools: RiskTools
  ) throws(CommandFailure) {
    let halves = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let named = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    var answers: [RiskAssessment.Answer] = []
    for (place, name) in named.enumerated() {
      let code = name.filter { !$0.isWhitespace }.lowercased()
      let isLast = place == named.count - 1
      let words = isLast && halves.count > 1 ? WrittenText(halves[1]) : nil
      if code.isEmpty, !isLast || halves.count == 1 { continue }
      guard tools.topics.contains(where: { $0.code == code }), let topic = WrittenText(code) else {
        throw CommandFailure(
          .badInput,
          "--\(reply.rawValue): “\(name)” is no topic. Topics: "
            + tools.topics.map(\.code).joined(separator: ", ") + ".")
      }
      answers.append(RiskAssessment.Answer(topic, reply, words))
    }
    self.answers = answers
  }
}
