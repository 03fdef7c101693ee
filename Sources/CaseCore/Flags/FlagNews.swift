/// Something that was not known when a flag was answered.
///
/// An answer stands until the evidence says more than the person who gave it could see. After
/// “not that class, because …” that is: another or a graver class; aggravation; a letter; more
/// strength; a rule that speaks for stalking or for its gravity; a rule of recording; or an incident
/// that by itself tells of fixation, of effort to reach or know, or of fear of violence, or tells of
/// more of these since it was corrected. A further
/// incident of a kind that tells of none of these (one more message, one more gift) asks nothing:
/// a question that comes with every entry is soon clicked away. After an agreement only another or
/// a graver class and a rule of recording ask again, because evidence that confirms needs no answer.
/// Recording another class asks again in either case.
///
/// Changed rules and vocabulary are no news: both sides are read with the rules of today.
public enum FlagNews: Hashable, Sendable {
  case recordedAs(CaseClass)
  case pointsTo(SecondOpinion.Class, before: SecondOpinion.Class)
  case aggravated
  case strength(SecondOpinion.Strength, before: SecondOpinion.Strength)
  case letters([FourLetter])
  case rules([ClassificationRules.Element])
  case flagRules([ClassificationRules.Flag])
  case incidents([IncidentID])
  /// Of the question of an order.
  case risks([ProtectionRisk])
  /// Orders that stood when the answer was given, and no longer do.
  case ordersOver([OrderID])
}

extension FlagNews {
  /// What speaks for an order now that did not when an answer was given: that it is stalking, or
  /// graver; another risk; an incident that by itself tells of one; the end of another protection.
  static func between(_ before: ProtectionStanding, _ now: ProtectionStanding) -> [FlagNews] {
    var news: [FlagNews] = []
    let (old, new) = (before.pointsTo, now.pointsTo)
    if old != new, new.isStalking, !new.isLesserDegree(of: old) {
      news.append(.pointsTo(new, before: old))
    }
    let risks = now.risks.filter { !before.risks.contains($0) }
    if !risks.isEmpty { news.append(.risks(risks)) }
    let over = before.orders.filter { !now.orders.contains($0) }
    if !over.isEmpty { news.append(.ordersOver(over)) }
    let incidents = now.telling.filter { $0.tellsMore(than: before.telling) }.map(\.id)
    if !incidents.isEmpty { news.append(.incidents(incidents)) }
    return news
  }
}

extension FlagNews {
  /// What the opinion now says that it did not say when the answer was given.
  static func between(
    _ before: OpinionStanding, _ now: OpinionStanding, after reply: FlagAnswer.Reply.Kind
  ) -> [FlagNews] {
    var news: [FlagNews] = []
    if before.recorded != now.recorded { news.append(.recordedAs(now.recorded)) }
    let (old, new) = (before.gist, now.gist)
    if old.pointsTo != new.pointsTo, !new.pointsTo.isLesserDegree(of: old.pointsTo) {
      news.append(.pointsTo(new.pointsTo, before: old.pointsTo))
    }
    let rules = new.flagRules.filter { !old.flagRules.contains($0) }
    if !rules.isEmpty { news.append(.flagRules(rules)) }
    if reply == .agreed { return news }
    if new.isAggravated, !old.isAggravated { news.append(.aggravated) }
    if new.pointsTo == old.pointsTo, new.strength.rank > old.strength.rank {
      news.append(.strength(new.strength, before: old.strength))
    }
    let letters = FourLetter.allCases.filter {
      new.letters[$0] == .yes && old.letters[$0] != .yes
    }
    if !letters.isEmpty { news.append(.letters(letters)) }
    let fired = ClassificationRules.Element.allCases.filter {
      $0.speaksForGravity && now.fired.contains($0) && !before.fired.contains($0)
    }
    if !fired.isEmpty { news.append(.rules(fired)) }
    let incidents = now.telling.filter { $0.tellsMore(than: before.telling) }.map(\.id)
    if !incidents.isEmpty { news.append(.incidents(incidents)) }
    return news
  }
}

extension SecondOpinion.Class {
  /// The same conduct with less harm: whoever declined the graver class has said why already.
  fileprivate func isLesserDegree(of other: SecondOpinion.Class) -> Bool {
    self == .stalking2A && other == .stalking4A || self == .harassment2 && other == .fearOfViolence4
  }
}

extension SecondOpinion.Strength {
  fileprivate var rank: Int {
    switch self {
    case .weak: return 0
    case .moderate: return 1
    case .strong: return 2
    }
  }
}

extension ClassificationRules.Element {
  /// Whether it speaks for a course of conduct, for stalking or for a graver form; the others
  /// explain, excuse or only say which law applies.
  fileprivate var speaksForGravity: Bool {
    switch self {
    case .course, .connected, .acts, .focus, .persistence, .effort, .motive, .unwanted, .knows,
      .fearTwice, .seriousEffect, .ongoingControl, .exPartner, .aggravated, .othersActing,
      .violenceAlone:
      return true
    case .grievance, .mutual, .lawful, .singleCommunication, .oneIncident, .before2012,
      .communicationsAct, .contradiction, .unknownSuspect, .weighed:
      return false
    }
  }
}
