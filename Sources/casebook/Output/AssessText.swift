import CaseCore

/// A second opinion in words: what it points to, the letters, the rules with what they rest on.
struct AssessText {
  let reference: String
  let opinion: SecondOpinion

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
    if opinion.flag.isRaised {
      lines.append(
        "To answer      \(opinion.flag.rules.joined(separator: " ")) \(opinion.flag.reason)")
    }
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
}
