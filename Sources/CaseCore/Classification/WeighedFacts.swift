/// The facts of one case that are weighed. An incident that is no occasion of any conduct puts
/// nothing in unless it is about one of the two people, so that a further entry about something else
/// changes no opinion.
struct WeighedFacts {
  private var slots: [Int] = [WeighedFact.always.slot]
  private var holding: [WeighedFact.Circumstance] = []
  private var meanings: [(family: WeighedFact.Family, told: MeaningSet)] = []
  private var counts: [(WeighedFact.Counted, Int)] = []
  private let relationship: Relationship?
  /// The weighed words of the occasions and of other entries about one of the two people, each once.
  private(set) var words: [UInt16] = []

  init(_ situation: Situation, _ conduct: Conduct) {
    let facts = situation.facts
    relationship = facts.relationship
    slots.reserveCapacity(96)
    slots.append(WeighedFact.relationship(facts.relationship).slot)
    put(.told, .toldTwice, facts, \.told)
    put(.tagged, .taggedTwice, facts, \.tags)
    put(.around, facts.context.union(facts.changesListed))
    var aside: MeaningSet = []
    for incident in facts.days where !incident.isConduct { aside.formUnion(incident.told) }
    put(.aside, aside.intersection(.closing))
    count(facts)
    put(situation, conduct)
    gatherWords(facts)
  }

  func forEachSlot(_ body: (Int) -> Void) { for slot in slots { body(slot) } }

  /// By name; for fitting the weights and for telling which facts spoke.
  var all: [WeighedFact] {
    var all: [WeighedFact] = [.always, .relationship(relationship)]
    for (family, told) in meanings {
      told.forEach { meaning in
        switch family {
        case .told: all.append(.told(meaning))
        case .toldTwice: all.append(.toldTwice(meaning))
        case .tagged: all.append(.tagged(meaning))
        case .taggedTwice: all.append(.taggedTwice(meaning))
        case .around: all.append(.around(meaning))
        case .aside: all.append(.aside(meaning))
        }
      }
    }
    for (counted, number) in counts where number > 0 {
      for least in 1...min(number, WeighedFact.mostCounted) { all.append(.count(counted, least)) }
    }
    return all + holding.map { .circumstance($0) }
  }

  /// In a long record nearly everything is mentioned once. What speaks for another reading has to
  /// be told of a quarter of the occasions.
  private static func isFairPart(_ number: Int, of all: Int) -> Bool { number * 4 >= all }

  private mutating func put(_ family: WeighedFact.Family, _ told: MeaningSet) {
    if told.isEmpty { return }
    meanings.append((family, told))
    told.forEach { slots.append(family.start + Int($0.rawValue)) }
  }

  private mutating func put(
    _ once: WeighedFact.Family, _ twice: WeighedFact.Family, _ facts: CaseFacts,
    _ set: KeyPath<IncidentFacts, MeaningSet>
  ) {
    let conduct = facts.conductEntries
    var seen: MeaningSet = []
    var again: MeaningSet = []
    for incident in conduct {
      again.formUnion(seen.intersection(incident[keyPath: set]))
      seen.formUnion(incident[keyPath: set])
    }
    seen.intersection(.explaining).forEach { meaning in
      let number = conduct.count { $0[keyPath: set].contains(meaning) }
      guard !WeighedFacts.isFairPart(number, of: conduct.count) else { return }
      seen.subtract([meaning])
      again.subtract([meaning])
    }
    put(once, seen)
    put(twice, again)
  }

  private mutating func count(_ facts: CaseFacts) {
    let conduct = facts.conductEntries
    func number(_ meanings: MeaningSet) -> Int { conduct.count { $0.all.intersects(meanings) } }
    put(.times, facts.conductTimes)
    put(.occasions, conduct.count)
    put(.feared, facts.fearedOccasions)
    put(.fights, number([.threat, .violence]))
    put(.presence, number(.surveillance))
    put(.sent, conduct.count(where: \.isSent))
    put(.personal, number(.personal))
    let disputes = number(.grievance)
    put(.disputes, WeighedFacts.isFairPart(disputes, of: conduct.count) ? disputes : 0)
    put(.kinds, conduct.reduce(into: MeaningSet()) { $0.formUnion($1.told) }.size)
    put(.refused, facts.days.count { $0.told.intersects(.refusals) })
    put(.untold, conduct.count { !$0.told.intersects(.acts) })
    put(.unread, conduct.isEmpty && facts.occasions > 0 ? facts.unreadEntries : 0)
  }

  private mutating func gatherWords(_ facts: CaseFacts) {
    var seen = WordsSeen()
    let conduct = Set(facts.conductEntries.map(\.place))
    for incident in facts.incidents where incident.namesParty || conduct.contains(incident.place) {
      for word in facts.words[incident.words] where seen.insert(word) { words.append(word) }
    }
  }

  private mutating func put(_ counted: WeighedFact.Counted, _ number: Int) {
    guard number > 0 else { return }
    counts.append((counted, number))
    let first = WeighedFact.count(counted, 1).slot
    for least in 0..<min(number, WeighedFact.mostCounted) { slots.append(first + least) }
  }

  private mutating func put(_ situation: Situation, _ conduct: Conduct) {
    let facts = situation.facts
    func put(_ circumstance: WeighedFact.Circumstance, _ holds: Bool) {
      guard holds else { return }
      holding.append(circumstance)
      slots.append(WeighedFact.circumstance(circumstance).slot)
    }
    put(.goesOn, facts.goesOnRegardless)
    put(.formerPartner, situation.isFormerPartner)
    put(.ongoing, situation.isOngoing)
    put(.course, conduct.isCourse)
    put(.seriousEffect, conduct.hasSeriousEffect)
    put(.messagesOnly, conduct.isMessagesOnly)
    put(.alarm, facts.alarm == true)
    put(.noAlarm, facts.alarm == false)
    put(.seriousTicked, facts.seriousEffect == true)
    put(.seriousDenied, facts.seriousEffect == false)
    put(.unknownSuspect, facts.suspectIsUnknown)
    let span = situation.conductSpan
    put(.oneDay, span.isOneDay)
    put(.farApart, span.isFarApart(situation.rules.farApart) && facts.conductTimes <= 3)
    put(.overAWeek, span.length >= 7)
    put(.overAMonth, span.length >= 30)
    put(.overFourMonths, span.length >= 120)
    put(.discriminatory, facts.incidents.contains { $0.isDiscriminatory })
    put(.againstOther, facts.conductEntries.contains { $0.isAgainstOther })
    let innocent = facts.conductEntries.count { $0.hasInnocent }
    put(
      .innocent, innocent > 0 && WeighedFacts.isFairPart(innocent, of: facts.conductEntries.count))
  }
}
