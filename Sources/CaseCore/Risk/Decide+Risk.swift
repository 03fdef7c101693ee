extension CaseRecord {
  /// Checks a risk assessment before it is recorded or corrected.
  func check(
    _ assessment: RiskAssessment, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    try checkPast(assessment.on, .on, circumstances.now.day)
    try Case.check(assessment, circumstances.reference)
  }
}

extension Case {
  /// What holds of an assessment whatever the day is.
  static func check(
    _ assessment: RiskAssessment, _ reference: ReferenceData
  ) throws(CaseRefusal) {
    if let review = assessment.reviewOn, review < assessment.on {
      throw .reviewBeforeAssessment(review, on: assessment.on)
    }
    // Other words than a known tool's name come with a grading of their own.
    guard let tool = reference.riskTools[assessment.tool.text], let grade = assessment.grade else {
      return
    }
    guard tool.grades.contains(where: { $0.code == grade.text }) else {
      throw .noSuchGrade(grade.text, tool: tool.code, known: tool.grades.map(\.code))
    }
  }
}

extension RiskAssessment {
  /// By name and in words, for telling two versions of one apart.
  var parts: [(String, String)] {
    [
      ("tool", tool.text), ("version", version?.text ?? ""), ("on", on.description),
      ("assessor", assessor?.text ?? ""), ("grade", grade?.text ?? ""),
      ("review on", reviewOn?.description ?? ""), ("text", text?.text ?? ""),
      (
        "answers",
        answers.map { answer in
          "\(answer.topic): \(answer.reply.rawValue)" + (answer.text.map { " (\($0))" } ?? "")
        }.joined(separator: "; ")
      ),
    ]
  }
}
