/// What a condition can cover, and what it can leave free. The names are the codes of the
/// condition-words table.
enum ConditionScope: UInt8, CaseIterable, Sendable {
  case contact, medium, thirdParty, enter, distance, approach, surveillance, mention, images, device
  case application, harass, threats, damage, gift, noise, complaint, impersonate, notify
  case programme, assessment, mentalHealth, substance, surrender, access, signOn, curfew
  case residence, abstain, passport, enquire
  /// How it may not be done: “directly”, or “through any third party” and not otherwise.
  case directly, throughThird
  /// “Except”, “save”, “unless”: what follows in the sentence is left free.
  case exception
  case forSolicitor, forChildApp, forChildren, forCourt, forEmergency, forPassing, forWork,
    forWorship
  case forConsent, forProperty

  var code: String { String(describing: self) }

  static let byCode: [String: ConditionScope] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.code, $0) })

  /// What an exception leaves free.
  var isPurpose: Bool { rawValue >= ConditionScope.forSolicitor.rawValue }
}

/// A condition as it is compared with incidents: what it covers, where, at what hours, and its
/// exceptions.
struct ConditionReading: Sendable {
  var covers: Set<ConditionScope> = []
  var leavesFree: Set<ConditionScope> = []
  var place: PlaceWords
  var metres: Int?
  /// The words of what it asks for that say something, for what no scope covers, such as a dog on a
  /// lead.
  var ownWords: Set<String> = []
  /// The words of all that it says, exceptions, place and type among it.
  var allWords: Set<String> = []
  /// Plain words for places that it names, as “the lane behind it” and “at the gate” do.
  var plainPlaces: Set<String> = []
  /// What it calls the protected person besides: “his username ‘larkrise’”.
  var nicknames: Set<String> {
    ownWords.filter { $0.count > 4 && quoted.contains($0) }
  }
  private var quoted: Set<String> = []
  /// “Not to contact her directly”, and nothing of other people.
  var isInPersonOnly: Bool { covers.contains(.directly) && !covers.contains(.thirdParty) }
  /// The people whom it names.
  var names: [String] = []
  /// The people through whom an exception leaves it free.
  var freeNames: Set<String> = []
  /// The ways of sending that an exception leaves free, as their plain words.
  var freeMedia: Set<String> = []
  /// The words of its exceptions that say something, for what no purpose covers.
  var freeWords: Set<String> = []
  /// Of them what it must be about, and not how it is sent.
  var freeTopics: Set<String> {
    freeWords.subtracting(ConditionReading.sendingStems)
  }
  /// What an exception does not stretch to: “without alighting”.
  var freeWithout: Set<String> = []
  /// Its type speaks of other people.
  private var isAboutOthers = false
  /// Its type speaks of contact, and not of other people.
  private var isContactByType = false
  /// “While she lives there”, “when the squad trains”: it holds only then.
  private(set) var isQualified = false
  /// The hours in which it holds; nil means always.
  var hours: HourSpan?
  /// The days and hours that an exception leaves free.
  var freeHours: HourSpan?

  init(_ condition: StandingCondition, _ vocabulary: ConditionVocabulary) {
    place = PlaceWords(condition.place ?? "")
    metres = condition.distanceMetres
    if let type = condition.type {
      let scopes = vocabulary.read(ConditionReading.spaced(type)).map(\.scope)
      covers = Set(scopes.filter { $0 != .exception && !$0.isPurpose && $0 != .medium })
    }
    isAboutOthers = covers.contains(.thirdParty)
    isContactByType = covers.contains(.contact) && !isAboutOthers
    let said = [condition.type.map(ConditionReading.spaced), condition.text, condition.place]
    allWords = ConditionReading.sayingWords(
      said.compactMap(\.self).joined(separator: " "), atLeast: 3
    ).subtracting(ConditionReading.streetStems)
    guard let text = condition.text else { return }
    var isFree = false
    var worded: Set<ConditionScope> = []
    var sentence = -1
    var freeFrom: Int?
    for found in vocabulary.read(text) {
      if found.sentence != sentence {
        isFree = false
        sentence = found.sentence
      }
      if found.scope == .exception {
        isFree = true
        if freeFrom == nil { freeFrom = found.start }
      } else if isFree {
        if found.scope.isPurpose { leavesFree.insert(found.scope) }
      } else if !found.scope.isPurpose {
        if found.scope == .medium, ConditionReading.isThing(text, found.start) { continue }
        worded.insert(found.scope)
      }
    }
    cover(worded)
    let bytes = Array(text.utf8)
    let split = freeFrom ?? bytes.count
    let bound = String(decoding: bytes[..<split], as: UTF8.self)
    hours = HourSpan(bound)
    isQualified = PlaceWords.words(bound).contains {
      ConditionReading.qualifying.contains($0.folded)
    }
    let free = String(decoding: bytes[split...], as: UTF8.self)
    freeHours = HourSpan(free)
    let isThrough = PlaceWords.words(free).contains {
      ["through", "thru", "via", "by", "with"].contains($0.folded)
    }
    freeNames =
      !isThrough ? [] : Set(PlaceWords.personNames(in: "x " + free)).subtracting(place.towns)
    freeMedia = Set(PlaceWords.words(free).compactMap { ConditionReading.medium[$0.folded] })
    freeWords = ConditionReading.sayingWords(free, atLeast: 4)
    ownWords = ConditionReading.sayingWords(bound, atLeast: 3)
      .subtracting(PlaceWords.personNames(in: bound).map(WordStems.stem))
    if let quote = Quotes.first(in: text) {
      quoted = Set(PlaceWords.words(quote.words).map { WordStems.stem($0.folded) })
    }
    let told = PlaceWords.words(free)
    if let without = told.firstIndex(where: { $0.folded == "without" }), freeFrom != nil {
      let tail = told[(without + 1)...].prefix(3).map(\.folded).joined(separator: " ")
      freeWithout = ConditionReading.sayingWords(tail, atLeast: 4)
        .subtracting(["prior", "leav", "consent", "permission", "agreement"])
    }
    plainPlaces = ConditionReading.plainPlaces(bound + " " + free)
    let places = place.names.reduce(into: place.towns) { $0.formUnion($1) }
    // What has to be attended is a place or a provider, with whatever capitals.
    names =
      condition.isRequirement
      ? [] : PlaceWords.personNames(in: bound).filter { !places.contains($0) }
    if metres == nil { metres = Distances.first(in: bound)?.metres }
    if condition.place == nil { place = PlaceWords.named(in: bound) }
    place.addKinds(from: bound)
    narrow()
  }

  /// Where the type says what it is, ways of sending only narrow it: “not to telephone or write”
  /// does not forbid others to, and “not to access any phone” forbids no calls.
  private mutating func cover(_ worded: Set<ConditionScope>) {
    let isContact = covers.isEmpty || covers.contains(.contact)
    let isGeneral = worded.contains(.contact) || worded.contains(.directly)
    if isContact, worded.contains(.medium), !isGeneral { covers.remove(.contact) }
    covers.formUnion(isContact ? worded : worded.subtracting([.medium]))
  }

  /// Words that only describe something else: the surroundings of an area are no distance from it,
  /// and what a requirement requires is not forbidden.
  private mutating func narrow() {
    // “In any way, whether in writing or through others” says how, where the type says what.
    if covers.contains(.throughThird), !covers.contains(.directly), !isContactByType {
      covers.subtract([.contact, .harass, .medium])
    }
    if metres == nil { covers.remove(.distance) }
    // “By any means” says how, and not that it is about contact.
    if !covers.contains(.contact), !covers.contains(.throughThird), !isAboutOthers {
      covers.remove(.thirdParty)
    }
    // To threaten proceedings is no threat of violence.
    if covers.contains(.application) { covers.subtract([.threats, .harass]) }
    if metres != nil, covers.contains(.enter), !place.isEmpty { covers.insert(.distance) }
    if covers.contains(.distance), place.isEmpty { covers.insert(.approach) }
  }

  /// “A second mobile telephone”: a thing, and no way of reaching anybody.
  private static func isThing(_ text: String, _ start: Int) -> Bool {
    let before = String(decoding: text.utf8.prefix(start), as: UTF8.self)
    guard let last = PlaceWords.words(before).last?.folded else { return false }
    return beforeThings.contains(last)
  }

  private static let beforeThings: Set<String> = [
    "a", "an", "any", "the", "his", "her", "their", "mobile", "second", "one", "other", "smart",
    "more", "than", "additional", "new", "two", "all", "own", "internet", "possess", "hold", "have",
    "use", "unregistered",
  ]

  /// Words in small letters where somebody can be.
  private static func plainPlaces(_ text: String) -> Set<String> {
    Set(
      PlaceWords.words(text).filter { !$0.hasCapital && PlaceWords.spots.contains($0.folded) }
        .map(\.folded))
  }

  private static func sayingWords(_ text: String, atLeast length: Int) -> Set<String> {
    Set(
      PlaceWords.words(text).map(\.folded)
        .filter { $0.count >= length || $0.allSatisfy(\.isNumber) }
        .filter { !emptyWords.contains($0) }
        .map(WordStems.stem))
  }

  static let medium = [
    "letter": "letter", "letters": "letter", "ltr": "letter", "post": "letter", "email": "email",
    "emails": "email", "emailed": "email", "text": "text", "texts": "text", "texted": "text",
    "txt": "text", "sms": "text",
  ]

  /// The words for ways of sending, without their endings.
  private static let sendingStems = Set(
    (Array(medium.keys) + [
      "message", "messages", "writing", "write", "telephone", "phone", "call", "calls", "mobile",
      "number", "address", "strictly", "required", "necessary", "directly",
    ]).map(WordStems.stem))

  /// That both speak of a street says nothing.
  private static let streetStems = Set(PlaceWords.streets.map(WordStems.stem))

  private static let qualifying: Set<String> = [
    "when", "whenever", "while", "whilst", "during", "if", "unless", "until", "once", "term",
  ]

  private static let emptyWords: Set<String> = [
    "save", "except", "unless", "other", "than", "apart", "from", "concerning", "regarding", "only",
    "purpose", "purposes", "then", "about", "that", "which", "with", "such", "into", "where",
    "when",
    "contact", "prior", "not", "the", "and", "for", "her", "his", "him", "she", "they", "their",
    "keep", "make", "take", "use", "using", "has", "have", "been", "are", "not", "may", "must",
    "all",
    "enter", "attend", "within", "each", "every", "time", "before", "after", "direct", "directly",
    "indirectly", "police", "own", "out", "off", "onto", "person", "persons", "without", "travel",
    "hours", "victim", "subject", "defendant", "respondent", "written", "through", "any", "between",
    "respect", "relation", "shall", "claimant", "applicant", "means", "whatsoever", "this", "these",
    "under", "above", "upon",
  ]

  /// `no-contact`, `no_contact`, `noContact` as words.
  static func spaced(_ type: String) -> String {
    var words = ""
    for character in type {
      if character == "-" || character == "_" {
        words.append(" ")
      } else {
        if character.isUppercase, words.last?.isLowercase == true { words.append(" ") }
        words.append(character)
      }
    }
    return words.lowercased()
  }
}
