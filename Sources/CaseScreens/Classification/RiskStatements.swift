import CaseCore
import TerminalPages

/// Puts what is known of risk into statements, beside those of the second opinion: what was
/// assessed, which signs the record tells of, whether conduct grows. Prompts, and no score.
struct RiskStatements {
  private let current: Case
  private let picture: RiskPicture
  private let reference: ReferenceData

  init(_ current: Case, _ picture: RiskPicture, _ reference: ReferenceData) {
    self.current = current
    self.picture = picture
    self.reference = reference
  }

  var all: [OpinionStatement] { assessments + picture.signs.map(sign) + trend }

  /// The newest first; it alone counts.
  private var assessments: [OpinionStatement] {
    let newest = current.riskAssessment?.id
    let ordered = current.riskAssessments.enumerated().sorted {
      ($1.element.fact.on, $1.offset) < ($0.element.fact.on, $0.offset)
    }
    return ordered.map(\.element).map { assessment in
      let fact = assessment.fact
      var statement = OpinionStatement(
        id: Self.prefix + assessment.id, label: "risk \(assessment.id)",
        words: RiskWords.inShort(fact, reference),
        tone: assessment.id == newest ? .strong : .quiet)
      statement.details = fact.answers.map {
        .init(
          label: RiskWords.reply($0.reply),
          words: reference.riskTools.topic($0.topic.text) + ($0.text.map { " (\($0))" } ?? ""))
      }
      if let tool = reference.riskTools[fact.tool.text] {
        statement.details.append(.init(label: "the tool", words: tool.says))
      }
      statement.details.append(
        .init(
          label: "recorded",
          words: "\(assessment.recorded.by), entry \(assessment.recorded.entry)"))
      return statement
    }
  }

  private func sign(_ sign: WarningSign) -> OpinionStatement {
    let quotes = sign.grounds.filter { !$0.isTag }.suffix(3).map { "“\($0.words)”" }
    let words = quotes.isEmpty ? sign.grounds.suffix(2).map(\.words) : Array(quotes)
    var statement = OpinionStatement(
      id: "sign.\(sign.code)", label: "! sign",
      words: "\(sign.label): \(words.joined(separator: ", "))", tone: .warning,
      grounds: sign.grounds.map { .init(place: $0.place, words: $0.words, isTag: $0.isTag) },
      details: [.init(label: "why", words: sign.says)])
    if sign.earlier > 0 {
      statement.details.append(.init(label: "earlier", words: "\(sign.earlier) more before these"))
    }
    statement.details.append(.init(label: "source", words: sign.verification.source))
    return statement
  }

  private var trend: [OpinionStatement] {
    guard let words = RiskWords.trend(picture.escalation) else { return [] }
    let escalation = picture.escalation
    return [
      OpinionStatement(
        id: "conduct", label: "conduct", words: words,
        grounds: escalation.steps.map { step in
          .init(
            place: step.incident, words: RiskWords.growth(step.growth) ?? "", isTag: true)
        },
        details: escalation.periods.suffix(4).reversed().map { period in
          .init(
            label: "to \(Wording.shortDay(period.last))",
            words: "\(Wording.count(period.incidents, "incident")) of "
              + "\(Wording.count(period.kinds, "kind")), the gravest \(period.gravest) of 5")
        })
    ]
  }

  private static let prefix = "risk."

  /// The assessment that a statement tells of; nil where it tells of none.
  static func assessment(of statement: OpinionStatement?) -> RiskAssessmentID? {
    guard let id = statement?.id, id.hasPrefix(prefix) else { return nil }
    return String(id.dropFirst(prefix.count))
  }
}
