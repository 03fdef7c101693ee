import CaseCore
import TerminalPages

/// The second opinion on a case with all that the screens say of it. Worked out once for each
/// change of the case and each new day, never on drawing.
struct CaseOpinion: Hashable, Sendable {
  let opinion: SecondOpinion
  let statements: [OpinionStatement]

  /// Nil where there is no case to judge, or no classifier to judge it with.
  init?(_ current: Case?, _ setting: Setting) {
    guard let current, let classifier = setting.classifier() else { return nil }
    opinion = classifier.opinion(on: current, asOf: setting.today)
    statements = OpinionStatements(current, opinion, classifier.rules).all
  }
}

extension SecondOpinion {
  /// `F·U?`: a letter where evidence supports it, a dot where it does not, a question mark where
  /// the case does not say.
  var fourText: String { four.all.map { Wording.letter($0.name, $0.letter.state) }.joined() }

  /// What it points to with all that belongs to it, in words.
  var pointsToWords: String {
    var words = Wording.pointsTo(pointsTo)
    if isAggravated { words += ", racially or religiously aggravated" }
    if pointsTo != .insufficient { words += ", \(strength.rawValue)" }
    let limbs = limbs.map(Wording.limb)
    return limbs.isEmpty ? words : "\(words): \(limbs.joined(separator: "; "))"
  }
}
