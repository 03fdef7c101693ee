/// How what an incident tells of its place agrees with the place of a condition.
enum PlaceFit: Hashable {
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
        if next < words.count, words[next].hasCapital,
          !place.towns.isEmpty, !place.towns.contains(words[next].folded),
          !PlaceWords.nouns.contains(words[next].folded)
        {
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
    if PlaceFit.isShortened(place, folded) || PlaceFit.isAcronym(place, words) {
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
    } else if kinds.isEmpty {
      self = .notTold
    } else {
      // A street without a word on what it is to the victim is most often where she lives.
      let isHome = kinds.contains(.home) && place.kinds.isEmpty && !place.names.isEmpty
      self = isHome ? .probably : .elsewhere
    }
  }

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
      zip(name, words[start...]).allSatisfy { $0 == $1 }
    }
  }

  /// “Rowan” for Rowan Street: the words that tell it apart stand there and no other noun follows.
  private static func isShortened(_ place: PlaceWords, _ words: [String]) -> Bool {
    for name in place.names {
      var distinct = name
      while distinct.count > 1, distinct.last.map(PlaceWords.nouns.contains) == true,
        distinct.count > 2 || name.count > distinct.count || !PlaceWords.nouns.contains(distinct[0])
      {
        if distinct.count < name.count { break }
        distinct.removeLast()
      }
      guard let first = distinct.first, distinct.count > 1 || first.count >= 4,
        distinct.count > 1 || !PlaceWords.nouns.contains(first)
      else { continue }
      for (index, word) in words.enumerated() where word == first {
        let rest = Array(words[index...].prefix(distinct.count))
        guard rest == distinct else { continue }
        let after = index + rest.count
        let next = after < words.count ? words[after] : ""
        if !PlaceWords.nouns.contains(next) || name.contains(next) { return true }
      }
    }
    return false
  }
}
