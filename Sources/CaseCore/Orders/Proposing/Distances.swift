/// Distances as people write them.
struct Distances {
  struct Told: Hashable {
    let metres: Int
    /// “About”, “roughly”.
    let isRough: Bool
  }

  /// The first distance of a text.
  static func first(in text: String) -> Told? { all(in: text).first }

  static func all(in text: String) -> [Told] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "½") }
      .map { $0.last == "." ? String($0.dropLast()) : String($0) }
    var found: [Told] = []
    for (index, word) in words.enumerated() {
      var number = number(word)
      var unit = index + 1 < words.count ? words[index + 1] : ""
      if number == nil, let split = word.firstIndex(where: { $0.isLetter }),
        split != word.startIndex
      {
        number = Double(word[..<split])
        unit = String(word[split...])
      }
      if unit == "a" || unit == "of" { unit = index + 2 < words.count ? words[index + 2] : "" }
      guard let number, let length = metres(unit) else { continue }
      let before = words[max(0, index - 2)..<index]
      let isRough = before.contains { rough.contains($0) }
      found.append(Told(metres: Int((number * length).rounded()), isRough: isRough))
    }
    return found
  }

  private static let rough: Set<String> = [
    "about", "approx", "approximately", "around", "roughly", "some", "nearly", "almost",
    "estimated",
    "maybe", "perhaps", "circa", "c",
  ]

  private static let words: [String: Double] = [
    "half": 0.5, "½": 0.5, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "couple": 2, "few": 3, "quarter": 0.25,
  ]

  private static func number(_ word: String) -> Double? { words[word] ?? Double(word) }

  private static func metres(_ unit: String) -> Double? {
    switch unit {
    case "m", "metre", "metres", "meter", "meters", "mtrs", "mtr", "mts": return 1
    case "yard", "yards", "yd", "yds": return 0.9144
    case "ft", "foot", "feet": return 0.3048
    case "km", "kilometre", "kilometres", "kms": return 1000
    case "mile", "miles": return 1609.344
    default: return nil
    }
  }
}
