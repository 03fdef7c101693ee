import CaseCore
import CaseStore

/// A second opinion as `assess --json` prints it.
struct AssessJSON {
  /// Nil where the document gave none.
  let reference: String?
  let opinion: SecondOpinion
  /// Whether somebody has answered already; nil for a document, which nobody has.
  var review: FlagReview?
  /// The day of looking.
  let day: CalendarDay

  var value: JSONValue {
    JSONValue(
      fields: [
        ("reference", JSONValue(reference)),
        ("recorded", .string(opinion.recorded.rawValue)),
        ("pointsTo", .string(opinion.pointsTo.rawValue)),
        ("strength", .string(opinion.strength.rawValue)),
        ("limbs", JSONValue(texts: opinion.limbs.map(\.rawValue))),
        ("aggravated", .flag(opinion.isAggravated)),
        ("also", JSONValue(texts: opinion.also.map(\.rawValue))),
        (
          "four",
          JSONValue(fields: opinion.four.all.map { ($0.name, AssessJSON.letter($0.letter)) })
        ),
        ("rules", .array(opinion.rules.map(AssessJSON.rule))),
        ("flag", flag),
        ("wouldChange", .string(opinion.wouldChange)),
      ] + protectionOrder)
  }

  /// Whether somebody has to say if a protection order was considered; of a document nothing is
  /// asked.
  private var protectionOrder: [(String, JSONValue)] {
    guard let state = review?.protection.state(on: day) else { return [] }
    return [
      (
        "protectionOrder",
        JSONValue(fields: [
          ("state", .string(state.kind.rawValue)),
          ("since", JSONValue(state.flag?.since.description)),
          ("reason", JSONValue(state.flag?.reason)),
          ("incidents", JSONValue(texts: state.flag?.incidents ?? [])),
          ("answer", JSONValue(state.answer?.fact.reply.kind.rawValue)),
          ("answeredBy", JSONValue(state.answer?.by)),
        ])
      )
    ]
  }

  private var flag: JSONValue {
    JSONValue(fields: [
      ("raised", .flag(review?.state.needsAnswer ?? opinion.flag.isRaised)),
      ("rules", JSONValue(texts: opinion.flag.rules)),
      ("reason", .string(opinion.flag.reason)),
    ])
  }

  private static func letter(_ letter: SecondOpinion.Letter) -> JSONValue {
    JSONValue(fields: [
      ("state", .string(letter.state.rawValue)), ("incidents", JSONValue(texts: letter.incidents)),
    ])
  }

  private static func rule(_ rule: SecondOpinion.Rule) -> JSONValue {
    JSONValue(fields: [
      ("id", .string(rule.id)), ("says", .string(rule.says)),
      ("fired", .flag(rule.outcome == .fired)), ("nearly", .flag(rule.outcome == .nearly)),
      (
        "evidence",
        .array(
          rule.evidence.map {
            JSONValue(fields: [
              ("incident", .string($0.place)), ("words", .string($0.words)),
              ("tag", .flag($0.isTag)),
            ])
          })
      ),
      ("missing", JSONValue(rule.missing)), ("source", .string(rule.source)),
    ])
  }
}
