/// Reads phrases. What it has read of one it knows in the next: thousands of phrases are made of the
/// same pieces, and they are read whenever somebody saves.
struct PhraseReader {
  /// Every word that a step has needed so far.
  private(set) var words: [String] = []
  /// Every list of words that a step has needed, by their places, in order of the alphabet.
  private(set) var choices: [[Int]] = []
  private let classes: WordClasses
  private var places: [String: Int] = [:]
  /// What is known of the pieces of phrases, of what stands alone between `|`, and of the words of
  /// longer alternatives.
  private var pieces: [String: [[PhrasePattern.Step]]] = [:]
  private var alone: [String: [Int]] = [:]
  private var among: [String: PhrasePattern.Step] = [:]

  init(_ classes: WordClasses) {
    self.classes = classes
    // Growing takes as long as all the rest of what is done with them.
    places.reserveCapacity(10_000)
    alone.reserveCapacity(10_000)
    pieces.reserveCapacity(6000)
  }

  mutating func pattern(_ text: String) throws(PatternFault) -> PhrasePattern {
    var variants = [PhrasePattern.Variant()]
    for piece in try PhraseReader.pieces(text) {
      let choices = try choices(piece)
      if choices.count == 1 {
        for index in variants.indices { variants[index].add(choices[0]) }
      } else {
        var longer: [PhrasePattern.Variant] = []
        longer.reserveCapacity(variants.count * choices.count)
        for start in variants {
          for choice in choices {
            longer.append(start)
            longer[longer.count - 1].add(choice)
          }
        }
        variants = longer
      }
      guard variants.count <= PhrasePattern.mostVariants else {
        throw PatternFault(
          expected: "a phrase that stands for at most \(PhrasePattern.mostVariants) others; please "
            + "write “\(text)” in several rows")
      }
    }
    guard variants.allSatisfy(\.isSound) else {
      throw PatternFault(
        expected: "a phrase of 1 to \(PhrasePattern.longest) steps that neither starts nor ends "
          + "with a gap, found “\(text)”")
    }
    return PhrasePattern(variants: variants)
  }

  /// The steps as they are written; blanks within brackets part no steps.
  private static func pieces(_ text: String) throws(PatternFault) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    var isBracketed = false
    for (at, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") {
        isBracketed = true
      } else if byte == UInt8(ascii: ")") {
        isBracketed = false
      } else if byte == blank, !isBracketed {
        if start < at { pieces.append(bytes[start..<at]) }
        start = at + 1
      }
    }
    if isBracketed { throw PatternFault(expected: "“)” after the last “(” of “\(text)”") }
    if start < bytes.count { pieces.append(bytes[start...]) }
    return pieces
  }

  private static let blank = UInt8(ascii: " ")

  /// The ways in which one piece can be met.
  private mutating func choices(
    _ piece: ArraySlice<UInt8>
  ) throws(PatternFault) -> [[PhrasePattern.Step]] {
    let text = String(decoding: piece, as: UTF8.self)
    if let known = pieces[text] { return known }
    let isOptional = piece.last == UInt8(ascii: "?")
    var choices = try met(isOptional ? piece.dropLast() : piece)
    if isOptional { choices.append([]) }
    pieces[text] = choices
    return choices
  }

  /// All single words together, and each alternative of several words by itself.
  private mutating func met(
    _ piece: ArraySlice<UInt8>
  ) throws(PatternFault) -> [[PhrasePattern.Step]] {
    if piece.elementsEqual("..".utf8) { return [[.gap(2)]] }
    if piece.elementsEqual("...".utf8) { return [[.gap(4)]] }
    var inner = piece
    if inner.first == UInt8(ascii: "(") {
      guard inner.last == UInt8(ascii: ")") else {
        throw PatternFault(
          expected: "“)” at the end of “\(String(decoding: piece, as: UTF8.self))”")
      }
      inner = inner.dropFirst().dropLast()
    }
    var single: [Int] = []
    var longer: [[PhrasePattern.Step]] = []
    for choice in inner.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      guard choice.contains(Self.blank) else {
        single += try places(of: String(decoding: choice, as: UTF8.self))
        continue
      }
      let words = choice.split(separator: Self.blank)
      if words.count <= 1 {
        single += try places(of: String(decoding: choice, as: UTF8.self))
      } else {
        var steps: [PhrasePattern.Step] = []
        for word in words { steps.append(try step(String(decoding: word, as: UTF8.self))) }
        longer.append(steps)
      }
    }
    if single.isEmpty { return longer }
    var list = PhraseReader.inOrder(single, words)
    for index in list.indices.dropFirst().reversed() where list[index] == list[index - 1] {
      list.remove(at: index)
    }
    return [[.oneOf(add(list))]] + longer
  }

  /// The words that one word, one with its inflections or one class stands for.
  private mutating func places(of choice: String) throws(PatternFault) -> [Int] {
    if let known = alone[choice] { return known }
    var found: [Int] = []
    for word in try classes.words(of: choice) {
      let place = places[word] ?? words.count
      if place == words.count {
        places[word] = place
        words.append(word)
      }
      found.append(place)
    }
    alone[choice] = found
    return found
  }

  private mutating func step(_ word: String) throws(PatternFault) -> PhrasePattern.Step {
    if let known = among[word] { return known }
    let list = try places(of: word)
    let step = PhrasePattern.Step.oneOf(add(PhraseReader.inOrder(list, words)))
    among[word] = step
    return step
  }

  private static func inOrder(_ list: [Int], _ words: [String]) -> [Int] {
    list.count == 1 ? list : list.sorted { words[$0] < words[$1] }
  }

  private mutating func add(_ list: [Int]) -> Int32 {
    choices.append(list)
    return Int32(choices.count - 1)
  }
}
