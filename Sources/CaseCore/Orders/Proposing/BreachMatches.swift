/// Which acts touch which conditions, and how surely: a table that a force can change.
public struct BreachMatches: Sendable {
  /// What has to be told besides the act.
  enum Need: Hashable, Sendable {
    case nothing, place, distance
    /// The protected person must be named with it.
    case named
    /// Somebody else must have done it.
    case other
    /// Somewhere else than the condition says to be.
    case elsewhere
    /// What somebody failed to do must be about this.
    case topic(Meaning)
  }

  struct Match: Sendable {
    let covers: ConditionScope
    let act: Meaning
    let isClear: Bool
    let need: Need
  }

  public static let file = "breach-matches.tsv"

  private let byScope: [ConditionScope: [Match]]

  /// - Throws: the first place where the table is broken.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file, columns: ["covers", "act", "certainty", "needs", "source", "mark"])
    var byScope: [ConditionScope: [Match]] = [:]
    for row in table.rows {
      _ = try row.verification()
      let covers = try row.text("covers")
      guard let scope = ConditionScope.byCode[covers] else {
        throw row.fault("a code of condition-words.tsv in “covers”, found “\(covers)”")
      }
      let act = try row.text("act")
      guard let meaning = Meaning.byCode[act] else {
        throw row.fault("a code of breach-words.tsv or vocabulary.tsv in “act”, found “\(act)”")
      }
      let certainty = try row.code("certainty", as: BreachProposal.Certainty.self)
      let needs = try row.text("needs")
      let need: Need
      switch needs {
      case "any": need = .nothing
      case "place": need = .place
      case "distance": need = .distance
      case "named": need = .named
      case "other": need = .other
      case "elsewhere": need = .elsewhere
      default:
        guard let topic = Meaning.byCode[needs] else {
          throw row.fault(
            "any, named, other, place, elsewhere, distance or a topic in “needs”, found “\(needs)”")
        }
        need = .topic(topic)
      }
      byScope[scope, default: []].append(
        Match(covers: scope, act: meaning, isClear: certainty == .clear, need: need))
    }
    self.byScope = byScope
  }

  func matches(of scope: ConditionScope) -> [Match] { byScope[scope] ?? [] }
}
