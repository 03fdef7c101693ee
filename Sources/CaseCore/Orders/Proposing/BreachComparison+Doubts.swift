/// What an act has to have besides, and what takes it back.
extension BreachComparison {
  func candidate(
    _ match: BreachMatches.Match, _ act: IncidentReading.Act
  ) -> Candidate? {
    guard var doubts = doubtsOfPerson(act, match.covers),
      let needed = doubtsOfNeed(match.need, act),
      let left = doubtsOfExceptions(act, match.covers), let hours = doubtsOfHours(match.covers)
    else { return nil }
    // “He will get his”, put before the public, is no word to the person.
    if match.covers == .contact || match.covers == .medium, told.isPublished,
      Self.words.contains(act.meaning) || act.actor == .kinOfSubject
    {
      return nil
    }
    if match.covers == .mention,
      told.isUnnamed || told.speaks(of: people, or: reading.nicknames) == false
    {
      return nil
    }
    if Self.passedOn.contains(act.meaning),
      told.isUnnamed || !people.reachesVictim(told.asRead) && !told.isShort
    {
      return nil
    }
    // A picture put before the public is sent to nobody.
    if match.covers == .contact || match.covers == .medium, told.isPublished,
      Self.sent.contains(act.meaning), Self.isPublishing(act.words)
    {
      return nil
    }
    // Watching is of somebody, and rude words that were sent bring nobody near.
    if match.covers == .surveillance || match.covers == .images,
      !people.reachesVictim(told.asRead), !isAtPlace
    {
      return nil
    }
    if Self.ofPlace.contains(match.covers), Self.turned.contains(act.meaning), told.isSent,
      !Self.hands.contains(act.meaning)
    {
      return nil
    }
    // Rude words and rough hands reach somebody only where they are turned to that person.
    if match.covers == .contact || match.covers == .medium,
      Self.turned.contains(act.meaning) || Self.isSpeaking(act.words),
      !told.isTurned(to: people, act.sentence)
    {
      return nil
    }
    if match.covers == .surrender || match.covers == .access, !speaksOfDevice { return nil }
    // Where one has to be handed over and the code of it told, each is asked for by itself.
    let codes = told.stems.intersection(Self.codes)
    let asked = reading.ownWords.intersection(Self.codes)
    if match.covers == .access, codes.isEmpty, !asked.isEmpty, speaksOfHandingOver { return nil }
    if match.covers == .surrender, !codes.isEmpty, asked.isEmpty, !speaksOfHandingOver {
      return nil
    }
    if condition.isRequirement, told.allCues.contains(.agreed) { return nil }
    doubts.formUnion(needed.union(left).union(hours))
    if !match.isClear { doubts.insert(.act) }
    if told.allCues.contains(.excused) { doubts.insert(.excuse) }
    if told.cues[act.sentence].contains(.coincidence) { doubts.insert(.excuse) }
    return Candidate(evidence: act.words, doubts: doubts)
  }

  /// A tag counts where the words do not take it back.
  func tagged(_ match: BreachMatches.Match) -> Candidate? {
    guard told.tags.contains(match.act), !told.takenBack.contains(match.act) else { return nil }
    // Words that tell something tell it better.
    guard told.isShort else { return nil }
    let isSpokenOf = told.acts.contains { $0.meaning == match.act }
    if isSpokenOf { return nil }
    let act = IncidentReading.Act(
      meaning: match.act, words: Self.tagPrefix + match.act.code, actor: .subject,
      reachesKin: false, sentence: 0)
    guard told.sentences.count > 0, var found = candidate(match, act)?.doubts else { return nil }
    found.insert(.tagOnly)
    return Candidate(evidence: act.words, doubts: found)
  }

  /// Whoever is told of with the name of the place was there: “Mill Lane, mowing for a mate”.
  func named(_ match: BreachMatches.Match) -> [Candidate] {
    told.sentences.enumerated().compactMap { index, sentence in
      let plain = Quotes.without(sentence)
      let isSent = told.acts.contains { $0.sentence == index && Self.sent.contains($0.meaning) }
      guard let words = reading.place.named(in: plain),
        !isSent || PlaceWords.isPlaced(words, in: plain) && told.isInPerson(index),
        !told.isDenied(index)
      else { return nil }
      return candidate(
        match,
        IncidentReading.Act(
          meaning: .presence, words: words, actor: told.actor(upTo: words, index, people),
          reachesKin: false, sentence: index))
    }
  }

  static let near: MeaningSet = [.approached, .loiter, .verbalAbuse, .gesture, .attend]
  /// Near whom it is done to.
  static let faceToFace: MeaningSet = [
    .approached, .touched, .follow, .verbalAbuse, .gesture, .violence, .attend,
  ]
  static let present: MeaningSet = [
    .presence, .loiter, .attend, .approached, .watch, .follow,
  ]
  static let sent: Set<Meaning> = [.contact, .message, .abusiveMessage, .silentCall]

  func doubtsOfNeed(
    _ need: BreachMatches.Need, _ act: IncidentReading.Act
  ) -> Set<BreachProposal.Doubt>? {
    switch need {
    case .nothing:
      // “Not to approach within 30 metres”: from farther off nobody is approached.
      if reading.metres != nil, reading.covers.contains(.distance),
        Self.near.contains(act.meaning) || !Distances.all(in: told.text).isEmpty
      {
        return doubtsOfPlace(isDistance: true, act) == nil ? nil : []
      }
      return []
    case .place: return doubtsOfPlace(isDistance: false, act)
    case .distance: return doubtsOfPlace(isDistance: true, act)
    case .named: return people.reachesVictim(told.sentences[act.sentence]) ? [] : nil
    case .elsewhere: return isAwayFromPlace ? [] : nil
    case .other: return act.actor == .kinOfSubject ? [] : nil
    case .topic(let topic): return doubtsOfTopic(topic)
    }
  }
}
