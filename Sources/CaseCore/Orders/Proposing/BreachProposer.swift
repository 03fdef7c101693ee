/// Compares incidents with the conditions that stood when they happened. Pure: it proposes, and a
/// person confirms or dismisses.
public struct BreachProposer: Sendable {
  private let acts: ClassificationVocabulary
  private let cues: ClassificationVocabulary
  private let conditions: ConditionVocabulary
  private let matches: BreachMatches
  private let weights: BreachWeights
  private let thresholds: BreachThresholds

  /// - Parameters:
  ///   - acts: the vocabulary of the second opinion.
  ///   - cues: breach-words.tsv, read in the same way.
  public init(
    acts: ClassificationVocabulary, cues: ClassificationVocabulary,
    conditions: ConditionVocabulary, matches: BreachMatches, weights: BreachWeights,
    thresholds: BreachThresholds
  ) {
    self.acts = acts
    self.cues = cues
    self.conditions = conditions
    self.matches = matches
    self.weights = weights
    self.thresholds = thresholds
  }

  public static let cueFile = "breach-words.tsv"

  /// The conditions that an incident may have breached.
  /// - Parameter standing: those that bound, or may have bound, somebody when it happened; all of
  ///   them, because an incident that touches one may for that touch another less.
  public func proposals(
    for incident: Incident, in current: Case, standing: [StandingCondition]
  ) -> [BreachProposal] {
    var memory = ConditionMemory()
    return proposals(for: incident, in: current, standing: standing, &memory)
  }

  func proposals(
    for incident: Incident, in current: Case, standing: [StandingCondition],
    _ memory: inout ConditionMemory
  ) -> [BreachProposal] {
    weighed(incident, current, standing, &memory).compactMap { pair in
      pair.comparison.proposal(pair.match, pair.facts, weights, thresholds)
    }
  }

  /// What is weighed of an incident and each condition that bound the person, as codes of
  /// breach-weights.tsv: what the weights are fitted to.
  public func facts(
    for incident: Incident, in current: Case, standing: [StandingCondition]
  ) -> [(condition: StandingCondition, families: [String], facts: [String])] {
    var memory = ConditionMemory()
    return weighed(incident, current, standing, &memory).map { pair in
      let comparison = pair.comparison
      let phrases = comparison.told.phrases(comparison.people).map { BreachWeights.told + $0 }
      return (
        comparison.condition, comparison.families.map(\.rawValue).sorted(),
        (pair.facts.map(\.code) + phrases).sorted()
      )
    }
  }

  /// An incident beside a condition.
  private struct Pair {
    let comparison: BreachComparison
    let match: BreachProposal?
    var facts: Set<BreachFact>
  }

  private func weighed(
    _ incident: Incident, _ current: Case, _ standing: [StandingCondition],
    _ memory: inout ConditionMemory
  ) -> [Pair] {
    guard !standing.isEmpty else { return [] }
    // Whoever an order does not bind cannot breach it.
    var pairs = comparisons(of: incident, in: current, with: standing, &memory).filter(
      \.isBySubject
    )
    .map { comparison in
      let match = comparison.proposal(matches)
      return Pair(comparison: comparison, match: match, facts: comparison.facts(match))
    }
    let shared = pairs.map(\.comparison.sharedWords)
    for index in pairs.indices {
      var beside = shared
      beside.remove(at: index)
      pairs[index].facts.formUnion(BreachFact.shared(shared[index], beside: beside))
      let others = pairs.indices.filter { $0 != index && pairs[$0].match != nil }
        .flatMap { pairs[$0].comparison.families }
      pairs[index].facts.formUnion(
        others.isEmpty ? [.also(nil)] : Set(others.map { .also($0) }))
    }
    return pairs
  }

  private func comparisons(
    of incident: Incident, in current: Case, with standing: [StandingCondition],
    _ memory: inout ConditionMemory
  ) -> [BreachComparison] {
    let victim = current.people.first { $0.fact.role == .victim }?.fact
    let suspect = current.people.first { $0.fact.role == .suspect }?.fact
    // Conditions that bind and protect the same people read the incident the same way.
    var read: [Parties: Told] = [:]
    return standing.map { condition in
      let terms = memory.reading(of: condition, conditions)
      let bound = subject(of: condition) ?? suspect
      let own = PeopleWords(victim: nil, subject: bound).subjectNames
      let parties = Parties(
        subject: condition.subjectName,
        protected: condition.protected + terms.names.filter { !own.contains($0) })
      let told = read[parties] ?? self.read(incident, parties, victim, bound)
      read[parties] = told
      return BreachComparison(
        condition: condition, reading: terms, told: told.reading, toldFacts: told.facts,
        toldWeights: told.weights, incident: incident, people: told.people, suspect: suspect,
        current: current)
    }
  }

  /// Between whom an incident is read.
  private struct Parties: Hashable {
    let subject: String?
    let protected: [String]
  }

  /// An incident as it is read between two people.
  private struct Told {
    let people: PeopleWords
    let reading: IncidentReading
    let facts: Set<BreachFact>
    let weights: [ConditionFamily?: BreachWeights.Weight]
  }

  private func read(
    _ incident: Incident, _ parties: Parties, _ victim: Person?, _ bound: Person?
  ) -> Told {
    let text = [incident.text.text, incident.effect?.text].compactMap(\.self).joined(
      separator: "\n")
    let named = PeopleWords(victim: victim, subject: bound)
    let people = PeopleWords(
      victim: victim, subject: bound, protected: parties.protected,
      narrator: Narrator(of: text, protected: named.victimNames))
    let reading = IncidentReading(incident, people, [acts, cues])
    return Told(
      people: people, reading: reading, facts: reading.facts(people),
      weights: weights.sums(of: reading.phrases(people)))
  }

  /// Whom an order binds where that is not the suspect.
  private func subject(of condition: StandingCondition) -> Person? {
    condition.subjectName.flatMap { WrittenText($0) }.map { Person(role: .other, name: $0) }
  }
}

/// What the conditions of a case say, so that they are read once for all of its incidents.
struct ConditionMemory {
  private var readings: [StandingCondition: ConditionReading] = [:]

  mutating func reading(
    of condition: StandingCondition, _ vocabulary: ConditionVocabulary
  ) -> ConditionReading {
    if let known = readings[condition] { return known }
    let reading = ConditionReading(condition, vocabulary)
    readings[condition] = reading
    return reading
  }
}
