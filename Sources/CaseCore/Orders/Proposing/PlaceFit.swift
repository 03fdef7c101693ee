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
        if next < words.count, words[next].isAfterComma, words[next].hasCapital,
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
    if PlaceFit.isShortened(place, folded) {
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
      let distinct = name.filter { !PlaceWords.nouns.contains($0) && $0.count >= 4 }
      guard let first = distinct.first, distinct.count >= 1 else { continue }
      for (index, word) in words.enumerated() where word == first {
        let rest = Array(words[index...].prefix(distinct.count))
        guard rest == distinct || distinct.count == 1 else { continue }
        let after = index + rest.count
        let next = after < words.count ? words[after] : ""
        if !PlaceWords.nouns.contains(next) || name.contains(next) { return true }
      }
    }
    return false
  }
}
