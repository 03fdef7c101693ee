/// A fact of a case that the opinion is weighed from. Each has a code, by which
/// opinion-weights.tsv says what it weighs, and a slot in the table of weights.
enum WeighedFact: Hashable {
  /// Holds for every case: what a reading weighs before anything is known.
  case always
  /// The words of an occasion tell it; those of two occasions or more.
  case told(Meaning)
  case toldTwice(Meaning)
  /// An occasion is tagged with it; two occasions or more.
  case tagged(Meaning)
  case taggedTwice(Meaning)
  /// Impact, notes, relationship or history tell it.
  case around(Meaning)
  /// An entry that is no occasion tells it of the occasions: that they ended, that they were not so.
  case aside(Meaning)
  case relationship(Relationship?)
  case circumstance(Circumstance)
  /// At least so many, from one to eight.
  case count(Counted, Int)

  enum Circumstance: String, CaseIterable {
    case goesOn = "goes-on"
    case formerPartner = "former-partner"
    case ongoing
    case course
    case seriousEffect = "serious-effect"
    case messagesOnly = "messages-only"
    case alarm
    case noAlarm = "no-alarm"
    case seriousTicked = "serious-ticked"
    case seriousDenied = "serious-denied"
    case unknownSuspect = "unknown-suspect"
    case oneDay = "one-day"
    case farApart = "far-apart"
    case overAWeek = "over-a-week"
    case overAMonth = "over-a-month"
    case overFourMonths = "over-four-months"
    case discriminatory
    case againstOther = "against-other"
    case innocent
  }

  /// What is counted over the occasions.
  enum Counted: String, CaseIterable {
    case times
    case occasions
    case feared
    case fights
    case presence
    case sent
    case personal
    case disputes
    case refused
    /// How many different things the words of the occasions tell.
    case kinds
    /// Occasions whose words tell no act, whatever the tags say.
    case untold
    /// Entries that say nothing that could be read.
    case unread
  }

  static let mostCounted = 8
  private static let meanings = 128
  private static let relationshipsFrom = 1 + 6 * meanings
  private static let circumstancesFrom = relationshipsFrom + Relationship.allCases.count + 1
  private static let countsFrom = circumstancesFrom + Circumstance.allCases.count
  static let slots = countsFrom + Counted.allCases.count * mostCounted

  /// The first of the slots of a family of meanings.
  enum Family: Int {
    case told, toldTwice, tagged, taggedTwice, around, aside

    var start: Int { 1 + rawValue * meanings }
  }

  var slot: Int {
    switch self {
    case .always: 0
    case .told(let meaning): Family.told.start + Int(meaning.rawValue)
    case .toldTwice(let meaning): Family.toldTwice.start + Int(meaning.rawValue)
    case .tagged(let meaning): Family.tagged.start + Int(meaning.rawValue)
    case .taggedTwice(let meaning): Family.taggedTwice.start + Int(meaning.rawValue)
    case .around(let meaning): Family.around.start + Int(meaning.rawValue)
    case .aside(let meaning): Family.aside.start + Int(meaning.rawValue)
    case .relationship(let relationship):
      WeighedFact.relationshipsFrom
        + (relationship.flatMap { Relationship.allCases.firstIndex(of: $0) } ?? -1) + 1
    case .circumstance(let circumstance):
      WeighedFact.circumstancesFrom + (Circumstance.allCases.firstIndex(of: circumstance) ?? 0)
    case .count(let counted, let least):
      WeighedFact.countsFrom + (Counted.allCases.firstIndex(of: counted) ?? 0)
        * WeighedFact.mostCounted + least - 1
    }
  }

  /// What words or a tag mean; nil for what is no word of the record.
  var meaning: Meaning? {
    switch self {
    case .told(let meaning), .toldTwice(let meaning), .tagged(let meaning),
      .taggedTwice(let meaning), .around(let meaning), .aside(let meaning):
      meaning
    case .always, .relationship, .circumstance, .count: nil
    }
  }

  /// Such as `told.follow`, `relationship.ex-partner`, `fights.2`.
  var code: String {
    switch self {
    case .always: "always"
    case .told(let meaning): "told.\(meaning.code)"
    case .toldTwice(let meaning): "told-twice.\(meaning.code)"
    case .tagged(let meaning): "tagged.\(meaning.code)"
    case .taggedTwice(let meaning): "tagged-twice.\(meaning.code)"
    case .around(let meaning): "around.\(meaning.code)"
    case .aside(let meaning): "aside.\(meaning.code)"
    case .relationship(let relationship): "relationship.\(relationship?.rawValue ?? "unknown")"
    case .circumstance(let circumstance): circumstance.rawValue
    case .count(let counted, let least): "\(counted.rawValue).\(least)"
    }
  }

  static let byCode: [String: WeighedFact] = {
    var facts: [WeighedFact] = [.always, .relationship(nil)]
    for meaning in Meaning.allCases {
      facts += [
        .told(meaning), .toldTwice(meaning), .tagged(meaning), .taggedTwice(meaning),
        .around(meaning), .aside(meaning),
      ]
    }
    facts += Relationship.allCases.map { .relationship($0) }
    facts += Circumstance.allCases.map { .circumstance($0) }
    for counted in Counted.allCases {
      facts += (1...mostCounted).map { .count(counted, $0) }
    }
    return Dictionary(facts.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }()
}
