import CaseCore
import TerminalPages

/// The second opinion on a case with all that the screens say of it. Worked out once for each
/// change of the case and each new day, never on drawing.
struct CaseOpinion: Hashable, Sendable {
  let opinion: SecondOpinion
  /// Of the question of the class.
  let state: FlagState
  /// Of the question whether a protection order was considered.
  let protection: FlagState
  let statements: [OpinionStatement]
  /// Nil where the tables of the signs are broken.
  let risk: RiskPicture?

  /// Nil where there is no case to judge, or where the tables of the classifier are broken.
  init?(_ view: CaseView?, _ setting: Setting) {
    guard let view, let current = view.current,
      let classifier = try? setting.reference.classifier()
    else { return nil }
    // All that is recorded, as the lists judge it: a day that lies ahead by a wrong clock must not
    // make them contradict each other.
    opinion = classifier.opinion(on: current, asOf: .last)
    var reviewer = FlagReviewer(classifier, setting.reference.orderKinds)
    let review = reviewer.review(view.record, current)
    state = review.state
    protection = review.protection.state(on: setting.today)
    let risk = try? setting.reference.riskPicture(of: current, on: setting.today)
    self.risk = risk
    statements =
      OpinionStatements(
        current, opinion, review, classifier.rules, setting.today,
        risk: risk.map { RiskStatements(current, $0, setting.reference).all } ?? []
      ).all
  }

  /// That somebody must answer, since when and how to; nil where nobody must.
  func answerNeeded(_ today: CalendarDay) -> String? {
    guard let flag = state.flag else { return nil }
    let age = Wording.waited(since: flag.since, on: today)
    let asked = state.kind == .askedAgain ? "asked again" : "answer needed"
    return "\(asked), \(age): agree, or say why not (A)"
  }

  /// The same of the question of a protection order.
  func orderNeeded(_ today: CalendarDay) -> String? {
    guard let flag = protection.flag else { return nil }
    let age = Wording.waited(since: flag.since, on: today)
    let again = protection.kind == .askedAgain ? "again: " : ""
    return "\(again)was a protection order considered? \(age): yes, or why not (A)"
  }

  var needsAnswer: Bool { state.needsAnswer || protection.needsAnswer }

  /// The form for what waits, the class first: an order is sought against stalking.
  func answerForm(_ reference: CaseReference) -> FormKind {
    state.needsAnswer || !protection.needsAnswer
      ? .answerFlag(reference) : .answerOrder(reference)
  }
}

extension SecondOpinion {
  /// What it points to with all that belongs to it, in words.
  var pointsToWords: String {
    var words = Wording.pointedTo(pointsTo)
    if isAggravated { words += ", racially or religiously aggravated" }
    if pointsTo != .insufficient { words += ", \(strength.rawValue)" }
    let limbs = limbs.map(Wording.limb)
    return limbs.isEmpty ? words : "\(words): \(limbs.joined(separator: "; "))"
  }
}
