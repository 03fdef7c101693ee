/// A place as words: what it is called, in which town, and what kind of place it is to the
/// protected person.
struct PlaceWords: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case home, work, school, gym, worship, court
  }

  /// Each a run of words such as `rowan street`.
  var names: [[String]] = []
  var towns: Set<String> = []
  /// Of houses.
  var numbers: Set<String> = []
  var kinds: Set<Kind> = []

  var isEmpty: Bool { names.isEmpty && kinds.isEmpty }

  init() {}

  /// Reads a place as a form or a document gives it.
  init(_ place: String) {
    for part in place.split(whereSeparator: { $0 == ";" || $0 == "/" || $0 == "(" || $0 == ")" }) {
      var isFirst = true
      for piece in part.split(separator: ",").flatMap({ $0.split(between: " and ") }) {
        let words = PlaceWords.words(piece)
        kinds.formUnion(PlaceWords.kinds(of: words))
        numbers.formUnion(words.map(\.folded).filter { $0.first?.isNumber == true })
        let name = words.map(\.folded).filter { !PlaceWords.empty.contains($0) && !$0.isNumber }
        guard !name.isEmpty else { continue }
        if isFirst || name.last.map(PlaceWords.nouns.contains) == true {
          // “outside” alone, or “home”, is a kind and no name.
          if name.count > 1
            || name.contains(where: { PlaceWords.kind[$0] == nil && !PlaceWords.nouns.contains($0) }
            )
          {
            names.append(name)
          } else if words.count == 2, words[0].folded == "the", PlaceWords.kind[name[0]] == nil {
            names.append(words.map(\.folded))
          }
          isFirst = false
        } else {
          towns.formUnion(name)
        }
      }
    }
  }

  /// The places that a text names: words with capitals that end in “Street”, “School” and such.
  static func named(in text: String) -> PlaceWords {
    var found = PlaceWords()
    for run in runs(in: words(text)) { found.names.append(run) }
    return found
  }

  /// “In Nuneaton”, “at the Quay”: somebody is there, and the place is not only spoken of.
  static func isPlaced(_ name: String, in text: String) -> Bool {
    let told = words(text).map(\.folded)
    guard let first = words(name).first?.folded, let at = told.firstIndex(of: first) else {
      return false
    }
    return at == 0 || told[max(0, at - 2)..<at].contains(where: locatives.contains)
  }

  private static let locatives: Set<String> = [
    "in", "at", "on", "outside", "inside", "into", "through", "thru", "along", "down", "up", "by",
    "near", "opposite", "past",
  ]

  /// The words by which a text names one of the places; nil where it names none, or one of the same
  /// name in another town.
  func named(in text: String) -> String? {
    guard PlaceFit(self, told: text, theirs: [], isNear: false) == .there else { return nil }
    let told = PlaceWords.words(text)
    let folded = Set(told.map(\.folded))
    let name = names.first { name in
      name.contains { !PlaceWords.nouns.contains($0) && folded.contains($0) }
        || name.allSatisfy(folded.contains)
    }
    if let name { return name.joined(separator: " ") }
    return PlaceFit.isAcronym(self, told) ? names.first?.joined(separator: " ") : nil
  }

  mutating func addKinds(from text: String) {
    kinds.formUnion(PlaceWords.kinds(of: PlaceWords.words(text)))
  }
}

extension PlaceWords {
  /// Runs of words with capitals that end in a noun of places.
  static func runs(in words: [Word]) -> [[String]] {
    var runs: [[String]] = []
    for (index, word) in words.enumerated() where nouns.contains(word.folded) && word.hasCapital {
      var start = index
      while start > 0, words[start - 1].hasCapital, !words[start].isAfterComma,
        !empty.contains(words[start - 1].folded)
      {
        start -= 1
      }
      if start < index || shops.contains(word.folded) {
        runs.append(words[start...index].map(\.folded))
      }
    }
    return runs
  }

  /// Names of people in the text of a condition: words with capitals that are no place.
  static func personNames(in text: String) -> [String] {
    let words = words(text)
    let places = Set(runs(in: words).flatMap(\.self))
    return words.enumerated().compactMap { index, word in
      guard index > 0, word.hasCapital, word.folded.count >= 3, !places.contains(word.folded),
        kind[word.folded] == nil, !noNames.contains(word.folded), !word.folded.isNumber
      else { return nil }
      return word.folded
    }
  }

  static let noNames: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "facebook", "instagram", "whatsapp", "snapchat", "tiktok", "twitter",
    "internet", "ourfamilywizard", "appclose", "police", "oic", "court", "order", "sim", "the",
    "respondent", "defendant", "subject", "not", "dr", "mr", "mrs", "miss", "east", "west", "north",
    "south", "family", "wizard",
  ]

  static func kinds(of words: [Word], except theirs: Set<String> = []) -> Set<Kind> {
    var kinds: Set<Kind> = []
    for (index, word) in words.enumerated() {
      guard let kind = kind[word.folded] else { continue }
      // “His flat” is none of the places that an order keeps him from.
      if index > 0, theirs.contains(words[index - 1].folded) { continue }
      if index > 1, words[index - 1].folded == "own", theirs.contains(words[index - 2].folded) {
        continue
      }
      kinds.insert(kind)
    }
    return kinds
  }

  static let kind: [String: Kind] = [
    "home": .home, "house": .home, "flat": .home, "address": .home, "ha": .home, "addr": .home,
    "door": .home,
    "doorstep": .home, "driveway": .home, "garden": .home, "porch": .home, "letterbox": .home,
    "settee": .home, "sofa": .home, "bedroom": .home, "window": .home, "doormat": .home,
    "lawn": .home, "hallway": .home, "windowsill": .home,
    "reside": .home, "residence": .home, "resides": .home, "doorbell": .home, "bungalow": .home,
    "work": .work, "workplace": .work, "employment": .work, "office": .work, "works": .work,
    "employed": .work, "shift": .work, "salon": .work, "depot": .work, "premises": .work,
    "school": .school, "nursery": .school, "college": .school, "playgroup": .school,
    "academy": .school, "schools": .school,
    "gym": .gym, "leisure": .gym, "pool": .gym, "studio": .gym,
    "church": .worship, "mosque": .worship, "temple": .worship, "gurdwara": .worship,
    "synagogue": .worship, "chapel": .worship, "mass": .worship,
    "court": .court,
  ]

  static let nouns: Set<String> = [
    "street", "road", "avenue", "lane", "close", "drive", "crescent", "terrace", "court", "way",
    "place", "grove", "gardens", "park", "square", "hill", "row", "walk", "view", "rise", "mews",
    "green", "estate", "school", "academy", "college", "nursery", "primary", "hospital", "surgery",
    "clinic", "centre", "center", "church", "mosque", "temple", "library", "station", "supermarket",
    "market", "pub", "inn", "arms", "gym", "club", "house", "hall", "campus", "university",
    "bank", "business", "industrial", "retail", "chapel", "moor", "fields", "farm", "end",
    "approach",
    "ground", "stadium", "arcade", "theatre", "cinema", "takeaway", "barbers", "nurseries",
    "parade", "quay", "wharf", "bridge", "common", "precinct", "tesco", "asda", "aldi", "lidl",
    "sainsburys", "salon", "cafe", "bakery", "shop", "mill", "yard", "gate", "villas", "cottages",
  ]

  /// Plain words for where somebody can stand.
  static let spots: Set<String> = [
    "lane", "alley", "gate", "gates", "garden", "yard", "stairs", "stairwell", "landing", "hall",
    "hallway", "corridor", "lobby", "foyer", "boat", "deck", "pontoon", "mooring", "berth", "jetty",
    "pier", "harbour", "marina", "slipway", "track", "drive", "driveway", "car", "park", "carpark",
    "garage", "shed", "allotment", "allotments", "plot", "field", "paddock", "stable", "stables",
    "yard", "barn", "towpath", "footpath", "path", "bridleway", "woods", "wood", "beach", "green",
    "playground", "pitch", "pavilion", "clubhouse", "court", "rink", "canteen", "ward", "reception",
    "waiting", "floor", "lift", "roof", "cellar", "basement", "balcony", "platform", "bench",
    "shelter", "kennels", "cemetery", "churchyard", "graveside", "crematorium", "parkrun", "choir",
    "stall", "market", "bookshop", "bakery", "kitchen", "dining", "terrace", "courtyard", "caravan",
    "pitch", "site", "depot", "warehouse", "studio", "theatre", "auditorium", "stage", "box",
  ]

  /// Words within the names of places that tell nothing apart.
  static let general: Set<String> = [
    "town", "shopping", "city", "village", "business", "retail", "leisure", "industrial", "general",
    "community", "primary", "secondary", "high", "day", "sports", "health", "medical", "care",
  ]

  /// Where people live.
  static let streets: Set<String> = [
    "street", "road", "avenue", "lane", "close", "drive", "crescent", "terrace", "court", "way",
    "place", "grove", "gardens", "row", "mews", "house", "villas", "cottages", "estate", "rise",
  ]

  /// Names of shops that stand alone.
  private static let shops: Set<String> = ["tesco", "asda", "aldi", "lidl", "sainsburys"]

  static let empty: Set<String> = [
    "the", "of", "at", "a", "an", "any", "part", "and", "or", "to", "in", "on", "near", "within",
    "outside", "inside", "area", "known", "as", "no", "number", "her", "his", "their", "victims",
    "victim", "ip", "ips", "seen", "opposite", "by", "from", "not", "enter", "m", "metres", "s",
  ]

  static let abbreviations = [
    "st": "street", "rd": "road", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close",
    "dr": "drive", "cres": "crescent", "terr": "terrace", "sq": "square", "pk": "park",
    "ctr": "centre", "ct": "court", "crt": "court", "sth": "south", "nth": "north", "gr": "grove",
    "hse": "house", "pde": "parade",
    "mkt": "market", "est": "estate", "stn": "station", "ind": "industrial", "cen": "centre",
    "hosp": "hospital", "sch": "school",
    "uni": "university", "gdns": "gardens", "pl": "place",
  ]
}

extension Substring {
  /// The parts between a word, such as “ and ”.
  fileprivate func split(between word: String) -> [String] {
    var parts: [String] = [""]
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(word) {
        parts.append("")
        rest = rest.dropFirst(word.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}

extension String {
  fileprivate var isNumber: Bool { allSatisfy(\.isNumber) }
}
