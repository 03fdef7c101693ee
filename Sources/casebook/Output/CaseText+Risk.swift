import CaseCore
import CaseScreens

/// What `show` says of risk: what was assessed, and which signs the record tells of.
extension CaseText {
  var riskLines: [String] {
    let assessments = current.riskAssessments.flatMap(assessment)
    let signs = risk.signs.flatMap { sign in
      CaseText.item("!", "\(sign.label) – \(RiskWords.grounds(sign, current))")
    }
    guard !assessments.isEmpty || !signs.isEmpty else { return [] }
    let trend = RiskWords.trend(risk.escalation).map { CaseText.item("conduct", $0) } ?? []
    return assessments + signs + trend
  }

  private func assessment(_ assessment: Named<RiskAssessment>) -> [String] {
    CaseText.item(assessment.id, RiskWords.inShort(assessment.fact, reference))
      + assessment.fact.answers.flatMap {
        CaseText.detail(nil, RiskWords.answer($0, reference))
      }
  }
}
