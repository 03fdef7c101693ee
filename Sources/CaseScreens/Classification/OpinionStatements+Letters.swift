import CaseCore
import TerminalPages

/// What carries each of the four letters, in the words of the case.
extension OpinionStatements {
  /// The rules whose words carry a letter.
  private static let carriers = [
    "fixated": ["focus", "motive"], "obsessive": ["effort", "persistence", "acts"],
    "unwanted": ["unwanted", "knows"], "repeated": ["course", "connected"],
  ]

  var letters: [OpinionStatement] {
    opinion.four.all.map { name, letter in
      let carriers = opinion.rules.filter { Self.carriers[name]?.contains($0.id) == true }
      let quotes = carriers.flatMap(\.evidence)
      var statement = OpinionStatement(
        id: "letter.\(name)", label: "\(Wording.letter(name, letter.state)) \(name)",
        words: words(of: name, letter, quotes.filter { !$0.isTag }.map(\.words)),
        tone: letter.state == .yes ? .plain : .quiet)
      statement.grounds = letter.incidents.map { id in
        let words = quotes.first { $0.place == id }
        return .init(place: id, words: words?.words ?? "", isTag: words?.isTag ?? false)
      }
      let told = quotes.filter { !letter.incidents.contains($0.place) }
      if letter.state == .yes { statement.grounds += Self.once(told.map(Self.ground)) }
      if letter.state != .yes {
        statement.details = carriers.compactMap(\.missing).map { .init(label: "ask", words: $0) }
      }
      return statement
    }
  }

  private func words(
    of name: String, _ letter: SecondOpinion.Letter, _ quotes: [String]
  ) -> String {
    switch letter.state {
    case .no: return "the evidence does not show it"
    case .unknown: return "the case does not say"
    case .yes: break
    }
    if name == "repeated" {
      let days = letter.incidents.compactMap {
        current.incident($0)?.fact.happened.start?.day
      }
      guard let first = days.min(), let last = days.max(), first < last else {
        return "on more than one occasion"
      }
      return "over \(Wording.count(first.days(to: last) + 1, "day"))"
    }
    var shown: [String] = []
    for quote in quotes where !shown.contains(quote) && shown.count < 3 { shown.append(quote) }
    return shown.isEmpty
      ? "told by the behaviours that are ticked"
      : shown.map { "“\($0)”" }.joined(separator: ", ")
  }
}
