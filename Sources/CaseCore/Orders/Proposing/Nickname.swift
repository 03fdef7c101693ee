/// A word that may be short for a name, or name an account made of it: “Kez”, “kez_b” and
/// “DominicRaye”.
struct Nickname {
  private let word: String
  private let isShort: Bool
  private let isAccount: Bool

  /// - Parameter isHandle: an underscore or a digit stands next to it.
  init(_ word: String, isHandle: Bool) {
    self.word = word.lowercased()
    let isMixed =
      word.first?.isUppercase == true && word.dropFirst().contains(where: \.isUppercase)
      && word.contains(where: \.isLowercase)
    isAccount = isHandle || isMixed
    isShort =
      self.word.count >= Nickname.shortest && !Nickname.words.contains(self.word)
      && (isHandle || word.first?.isUppercase == true)
  }

  /// Whether it is made of one of these names and is none of them.
  func isOf(_ names: Set<String>) -> Bool {
    guard isShort || isAccount, !names.contains(word) else { return false }
    return names.contains { name in
      name.count > Nickname.shortest
        && (isShort && name.count > word.count && name.hasPrefix(word)
          || isAccount && word.contains(name))
    }
  }

  private static let shortest = 3
  /// With which names begin, and which are words besides.
  private static let words: Set<String> = [
    "all", "and", "any", "are", "arm", "art", "ask", "bar", "bed", "big", "but", "can", "car",
    "con", "day", "did", "don", "end", "far", "for", "god", "got", "gun", "had", "has", "her",
    "hers", "his", "him", "how", "jan", "jun", "jul", "led", "let", "mar", "may", "men", "mon",
    "new",
    "nor", "not", "now", "off", "old", "one", "our", "out", "own", "pen", "per", "put", "ran",
    "red",
    "sad", "sat", "saw", "sea", "see", "she", "sun", "ten", "the", "thu", "tue", "two", "was",
    "wed",
    "who", "why", "will", "win", "with", "you", "mark", "bell", "hall", "hill", "wood", "green",
    "rose", "park", "ward", "march", "april", "june", "july", "may", "mist", "miss", "mrs", "man",
    "king", "page", "church", "cross", "ring", "bridge", "mill", "west", "east", "north", "south",
  ]
}
