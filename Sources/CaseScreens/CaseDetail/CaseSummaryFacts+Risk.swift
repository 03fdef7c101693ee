import CaseCore
import TerminalPages

/// What the summary says of risk.
extension CaseDetailState {
  func risk(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    var fields: [(String, String, Tone)] = []
    if let newest = current.riskAssessment?.fact {
      let words = [
        RiskWords.grade(newest, setting.reference),
        RiskWords.tool(newest, setting.reference), Wording.day(newest.on), newest.assessor?.text,
        RiskWords.tally(newest),
      ]
      fields.append(("assessed", words.compactMap(\.self).joined(separator: ", "), .strong))
      if let text = newest.text { fields.append(("", text.text, .plain)) }
    } else if current.isOpen {
      fields.append(("assessed", "nobody has assessed the risk (R)", .quiet))
    }
    guard let picture = opinion?.risk else { return fields }
    fields += picture.signs.map { sign in
      ("! sign", "\(sign.label): \(RiskWords.grounds(sign, current, most: 3))", .warning)
    }
    if let trend = RiskWords.trend(picture.escalation) {
      fields.append(("conduct", trend, .plain))
    }
    return fields
  }
}
