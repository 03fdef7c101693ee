/// Distances as people write them.
struct Distances {
  struct Told: Hashable {
    let metres: Int
    /// “About”, “roughly”.
    let isRough: Bool
    /// “Away”, “from”: so far apart, and not so long.
    let isAway: Bool
  }

  /// Farther than this is nowhere; text can hold any number.
  private static let farthest = 1e8

  /// The first distance of a text.
  static func first(in text: String) -> Told? { all(in: text).first }

  static func all(in text: String) -> [Told] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "½") }
      .map { $0.last == "." ? String($0.dropLast()) : String($0) }
    var found: [Told] = []
    var index = 0
    while index < words.count {
      guard let (told, end) = number(words, from: index) else {
        index += 1
        continue
      }
      var number = told
      var unit = end < words.count ? words[end] : ""
      if end == index, let split = words[index].firstIndex(where: { $0.isLetter }),
        let digits = Double(words[index][..<split])
      {
        number = digits
        unit = String(words[index][split...])
      }
      var after = end
      while fillers.contains(unit), after + 1 < words.count {
        after += 1
        unit = words[after]
      }
      if let length = metres(unit) {
        let isRough = words[max(0, index - 2)..<index].contains { rough.contains($0) }
        let next = words[min(words.count, after + 1)..<min(words.count, after + 4)]
        found.append(
          Told(
            metres: Int(min(number * length, farthest).rounded()), isRough: isRough,
            isAway: next.contains { apart.contains($0) }))
      }
      index = max(index + 1, end)
    }
    return found
  }

  /// “Between 90 and 120 metres”, “80-90 m”; nil where none is told.
  static func range(in text: String) -> ClosedRange<Int>? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for at in words.indices.dropLast(2) {
      guard let from = Int(words[at]) else { continue }
      let joined = ["and", "to", "or"].contains(words[at + 1])
      let next = joined ? at + 2 : at + 1
      guard let to = Int(words[next]), next + 1 < words.count, from < to, from <= 5000,
        let length = metres(words[next + 1])
      else { continue }
      return Int(Double(from) * length)...Int(Double(to) * length)
    }
    return nil
  }

  /// The number that starts at a word, and the first word after it: “two hundred and fifty”. The
  /// same word where a unit hangs on to the digits.
  private static func number(_ all: [String], from start: Int) -> (Double, Int)? {
    // “Nan” is somebody's grandmother and no number.
    if all[start].first?.isNumber == true, let plain = Double(all[start]) {
      return (plain, start + 1)
    }
    if all[start].first?.isNumber == true, all[start].last?.isLetter == true { return (0, start) }
    guard var sum = words[all[start]] else { return nil }
    var index = start + 1
    while index < all.count {
      if all[index] == "hundred" {
        sum *= 100
      } else if all[index] == "thousand" {
        sum *= 1000
      } else if all[index] == "and", sum >= 100, index + 1 < all.count,
        let more = words[all[index + 1]],
        more < 100
      {
        sum += more
        index += 1
      } else if let more = words[all[index]], more < 10, sum >= 20, sum < 100 {
        sum += more
      } else {
        break
      }
      index += 1
    }
    return (sum, index)
  }

  private static let fillers: Set<String> = ["a", "an", "of", "good", "or", "so", "clear", "car"]
  private static let apart: Set<String> = ["away", "from", "off", "distant"]

  private static let rough: Set<String> = [
    "about", "approx", "approximately", "around", "roughly", "some", "nearly", "almost",
    "estimated", "maybe", "perhaps", "circa", "c",
  ]

  private static let words: [String: Double] = [
    "half": 0.5, "½": 0.5, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "couple": 2, "few": 3, "quarter": 0.25,
  ]

  private static func metres(_ unit: String) -> Double? {
    switch unit {
    case "m", "metre", "metres", "meter", "meters", "mtrs", "mtr", "mts": return 1
    case "yard", "yards", "yd", "yds": return 0.9144
    case "ft", "foot", "feet": return 0.3048
    case "km", "kilometre", "kilometres", "kms": return 1000
    case "mile", "miles": return 1609.344
    case "pace", "paces", "step", "steps", "stride", "strides": return 0.75
    case "inch", "inches": return 0.0254
    // Parked cars, as witnesses count them.
    case "lengths": return 4.5
    default: return nil
    }
  }
}
