/// All phrases at once: a tree whose branches are words or sets of words, so that a text is read
/// from left to right once, whatever the number of phrases.
struct PhraseGraph: Sendable {
  /// A way on to the next node.
  struct Branch: Sendable {
    /// A word's place, or a set of words as `-1 - set`; for a gap its length.
    let key: Int32
    let target: Int32
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
    for node in builder.nodes.indices {
      let steps = Int32(branches.count)
      builder.forEachBranch(from: node, isGap: false) { branches.append($0) }
      let gaps = Int32(branches.count)
      builder.forEachBranch(from: node, isGap: true) { branches.append($0) }
      let started = Int32(phrases.count)
      builder.forEachPhrase(endingAt: node) { phrases.append($0) }
      spans.append(
        Spans(
          steps: steps, gaps: gaps, end: Int32(branches.count), phrases: started,
          phrasesEnd: Int32(phrases.count)))
    }
    self.spans = spans
    self.branches = branches
    self.phrases = phrases
    places = builder.places
    words = WordTable(builder.words)
    rowLength = (builder.sets.count + 63) / 64
    let rowLength = rowLength
    var membership = [UInt64](repeating: 0, count: max(1, rowLength * builder.words.count))
    for (set, members) in builder.sets.enumerated() {
      for place in members {
        membership[Int(place) * rowLength + set / 64] |= 1 << UInt64(set % 64)
      }
    }
    self.membership = membership
    var starts = [Int32](repeating: 0, count: builder.words.count)
    builder.forEachStart { place, _ in starts[Int(place)] += 1 }
    var end: Int32 = 0
    firstSpans = starts.map { count in
      end += count
      return (end - count, end)
    }
    for place in starts.indices { starts[place] = firstSpans[place].start }
    var first = [Int32](repeating: 0, count: Int(end))
    builder.forEachStart { place, target in
      first[Int(starts[Int(place)])] = target
      starts[Int(place)] += 1
    }
    self.first = first
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
