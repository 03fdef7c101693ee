import CaseCore

/// What is said of risk assessments.
public enum RiskWords {
  /// `DASH, high, Tue 20 Nov 2018`
  public static func inShort(_ assessment: RiskAssessment, _ reference: ReferenceData) -> String {
    let words = [
      tool(assessment, reference), grade(assessment, reference), Wording.fullDay(assessment.on),
      assessment.assessor?.text, assessment.reviewOn.map { "review \(Wording.fullDay($0))" },
    ]
    return words.compactMap(\.self).joined(separator: ", ")
      + (assessment.text.map { ": \($0)" } ?? "")
  }

  /// `S-DASH 2009`
  public static func tool(_ assessment: RiskAssessment, _ reference: ReferenceData) -> String {
    [reference.riskTools.name(assessment.tool.text), assessment.version?.text]
      .compactMap(\.self).joined(separator: " ")
  }

  public static func grade(_ assessment: RiskAssessment, _ reference: ReferenceData) -> String? {
    assessment.grade.map { reference.riskTools.grade($0, of: assessment.tool) }
  }

  /// `threats of physical or sexual violence: yes (twice in May)`
  public static func answer(
    _ answer: RiskAssessment.Answer, _ reference: ReferenceData
  ) -> String {
    "\(reference.riskTools.topic(answer.topic.text)): \(reply(answer.reply))"
      + (answer.text.map { " (\($0))" } ?? "")
  }

  public static func reply(_ reply: RiskAssessment.Reply) -> String {
    switch reply {
    case .yes: return "yes"
    case .no: return "no"
    case .unknown: return "not known"
    case .notAsked: return "not asked"
    }
  }

  /// How many topics were answered how: `7 yes, 2 no, 1 not known`; nil where none was.
  public static func tally(_ assessment: RiskAssessment) -> String? {
    let counts = RiskAssessment.Reply.allCases.compactMap { reply -> String? in
      let count = assessment.answers.count { $0.reply == reply }
      return count == 0 ? nil : "\(count) \(Self.reply(reply))"
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  // MARK: What the record shows

  /// The latest of them: `i3 “said he would kill her”, i5 threat, and 2 earlier`
  public static func grounds(_ sign: WarningSign, _ current: Case, most: Int = 4) -> String {
    var words = sign.grounds.suffix(most).map { ground in
      "\(ground.place) " + (ground.isTag ? ground.words : "“\(ground.words)”")
    }
    let earlier = sign.grounds.count - words.count + sign.earlier
    if earlier > 0 { words.append("and \(earlier) earlier") }
    return words.joined(separator: ", ")
  }

  /// `graver than before, a new kind of act`; nil where nothing grew.
  public static func growth(_ growth: Set<Escalation.Growth>) -> String? {
    growth.isEmpty
      ? nil
      : Escalation.Growth.allCases.filter(growth.contains).map(\.words).joined(separator: ", ")
  }

  /// `rising: more often, a new kind of act; silent since Mon 05 Nov 2018, 15 d`; nil where there is
  /// too little to say.
  public static func trend(_ escalation: Escalation) -> String? {
    var parts: [String] = []
    switch escalation.direction {
    case .rising:
      parts.append("rising" + (growth(escalation.growth).map { ": \($0)" } ?? ""))
    case .falling: parts.append("falling")
    case .steady: parts.append("steady")
    case .unclear: break
    }
    if let silence = escalation.silence {
      parts.append("silent since \(Wording.fullDay(silence.since)), \(silence.days) d")
    } else if let last = escalation.lastGapDays, let usual = escalation.medianGapDays,
      escalation.periods.count > 1
    {
      parts.append("last gap \(last) d, usually \(usual) d")
    }
    parts += escalation.afterOrders.map { after in
      "\(Wording.count(after.breaches, "breach", "breaches")) of \(after.order), the first "
        + (after.daysToFirst == 0 ? "on its first day" : "after \(after.daysToFirst) d")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
