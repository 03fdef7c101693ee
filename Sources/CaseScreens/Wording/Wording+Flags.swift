import CaseCore

extension Wording {
  public static func pointedTo(_ pointed: SecondOpinion.Class) -> String {
    pointed.recordedAs.map(recordedClass) ?? "Not enough evidence"
  }

  /// For a column of the list.
  public static func shortPointedTo(_ pointed: SecondOpinion.Class) -> String {
    pointed.recordedAs.map(shortClass) ?? "insufficient"
  }

  /// `agreed`, `agreed: moved to the stalking team`, `class kept: a quarrel about parking`.
  public static func replied(_ reply: FlagAnswer.Reply) -> String {
    let words =
      switch reply {
      case .agreed: "agreed"
      case .declined: "class kept"
      }
    return words + (reply.text.map { ": \($0)" } ?? "")
  }

  /// What an answer was to, and what it said.
  public static func answered(_ answer: FlagAnswer) -> String {
    switch answer.question {
    case .classification:
      let rules = answer.rules.map(\.rawValue).joined(separator: " ")
      return "Flag answered (recorded \(shortClass(answer.recorded)), points to "
        + "\(shortPointedTo(answer.pointsTo))\(rules.isEmpty ? "" : ", \(rules)")): "
        + replied(answer.reply)
    case .protectionOrder: return "Protection order: \(repliedOfOrder(answer.reply))"
    }
  }

  /// `considered: applied for next week`, `none sought: the suspect has left the country`.
  public static func repliedOfOrder(_ reply: FlagAnswer.Reply) -> String {
    let words =
      switch reply {
      case .agreed: "considered"
      case .declined: "none sought"
      }
    return words + (reply.text.map { ": \($0)" } ?? "")
  }

  /// A kind of risk as it is told of.
  public static func risk(_ risk: ProtectionRisk) -> String {
    switch risk {
    case .violenceFeared: return "violence feared"
    case .violence: return "violence"
    case .threat: return "a threat"
    case .selfHarm: return "talk of suicide"
    case .tracking: return "a tracker or entry to accounts"
    case .breach: return "a breach"
    case .dailyLife: return "a serious effect on daily life"
    }
  }

  /// What a question is about, in a word.
  public static func asksAbout(_ question: FlagQuestion) -> String {
    switch question {
    case .classification: return "class"
    case .protectionOrder: return "order"
    }
  }

  public static func flagState(_ state: FlagState.Kind) -> String {
    switch state {
    case .none: return "no flag"
    case .open: return "answer needed"
    case .answered: return "answered"
    case .askedAgain: return "asked again"
    }
  }

  /// What is new since an answer, in a sentence without its full stop.
  public static func news(_ news: FlagNews) -> String {
    switch news {
    case .recordedAs(let recorded): return "recorded as \(recordedClass(recorded)) since"
    case .pointsTo(let now, let before):
      return "points to \(pointedTo(now)), before to \(pointedTo(before))"
    case .aggravated: return "racial or religious hostility was shown"
    case .strength(let now, let before): return "\(now.rawValue), before \(before.rawValue)"
    case .letters(let letters):
      return "now also " + letters.map(\.rawValue).joined(separator: ", ")
    case .rules(let rules):
      return "now met: " + rules.map(\.rawValue).joined(separator: ", ")
    case .flagRules(let rules):
      return "rule of recording " + rules.map(\.rawValue).joined(separator: ", ")
    case .incidents(let incidents):
      return "new evidence in " + incidents.joined(separator: ", ")
    case .risks(let risks): return "now also " + risks.map(risk).joined(separator: ", ")
    case .ordersOver(let orders): return "no longer in force: " + orders.joined(separator: ", ")
    }
  }
}
