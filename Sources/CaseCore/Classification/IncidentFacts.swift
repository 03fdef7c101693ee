/// What one incident tells, by its words and by its tags and boxes.
struct IncidentFacts {
  let place: Int
  let id: IncidentID
  let start: CalendarDay?
  let end: CalendarDay?
  /// What the words tell, the suspect's denials included: an allegation stays one.
  var told: MeaningSet = []
  var tags: MeaningSet = []
  var negated: MeaningSet = []
  var byVictim: MeaningSet = []
  /// What neither of the two did: an official, a neighbour.
  var byOther: MeaningSet = []
  /// How many times it happened, as far as one entry tells.
  var times = 1
  /// Whether those times lie on different days.
  var isSpread = false
  var isDiscriminatory = false
  var feared: Bool?
  var isByOther = false
  var isAgainstOther = false
  /// How many words tell it.
  var length = 0
  /// Where the weighed words that tell it stand in `CaseFacts.words`.
  var words = 0..<0
  /// Whether one of the two people is in it, by whatever word.
  var namesParty = false
  /// Its words explain what a tag seems to say.
  var hasInnocent = false
  /// Where its words tell of several days: what they tell of each; empty otherwise.
  var parts: [IncidentFacts] = []
  /// Which of the days of an entry it is: what it does not tell is told beside it.
  var part: Int?

  var all: MeaningSet { told.union(tags) }

  /// Whether it can be an occasion of a course of conduct.
  var isConduct: Bool {
    if !all.intersects(.acts) {
      // A message that somebody else left is no conduct.
      guard all.contains(.message), !byOther.intersects(.acts) else { return false }
    }
    return !isExplained
  }

  /// An innocent reading is given and nothing speaks against it.
  var isExplained: Bool {
    if told.contains(.disproved) { return true }
    if hasInnocent, !told.intersects(.acts), !told.intersects([.refusal, .fear, .violenceFear]) {
      return feared != true
    }
    guard told.contains(.coincidence), feared != true else { return false }
    return !told.intersects([
      .threat, .violence, .damage, .tracker, .refusal, .block, .gift, .follow, .monitor,
      .violenceFear, .accountAccess, .newAccount, .intimacy, .breach,
    ])
  }

  /// Nothing in it could be read: it may be an occasion all the same.
  var isUnread: Bool {
    part == nil && !all.intersects(.acts) && !all.contains(.message) && byVictim.isEmpty
      && !isExplained
      && !told.contains(.ceased) && !told.contains(.lawful) && negated.isEmpty
  }

  var isSent: Bool {
    let all = all
    guard all.intersects(.sent) || tags.contains(.contact) else { return false }
    // A message that threatens violence, or is foul, is a message.
    let isWords =
      all.contains(.message) && all.intersects([.threat, .abusiveMessage, .grosslyOffensive])
    return !all.intersects(
      isWords ? MeaningSet.inPerson.without([.violence, .damage, .property]) : .inPerson)
  }
}

extension IncidentFacts {
  /// The box, or the words where nobody ticked it; fear together with a threat or violence is fear
  /// of violence.
  var fearsViolence: Bool {
    if feared == true || told.contains(.violenceFear) { return true }
    if feared == false { return false }
    return told.contains(.fear) && all.intersects([.threat, .violence])
  }

  mutating func put(_ finding: Finding) {
    switch finding.state {
    case .told, .denied: told.insert(finding.meaning)
    case .negated: negated.insert(finding.meaning)
    case .byVictim: byVictim.insert(finding.meaning)
    case .ofOther: byOther.insert(finding.meaning)
    }
  }

  /// The same once more.
  func again(place: Int, on day: CalendarDay?) -> IncidentFacts {
    var again = IncidentFacts(place: place, id: id, start: day, end: nil)
    again.told = told
    again.tags = tags
    again.isDiscriminatory = isDiscriminatory
    again.feared = feared
    again.isAgainstOther = isAgainstOther
    again.length = length
    again.words = words
    again.namesParty = namesParty
    return again
  }

  /// One entry may tell of many times: “daily”, “x3”, a period of weeks.
  mutating func countTimes() {
    let isApproach: MeaningSet =
      part == nil ? [.refusal, .block, .intimacy, .message] : [.intimacy, .message]
    if !all.intersects(.acts), told.intersects(isApproach), !isExplained {
      // Whoever was refused had made an approach; it may be told of another day of the entry.
      told.insert(.contact)
    }
    if told.contains(.repeated) {
      times = max(times, 3)
      isSpread = true
    }
    if let start, let end, start.days(to: end) >= 2,
      all.intersects([.many, .contact, .follow, .watch, .loiter, .monitor, .noise, .verbalAbuse])
    {
      times = max(times, 3)
      isSpread = true
    }
    if all.intersects([.tracker, .accountAccess]) || tags.contains(.monitor) {
      // A device or a stolen password works on day after day.
      times = max(times, 2)
      isSpread = true
    }
    if all.contains(.newAccount), all.intersects([.block, .contact]) {
      times = max(times, 2)
      isSpread = true
    }
    if told.contains(.ceased), told.contains(.burst) || !told.contains(.repeated), !isSpread {
      times = 1
    }
    if told.contains(.single), told.contains(.message), !told.contains(.many) {
      // “One e-mail”, whatever else it speaks of.
      times = 1
      isSpread = false
    }
  }
}
