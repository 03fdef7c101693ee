/// Collects phrases into the tree. Branches and the ends of phrases hang together in lists, because
/// tens of thousands of nodes with arrays of their own take longer to make than to fill.
struct PhraseGraphBuilder {
  struct Node {
    fileprivate var firstBranch: Int32 = -1
    fileprivate var lastBranch: Int32 = -1
    fileprivate var firstPhrase: Int32 = -1
    fileprivate var lastPhrase: Int32 = -1
  }

  private struct Branch {
    let way: PhraseGraph.Branch
    let isGap: Bool
    var next: Int32 = -1
  }

  private struct End {
    let phrase: Int32
    var next: Int32 = -1
  }

  private(set) var nodes = [Node()]
  private(set) var places: [String: Int32] = [:]
  private(set) var words: [String] = []
  /// The places of the words of each set.
  private(set) var sets: [[Int32]] = []
  private var branches: [Branch] = []
  private var ends: [End] = []
  /// The first node has thousands of branches, so they are found by their keys.
  private var starts: [Int32: Int32] = [:]
  private var setNumbers: [[Int32]: Int32] = [:]
  private var reader: PhraseReader
  /// The places of the reader's words, and the keys of its lists, as far as a phrase has needed
  /// them.
  private var placesOfRead: [Int32?] = []
  private var keys: [Int32?] = []

  init(_ classes: WordClasses) {
    reader = PhraseReader(classes)
    places.reserveCapacity(10_000)
    _ = place(PhrasePattern.number)
  }

  /// A word that no phrase needs but the reader asks for.
  mutating func place(_ word: String) -> Int32 {
    if let known = places[word] { return known }
    let new = Int32(words.count)
    places[word] = new
    words.append(word)
    return new
  }

  /// Reads a phrase and adds nothing.
  mutating func pattern(_ text: String) throws(PatternFault) -> PhrasePattern {
    try reader.pattern(text)
  }

  /// - Parameter phrase: higher than that of every phrase before.
  mutating func add(_ pattern: PhrasePattern, as phrase: Int) {
    for variant in pattern.variants {
      var at = 0
      for place in 0..<variant.count {
        switch variant[place] {
        case .gap(let length): at = branch(from: at, isGap: true, length)
        case .oneOf(let choices): at = branch(from: at, isGap: false, key(Int(choices)))
        }
      }
      end(Int32(phrase), at)
    }
  }

  private mutating func key(_ choices: Int) -> Int32 {
    while keys.count <= choices { keys.append(nil) }
    if let known = keys[choices] { return known }
    let members = reader.choices[choices].map { place(ofRead: $0) }
    let key: Int32
    if members.count == 1 {
      key = members[0]
    } else if let known = setNumbers[members] {
      key = -1 - known
    } else {
      setNumbers[members] = Int32(sets.count)
      key = -1 - Int32(sets.count)
      sets.append(members)
    }
    keys[choices] = key
    return key
  }

  private mutating func place(ofRead word: Int) -> Int32 {
    while placesOfRead.count <= word { placesOfRead.append(nil) }
    if let known = placesOfRead[word] { return known }
    let place = place(reader.words[word])
    placesOfRead[word] = place
    return place
  }

  private mutating func branch(from node: Int, isGap: Bool, _ key: Int32) -> Int {
    if node == 0, !isGap {
      if let known = starts[key] { return Int(known) }
      starts[key] = Int32(nodes.count)
    } else {
      var at = nodes[node].firstBranch
      while at >= 0 {
        let branch = branches[Int(at)]
        if branch.way.key == key, branch.isGap == isGap { return Int(branch.way.target) }
        at = branch.next
      }
    }
    let new = Int32(branches.count)
    branches.append(
      Branch(way: PhraseGraph.Branch(key: key, target: Int32(nodes.count)), isGap: isGap))
    let last = nodes[node].lastBranch
    if last >= 0 { branches[Int(last)].next = new } else { nodes[node].firstBranch = new }
    nodes[node].lastBranch = new
    nodes.append(Node())
    return nodes.count - 1
  }

  private mutating func end(_ phrase: Int32, _ node: Int) {
    let last = nodes[node].lastPhrase
    if last >= 0, ends[Int(last)].phrase == phrase { return }
    let new = Int32(ends.count)
    ends.append(End(phrase: phrase))
    if last >= 0 { ends[Int(last)].next = new } else { nodes[node].firstPhrase = new }
    nodes[node].lastPhrase = new
  }
}

extension PhraseGraphBuilder {
  /// In the order in which they were added.
  func forEachBranch(from node: Int, isGap: Bool, _ body: (PhraseGraph.Branch) -> Void) {
    var at = nodes[node].firstBranch
    while at >= 0 {
      let branch = branches[Int(at)]
      if branch.isGap == isGap { body(branch.way) }
      at = branch.next
    }
  }

  func forEachPhrase(endingAt node: Int, _ body: (Int32) -> Void) {
    var at = nodes[node].firstPhrase
    while at >= 0 {
      body(ends[Int(at)].phrase)
      at = ends[Int(at)].next
    }
  }

  /// Each word with which a phrase can start, and the node to which it leads.
  func forEachStart(_ body: (_ word: Int32, _ node: Int32) -> Void) {
    forEachBranch(from: 0, isGap: false) { branch in
      if branch.key >= 0 {
        body(branch.key, branch.target)
      } else {
        for word in sets[Int(-1 - branch.key)] { body(word, branch.target) }
      }
    }
  }
}
