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
  /// The weighed words of the incidents.
  var words: ContiguousArray<UInt16> = []
  var relationship: Relationship?
  var separated: CalendarDay?
  var alarm: Bool?
  var seriousEffect: Bool?
  var changesListed: MeaningSet = []
  /// How often violence was feared, as counted for the whole case.
  var fearedByImpact = 0
  var hasOrders = false
  var suspectIsUnknown = false

  /// What the incidents tell together, and everything with the context.
  private(set) var conduct: MeaningSet = []
  private(set) var all: MeaningSet = []
  private(set) var occasions = 0
  /// The incidents, those that tell of several days day by day.
  private(set) var days: [IncidentFacts] = []
  /// The incidents that can be occasions of a course of conduct.
  private(set) var conductEntries: [IncidentFacts] = []
  /// How many entries say nothing that could be read. Beside others, or where they did harm, they
  /// are taken for occasions.
  private(set) var unreadEntries = 0
  /// How often, by the occasions that could be read.
  private(set) var conductTimes = 0
  /// How often violence was feared: as the incidents tell, or the count for the whole case where
  /// that is more.
  private(set) var fearedOccasions = 0
  /// Whether anything came after a refusal, a block, a warning or an order.
  private(set) var goesOnRegardless = false

  init(
    _ current: Case, asOf day: CalendarDay, behaviours: [String: MeaningSet],
    changes: [String: Meaning], _ reader: inout TextReader
  ) {
    relationship = current.relationship?.relationship
    separated = current.relationship?.separated
    let victim = current.people.first { $0.fact.role == .victim }
    let suspect = current.people.first { $0.fact.role == .suspect }
    suspectIsUnknown = suspect == nil || suspect?.fact.name == nil && suspect?.fact.sex == .unknown
    reader.startCase(
      victim: victim?.fact.sex ?? .unknown, suspect: suspect?.fact.sex ?? .unknown,
      officialsHelp: relationship != .professional)
    for named in current.incidents {
      let incident = named.fact
      if let start = incident.happened.start, start.day > day { continue }
      add(incident, named.id, current, asOf: day, behaviours, &reader)
    }
    addContext(current, changes, &reader)
    findings = reader.findings
    words = reader.words
    sumUp()
  }

  private mutating func add(
    _ incident: Incident, _ id: IncidentID, _ current: Case, asOf day: CalendarDay,
    _ behaviours: [String: MeaningSet], _ reader: inout TextReader
  ) {
    var facts = IncidentFacts(
      place: incidents.count, id: id, start: incident.happened.start?.day,
      end: incident.happened.end?.day)
    facts.feared = incident.fearOfViolence
    let firstWord = reader.words.count
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
    let base = facts
    let firstFinding = reader.findings.count
    read(incident.text.text, id, into: &facts, &reader)
    let parts = reader.parts
    let findings = reader.findings[firstFinding...]
    if let effect = incident.effect { read(effect.text, id, into: &facts, &reader) }
    facts.words = firstWord..<reader.words.count
    if parts.count > 1 { facts.parts = facts.occasions(parts, findings, of: base, until: day) }
    facts.countTimes()
    incidents.append(facts)
  }

  private mutating func read(
    _ text: String, _ id: String, into facts: inout IncidentFacts, _ reader: inout TextReader
  ) {
    let from = reader.findings.count
    let times = reader.read(text, source: texts.count, isIncident: facts.place >= 0)
    texts.append(ReadText(id: id, text: text))
    if reader.hasInnocent { facts.hasInnocent = true }
    facts.length += reader.length
    if reader.namesParty { facts.namesParty = true }
    if times >= 2 {
      facts.times = max(facts.times, min(times, 20))
      facts.isSpread = true
    }
    for index in from..<reader.findings.count {
      facts.put(reader.findings[index])
    }
  }

  private mutating func addContext(
    _ current: Case, _ changes: [String: Meaning], _ reader: inout TextReader
  ) {
    var heard = IncidentFacts(place: -1, id: "", start: nil, end: nil)
    if let impact = current.impact?.fact {
      alarm = impact.alarmOrDistress
      seriousEffect = impact.seriousEffectOnDailyLife
      fearedByImpact = impact.fearOfViolenceOccasions ?? 0
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
    hasOrders = hasOrders || !history.orders.isEmpty
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

  /// What follows from the incidents and what surrounds them; to be made again when either was
  /// changed.
  mutating func sumUp() {
    conduct = []
    all = context.union(changesListed)
    days = incidents.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
    for facts in days {
      all.formUnion(facts.all)
      // What is no occasion still tells of refusals, endings and effects.
      conduct.formUnion(facts.isConduct ? facts.all : facts.told.without(.acts))
    }
    conductEntries = days.filter(\.isConduct)
    if conductEntries.count == 1, conductEntries[0].told.contains(.again),
      !conductEntries[0].told.contains(.ceased)
    {
      // “Rang again”, and nothing else on record: there was an earlier time.
      let place = conductEntries[0].place
      incidents[place].times = max(incidents[place].times, 2)
      conductEntries[0].times = incidents[place].times
    }
    conductTimes = conductEntries.reduce(0) { $0 + $1.times }
    unreadEntries = days.count { !$0.isConduct && $0.isUnread }
    occasions = conductTimes + (conductEntries.isEmpty && !isHarmed ? 0 : unreadEntries)
    // The case-level count stands where the incidents tell of fewer.
    fearedOccasions = max(fearedByIncidents, fearedByImpact)
    goesOnRegardless = context.intersects(.refusals) || goesOnAfterRefusal
  }

  private var isHarmed: Bool {
    alarm == true || seriousEffect == true || fearedByImpact > 0
      || incidents.contains { $0.feared == true }
  }

  private var fearedByIncidents: Int {
    let threats = days.filter { $0.all.intersects([.threat, .violence]) }
    let isThreatUndated = threats.contains { $0.start == nil }
    let firstThreat = threats.compactMap(\.start).min()
    var feared = 0
    for facts in days where facts.isConduct || facts.isUnread {
      let hasThreatened =
        isThreatUndated
        || firstThreat.map { first in facts.start.map { $0 >= first } ?? true } ?? false
      // Who expects to be hurt after a threat expects it at each further approach.
      let expected = hasThreatened && context.contains(.violenceFear) && facts.feared != false
      // Fear that is told of the whole goes with each threat, unless a box says otherwise.
      let isFrightened =
        context.contains(.fear) && !context.contains(.noFear) && facts.feared == nil
        && facts.all.intersects([.threat, .violence])
      if expected || isFrightened || facts.fearsViolence {
        feared += facts.feared == true && facts.isSpread ? 2 : 1
      }
    }
    return feared
  }

  /// Told of a refusal, and of an occasion after it; or of both in one breath.
  private var goesOnAfterRefusal: Bool {
    for (place, refused) in days.enumerated() where refused.told.intersects(.refusals) {
      if refused.isConduct, refused.times >= 2 || refused.told.intersects([.newAccount, .breach]) {
        return true
      }
      let isFollowed = days.enumerated().contains { other, later in
        guard other != place, later.isConduct || later.isUnread else { return false }
        guard let before = refused.start, let after = later.start else { return true }
        return after > before || after == before && other > place
      }
      if isFollowed { return true }
    }
    return false
  }
}

extension MeaningSet {
  func without(_ other: MeaningSet) -> MeaningSet {
    var rest = self
    rest.subtract(other)
    return rest
  }
}
