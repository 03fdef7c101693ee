import CaseCore

extension EventText {
  /// Assessments of risk.
  static func risk(_ kind: String, _ object: inout JSONObject) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "risk-assessed":
      let assessment = try RiskAssessment(reading: &object)
      return .riskAssessed(try object.name("assessment"), assessment)
    case "risk-assessment-corrected":
      let assessment = try RiskAssessment(reading: &object)
      return .riskAssessmentCorrected(
        try object.name("assessment"), assessment, reason: try object.requiredText("reason"))
    default: return nil
    }
  }
}

extension RiskAssessment {
  fileprivate init(reading object: inout JSONObject) throws(TextFault) {
    let answers = try Answer.list(&object)
    let assessor = try object.text("assessor")
    let grade = try object.text("grade")
    let on = try object.requiredDay("on")
    let reviewOn = try object.day("reviewOn")
    let text = try object.text("text")
    let assessment = RiskAssessment(
      tool: try object.requiredText("tool"), version: try object.text("version"), on: on,
      assessor: assessor, grade: grade, answers: answers, reviewOn: reviewOn, text: text)
    guard let assessment else { throw object.slice.fault("one answer to each topic") }
    self = assessment
  }

  func write(
    _ kind: String, _ id: RiskAssessmentID, reason: WrittenText?, to writer: inout JSONWriter
  ) {
    if !answers.isEmpty {
      writer.key("answers")
      writer.array { writer in
        for answer in answers {
          writer.object { writer in
            writer.member("reply", answer.reply.rawValue)
            writer.member("text", answer.text?.text)
            writer.member("topic", answer.topic.text)
          }
        }
      }
    }
    writer.member("assessment", id)
    writer.member("assessor", assessor?.text)
    writer.member("grade", grade?.text)
    writer.member("kind", kind)
    writer.member("on", on.description)
    writer.member("reason", reason?.text)
    writer.member("reviewOn", reviewOn?.description)
    writer.member("text", text?.text)
    writer.member("tool", tool.text)
    writer.member("version", version?.text)
  }
}

extension RiskAssessment.Answer {
  fileprivate static func list(
    _ object: inout JSONObject
  ) throws(TextFault) -> [RiskAssessment.Answer] {
    guard let value = object.take("answers") else { return [] }
    var answers: [RiskAssessment.Answer] = []
    try value.elements { element throws(TextFault) in
      var inner = try element.object()
      let reply: RiskAssessment.Reply = try inner.requiredCode("reply")
      let text = try inner.text("text")
      answers.append(RiskAssessment.Answer(try inner.requiredText("topic"), reply, text))
      try inner.finish()
    }
    return answers
  }
}
