/// What an exception of the order, or its hours, leave free.
extension BreachComparison {
  func doubtsOfTopic(_ topic: Meaning) -> Set<BreachProposal.Doubt>? {
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
  func doubtsOfExceptions(
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
    let words = Set(told.told[act.sentence].words)
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

  static let ofPlace: Set<ConditionScope> = [.enter, .distance, .approach]

  /// “No appointment”, “no record of giving him leave”.
  static let leave: Set<String> = [
    "leav", "permission", "consent", "notic", "appoint", "invitation", "agreement",
  ]

  enum Freedom { case free, bound, doubtful }

  /// Whether it happened in the hours that an exception leaves free; nil where it names none.
  var freeByHours: Freedom? {
    guard let free = reading.freeHours else { return nil }
    // What only began in the hours that are free, or ended in them, is not free.
    switch free.meeting(incident.happened, told: told.minute) {
    case .within: return .free
    case .outside: return .bound
    case .partly, .open: return .doubtful
    }
  }

  /// What no exception covers.
  static let further: MeaningSet = [
    .beyond, .intimacy, .threat, .abusiveMessage, .verbalAbuse, .grosslyOffensive,
  ]

  static let purposes: [(ConditionScope, Meaning)] = [
    (.forSolicitor, .bySolicitor), (.forChildApp, .childApp), (.forChildren, .childContact),
    (.forCourt, .atCourt),
    (.forEmergency, .emergency), (.forPassing, .passing), (.forConsent, .agreed),
    (.forWorship, .worship), (.forWork, .atOwnWork), (.forProperty, .escorted),
  ]

  func doubtsOfHours(_ covers: ConditionScope) -> Set<BreachProposal.Doubt>? {
    // The hours of most requirements say when to come, not when they may be breached.
    guard let hours = reading.hours, !condition.isRequirement || covers == .curfew else {
      return []
    }
    switch hours.meeting(incident.happened, told: told.minute) {
    case .within: return []
    case .outside: return nil
    case .partly, .open: return [.edgeOfTime]
    }
  }
}
