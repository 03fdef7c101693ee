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

  private static let tagPrefix = "tag: "

  /// What is left where an incident touches none of the conditions in the ways that are known: the
  /// subject did something to the protected person who may not be reached, or the incident speaks of
  /// the very things that the condition does.
  var remaining: BreachProposal? {
    guard isBySubject, !isSomebodyElse, !isPermitted else { return nil }
    guard let found = reached ?? sameWords else { return nil }
    return BreachProposal(
      condition: condition, doubts: found.doubts.union(condition.doubts), evidence: [found.evidence]
    )
  }

  private var reached: Candidate? {
    guard !told.isUnnamed, !told.isSilent, !told.isByVictim else { return nil }
    if scopes.contains(.approach), let found = told.nearing(people) {
      let act = IncidentReading.Act(
        meaning: .approached, words: found.words, actor: .subject, reachesKin: false,
        sentence: found.sentence)
      return candidate(
        BreachMatches.Match(covers: .approach, act: .approached, isClear: true, need: .nothing), act
      )
    }
    guard scopes.contains(.contact), let found = told.reaching(people) else { return nil }
    let act = IncidentReading.Act(
      meaning: .message, words: found.words, actor: .subject, reachesKin: false,
      sentence: found.sentence)
    return candidate(
      BreachMatches.Match(covers: .contact, act: .message, isClear: true, need: .nothing), act)
  }

  private var sameWords: Candidate? {
    guard scopes.isDisjoint(with: Self.known), told.sentences.count > 0,
      let hours = doubtsOfHours(.harass)
    else { return nil }
    if condition.isRequirement, !told.tellsOfFailing || told.allCues.contains(.agreed) {
      return nil
    }
    let shared = told.words.filter { reading.ownWords.contains(WordStems.stem($0)) }
    let count = Set(shared.map(WordStems.stem)).count
    guard count >= 2 else { return nil }
    let act = IncidentReading.Act(
      meaning: .presence, words: "", actor: told.actor(upTo: "", 0, people), reachesKin: false,
      sentence: 0)
    guard var doubts = doubtsOfPerson(act, .harass), let left = doubtsOfExceptions(act, .harass)
    else { return nil }
    doubts.formUnion(hours.union(left))
    if count < 3 { doubts.insert(.act) }
    return Candidate(evidence: shared.joined(separator: ", "), doubts: doubts)
  }

  /// What is known well enough that words alone say nothing.
  private static let known: Set<ConditionScope> = [
    .contact, .medium, .thirdParty, .enter, .distance, .approach,
  ]

  /// A post, a leaflet or a video, and the protected person in it.
  private func published(_ match: BreachMatches.Match) -> Candidate? {
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
  private func measured(_ match: BreachMatches.Match) -> Candidate? {
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
  private func late(_ match: BreachMatches.Match) -> Candidate? {
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

  private static func coming(_ sentence: String) -> Bool {
    PlaceWords.words(sentence).contains {
      ["came", "arrived", "attended", "reported", "signed", "turned", "appeared", "late"]
        .contains($0.folded)
    }
  }

  /// A condition of a kind of its own, such as a bus that he may not take or a dog to be kept on a
  /// lead, is touched by an incident that speaks of the same things.
  private var worded: Candidate? {
    guard scopes.isEmpty || reading.place.isEmpty && scopes == [.enter],
      let hours = doubtsOfHours(.enter),
      !told.sentences.isEmpty
    else { return nil }
    let words = PlaceWords.words(told.text).map(\.folded)
    let shared = words.filter { reading.ownWords.contains(WordStems.stem($0)) }
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

  private static let reaching: Set<ConditionScope> = [.contact, .medium, .thirdParty, .approach]

  /// “Within the wording”, “no offences”: whoever wrote it down found nothing forbidden in it.
  private var isPermitted: Bool {
    told.allCues.contains(.permitted) && !told.allCues.intersects(Self.further)
  }

  private func doubtsOfPerson(
    _ act: IncidentReading.Act, _ covers: ConditionScope
  ) -> Set<BreachProposal.Doubt>? {
    let cues = told.allCues
    var doubts: Set<BreachProposal.Doubt> = []
    let isSent = cues.contains(.viaOther) || told.tags.contains(.proxy)
    // “Not to telephone or write” is said of the subject's own hand.
    if covers == .medium, act.actor != .subject || isSent { return nil }
    // Whoever reports it, what is left undone is the subject's to do.
    if condition.isRequirement, Self.duties.contains(covers) {
      return act.actor == .victim ? nil : []
    }
    if reading.isInPersonOnly, act.actor != .subject || isSent { return nil }
    if Self.reaching.contains(covers), told.isOfUnprotected { return nil }
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
    if Self.passedOn.contains(act.meaning), told.isUnnamed || !people.reachesVictim(told.asRead) {
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

  private static let near: MeaningSet = [.approached, .loiter, .verbalAbuse, .gesture, .attend]
  /// Near whom it is done to.
  private static let faceToFace: MeaningSet = [
    .approached, .touched, .follow, .verbalAbuse, .gesture, .violence, .attend,
  ]
  private static let present: MeaningSet = [
    .presence, .loiter, .attend, .approached, .watch, .follow,
  ]
  private static let sent: Set<Meaning> = [.contact, .message, .abusiveMessage, .silentCall]

  private func doubtsOfNeed(
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

  private func doubtsOfPlace(
    isDistance: Bool, _ act: IncidentReading.Act
  ) -> Set<BreachProposal.Doubt>? {
    if isDistance, let limit = reading.metres, let far = Distances.first(in: told.text) {
      if let range = Distances.range(in: told.text), range.contains(limit) { return [.place] }
      // A tenth more or less is within what people can tell by eye.
      let slack = far.isRough ? limit / 10 : 0
      if far.metres > limit + slack { return nil }
      return far.metres > limit - slack && far.isRough ? [.place] : []
    }
    guard !reading.place.isEmpty else {
      if isDistance, sharesPlainPlace { return [] }
      // Near the person and not a place: only what happens face to face is surely near.
      guard isDistance else { return nil }
      if Self.faceToFace.contains(act.meaning) { return [] }
      if told.isOfUnknownDistance { return [.place] }
      return told.cues[act.sentence].intersects([.adjacent, .approached, .nearBy]) ? [.place] : nil
    }
    let isPast = act.words.hasSuffix(" past") || act.words.contains("past ")
    if isPast, !isDistance, reading.place.named(in: told.text) == nil { return nil }
    let words = told.text + "\n" + (incident.place?.text ?? "")
    let cues = told.cues[act.sentence]
    // Next door and across the road are within any distance that a court sets.
    let isNextDoor = isDistance && cues.contains(.adjacent)
    let isNear = cues.contains(.nearBy) && !isNextDoor
    // “On the other side of the carriageway, over 400 metres.”
    if !isDistance, let limit = reading.metres, let far = Distances.first(in: told.text),
      far.metres > limit, !far.isRough
    {
      return nil
    }
    // “Half a mile from the Terrace.”
    if !isDistance, Distances.all(in: told.text).contains(where: { $0.isAway && $0.metres > 100 }) {
      return nil
    }
    // A mapped area is known by its edge, not by the names along it.
    if told.allCues.contains(.outsideZone) { return nil }
    if cues.contains(.inZone) { return [] }
    let fit = PlaceFit(
      reading.place, told: Quotes.without(words), theirs: people.theirs, isNear: isNear)
    if fit == .notTold || fit == .elsewhere, !isNear, Self.present.contains(act.meaning),
      sharesPlainPlace
    {
      return []
    }
    switch fit {
    case .there: return []
    case .probably: return []
    case .near: return isDistance ? [.place] : nil
    case .elsewhere: return nil
    case .notTold: return isNextDoor ? [] : nil
    }
  }

  /// “The back lane”, where the order names the lane behind the house.
  private var sharesPlainPlace: Bool {
    let words = PlaceWords.words(Quotes.without(told.text))
    return words.contains { !$0.hasCapital && reading.plainPlaces.contains($0.folded) }
  }

  /// Found somewhere else while he had to be there.
  private var isAwayFromPlace: Bool {
    if Distances.all(in: told.text).contains(where: { $0.metres > 100 }) { return true }
    let fit = PlaceFit(reading.place, told: told.text, theirs: [], isNear: false)
    return fit != .there && fit != .probably && !told.stems.contains("home")
  }

  private static let hands: MeaningSet = [.violence, .touched]

  private var isAtPlace: Bool {
    !reading.place.isEmpty
      && PlaceFit(reading.place, told: told.text, theirs: people.theirs, isNear: false) == .there
  }

  private static let passedOn: MeaningSet = [.viaOther, .proxy]

  private static func isPublishing(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["post", "shar", "upload", "tweet"].contains { words.hasPrefix($0) }
      && !["card", "letter", "note", "parcel", "through", "thru", " to "].contains {
        words.contains($0)
      }
  }

  private static func isSpeaking(_ words: String) -> Bool {
    let words = words.split(separator: " ").map { $0.lowercased() }
    return words.contains { ["spoke", "shouted", "said", "swore", "talked"].contains($0) }
  }

  private static let turned: MeaningSet = [
    .verbalAbuse, .violence, .threat, .selfHarmThreat, .touched, .abusiveMessage,
  ]
  private static let words: MeaningSet = [.threat, .abusiveMessage, .verbalAbuse, .publishAs]

  private var speaksOfDevice: Bool {
    let words = PlaceWords.words(told.text).map(\.folded)
    if words.contains(where: Self.devices.contains) { return true }
    return words.contains {
      Self.accounts.contains($0) && reading.ownWords.contains(WordStems.stem($0))
    }
  }

  private static let codes: Set<String> = ["passcod", "password", "pin", "unlock", "cod"]

  private var speaksOfHandingOver: Bool {
    !told.stems.isDisjoint(with: ["hand", "surrender", "giv", "produc", "hid", "bring"])
      && told.stems.isDisjoint(with: Self.codes)
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
    if !reading.ownWords.isDisjoint(with: told.stems) { return [] }
    let topics: MeaningSet = [
      .topicProgramme, .topicAssessment, .topicMental, .topicSubstance, .topicSignOn,
    ]
    return cues.intersects(topics) || !told.isBrief ? nil : [.act]
  }

  /// Nil where an exception covers it.
  private func doubtsOfExceptions(
    _ act: IncidentReading.Act, _ covers: ConditionScope
  ) -> Set<BreachProposal.Doubt>? {
    let near = max(0, act.sentence - 1)...min(told.cues.count - 1, act.sentence + 1)
    let cues = told.cues[near].reduce(into: MeaningSet()) { $0.formUnion($1) }
    // Words that no exception covers make no difference to where somebody may be.
    let isOfPlace = Self.ofPlace.contains(covers)
    if isOfPlace ? cues.contains(.beyond) : cues.intersects(Self.further) { return [] }
    if told.tells(reading.freeWithout) || told.denies(Self.leave) { return [] }
    let isFree = freeByHours
    if let isFree, isFree != .doubtful { return isFree == .free ? nil : [] }
    let words = Set(PlaceWords.words(told.sentences[act.sentence]).map(\.folded))
    if told.denies(reading.freeTopics) { return [] }
    // “Save through his mother Joan”, “other than by letter”.
    if !reading.freeNames.isDisjoint(with: words), !cues.contains(.viaOther) { return nil }
    let isAbout = told.tells(reading.freeTopics)
    if !reading.freeMedia.isEmpty {
      let media = Set(told.words.compactMap { ConditionReading.medium[$0] })
      if reading.freeMedia.isDisjoint(with: media) {
        if !isOfPlace, Self.sent.contains(act.meaning) { return [] }
      } else if reading.freeTopics.isEmpty || isAbout {
        return isFree == nil ? nil : [.exception]
      } else if told.isContentTold,
        !reading.leavesFree.contains(.forChildren) || !told.allCues.contains(.childContact)
      {
        return []
      } else if reading.leavesFree.isEmpty {
        return [.exception]
      }
    } else {
      let shared = reading.freeWords.intersection(told.stems)
      if shared.count >= min(2, reading.freeWords.count), !shared.isEmpty, isAbout {
        return isFree == nil ? nil : [.exception]
      }
    }
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
      return isFree == nil ? nil : [.exception]
    }
    if isFree == .doubtful { return [.exception] }
    // Nothing is said of solicitors or hearings, and a court might still take it for reasonable.
    if cues.contains(.bySolicitor), Self.sent.contains(act.meaning) { return [.exception] }
    if cues.contains(.atCourt), Self.present.contains(act.meaning) { return [.exception] }
    return []
  }

  private static let ofPlace: Set<ConditionScope> = [.enter, .distance, .approach]

  /// “No appointment”, “no record of giving him leave”.
  private static let leave: Set<String> = [
    "leav", "permission", "consent", "notic", "appoint", "invitation", "agreement",
  ]

  private enum Freedom { case free, bound, doubtful }

  /// Whether it happened in the hours that an exception leaves free; nil where it names none.
  private var freeByHours: Freedom? {
    guard let free = reading.freeHours else { return nil }
    guard let start = incident.happened.start else { return .doubtful }
    switch free.holds(start, told: told.minute) {
    case true?: return .free
    case false?: return .bound
    case nil: return .doubtful
    }
  }

  /// What no exception covers.
  private static let further: MeaningSet = [
    .beyond, .intimacy, .threat, .abusiveMessage, .verbalAbuse, .grosslyOffensive,
  ]

  private static let purposes: [(ConditionScope, Meaning)] = [
    (.forSolicitor, .bySolicitor), (.forChildApp, .childApp), (.forChildren, .childContact),
    (.forCourt, .atCourt),
    (.forEmergency, .emergency), (.forPassing, .passing), (.forConsent, .agreed),
    (.forWorship, .worship), (.forWork, .atOwnWork), (.forProperty, .escorted),
  ]

  private func doubtsOfHours(_ covers: ConditionScope) -> Set<BreachProposal.Doubt>? {
    // The hours of most requirements say when to come, not when they may be breached.
    guard let hours = reading.hours, !condition.isRequirement || covers == .curfew else {
      return []
    }
    guard let start = incident.happened.start else { return [.edgeOfTime] }
    switch hours.holds(start, told: told.minute) {
    case true?: return []
    case false?: return nil
    case nil: return [.edgeOfTime]
    }
  }
}
