/// How what an incident tells of its place agrees with the place of a condition.
enum PlaceFit: String, CaseIterable, Sendable {
  /// It names the place, or says of what kind it is.
  case there
  /// The place is likely, and not named.
  case probably
  /// Close by: the next street, round the corner.
  case near
  case elsewhere
  case notTold

  /// - Parameters:
  ///   - place: of the condition.
  ///   - text: what the incident tells of where it happened.
  ///   - theirs: words for what belongs to the subject, such as `his`.
  ///   - isNear: its words say that it was close by and not there.
  init(_ place: PlaceWords, told text: String, theirs: Set<String>, isNear: Bool) {
    let words = PlaceWords.words(text)
    let folded = words.map(\.folded)
    var isNamedElsewhere = false
    for name in place.names {
      // “St Mary’s” is written St. and Saint.
      for start in PlaceFit.places(of: name, in: folded) {
        let next = start + name.count
        if next < words.count, words[next].hasCapital, !words[next].startsSentence,
          !place.towns.isEmpty, !place.towns.contains(words[next].folded),
          !PlaceWords.nouns.contains(words[next].folded)
        {
          isNamedElsewhere = true
        } else if PlaceFit.isSetApart(folded, start) {
          isNamedElsewhere = true
        } else {
          self = isNear ? .near : .there
          return
        }
      }
    }
    if isNamedElsewhere {
      self = .elsewhere
      return
    }
    if PlaceFit.isShortened(place, words) || PlaceFit.isAcronym(place, words) {
      self = isNear ? .near : .there
      return
    }
    if PlaceFit.isNumbered(place, folded) {
      self = isNear ? .near : .there
      return
    }
    if PlaceFit.isNoun(of: place, words) || PlaceFit.isCalled(place, words) {
      self = isNear ? .near : .there
      return
    }
    let kinds = PlaceWords.kinds(of: words, except: theirs)
    let others = PlaceWords.runs(in: words)
    if !place.kinds.isDisjoint(with: kinds) {
      self = isNear ? .near : .there
    } else if isNear {
      self = .near
    } else if !others.isEmpty {
      self = .elsewhere
    } else if PlaceFit.isVenue(place, folded) {
      self = .probably
    } else if kinds.isEmpty {
      self = .notTold
    } else {
      // A street without a word on what it is to the victim is most often where she lives.
      let isHome =
        kinds.contains(.home) && place.kinds.isEmpty
        && place.names.contains { $0.last.map(PlaceWords.streets.contains) ?? false }
      self = isHome ? .probably : .elsewhere
    }
  }

  /// “Does not form part of Tallow Close”, “the other end of the estate from Foxglove Court”, “runs
  /// outside the village of Cold Ashby”.
  private static func isSetApart(_ words: [String], _ start: Int) -> Bool {
    let before = words[max(0, start - 6)..<start]
    if before.suffix(5).contains("not"), before.contains("part") || before.suffix(2).contains("in")
    {
      return true
    }
    if let from = before.suffix(3).firstIndex(of: "from") {
      return words[max(0, from - 8)..<from].contains(where: apart.contains)
    }
    return before.contains("outside") && before.contains(where: areas.contains)
  }

  private static let apart: Set<String> = [
    "end", "side", "mile", "miles", "metres", "m", "yards", "away", "far", "minutes", "km",
    "streets",
    "off",
  ]
  private static let areas: Set<String> = ["village", "town", "city", "area", "zone", "boundary"]

  /// “The hospital coffee shop” for the hospital that the order names.
  private static func isNoun(of place: PlaceWords, _ words: [PlaceWords.Word]) -> Bool {
    let nouns = Set(
      place.names.compactMap(\.last).filter {
        PlaceWords.nouns.contains($0) && !PlaceWords.streets.contains($0)
      })
    let capitals = Set(place.names.flatMap { $0.dropFirst() }).filter(PlaceWords.nouns.contains)
    return words.indices.contains { at in
      let isOwn =
        nouns.contains(words[at].folded)
        || words[at].hasCapital && capitals.contains(words[at].folded)
      guard isOwn else { return false }
      guard at > 0 else { return true }
      return beforeNouns.contains(words[at - 1].folded)
    }
  }

  /// “The Velvet” for the Velvet Bar, “inside the Rectory wall”: the word that tells it apart, with an
  /// article.
  private static func isCalled(_ place: PlaceWords, _ words: [PlaceWords.Word]) -> Bool {
    let telling = place.names.filter { !($0.last.map(PlaceWords.streets.contains) ?? true) }
      .flatMap(\.self).filter { word in
        word.utf8.count >= 5 && !PlaceWords.nouns.contains(word)
          && !PlaceWords.general.contains(word) && PlaceWords.kind[word] == nil
      }
    return words.indices.dropFirst().contains { at in
      words[at].hasCapital && beforeNouns.contains(words[at - 1].folded)
        && telling.contains { $0 == words[at].folded || $0 + "s" == words[at].folded }
    }
  }

  private static let beforeNouns: Set<String> = [
    "the", "in", "at", "outside", "into", "inside", "her", "my", "victims", "ips", "our", "to",
    "on",
  ]

  /// “The step of 61” for 61 Fosse Road.
  private static func isNumbered(_ place: PlaceWords, _ words: [String]) -> Bool {
    words.indices.contains { index in
      index > 0 && place.numbers.contains(words[index])
        && ["of", "no", "number", "outside", "os", "opposite", "at", "to", "into", "inside", "in"]
          .contains(
            words[index - 1])
        && (index + 1 == words.count
          || !["m", "metres", "am", "pm", "hrs", "yards", "mins"].contains(words[index + 1]))
    }
  }

  /// “In shop” for the one shop that the order names.
  private static func isVenue(_ place: PlaceWords, _ words: [String]) -> Bool {
    guard place.names.contains(where: { !($0.last.map(PlaceWords.streets.contains) ?? true) })
    else {
      return false
    }
    return words.indices.contains { index in
      index > 0 && venues.contains(words[index])
        && words[max(0, index - 2)..<index].contains {
          ["in", "at", "on", "inside", "into"].contains($0)
        }
    }
  }

  private static let venues: Set<String> = [
    "shop", "store", "site", "pub", "bar", "cafe", "restaurant", "premises", "building", "centre",
    "canteen", "foyer", "grounds", "campus", "club", "salon", "reception", "hall",
  ]

  /// “PRH” for Princess Royal Hospital.
  static func isAcronym(_ place: PlaceWords, _ words: [PlaceWords.Word]) -> Bool {
    place.names.contains { name in
      guard name.count >= 3 else { return false }
      let letters = name.compactMap { $0.first.map(String.init) }.joined()
      return words.contains { $0.folded == letters && $0.hasCapital }
    }
  }

  /// Where a run of words stands in a text.
  private static func places(of name: [String], in words: [String]) -> [Int] {
    guard !name.isEmpty, words.count >= name.count else { return [] }
    return (0...(words.count - name.count)).filter { start in
      zip(name, words[start...]).allSatisfy { $0 == $1 || $0 + "s" == $1 }
    }
  }

  /// “Rowan” for Rowan Street, “Bridge Street” for Bridge Street Allotments: the words that tell it
  /// apart stand there with a capital and no other noun follows.
  private static func isShortened(_ place: PlaceWords, _ words: [PlaceWords.Word]) -> Bool {
    let folded = words.map(\.folded)
    return place.names.contains { name in
      var parts = [name.filter { !PlaceWords.nouns.contains($0) && PlaceWords.kind[$0] == nil }]
      if name.count > 2 { parts.append(Array(name.dropLast())) }
      if name.count > 2, PlaceWords.general.contains(name[name.count - 2]) {
        parts.append(Array(name.dropLast(2)))
        if PlaceFit.places(of: Array(name.suffix(2)), in: folded).contains(where: { start in
          start > 0 && PlaceFit.beforeNouns.contains(folded[start - 1])
        }) {
          return true
        }
      }
      return parts.contains { part in
        guard part.count > 1 || part.first.map({ $0.utf8.count >= 4 }) ?? false else {
          return false
        }
        return places(of: part, in: folded).contains { start in
          var after = start + part.count
          var rest = name.drop { $0 != part.last }.dropFirst()
          while let next = rest.first, after < folded.count, folded[after] == next {
            after += 1
            rest = rest.dropFirst()
          }
          if rest.isEmpty == false, after > start + part.count, after < folded.count,
            PlaceWords.nouns.contains(folded[after])
          {
            return false
          }
          let next = after < words.count && !words[after].startsSentence ? folded[after] : ""
          let isFollowed = PlaceWords.nouns.contains(next) && !name.contains(next)
          return !isFollowed && (words[start].hasCapital || name.count == 1)
        }
      }
    }
  }
}
