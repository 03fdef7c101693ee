/// A phrase of the vocabulary as it is written in the table, one step after the other:
/// `word`, `word~` with its inflections, `@class` of words, `#` a number, `(a|b~|@c|in the d)` one
/// of several, each of one word or more, `..` up to two words and `...` up to four of any kind; `?`
/// after a step: may be absent.
struct PhrasePattern {
  enum Step {
    /// A list of words, by its place among the `choices` of the reader.
    case oneOf(Int32)
    case gap(Int32)
  }

  /// One way in which the phrase can be met. It holds its steps itself, because there are tens of
  /// thousands of them.
  struct Variant {
    private(set) var count = 0
    private var steps = InlineArray<12, Step>(repeating: .gap(0))

    subscript(place: Int) -> Step { steps[place] }

    /// Steps beyond the longest phrase are counted and not kept.
    mutating func add(_ more: [Step]) {
      for step in more {
        if count < PhrasePattern.longest { steps[count] = step }
        count += 1
      }
    }

    /// Neither starts nor ends with a gap, and is not too long.
    var isSound: Bool {
      guard (1...PhrasePattern.longest).contains(count), case .oneOf = steps[0],
        case .oneOf = steps[count - 1]
      else { return false }
      return true
    }
  }

  /// More than one where steps may be absent or have alternatives of several words.
  let variants: [Variant]

  static let number = "#"
  static let longest = 12
  static let mostVariants = 2000
}

/// What is wrong with a phrase; the table adds the file and the line.
struct PatternFault: Error {
  let expected: String
}

/// The word classes of the vocabulary, such as everyone who can be meant by “the suspect”, the
/// forms of words that do not follow the rule (`go~`), and the ways of writing a word that hold
/// wherever it stands (`with=`).
struct WordClasses: Sendable {
  private var classes: [String: [String]] = [PhrasePattern.number: [PhrasePattern.number]]
  private var irregular: [String: [String]] = [:]
  private var written: [String: [String]] = [:]

  init() {}

  /// - Parameter words: may name words with `~` and classes that are already known.
  mutating func add(_ name: String, _ words: String) throws(PatternFault) {
    var found: [String] = []
    for word in words.split(separator: " ") { found += try self.words(of: String(word)) }
    if name.last == "~" {
      irregular[String(name.dropLast())] = found
    } else if name.last == "=" {
      written[String(name.dropLast())] = found
    } else {
      classes[name] = found
    }
  }

  func words(of choice: String) throws(PatternFault) -> [String] {
    if choice == PhrasePattern.number {
      return (classes["count"] ?? []) + [PhrasePattern.number]
    }
    if choice.utf8.first == UInt8(ascii: "@") {
      guard let words = classes[String(choice.dropFirst())] else {
        throw PatternFault(expected: "a word class that is defined above, found “\(choice)”")
      }
      return words
    }
    let isInflected = choice.utf8.last == UInt8(ascii: "~")
    let word = isInflected ? String(choice.dropLast()) : choice
    guard !word.isEmpty,
      word.utf8.allSatisfy({ $0 == 0x2F || Tokeniser.folding[Int($0)] == $0 })
    else {
      throw PatternFault(expected: "small letters, found “\(choice)”")
    }
    guard isInflected else { return written[word] ?? [word] }
    return irregular[word] ?? WordClasses.regular(word)
  }

  /// The forms of a word that follows the rule, as verb and as noun. Both `stoped` and `stopped`
  /// come out: people write both.
  static func regular(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    guard let last = letters.last else { return [] }
    let before = letters.dropLast().last
    let stem = String(word.dropLast())
    if last == UInt8(ascii: "e") {
      return [word, word + "s", word + "d", stem + "ing", stem + "eing"]
    }
    if last == UInt8(ascii: "y"), let before, !"aeiou".utf8.contains(before) {
      return [word, stem + "ies", stem + "ied", word + "ing"]
    }
    if "sxz".utf8.contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh") {
      return [word, word + "es", word + "ed", word + "ing"]
    }
    var forms = [word, word + "s", word + "ed", word + "ing"]
    if letters.count <= 6, !"aeiou".utf8.contains(last), !"wxy".utf8.contains(last), let before,
      "aeiou".utf8.contains(before)
    {
      let doubled = word + String(decoding: [last], as: UTF8.self)
      forms += [doubled + "ed", doubled + "ing"]
    }
    return forms
  }
}
