import CaseCore
import CaseScreens

/// A second opinion in words: what it points to, the letters, the rules with what they rest on.
struct AssessText {
  let reference: String
  let opinion: SecondOpinion
  var review: FlagReview?
  /// The day of looking.
  let day: CalendarDay

  private var state: FlagState? { review?.state }

  var text: String {
    var lines = [
      "\(reference)", "Recorded as    \(opinion.recorded.rawValue)",
      "Points to      \(opinion.pointsTo.rawValue) (\(opinion.strength.rawValue))"
        + (opinion.isAggravated ? ", racially or religiously aggravated" : ""),
    ]
    if !opinion.limbs.isEmpty {
      lines.append("Limbs          \(opinion.limbs.map(\.rawValue).joined(separator: " and "))")
    }
    if !opinion.also.isEmpty {
      lines.append("Consider also  \(opinion.also.map(\.rawValue).joined(separator: ", "))")
    }
    if state?.needsAnswer ?? opinion.flag.isRaised {
      let rules = opinion.flag.rules.map { $0 + " " }.joined()
      lines.append("To answer      \(rules)\(opinion.flag.reason)")
    }
    if let flag = state?.flag { lines.append("Open since     \(Wording.fullDay(flag.since))") }
    if let answer = state?.answer {
      lines.append(
        "Answered       \(Wording.fullDay(answer.fact.on)), \(answer.by): "
          + Wording.replied(answer.fact.reply))
    }
    if case .askedAgain(_, _, let news) = state {
      lines.append("New since      " + news.map(Wording.news).joined(separator: "; "))
    }
    lines += order
    lines.append("")
    for (name, letter) in opinion.four.all {
      let incidents = letter.incidents.joined(separator: " ")
      lines.append("\(name): \(letter.state.rawValue)\(incidents.isEmpty ? "" : " (\(incidents))")")
    }
    lines.append("")
    for rule in opinion.rules where rule.outcome != .not {
      lines.append("\(rule.outcome == .fired ? "*" : "-") \(rule.says)")
      for evidence in rule.evidence {
        let words = evidence.isTag ? evidence.words : "“\(evidence.words)”"
        lines.append("    \(evidence.place)  \(words)")
      }
      if let missing = rule.missing { lines.append("    missing: \(missing)") }
    }
    lines += ["", "What would change it: \(opinion.wouldChange)", ""]
    return lines.joined(separator: "\n")
  }

  /// Whether a protection order was considered.
  private var order: [String] {
    guard let state = review?.protection.state(on: day) else { return [] }
    var lines: [String] = []
    if let flag = state.flag {
      lines.append("Order          \(flag.reason)")
      lines.append("Asked since    \(Wording.fullDay(flag.since))")
    }
    if let answer = state.answer {
      lines.append(
        "Order          \(Wording.fullDay(answer.fact.on)), \(answer.by): "
          + Wording.repliedOfOrder(answer.fact.reply))
    }
    if case .askedAgain(_, _, let news) = state {
      lines.append("New since      " + news.map(Wording.news).joined(separator: "; "))
    }
    return lines
  }
}
