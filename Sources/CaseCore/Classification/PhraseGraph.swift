/// All phrases at once: a tree whose branches are words or sets of words, so that a text is read
/// from left to right once, whatever the number of phrases.
struct PhraseGraph: Sendable {
  /// A way on to the next node.
  struct Branch: Sendable {
    /// A word's place, or a set of words as `-1 - set`; for a gap its length.
    let key: Int32
    let target: Int32
  }

  struct Node: Sendable {
    var steps: [Branch] = []
    var gaps: [Branch] = []
    var phrases: [Int32] = []
  }

  private struct Spans: Sendable {
    var steps: Int32
    var gaps: Int32
    var end: Int32
    var phrases: Int32
    var phrasesEnd: Int32
  }

  let words: WordTable
  private let places: [String: Int32]
  /// The nodes laid out flat: where each one's steps, gaps and phrases start and end.
  private let spans: [Spans]
  private let branches: [Branch]
  private let phrases: [Int32]
  /// The nodes that each word leads to from the start, laid out flat too.
  private let firstSpans: [(start: Int32, end: Int32)]
  private let first: [Int32]
  /// For each word a row of bits, one for each set.
  private let membership: [UInt64]
  private let rowLength: Int
  /// The stand-in for any number is the first word.
  static let numberPlace: Int32 = 0

  init(_ builder: PhraseGraphBuilder) {
    var spans: [Spans] = []
    var branches: [Branch] = []
    var phrases: [Int32] = []
    for node in builder.nodes {
      let steps = Int32(branches.count)
      branches += node.steps
      let gaps = Int32(branches.count)
      branches += node.gaps
      let started = Int32(phrases.count)
      phrases += node.phrases
      spans.append(
        Spans(
          steps: steps, gaps: gaps, end: Int32(branches.count), phrases: started,
          phrasesEnd: Int32(phrases.count)))
    }
    self.spans = spans
    self.branches = branches
    self.phrases = phrases
    places = builder.places
    words = WordTable(builder.words.map { Array($0.utf8) })
    rowLength = (builder.sets.count + 63) / 64
    var membership = [UInt64](repeating: 0, count: max(1, rowLength * builder.words.count))
    var members = [[Int32]](repeating: [], count: builder.sets.count)
    for (choices, set) in builder.sets {
      members[Int(set)] = choices.compactMap { builder.places[$0] }
      for place in members[Int(set)] {
        membership[Int(place) * rowLength + Int(set) / 64] |= 1 << UInt64(Int(set) % 64)
      }
    }
    var first = [[Int32]](repeating: [], count: builder.words.count)
    for branch in builder.nodes[0].steps {
      for place in branch.key >= 0 ? [branch.key] : members[Int(-1 - branch.key)] {
        first[Int(place)].append(branch.target)
      }
    }
    self.membership = membership
    var flat: [Int32] = []
    firstSpans = first.map { targets in
      let start = Int32(flat.count)
      flat += targets
      return (start, Int32(flat.count))
    }
    self.first = flat
  }

  func place(of word: String) -> Int32 { places[word] ?? Token.unknown }

  /// Calls `found` with the phrase and the token after its last for every phrase that starts at
  /// a token. Phrases do not reach over the end of a sentence.
  func matches(
    _ tokens: UnsafeBufferPointer<Token>, at start: Int, _ found: (Int32, Int) -> Void
  ) {
    let token = tokens[start]
    if token.word >= 0 { begin(token.word, tokens, start, found) }
    if token.number >= 2 { begin(PhraseGraph.numberPlace, tokens, start, found) }
  }

  private func begin(
    _ word: Int32, _ tokens: UnsafeBufferPointer<Token>, _ start: Int,
    _ found: (Int32, Int) -> Void
  ) {
    let span = firstSpans[Int(word)]
    for index in span.start..<span.end {
      walk(Int(first[Int(index)]), tokens, start + 1, found)
    }
  }

  private func walk(
    _ node: Int, _ tokens: UnsafeBufferPointer<Token>, _ at: Int, _ found: (Int32, Int) -> Void
  ) {
    let span = spans[node]
    for index in span.phrases..<span.phrasesEnd { found(phrases[Int(index)], at) }
    guard at < tokens.count, !tokens[at].marks.contains(.startsSentence) else { return }
    if span.steps < span.gaps { step(span.steps, span.gaps, tokens, at, found) }
    for index in span.gaps..<span.end {
      let gap = branches[Int(index)]
      let after = spans[Int(gap.target)]
      var next = at
      while next <= at + Int(gap.key), next < tokens.count,
        !tokens[next].marks.contains(.startsSentence)
      {
        step(after.steps, after.gaps, tokens, next, found)
        next += 1
      }
    }
  }

  @inline(__always)
  private func step(
    _ from: Int32, _ to: Int32, _ tokens: UnsafeBufferPointer<Token>, _ at: Int,
    _ found: (Int32, Int) -> Void
  ) {
    let token = tokens[at]
    if token.word >= 0 { step(from, to, token.word, tokens, at, found) }
    if token.number >= 2 { step(from, to, PhraseGraph.numberPlace, tokens, at, found) }
  }

  @inline(__always)
  private func step(
    _ from: Int32, _ to: Int32, _ word: Int32, _ tokens: UnsafeBufferPointer<Token>, _ at: Int,
    _ found: (Int32, Int) -> Void
  ) {
    let row = Int(word) * rowLength
    for index in from..<to {
      let key = branches[Int(index)].key
      if key >= 0 {
        guard key == word else { continue }
      } else {
        let set = Int(-1 - key)
        guard membership[row + set / 64] >> UInt64(set % 64) & 1 == 1 else { continue }
      }
      walk(Int(branches[Int(index)].target), tokens, at + 1, found)
    }
  }
}

/// Collects phrases into the tree.
struct PhraseGraphBuilder {
  private(set) var nodes = [PhraseGraph.Node()]
  private(set) var places: [String: Int32] = [:]
  private(set) var words: [String] = []
  private(set) var sets: [[String]: Int32] = [:]

  init() { _ = place(PhrasePattern.number) }

  /// A word that no phrase needs but the reader asks for.
  mutating func place(_ word: String) -> Int32 {
    if let known = places[word] { return known }
    let new = Int32(words.count)
    places[word] = new
    words.append(word)
    return new
  }

  mutating func add(_ pattern: PhrasePattern, as phrase: Int) {
    for steps in pattern.variants {
      var at = 0
      for step in steps {
        switch step {
        case .gap(let length): at = branch(from: at, \.gaps, Int32(length))
        case .oneOf(let choices): at = branch(from: at, \.steps, key(choices))
        }
      }
      if !nodes[at].phrases.contains(Int32(phrase)) { nodes[at].phrases.append(Int32(phrase)) }
    }
  }

  private mutating func key(_ choices: [String]) -> Int32 {
    for word in choices { _ = place(word) }
    if choices.count == 1 { return place(choices[0]) }
    let set = sets[choices] ?? Int32(sets.count)
    sets[choices] = set
    return -1 - set
  }

  private mutating func branch(
    from node: Int, _ branches: WritableKeyPath<PhraseGraph.Node, [PhraseGraph.Branch]>,
    _ key: Int32
  ) -> Int {
    if let known = nodes[node][keyPath: branches].first(where: { $0.key == key }) {
      return Int(known.target)
    }
    nodes[node][keyPath: branches].append(PhraseGraph.Branch(key: key, target: Int32(nodes.count)))
    nodes.append(PhraseGraph.Node())
    return nodes.count - 1
  }
}
