/// One incident beside one condition.
struct BreachComparison {
  let condition: StandingCondition
  let reading: ConditionReading
  let told: IncidentReading
  let incident: Incident
  let people: PeopleWords
  let suspect: Person?
  let current: Case

  /// A way in which the incident may breach the condition.
  private struct Candidate {
    let evidence: String
    let doubts: Set<BreachProposal.Doubt>
  }

  func proposal(_ matches: BreachMatches) -> BreachProposal? {
    guard isBySubject, !isSomebodyElse else { return nil }
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

  private static let tagPrefix = "tag: "

  /// A post, a leaflet or a video, and the protected person in it.
  private func published(_ match: BreachMatches.Match) -> Candidate? {
    guard let sentence = told.published(people) else { return nil }
    return candidate(
      match,
      IncidentReading.Act(
        meaning: .mentioned, words: told.sentences[sentence].prefix(60).description,
        actor: told.actor(upTo: "", sentence, people), reachesKin: false, sentence: sentence))
  }

  /// “About 90 m from her on the pitch.”
  private func measured(_ match: BreachMatches.Match) -> Candidate? {
    guard let limit = reading.metres,
      let far = Distances.all(in: told.text).first(where: \.isAway), far.metres <= limit,
      let sentence = told.sentences.firstIndex(where: { Distances.first(in: $0) != nil })
    else { return nil }
    return candidate(
      match,
      IncidentReading.Act(
        meaning: .approached, words: "\(far.metres) m",
        actor: told.actor(upTo: "", sentence, people), reachesKin: false, sentence: sentence))
  }

  /// A condition of a kind of its own, such as a bus that he may not take or a dog to be kept on a
  /// lead, is touched by an incident that speaks of the same things.
  private var worded: Candidate? {
    guard scopes.isEmpty || reading.place.isEmpty && scopes == [.enter], let hours = doubtsOfHours,
      !told.sentences.isEmpty
    else { return nil }
    let words = PlaceWords.words(told.text).map(\.folded)
    let shared = words.filter(reading.ownWords.contains)
    guard let first = shared.first else { return nil }
    let act = IncidentReading.Act(
      meaning: .presence, words: first, actor: .subject, reachesKin: false, sentence: 0)
    guard var doubts = doubtsOfPerson(act, .enter)?.union(hours) else { return nil }
    if Set(shared).count < 2 { doubts.insert(.act) }
    return Candidate(evidence: Array(Set(shared)).sorted().joined(separator: ", "), doubts: doubts)
  }

  private static let requirements: Set<ConditionScope> = [
    .programme, .assessment, .mentalHealth, .substance, .signOn,
  ]
  private static let duties: Set<ConditionScope> = requirements.union([
    .surrender, .access, .curfew, .residence, .abstain, .passport, .device, .notify,
  ])

  /// A requirement is breached by what is left undone, a prohibition by what is done.
  private var scopes: Set<ConditionScope> {
    condition.isRequirement
      ? reading.covers.intersection(Self.duties) : reading.covers.subtracting(Self.requirements)
  }
}

// MARK: - Who

extension BreachComparison {
  /// An order against somebody else is touched only where the incident names that person.
  private var isBySubject: Bool {
    guard let name = condition.subjectName else { return true }
    let suspect = suspect?.name?.text ?? ""
    if PeopleWords.areOne(name, suspect) { return true }
    let actor = incident.actor.map { current.shownName($0.text) } ?? ""
    return PeopleWords.names(name, in: told.text + " " + actor, not: suspect)
  }

  /// “Turned out to be the neighbour”, “nil else”.
  private var isSomebodyElse: Bool {
    told.allCues.contains(.notHim) && !told.allCues.contains(.viaOther)
  }

  private func doubtsOfPerson(
    _ act: IncidentReading.Act, _ covers: ConditionScope
  ) -> Set<BreachProposal.Doubt>? {
    let cues = told.allCues
    var doubts: Set<BreachProposal.Doubt> = []
    let isSent = cues.contains(.viaOther) || told.tags.contains(.proxy)
    // “Not to telephone or write” is said of the subject's own hand.
    if covers == .medium, act.actor != .subject || isSent { return nil }
    if act.reachesKin, cues.contains(.ownAccord) { return nil }
    // Whoever did it on their own did the whole of it.
    if cues.contains(.ownAccord), !cues.contains(.viaOther), told.hasOtherActor { return nil }
    let inPerson: Set<ConditionScope> = [
      .enter, .distance, .approach, .curfew, .residence, .abstain,
    ]
    if act.actor == .kinOfSubject, inPerson.contains(covers) { return nil }
    switch act.actor {
    case .subject: break
    case .kinOfVictim, .other, .victim: if !isSent { return nil }
    case .unknown: if !isSent, !cues.contains(.identified) { doubts.insert(.identity) }
    case .kinOfSubject:
      if cues.contains(.ownAccord), !cues.contains(.viaOther) { return nil }
      if !isSent, condition.subjectName == nil { doubts.insert(.someoneElse) }
    }
    if cues.contains(.identityDoubt), !cues.contains(.identified), !condition.isRequirement {
      doubts.insert(.identity)
    }
    if act.reachesKin, !isSent { doubts.insert(.reachedSomeoneElse) }
    return doubts
  }
}

// MARK: - What, where and when

extension BreachComparison {
  private func candidate(
    _ match: BreachMatches.Match, _ act: IncidentReading.Act
  ) -> Candidate? {
    guard var doubts = doubtsOfPerson(act, match.covers),
      let needed = doubtsOfNeed(match.need, act),
      let left = doubtsOfExceptions(act), let hours = doubtsOfHours
    else { return nil }
    // “He will get his”, put before the public, is no word to the person.
    if match.covers == .contact || match.covers == .medium, told.isPublished,
      Self.words.contains(act.meaning) || act.actor == .kinOfSubject
    {
      return nil
    }
    if match.covers == .mention, told.isUnnamed { return nil }
    if match.covers == .surrender || match.covers == .access, !speaksOfDevice { return nil }
    if condition.isRequirement, told.allCues.contains(.agreed) { return nil }
    doubts.formUnion(needed.union(left).union(hours))
    if !match.isClear { doubts.insert(.act) }
    if told.allCues.contains(.excused) { doubts.insert(.excuse) }
    if told.cues[act.sentence].contains(.coincidence) { doubts.insert(.excuse) }
    return Candidate(evidence: act.words, doubts: doubts)
  }

  /// A tag counts where the words do not take it back.
  private func tagged(_ match: BreachMatches.Match) -> Candidate? {
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
  private func named(_ match: BreachMatches.Match) -> [Candidate] {
    told.sentences.enumerated().compactMap { index, sentence in
      let plain = Quotes.without(sentence)
      let isSent = told.acts.contains { $0.sentence == index && Self.sent.contains($0.meaning) }
      guard let words = reading.place.named(in: plain),
        !isSent || PlaceWords.isPlaced(words, in: plain), !told.isDenied(index)
      else { return nil }
      return candidate(
        match,
        IncidentReading.Act(
          meaning: .presence, words: words, actor: told.actor(upTo: words, index, people),
          reachesKin: false, sentence: index))
    }
  }

  private static let near: MeaningSet = [.approached, .loiter, .verbalAbuse, .gesture, .attend]
  /// Near whom it is done to.
  private static let faceToFace: MeaningSet = [
    .approached, .touched, .follow, .verbalAbuse, .gesture, .violence, .attend,
  ]
  /// Done most often where the other lives.
  private static let atHome: MeaningSet = [.loiter, .attend, .damage, .property, .violence, .watch]
  private static let present: Set<Meaning> = [
    .presence, .loiter, .attend, .approached, .watch, .follow,
  ]
  private static let sent: Set<Meaning> = [.contact, .message, .abusiveMessage, .silentCall]

  private func doubtsOfNeed(
    _ need: BreachMatches.Need, _ act: IncidentReading.Act
  ) -> Set<BreachProposal.Doubt>? {
    switch need {
    case .nothing:
      // “Not to approach within 30 metres”: from farther off nobody is approached.
      if reading.metres != nil, reading.covers.contains(.distance), Self.near.contains(act.meaning)
      {
        return doubtsOfPlace(isDistance: true, act) == nil ? nil : []
      }
      return []
    case .place: return doubtsOfPlace(isDistance: false, act)
    case .distance: return doubtsOfPlace(isDistance: true, act)
    case .named: return people.namesVictim(told.sentences[act.sentence]) ? [] : nil
    case .elsewhere: return isAwayFromPlace ? [] : nil
    case .other: return act.actor == .kinOfSubject ? [] : nil
    case .topic(let topic): return doubtsOfTopic(topic)
    }
  }

  private func doubtsOfPlace(
    isDistance: Bool, _ act: IncidentReading.Act
  ) -> Set<BreachProposal.Doubt>? {
    if isDistance, let limit = reading.metres, let far = Distances.first(in: told.text) {
      // A tenth more or less is within what people can tell by eye.
      let slack = far.isRough ? limit / 10 : 0
      if far.metres > limit + slack { return nil }
      return far.metres > limit - slack && far.isRough ? [.place] : []
    }
    guard !reading.place.isEmpty else {
      // Near the person and not a place: only what happens face to face is surely near.
      guard isDistance else { return nil }
      if Self.faceToFace.contains(act.meaning) { return [] }
      return told.cues[act.sentence].intersects([.adjacent, .approached, .nearBy]) ? [.place] : nil
    }
    let isPast = act.words.hasSuffix(" past") || act.words.contains("past ")
    if isPast, !isDistance, reading.place.named(in: told.text) == nil { return nil }
    let words = told.text + "\n" + (incident.place?.text ?? "")
    let cues = told.cues[act.sentence]
    // Next door and across the road are within any distance that a court sets.
    let isNextDoor = isDistance && cues.contains(.adjacent)
    let isNear = cues.contains(.nearBy) && !isNextDoor
    // “Half a mile from the Terrace.”
    if !isDistance, Distances.all(in: told.text).contains(where: { $0.isAway && $0.metres > 100 }) {
      return nil
    }
    // A mapped area is known by its edge, not by the names along it.
    if told.allCues.contains(.outsideZone) { return nil }
    if cues.contains(.inZone) { return [] }
    switch PlaceFit(
      reading.place, told: Quotes.without(words), theirs: people.theirs, isNear: isNear)
    {
    case .there: return []
    case .probably: return isNextDoor ? [] : [.place]
    case .near: return isDistance ? [.place] : nil
    case .elsewhere: return nil
    case .notTold:
      if isNextDoor { return [] }
      return Self.atHome.contains(act.meaning) ? [.place] : nil
    }
  }

  /// Found somewhere else while he had to be there.
  private var isAwayFromPlace: Bool {
    if Distances.all(in: told.text).contains(where: { $0.metres > 100 }) { return true }
    return PlaceFit(reading.place, told: told.text, theirs: [], isNear: false) == .elsewhere
  }

  private static let words: MeaningSet = [.threat, .abusiveMessage, .verbalAbuse, .publishAs]

  private var speaksOfDevice: Bool {
    let words = PlaceWords.words(told.text).map(\.folded)
    if words.contains(where: Self.devices.contains) { return true }
    return words.contains { Self.accounts.contains($0) && reading.ownWords.contains($0) }
  }

  private static let devices: Set<String> = [
    "phone", "phones", "mobile", "handset", "sim", "laptop", "tablet", "ipad", "computer", "device",
    "devices", "pc", "pin", "passcode", "passcodes", "password", "passwords", "iphone", "samsung",
    "nokia", "imac", "macbook", "passport", "unlock", "router", "console", "playstation", "xbox",
  ]
  private static let accounts: Set<String> = [
    "account", "accounts", "username", "usernames", "profile", "email", "number",
  ]

  private func doubtsOfTopic(_ topic: Meaning) -> Set<BreachProposal.Doubt>? {
    let cues = told.allCues
    if cues.contains(topic) { return [] }
    // “N/s at Bethel St”, where the order names Bethel Street.
    let words = Set(PlaceWords.words(told.text).map(\.folded))
    if !reading.ownWords.intersection(words).isEmpty { return [] }
    let topics: MeaningSet = [
      .topicProgramme, .topicAssessment, .topicMental, .topicSubstance, .topicSignOn,
    ]
    return cues.intersects(topics) || !told.isBrief ? nil : [.act]
  }

  /// Nil where an exception covers it.
  private func doubtsOfExceptions(
    _ act: IncidentReading.Act
  ) -> Set<BreachProposal.Doubt>? {
    let near = max(0, act.sentence - 1)...min(told.cues.count - 1, act.sentence + 1)
    let cues = told.cues[near].reduce(into: MeaningSet()) { $0.formUnion($1) }
    let goesFurther = cues.intersects([
      .beyond, .intimacy, .threat, .abusiveMessage, .verbalAbuse, .grosslyOffensive,
    ])
    if goesFurther { return [] }
    let words = Set(PlaceWords.words(told.sentences[act.sentence]).map(\.folded))
    // “Save through his mother Joan”, “other than by letter”.
    if !reading.freeNames.isDisjoint(with: words), !cues.contains(.viaOther) { return nil }
    if !reading.freeMedia.isDisjoint(with: words.map { ConditionReading.medium[$0] ?? "" }) {
      return reading.leavesFree.isEmpty || !reading.freeWords.isDisjoint(with: words)
        ? nil : [.exception]
    }
    if reading.freeWords.intersection(words).count >= 2, reading.freeHours == nil { return nil }
    for (purpose, cue) in Self.purposes where reading.leavesFree.contains(purpose) {
      guard cues.contains(cue) else { continue }
      // An agreed way of writing is not every way.
      if cue == .childContact, reading.leavesFree.contains(.forChildApp),
        Self.sent.contains(act.meaning), !cues.contains(.childApp)
      {
        continue
      }
      // The agreed way of writing is free for what it was agreed for.
      if cue == .childApp, !cues.contains(.childContact) { return [.exception] }
      guard let free = reading.freeHours, let start = incident.happened.start else { return nil }
      switch free.holds(start, told: told.minute) {
      case true?: return nil
      case false?: continue
      case nil: return [.exception]
      }
    }
    if reading.leavesFree.isEmpty, let free = reading.freeHours,
      let start = incident.happened.start
    {
      switch free.holds(start, told: told.minute) {
      case true?: return nil
      case false?: break
      case nil: return [.exception]
      }
    }
    // Nothing is said of solicitors or hearings, and a court might still take it for reasonable.
    if cues.contains(.bySolicitor), Self.sent.contains(act.meaning) { return [.exception] }
    if cues.contains(.atCourt), Self.present.contains(act.meaning) { return [.exception] }
    return []
  }

  private static let purposes: [(ConditionScope, Meaning)] = [
    (.forSolicitor, .bySolicitor), (.forChildApp, .childApp), (.forChildren, .childContact),
    (.forCourt, .atCourt),
    (.forEmergency, .emergency), (.forPassing, .passing), (.forConsent, .agreed),
    (.forWorship, .worship), (.forWork, .atOwnWork), (.forProperty, .escorted),
  ]

  private var doubtsOfHours: Set<BreachProposal.Doubt>? {
    // The hours of a requirement say when to come, not when it may be breached.
    guard !condition.isRequirement, let hours = reading.hours else { return [] }
    guard let start = incident.happened.start else { return [.edgeOfTime] }
    switch hours.holds(start, told: told.minute) {
    case true?: return []
    case false?: return nil
    case nil: return [.edgeOfTime]
    }
  }
}
