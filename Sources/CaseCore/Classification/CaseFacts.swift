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
  /// How many times it happened, as far as one entry tells.
  var times = 1
  /// Whether those times lie on different days.
  var isSpread = false
  var isDiscriminatory = false
  var feared: Bool?
  var isByOther = false
  var isAgainstOther = false
  /// Its words explain what a tag seems to say.
  var hasInnocent = false

  var all: MeaningSet { told.union(tags) }

  /// Whether it can be an occasion of a course of conduct.
  var isConduct: Bool {
    if !all.intersects(.acts) && !all.contains(.message) { return false }
    return !isExplained
  }

  /// An innocent reading is given and nothing speaks against it.
  var isExplained: Bool {
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
    !all.intersects(.acts) && !all.contains(.message) && byVictim.isEmpty && !isExplained
      && !told.contains(.ceased) && !told.contains(.lawful) && negated.isEmpty
  }

  var isSent: Bool {
    let all = all
    guard all.intersects(.sent) || tags.contains(.contact) else { return false }
    // A message that threatens violence is a message.
    let isThreat = all.contains(.threat) && all.contains(.message)
    return !all.intersects(
      isThreat ? MeaningSet.inPerson.without([.violence, .damage]) : .inPerson)
  }
}

/// A text of the case that was read, for quoting.
struct ReadText {
  let id: String
  let text: String
}

/// Everything that the opinion rests on, gathered once.
struct CaseFacts {
  var incidents: [IncidentFacts] = []
  /// What impact, history and notes tell.
  var context: MeaningSet = []
  var contextNegated: MeaningSet = []
  var texts: [ReadText] = []
  var findings: [Finding] = []
  var relationship: Relationship?
  var separated: CalendarDay?
  var alarm: Bool?
  var seriousEffect: Bool?
  var changesListed: MeaningSet = []
  var fearedOccasions = 0
  var hasEarlierReports = false
  var hasOrders = false
  var hasConvictions = false
  var suspectIsUnknown = false

  /// What the incidents tell together, and everything with the context.
  var conduct: MeaningSet = []
  var all: MeaningSet = []
  var occasions = 0
  var conductIncidents = 0

  init(
    _ current: Case, asOf day: CalendarDay, behaviours: [String: MeaningSet],
    changes: [String: Meaning], _ reader: inout TextReader
  ) {
    relationship = current.relationship?.relationship
    separated = current.relationship?.separated
    let victim = current.people.first { $0.fact.role == .victim }
    let suspect = current.people.first { $0.fact.role == .suspect }
    suspectIsUnknown = suspect == nil || suspect?.fact.name == nil && suspect?.fact.sex == .unknown
    reader.startCase(victim: victim?.fact.sex ?? .unknown, suspect: suspect?.fact.sex ?? .unknown)
    for named in current.incidents {
      let incident = named.fact
      if let start = incident.happened.start, start.day > day { continue }
      add(incident, named.id, current, behaviours, &reader)
    }
    addContext(current, changes, &reader)
    findings = reader.findings
    sumUp()
  }

  private mutating func add(
    _ incident: Incident, _ id: IncidentID, _ current: Case, _ behaviours: [String: MeaningSet],
    _ reader: inout TextReader
  ) {
    var facts = IncidentFacts(
      place: incidents.count, id: id, start: incident.happened.start?.day,
      end: incident.happened.end?.day)
    facts.feared = incident.fearOfViolence
    for tag in incident.behaviours {
      if tag.text == "discriminatory_abuse" {
        facts.isDiscriminatory = true
        facts.tags.insert(.verbalAbuse)
      } else if let meanings = behaviours[tag.text] {
        facts.tags.formUnion(meanings)
      } else {
        read(tag.text, id, into: &facts, &reader)
      }
    }
    if let target = incident.target?.text {
      facts.isAgainstOther = current.person(target).map { $0.fact.role != .victim } ?? false
    }
    if let actor = incident.actor?.text, let person = current.person(actor) {
      facts.isByOther = person.fact.role != .suspect
      if person.fact.role == .victim { facts.told.insert(.mutual) }
    }
    read(incident.text.text, id, into: &facts, &reader)
    if let effect = incident.effect { read(effect.text, id, into: &facts, &reader) }
    facts.countTimes()
    incidents.append(facts)
  }

  private mutating func read(
    _ text: String, _ id: String, into facts: inout IncidentFacts, _ reader: inout TextReader
  ) {
    let from = reader.findings.count
    let times = reader.read(text, source: texts.count)
    texts.append(ReadText(id: id, text: text))
    if reader.hasInnocent { facts.hasInnocent = true }
    if times >= 2 {
      facts.times = max(facts.times, min(times, 20))
      facts.isSpread = true
    }
    for index in from..<reader.findings.count {
      let finding = reader.findings[index]
      switch finding.state {
      case .told, .denied: facts.told.insert(finding.meaning)
      case .negated: facts.negated.insert(finding.meaning)
      case .byVictim: facts.byVictim.insert(finding.meaning)
      }
    }
  }

  private mutating func addContext(
    _ current: Case, _ changes: [String: Meaning], _ reader: inout TextReader
  ) {
    var heard = IncidentFacts(place: -1, id: "", start: nil, end: nil)
    if let impact = current.impact?.fact {
      alarm = impact.alarmOrDistress
      seriousEffect = impact.seriousEffectOnDailyLife
      fearedOccasions = impact.fearOfViolenceOccasions ?? 0
      for change in impact.changes {
        if let meaning = changes[change.text] {
          changesListed.insert(meaning)
        } else {
          read(change.text, "impact", into: &heard, &reader)
        }
      }
      if let text = impact.text { read(text.text, "impact", into: &heard, &reader) }
    }
    for note in current.notes where note.fact.basis != .assessed {
      read(note.fact.text.text, note.id, into: &heard, &reader)
    }
    if let text = current.relationship?.text {
      read(text.text, "relationship", into: &heard, &reader)
    }
    if let text = current.opening.summary { read(text.text, "summary", into: &heard, &reader) }
    context = heard.told
    contextNegated = heard.negated
    hasOrders = current.orders.contains { $0.made != nil }
    if hasOrders { context.insert(.order) }
    if !current.breaches.isEmpty { context.insert(.breach) }
    guard let history = current.history?.fact else { return }
    hasEarlierReports = (history.previousReports ?? 0) > 0
    hasOrders = hasOrders || !history.orders.isEmpty
    hasConvictions = !history.convictions.isEmpty
    // What was known before tells of the suspect, not of this course of conduct.
    var before = IncidentFacts(place: -1, id: "", start: nil, end: nil)
    if let text = history.text { read(text.text, "history", into: &before, &reader) }
    let carried: [Meaning] = [
      .refusal, .block, .warning, .order, .breach, .ended, .samePerson, .informalDisposal,
      .livingTogether, .mutual, .control, .grievanceSpace, .grievanceMoney, .grievanceWork,
    ]
    for meaning in carried where before.told.contains(meaning) { context.insert(meaning) }
    if hasOrders { context.insert(.order) }
  }

  private mutating func sumUp() {
    let counted = fearedOccasions
    fearedOccasions = 0
    for facts in incidents {
      all.formUnion(facts.all)
      if facts.isConduct {
        conduct.formUnion(facts.all)
        conductIncidents += 1
      } else {
        // What is no occasion still tells of refusals, endings and effects.
        conduct.formUnion(facts.told.without(.acts))
      }
    }
    all.formUnion(context)
    all.formUnion(changesListed)
    for facts in incidents {
      if facts.isConduct {
        occasions += facts.times
      } else if facts.isUnread, conductIncidents > 0 {
        occasions += 1
      }
      if facts.fearsViolence, facts.isConduct || facts.isUnread {
        fearedOccasions += facts.feared == true && facts.isSpread ? 2 : 1
      }
    }
    // The case-level count stands where the incidents tell of fewer.
    fearedOccasions = max(fearedOccasions, counted)
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

  /// One entry may tell of many times: “daily”, “x3”, a period of weeks.
  mutating func countTimes() {
    if !all.intersects(.acts), told.intersects([.refusal, .block, .intimacy, .message]),
      !isExplained
    {
      // Whoever was refused had made an approach.
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
    if told.contains(.again), all.intersects(.acts), !told.contains(.ceased) {
      times = max(times, 2)
    }
    if told.contains(.ceased), told.contains(.burst) || !told.contains(.repeated), !isSpread {
      times = 1
    }
  }
}

extension MeaningSet {
  func without(_ other: MeaningSet) -> MeaningSet {
    var rest = self
    rest.subtract(other)
    return rest
  }
}
