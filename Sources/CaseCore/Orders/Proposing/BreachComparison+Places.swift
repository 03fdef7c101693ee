/// Where an incident happened, beside the place of a condition.
extension BreachComparison {
  func doubtsOfPlace(
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
    case .notTold: return isNextDoor ? [] : isByHerStreet ? [.place] : nil
    }
  }

  /// “A mast that covers her street.”
  var isByHerStreet: Bool {
    let words = PlaceWords.words(told.asRead).map(\.folded)
    return zip(words, words.dropFirst()).contains {
      people.isOfVictim($0) && Self.surroundings.contains($1)
    }
  }

  static let surroundings: Set<String> = [
    "street", "road", "estate", "block", "building", "village", "close", "area", "neighbourhood",
  ]

  /// “The back lane”, where the order names the lane behind the house.
  var sharesPlainPlace: Bool {
    let words = PlaceWords.words(Quotes.without(told.text))
    return words.contains { !$0.hasCapital && reading.plainPlaces.contains($0.folded) }
  }

  /// Found somewhere else while he had to be there.
  var isAwayFromPlace: Bool {
    if Distances.all(in: told.text).contains(where: { $0.metres > 100 }) { return true }
    let fit = PlaceFit(reading.place, told: told.text, theirs: [], isNear: false)
    return fit != .there && fit != .probably && !told.stems.contains("home")
  }

  static let hands: MeaningSet = [.violence, .touched]

  var isAtPlace: Bool {
    !reading.place.isEmpty
      && PlaceFit(reading.place, told: told.text, theirs: people.theirs, isNear: false) == .there
  }

  static let passedOn: MeaningSet = [.viaOther, .proxy]

  static func isPublishing(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["post", "shar", "upload", "tweet"].contains { words.hasPrefix($0) }
      && !["card", "letter", "note", "parcel", "through", "thru", " to "].contains {
        words.contains($0)
      }
  }

  static func isSpeaking(_ words: String) -> Bool {
    let words = words.split(separator: " ").map { $0.lowercased() }
    return words.contains { ["spoke", "shouted", "said", "swore", "talked"].contains($0) }
  }

  static let turned: MeaningSet = [
    .verbalAbuse, .violence, .threat, .selfHarmThreat, .touched, .abusiveMessage,
  ]
  static let words: MeaningSet = [.threat, .abusiveMessage, .verbalAbuse, .publishAs]

  var speaksOfDevice: Bool {
    let words = told.words
    if words.contains(where: Self.devices.contains) { return true }
    return words.contains {
      Self.accounts.contains($0) && reading.ownWords.contains(WordStems.stem($0))
    }
  }

  static let codes: Set<String> = ["passcod", "password", "pin", "unlock", "cod"]

  var speaksOfHandingOver: Bool {
    !told.stems.isDisjoint(with: ["hand", "surrender", "giv", "produc", "hid", "bring"])
      && told.stems.isDisjoint(with: Self.codes)
  }

  static let devices: Set<String> = [
    "phone", "phones", "mobile", "handset", "sim", "laptop", "tablet", "ipad", "computer", "device",
    "devices", "pc", "pin", "passcode", "passcodes", "password", "passwords", "iphone", "samsung",
    "nokia", "imac", "macbook", "passport", "unlock", "router", "console", "playstation", "xbox",
  ]
  static let accounts: Set<String> = [
    "account", "accounts", "username", "usernames", "profile", "email", "number",
  ]
}
