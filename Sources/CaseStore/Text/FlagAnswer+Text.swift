import CaseCore

extension FlagAnswer {
  init(_ object: inout JSONObject) throws(TextFault) {
    let kind: Reply.Kind = try object.requiredCode("answer")
    let on = try object.requiredDay("on")
    let pointsTo: SecondOpinion.Class = try object.requiredCode("pointsTo")
    let question: FlagQuestion = try object.requiredCode("question")
    let reply: Reply =
      switch kind {
      case .agreed: .agreed(try object.text("reason"))
      case .declined: .declined(reason: try object.requiredText("reason"))
      }
    let recorded: CaseClass = try object.requiredCode("recorded")
    var rules: [ClassificationRules.Flag] = []
    if let value = object.take("rules") {
      try value.elements { element throws(TextFault) in rules.append(try element.code()) }
    }
    self.init(question, reply, on: on, recorded: recorded, pointsTo: pointsTo, rules: rules)
  }

  func write(to writer: inout JSONWriter) {
    writer.member("answer", reply.kind.rawValue)
    writer.member("kind", "flag-answered")
    writer.member("on", on.description)
    writer.member("pointsTo", pointsTo.rawValue)
    writer.member("question", question.rawValue)
    writer.member("reason", reply.text?.text)
    writer.member("recorded", recorded.rawValue)
    writer.member("rules", rules.map(\.rawValue))
  }
}
