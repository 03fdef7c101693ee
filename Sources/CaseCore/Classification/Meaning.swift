/// What words or a tag in a record can mean to the second opinion, and to the conditions of orders.
/// The names are the codes of the vocabulary tables.
public enum Meaning: UInt8, CaseIterable, Sendable {
  // What somebody did.
  case follow, contact, silentCall, loiter, watch, attend, gift, monitor, tracker, accountAccess
  case publishAbout, publishAs, property, damage, threat, violence, abusiveMessage, verbalAbuse
  case proxy, vexatiousReport, noise, unwantedOrders, sexual, research, newAccount, travel
  case selfHarmThreat, control
  // What shows that it was unwelcome, or that it went on regardless.
  case refusal, block, warning, order, breach
  // What drives it.
  case intimacy, fixation, jealousy, ended, grievanceSpace, grievanceMoney, grievanceWork
  case grievancePublic, grievanceFamily
  /// Of all whom the matter concerns, this one; and after the matter was over.
  case singledOut, outlasts
  // What speaks for another reading.
  case lawful, mutual, coincidence, ceased, livingTogether, innocent, disproved
  /// To the matter or the place, or to everybody alike.
  case confined
  // How often.
  case repeated, many, again, burst, single
  // What it did to the victim.
  case fear, violenceFear, noFear, distress, noEffect
  case movedHome, changedJob, changedRoute, changedPhone, socialLife, sleep, health, security
  case onlinePresence
  // Hostility shown.
  case raceHostility, religionHostility, otherHostility
  // What kind of case it is.
  case message, grosslyOffensive, informalDisposal, samePerson
  // What touches the conditions of an order besides (breach-words.tsv).
  case gesture, reaction, approached, touched, presence, nearBy, adjacent, atPlace, inZone
  case outsideZone, photographed, mentioned
  case viaOther, kinActed, ownAccord, identityDoubt, identified, notHim
  case bySolicitor, childApp, childContact, atCourt, emergency, passing, agreed, worship, atOwnWork,
    escorted
  case beyond, excused
  case failedToAttend, topicProgramme, topicAssessment, topicMental, topicSubstance, topicSignOn
  case withheldDevice, refusedAccess, wipedHistory, brokeCurfew, movedAddress, application
  case intoxicated, permitted
  // What is a warning sign besides (warning-words.tsv).
  case weapon

  /// The code in the tables.
  public var code: String { String(describing: self) }

  static let byCode: [String: Meaning] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.code, $0) })
}

/// Which meanings were found. Two words of bits, because a case asks for them many times.
struct MeaningSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(arrayLiteral meanings: Meaning...) {
    for meaning in meanings { insert(meaning) }
  }

  var isEmpty: Bool { low | high == 0 }

  var size: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  func contains(_ meaning: Meaning) -> Bool {
    let bit = meaning.rawValue
    return bit < 64 ? low >> bit & 1 == 1 : high >> (bit - 64) & 1 == 1
  }

  mutating func insert(_ meaning: Meaning) {
    let bit = meaning.rawValue
    if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
  }

  mutating func formUnion(_ other: MeaningSet) {
    low |= other.low
    high |= other.high
  }

  mutating func subtract(_ other: MeaningSet) {
    low &= ~other.low
    high &= ~other.high
  }

  func union(_ other: MeaningSet) -> MeaningSet {
    var both = self
    both.formUnion(other)
    return both
  }

  func intersection(_ other: MeaningSet) -> MeaningSet {
    var both = self
    both.low &= other.low
    both.high &= other.high
    return both
  }

  func forEach(_ body: (Meaning) -> Void) {
    for (word, base) in [(low, 0), (high, 64)] {
      var rest = word
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        if let meaning = Meaning(rawValue: UInt8(base + bit)) { body(meaning) }
        rest &= rest - 1
      }
    }
  }

  func intersects(_ other: MeaningSet) -> Bool { low & other.low | high & other.high != 0 }

  func count(in other: MeaningSet) -> Int {
    (low & other.low).nonzeroBitCount + (high & other.high).nonzeroBitCount
  }
}

extension MeaningSet {
  /// Things done, whatever they amount to.
  static let acts: MeaningSet = [
    .follow, .contact, .silentCall, .loiter, .watch, .attend, .gift, .monitor, .tracker,
    .accountAccess, .publishAbout, .publishAs, .property, .damage, .threat, .violence,
    .abusiveMessage, .verbalAbuse, .proxy, .vexatiousReport, .noise, .unwantedOrders, .sexual,
    .research, .newAccount, .travel, .selfHarmThreat, .control, .breach, .raceHostility,
    .religionHostility, .otherHostility,
  ]
  /// The Act's own list (s2A(3)).
  static let listed: MeaningSet = [
    .follow, .contact, .silentCall, .publishAbout, .publishAs, .monitor, .tracker, .accountAccess,
    .loiter, .property, .watch,
  ]
  /// Acts associated with stalking: the list, and what is like it.
  static let associated: MeaningSet = [
    .follow, .contact, .silentCall, .publishAbout, .publishAs, .monitor, .tracker, .accountAccess,
    .loiter, .property, .watch, .attend, .gift, .proxy, .unwantedOrders, .research, .newAccount,
    .travel, .selfHarmThreat, .breach,
  ]
  static let surveillance: MeaningSet = [
    .follow, .watch, .loiter, .monitor, .tracker, .accountAccess, .research,
  ]
  /// What is done for the sake of the person, whatever else there is between two people.
  static let personal: MeaningSet = [
    .intimacy, .fixation, .jealousy, .gift, .silentCall, .publishAs, .newAccount, .tracker,
    .accountAccess, .monitor, .follow, .watch, .unwantedOrders, .travel, .sexual,
  ]
  static let effort: MeaningSet = [
    .newAccount, .travel, .tracker, .research, .accountAccess, .proxy, .publishAs,
    .unwantedOrders, .gift,
  ]
  /// Done by sending or posting words.
  static let sent: MeaningSet = [
    .message, .abusiveMessage, .publishAbout, .newAccount, .silentCall,
  ]
  static let inPerson: MeaningSet = [
    .follow, .loiter, .watch, .attend, .violence, .damage, .property, .gift, .tracker, .noise,
  ]
  static let grievance: MeaningSet = [
    .grievanceSpace, .grievanceMoney, .grievanceWork, .grievancePublic, .grievanceFamily,
  ]
  /// What speaks for another reading than stalking.
  static let explaining: MeaningSet = MeaningSet.grievance.union([
    .lawful, .mutual, .coincidence, .ceased, .single, .burst, .disproved, .noise, .innocent,
    .confined,
  ])
  /// What an entry that is no occasion may still tell of the occasions.
  static let closing: MeaningSet = [
    .ceased, .disproved, .coincidence, .confined, .singledOut, .outlasts,
  ]
  static let changes: MeaningSet = [
    .movedHome, .changedJob, .changedRoute, .changedPhone, .socialLife, .sleep, .health,
    .security, .onlinePresence,
  ]
  /// What is the victim’s: of anybody else it says nothing about the effect.
  static let states: MeaningSet = MeaningSet.changes.union([.fear, .violenceFear, .distress])
  static let hostility: MeaningSet = [.raceHostility, .religionHostility, .otherHostility]
  /// What nobody wants done to them: something in the record that says so, or an act that says so
  /// by itself.
  static let unwelcome: MeaningSet = MeaningSet.refusals.union([
    .distress, .fear, .violenceFear, .threat, .violence, .damage, .abusiveMessage, .verbalAbuse,
    .noise, .property, .vexatiousReport, .publishAbout, .publishAs, .follow, .watch, .loiter,
    .sexual, .grosslyOffensive, .monitor, .unwantedOrders, .silentCall,
  ])
  /// Changes that few people make for a small reason.
  static let heavyChanges: MeaningSet = [.movedHome, .changedJob, .health]
  static let refusals: MeaningSet = [.refusal, .block, .warning, .order]
}
