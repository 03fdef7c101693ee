/// One incident beside one condition.
struct BreachComparison {
  let condition: StandingCondition
  let reading: ConditionReading
  let told: IncidentReading
  /// What it tells of itself; the same for every condition between the same people.
  let toldFacts: Set<BreachFact>
  /// What its words weigh, whatever the tables make of them.
  let toldWeights: [ConditionFamily?: BreachWeights.Weight]
  let incident: Incident
  let people: PeopleWords
  let suspect: Person?
  let current: Case

  /// A way in which the incident may breach the condition.
  struct Candidate {
    let evidence: String
    var doubts: Set<BreachProposal.Doubt>
  }

  func proposal(_ matches: BreachMatches) -> BreachProposal? {
    guard isBySubject, !isSomebodyElse, !isPermitted else { return nil }
    var candidates: [Candidate] = []
    for scope in scopes {
      for match in matches.matches(of: scope) {
        candidates += told.acts.filter { $0.meaning == match.act }.compactMap {
          candidate(match, $0)
        }
        if let tagged = tagged(match) { candidates.append(tagged) }
        if match.act == .presence { candidates += named(match) }
        if scope == .mention, match.act == .mentioned, let published = published(match) {
          candidates.append(published)
        }
        if match.act == .failedToAttend, let late = late(match) { candidates.append(late) }
        if scope == .distance, match.act == .presence, let measured = measured(match) {
          candidates.append(measured)
        }
      }
    }
    if candidates.isEmpty, let worded { candidates.append(worded) }
    guard let best = candidates.map(\.doubts).min(by: { $0.count < $1.count }) else { return nil }
    // Among equals the words before the tags, each once, in the order of the incident.
    var evidence: [String] = []
    for candidate in candidates where candidate.doubts == best {
      if !evidence.contains(candidate.evidence) { evidence.append(candidate.evidence) }
    }
    let words = evidence.filter { !$0.hasPrefix(Self.tagPrefix) }
    return BreachProposal(
      condition: condition, doubts: best.union(condition.doubts),
      evidence: words.isEmpty ? evidence : words)
  }

  static let tagPrefix = "tag: "

  /// A post, a leaflet or a video, and the protected person in it.
  func published(_ match: BreachMatches.Match) -> Candidate? {
    guard let sentence = told.published(people),
      told.speaks(of: people, or: reading.nicknames) != false,
      var found = candidate(
        match,
        IncidentReading.Act(
          meaning: .mentioned, words: told.sentences[sentence].prefix(60).description,
          actor: told.actor(upTo: "", sentence, people), reachesKin: false, sentence: sentence))
    else { return nil }
    if told.speaks(of: people, or: reading.nicknames) == nil { found.doubts.insert(.act) }
    return found
  }

  /// “About 90 m from her on the pitch.”
  func measured(_ match: BreachMatches.Match) -> Candidate? {
    guard let limit = reading.metres,
      let far = Distances.all(in: told.text).first(where: \.isAway), far.metres <= limit,
      let sentence = told.sentences.firstIndex(where: { Distances.first(in: $0) != nil })
    else { return nil }
    // The distance is the same from either end.
    let actor = told.actor(upTo: "", sentence, people)
    return candidate(
      match,
      IncidentReading.Act(
        meaning: .approached, words: "\(far.metres) m",
        actor: actor == .victim ? .subject : actor, reachesKin: false, sentence: sentence))
  }

  /// Came, and not in the hours in which he had to.
  func late(_ match: BreachMatches.Match) -> Candidate? {
    guard condition.isRequirement, let hours = reading.hours, !hours.spans.isEmpty,
      let start = incident.happened.start, let minute = start.minute ?? told.minute,
      hours.weekdays.isEmpty || hours.weekdays.contains(start.day.weekday),
      !hours.spans.contains(where: { $0.holds(minute) }),
      reading.ownWords.intersection(told.stems).count >= 2,
      let sentence = told.sentences.firstIndex(where: { Self.coming($0) }),
      !told.allCues.contains(.agreed)
    else { return nil }
    return candidate(
      match,
      IncidentReading.Act(
        meaning: .failedToAttend, words: told.sentences[sentence].prefix(60).description,
        actor: .subject, reachesKin: false, sentence: sentence))
  }

  static func coming(_ sentence: String) -> Bool {
    PlaceWords.words(sentence).contains {
      ["came", "arrived", "attended", "reported", "signed", "turned", "appeared", "late"]
        .contains($0.folded)
    }
  }

  /// A condition of a kind of its own, such as a bus that he may not take or a dog to be kept on a
  /// lead, is touched by an incident that speaks of the same things.
  var worded: Candidate? {
    guard scopes.isEmpty || reading.place.isEmpty && scopes == [.enter],
      let hours = doubtsOfHours(.enter),
      !told.sentences.isEmpty
    else { return nil }
    let words = told.words
    let shared = words.filter { reading.ownWords.contains(WordStems.stem($0)) }
    guard let first = shared.first else { return nil }
    let act = IncidentReading.Act(
      meaning: .presence, words: first, actor: .subject, reachesKin: false, sentence: 0)
    guard var doubts = doubtsOfPerson(act, .enter)?.union(hours) else { return nil }
    if Set(shared).count < 2 { doubts.insert(.act) }
    return Candidate(evidence: Array(Set(shared)).sorted().joined(separator: ", "), doubts: doubts)
  }

  static let requirements: Set<ConditionScope> = [
    .programme, .assessment, .mentalHealth, .substance, .signOn,
  ]
  static let duties: Set<ConditionScope> = requirements.union([
    .surrender, .access, .curfew, .residence, .abstain, .passport, .device, .notify,
  ])

  /// A requirement is breached by what is left undone, a prohibition by what is done.
  var scopes: Set<ConditionScope> {
    condition.isRequirement
      ? reading.covers.intersection(Self.duties) : reading.covers.subtracting(Self.requirements)
  }
}
