/// A running hash of a word's folded bytes (FNV-1a).
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  init() {}

  init(_ word: some Sequence<UInt8>) {
    for byte in word { add(byte) }
  }

  func adding(_ rest: ArraySlice<UInt8>) -> WordHash {
    var longer = self
    for byte in rest { longer.add(byte) }
    return longer
  }
}

/// Every word that some phrase uses, found by its hash in one probe or two. Words of seven letters
/// and more are also found with one letter left out or two letters swapped, because notes are
/// typed in a hurry; the first letter has to be right.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    /// 0 where nothing stands.
    var hash: UInt64
    var place: Int32
  }

  private var entries: [Entry]
  private let mask: Int

  static let shortestMisspelt = 7

  /// - Parameter words: folded words, each once; their order gives their places.
  init(_ words: [String]) {
    // A word of so many letters can be misspelt in less than three times as many ways.
    let most = words.reduce(0) {
      let letters = $1.utf8.count
      return $0 + 1 + (letters < WordTable.shortestMisspelt ? 0 : letters * 3)
    }
    var size = 1024
    while size < most * 3 / 2 { size *= 2 }
    entries = [Entry](repeating: Entry(hash: 0, place: Token.unknown), count: size)
    mask = size - 1
    for (place, word) in words.enumerated() { put(WordHash(word.utf8).value, Int32(place)) }
    for (place, word) in words.enumerated() where word.utf8.count >= WordTable.shortestMisspelt {
      WordTable.forEachMisspelling(of: Array(word.utf8)) { put($0, Int32(place)) }
    }
  }

  /// What is there already stays: a word is no misspelling of another.
  private mutating func put(_ hash: UInt64, _ place: Int32) {
    let slot = slot(of: hash)
    if entries[slot].hash == 0 { entries[slot] = Entry(hash: hash, place: place) }
  }

  func index(of hash: WordHash, letters: Int) -> Int32 { entries[slot(of: hash.value)].place }

  /// Where it stands, or would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while entries[slot].hash != hash, entries[slot].hash != 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// The hashes of a word with a letter left out, one written twice, or two swapped.
  private static func forEachMisspelling(of word: [UInt8], _ body: (UInt64) -> Void) {
    var before = WordHash()
    for at in word.indices {
      if at > 0 {
        body(before.adding(word[(at + 1)...]).value)
        var doubled = before
        doubled.add(word[at])
        body(doubled.adding(word[at...]).value)
        if at + 1 < word.count, word[at] != word[at + 1] {
          var swapped = before
          swapped.add(word[at + 1])
          swapped.add(word[at])
          body(swapped.adding(word[(at + 2)...]).value)
        }
      }
      before.add(word[at])
    }
  }
}
