/// A phrase of the vocabulary as it is written in the table, one step after the other:
/// `word`, `word~` with its inflections, `@class` of words, `#` a number, `(a|b~|@c|in the d)` one
/// of several, each of one word or more, `..` up to two words and `...` up to four of any kind; `?`
/// after a step: may be absent.
struct PhrasePattern {
  enum Step: Hashable {
    case oneOf([String])
    case gap(Int)
  }

  /// More than one where steps may be absent or have alternatives of several words.
  let variants: [[Step]]

  static let number = "#"
  static let longest = 12
  static let mostVariants = 2000

  init(_ text: String, classes: WordClasses) throws(PatternFault) {
    var variants: [[Step]] = [[]]
    for piece in try PhrasePattern.pieces(text) {
      let isOptional = piece.last == "?"
      var choices = try PhrasePattern.choices(isOptional ? piece.dropLast() : piece, classes)
      if isOptional { choices.append([]) }
      variants = variants.flatMap { start in choices.map { start + $0 } }
      guard variants.count <= Self.mostVariants else {
        throw PatternFault(
          expected: "a phrase that stands for at most \(Self.mostVariants) others; please write "
            + "“\(text)” in several rows")
      }
    }
    for steps in variants {
      guard case .oneOf = steps.first, case .oneOf = steps.last, steps.count <= Self.longest else {
        throw PatternFault(
          expected: "a phrase of 1 to \(Self.longest) steps that neither starts nor ends with a "
            + "gap, found “\(text)”")
      }
    }
    self.variants = variants
  }

  /// The steps as they are written; blanks within brackets part no steps.
  private static func pieces(_ text: String) throws(PatternFault) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var isBracketed = false
    for at in text.indices {
      switch text[at] {
      case "(": isBracketed = true
      case ")": isBracketed = false
      case " " where !isBracketed:
        if start < at { pieces.append(text[start..<at]) }
        start = text.index(after: at)
      default: break
      }
    }
    if isBracketed { throw PatternFault(expected: "“)” after the last “(” of “\(text)”") }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  /// The ways in which one piece can be met: all single words together, and each alternative of
  /// several words by itself.
  private static func choices(
    _ piece: some StringProtocol, _ classes: WordClasses
  ) throws(PatternFault) -> [[Step]] {
    if piece == ".." { return [[.gap(2)]] }
    if piece == "..." { return [[.gap(4)]] }
    var inner = Substring(piece)
    if inner.first == "(" {
      guard inner.last == ")" else { throw PatternFault(expected: "“)” at the end of “\(piece)”") }
      inner = inner.dropFirst().dropLast()
    }
    var single: Set<String> = []
    var longer: [[Step]] = []
    for choice in inner.split(separator: "|", omittingEmptySubsequences: false) {
      let words = choice.split(separator: " ")
      if words.count <= 1 {
        single.formUnion(try classes.words(of: String(choice)))
      } else {
        var steps: [Step] = []
        for word in words { steps.append(.oneOf(try classes.words(of: String(word)).sorted())) }
        longer.append(steps)
      }
    }
    return (single.isEmpty ? [] : [[.oneOf(single.sorted())]]) + longer
  }
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
    if choice.first == "@" {
      guard let words = classes[String(choice.dropFirst())] else {
        throw PatternFault(expected: "a word class that is defined above, found “\(choice)”")
      }
      return words
    }
    let isInflected = choice.last == "~"
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
    guard let last = word.last else { return [] }
    let stem = String(word.dropLast())
    let vowels = "aeiou"
    if last == "e" { return [word, word + "s", word + "d", stem + "ing", stem + "eing"] }
    if last == "y", let before = stem.last, !vowels.contains(before) {
      return [word, stem + "ies", stem + "ied", word + "ing"]
    }
    if "sxz".contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh") {
      return [word, word + "es", word + "ed", word + "ing"]
    }
    var forms = [word, word + "s", word + "ed", word + "ing"]
    if word.count <= 6, !vowels.contains(last), !"wxy".contains(last), let before = stem.last,
      vowels.contains(before)
    {
      forms += [word + "\(last)ed", word + "\(last)ing"]
    }
    return forms
  }
}
