/// What a condition can cover, and what it can leave free. The names are the codes of the
/// condition-words table.
enum ConditionScope: UInt8, CaseIterable, Sendable {
  case contact, thirdParty, enter, distance, approach, surveillance, mention, images, device
  case application, harass, damage
  case programme, assessment, mentalHealth, substance, surrender, access, signOn, curfew
  case residence, abstain, passport
  /// How it may not be done: “directly”, or “through any third party” and not otherwise.
  case directly, throughThird
  /// “Except”, “save”, “unless”: what follows in the sentence is left free.
  case exception
  case forSolicitor, forChildren, forCourt, forEmergency, forPassing, forWork, forWorship
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
  /// It has an exception whose purpose could not be read.
  var hasOtherException = false
  var place: PlaceWords
  var metres: Int?
  /// The hours in which it holds; nil means always.
  var hours: HourSpan?
  /// The days and hours that an exception leaves free.
  var freeHours: HourSpan?

  init(_ condition: StandingCondition, _ vocabulary: ConditionVocabulary) {
    place = PlaceWords(condition.place ?? "")
    metres = condition.distanceMetres
    if let type = condition.type {
      covers.formUnion(vocabulary.read(ConditionReading.spaced(type)).map(\.scope))
      covers.subtract([.exception])
      covers = covers.filter { !$0.isPurpose }
    }
    guard let text = condition.text else { return }
    var isFree = false
    var purposes = 0
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
        if found.scope.isPurpose {
          leavesFree.insert(found.scope)
          purposes += 1
        }
      } else if !found.scope.isPurpose {
        covers.insert(found.scope)
      }
    }
    hasOtherException = freeFrom != nil && purposes == 0
    let bytes = Array(text.utf8)
    let split = freeFrom ?? bytes.count
    let bound = String(decoding: bytes[..<split], as: UTF8.self)
    let free = String(decoding: bytes[split...], as: UTF8.self)
    hours = HourSpan(bound)
    freeHours = HourSpan(free)
    if metres == nil { metres = Distances.first(in: bound)?.metres }
    if condition.place == nil { place = PlaceWords.named(in: bound) }
    place.addKinds(from: bound)
    narrow()
  }

  /// Words that only describe something else: the surroundings of an area are no distance from it,
  /// and what a requirement requires is not forbidden.
  private mutating func narrow() {
    if covers.contains(.throughThird), !covers.contains(.directly) { covers.remove(.contact) }
    if metres == nil { covers.remove(.distance) }
    if metres != nil, covers.contains(.enter), !place.isEmpty { covers.insert(.distance) }
    if covers.contains(.distance), place.isEmpty { covers.insert(.approach) }
  }

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
