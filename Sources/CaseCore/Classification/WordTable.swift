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
}

/// Every word that some phrase uses, found by its hash in one probe or two. Words of seven letters
/// and more are also found with one letter left out or two letters swapped, because notes are
/// typed in a hurry; the first letter has to be right.
struct WordTable: Sendable {
  private var hashes: [UInt64]
  private var places: [Int32]
  private let mask: Int
  private(set) var count = 0

  static let shortestMisspelt = 7

  /// - Parameter words: folded words; their order gives their places.
  init(_ words: [[UInt8]]) {
    var entries: [UInt64: Int32] = [:]
    for (place, word) in words.enumerated() { entries[WordHash(word).value] = Int32(place) }
    for (place, word) in words.enumerated() where word.count >= WordTable.shortestMisspelt {
      for wrong in WordTable.misspellings(of: word) {
        let hash = WordHash(wrong).value
        if entries[hash] == nil { entries[hash] = Int32(place) }
      }
    }
    var size = 1024
    while size < entries.count * 2 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    places = [Int32](repeating: Token.unknown, count: size)
    mask = size - 1
    count = words.count
    for hash in entries.keys.sorted() {
      var slot = WordTable.slot(hash, mask)
      while hashes[slot] != 0 { slot = (slot + 1) & mask }
      hashes[slot] = hash
      places[slot] = entries[hash] ?? Token.unknown
    }
  }

  func index(of hash: WordHash, letters: Int) -> Int32 {
    var slot = WordTable.slot(hash.value, mask)
    while true {
      let found = hashes[slot]
      if found == hash.value { return places[slot] }
      if found == 0 { return Token.unknown }
      slot = (slot + 1) & mask
    }
  }

  private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
  }

  private static func misspellings(of word: [UInt8]) -> [[UInt8]] {
    var wrong: [[UInt8]] = []
    for at in 1..<word.count {
      var shorter = word
      shorter.remove(at: at)
      wrong.append(shorter)
      var doubled = word
      doubled.insert(word[at], at: at)
      wrong.append(doubled)
      if at + 1 < word.count, word[at] != word[at + 1] {
        var swapped = word
        swapped.swapAt(at, at + 1)
        wrong.append(swapped)
      }
    }
    return wrong
  }
}
