/// Compares incidents with the conditions that stood when they happened. Pure: it proposes, and a
/// person confirms or dismisses.
public struct BreachProposer: Sendable {
  private let acts: ClassificationVocabulary
  private let cues: ClassificationVocabulary
  private let conditions: ConditionVocabulary
  private let matches: BreachMatches

  /// - Parameters:
  ///   - acts: the vocabulary of the second opinion.
  ///   - cues: breach-words.tsv, read in the same way.
  public init(
    acts: ClassificationVocabulary, cues: ClassificationVocabulary,
    conditions: ConditionVocabulary, matches: BreachMatches
  ) {
    self.acts = acts
    self.cues = cues
    self.conditions = conditions
    self.matches = matches
  }

  public static let cueFile = "breach-words.tsv"

  /// The conditions that an incident may have breached.
  /// - Parameter standing: those that bound, or may have bound, somebody when it happened.
  public func proposals(
    for incident: Incident, in current: Case, standing: [StandingCondition]
  ) -> [BreachProposal] {
    guard !standing.isEmpty else { return [] }
    let victim = current.people.first { $0.fact.role == .victim }?.fact
    let suspect = current.people.first { $0.fact.role == .suspect }?.fact
    // Conditions that bind and protect the same people read the incident the same way.
    var read: [Parties: (people: PeopleWords, reading: IncidentReading)] = [:]
    let comparisons = standing.map { condition in
      let terms = ConditionReading(condition, conditions)
      let bound = subject(of: condition) ?? suspect
      let own = PeopleWords(victim: nil, subject: bound).subjectNames
      let parties = Parties(
        subject: condition.subjectName,
        protected: condition.protected + terms.names.filter { !own.contains($0) })
      let (people, reading) = read[parties] ?? self.read(incident, parties, victim, bound)
      read[parties] = (people, reading)
      return BreachComparison(
        condition: condition, reading: terms, told: reading,
        incident: incident, people: people, suspect: suspect, current: current)
    }
    let found = comparisons.compactMap { $0.proposal(matches) }
    return found.isEmpty ? comparisons.compactMap(\.remaining) : found
  }

  /// Between whom an incident is read.
  private struct Parties: Hashable {
    let subject: String?
    let protected: [String]
  }

  private func read(
    _ incident: Incident, _ parties: Parties, _ victim: Person?, _ bound: Person?
  ) -> (PeopleWords, IncidentReading) {
    let text = [incident.text.text, incident.effect?.text].compactMap(\.self).joined(
      separator: "\n")
    let named = PeopleWords(victim: victim, subject: bound)
    let people = PeopleWords(
      victim: victim, subject: bound, protected: parties.protected,
      narrator: Narrator(of: text, protected: named.victimNames))
    return (people, IncidentReading(incident, people, [acts, cues]))
  }

  /// Whom an order binds where that is not the suspect.
  private func subject(of condition: StandingCondition) -> Person? {
    condition.subjectName.flatMap { WrittenText($0) }.map { Person(role: .other, name: $0) }
  }
}
