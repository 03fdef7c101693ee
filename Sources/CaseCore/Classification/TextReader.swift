/// Something that a text says, and the words that say it.
struct Finding {
  enum State: UInt8 {
    case told
    /// “No threats made.”
    case negated
    /// The suspect says otherwise: it stays an allegation.
    case denied
    /// The victim did it.
    case byVictim
  }

  var meaning: Meaning
  var state: State
  /// Which text of the case it is in.
  var source: Int32
  /// Where, in bytes.
  var start: Int32
  var end: Int32
  var phrase: Int32
}

/// Reads one text after another; keeps its working memory, because a case has many short texts.
struct TextReader {
  let vocabulary: ClassificationVocabulary
  /// Who “he” and “she” are, where the sexes tell them apart.
  var victimSex = Sex.unknown
  var suspectSex = Sex.unknown
  var findings: [Finding] = []
  /// What texts said when they were read before; nil where every text is read once.
  var memory: ReadingMemory?
  /// Whether the text read last has a phrase that only looks like conduct, such as “parcel tracker”.
  var hasInnocent = false
  private var tokens = ContiguousArray<Token>()
  private var raw: [Raw] = []

  private struct Raw {
    let phrase: Int32
    let start: Int32
    let end: Int32
  }

  /// More than this from one text changes no opinion.
  static let mostFindings = 400

  init(_ vocabulary: ClassificationVocabulary) {
    self.vocabulary = vocabulary
    findings.reserveCapacity(64)
    tokens.reserveCapacity(256)
    raw.reserveCapacity(64)
  }

  /// Adds what a text says to `findings`.
  /// - Returns: how often it happened as far as numbers and days tell (`x3`, `on 3rd and 5th`).
  mutating func read(_ text: String, source: Int) -> Int {
    if let known = memory?[text] { return recall(known, source) }
    tokens.removeAll(keepingCapacity: true)
    raw.removeAll(keepingCapacity: true)
    let tokeniser = Tokeniser(words: vocabulary.graph.words)
    var text = text
    text.withUTF8 { tokeniser.read($0, into: &tokens) }
    let graph = vocabulary.graph
    tokens.withUnsafeBufferPointer { tokens in
      for at in tokens.indices where raw.count < TextReader.mostFindings {
        graph.matches(tokens, at: at) { phrase, end in
          raw.append(Raw(phrase: phrase, start: Int32(at), end: Int32(end)))
        }
      }
    }
    let from = findings.count
    let innocent = raw.filter { vocabulary.readings[Int($0.phrase)].meaning == .innocent }
    hasInnocent = !innocent.isEmpty
    for match in raw { keep(match, unlessIn: innocent, from, source) }
    let times = times()
    memory?[text] = ReadingMemory.Reading(
      findings: Array(findings[from...]), times: times, hasInnocent: hasInnocent)
    return times
  }

  private mutating func keep(
    _ match: Raw, unlessIn innocent: [Raw], _ from: Int, _ source: Int
  ) {
    let phrase = vocabulary.readings[Int(match.phrase)]
    if phrase.meaning == .innocent { return }
    // What lies within an innocent phrase (“parcel tracker”) is not what it looks like.
    for span in innocent where span.start <= match.start && match.end <= span.end { return }
    let finding = Finding(
      meaning: phrase.meaning, state: state(phrase, Int(match.start), Int(match.end)),
      source: Int32(truncatingIfNeeded: source), start: tokens[Int(match.start)].start,
      end: tokens[Int(match.end) - 1].end, phrase: match.phrase)
    // A longer phrase from the same place, or one that overlaps, says the same thing.
    var index = findings.count - 1
    while index >= from, index > findings.count - 12 {
      if findings[index].meaning == finding.meaning, findings[index].end > finding.start {
        findings[index].end = max(findings[index].end, finding.end)
        return
      }
      index -= 1
    }
    findings.append(finding)
  }

  mutating func startCase(victim: Sex, suspect: Sex) {
    findings.removeAll(keepingCapacity: true)
    // Who “he” is decides what a text says.
    if victim != victimSex || suspect != suspectSex { memory?.forget() }
    victimSex = victim
    suspectSex = suspect
  }
}

extension TextReader {
  private func roles(_ at: Int) -> WordRole {
    let word = tokens[at].word
    return word >= 0 ? vocabulary.roles[Int(word)] : []
  }

  private func state(
    _ phrase: ClassificationVocabulary.Reading, _ start: Int, _ end: Int
  ) -> Finding.State {
    if phrase.canBeNegated, isNegated(start, end, phrase.isVerb) { return .negated }
    if let denier = denier(start) {
      return denier.contains(.suspect) ? .denied : .negated
    }
    if phrase.isVerb, !tokens[start].marks.contains(.quoted), isByVictim(start, end) {
      return .byVictim
    }
    return .told
  }

  /// “Did not follow”, “no evidence of threats”, “no calls, texts or visits”, “fear: none”. Only
  /// words that carry nothing of their own may stand between, so that in “did not want him to
  /// call” the calling stays.
  private func isNegated(_ start: Int, _ end: Int, _ isVerb: Bool) -> Bool {
    var at = start
    var steps = 0
    while at > 0, steps < 5, !tokens[at].marks.contains(.startsSentence) {
      if tokens[at].marks.contains(.startsClause), isVerb { break }
      at -= 1
      let role = roles(at)
      if role.contains(.negation) { return true }
      guard role.contains(.filler) else { break }
      steps += 1
    }
    guard end < tokens.count, !tokens[end].marks.contains(.startsSentence) else { return false }
    return roles(end).contains(.none)
      && (end + 1 == tokens.count || tokens[end + 1].marks.contains(.startsSentence)
        || tokens[end + 1].marks.contains(.startsClause))
  }

  /// Whoever denies it within the sentence; the victim where nobody is named.
  private func denier(_ start: Int) -> WordRole? {
    var at = start
    var steps = 0
    while at > 0, steps < 4, !tokens[at].marks.contains(.startsSentence) {
      at -= 1
      steps += 1
      guard roles(at).contains(.denial) else { continue }
      return at > 0 && isSuspect(at - 1) ? .suspect : .victim
    }
    return nil
  }

  private func isSuspect(_ at: Int) -> Bool {
    let role = roles(at)
    if role.contains(.suspect) { return true }
    if role.contains(.he) { return victimSex != .male || suspectSex == .male }
    return role.contains(.she) && suspectSex == .female
  }

  private func isVictim(_ at: Int) -> Bool {
    let role = roles(at)
    if role.contains(.victim) { return true }
    if role.contains(.she) { return victimSex == .female && suspectSex == .male }
    return role.contains(.he) && victimSex == .male && suspectSex == .female
  }

  /// “IP rang him back”, “I then messaged her”: the victim right before the verb, with nothing but
  /// auxiliaries between. “IP was followed” has a `was`, which is none of them.
  private func isByVictim(_ start: Int, _ end: Int) -> Bool {
    var at = start
    var steps = 0
    while at > 0, steps < 4, !tokens[at].marks.contains(.startsSentence),
      !tokens[at].marks.contains(.startsClause)
    {
      at -= 1
      if tokens[at].marks.contains(.quoted) { return false }
      if isVictim(at) { return !(end < tokens.count && isBy(end)) }
      guard roles(at).contains(.auxiliary) else { return false }
      steps += 1
    }
    return false
  }

  /// “IP followed by male”.
  private func isBy(_ at: Int) -> Bool { tokens[at].word == vocabulary.by }

  /// How often, by the signs of it: `x3`; days of the month or the week in a row.
  private func times() -> Int {
    var marked = 0
    var ordinals = 0
    var weekdays = 0
    for token in tokens {
      if token.number >= 2, token.number < 1000, token.marks.contains(.times) {
        marked = max(marked, Int(token.number))
      }
      if token.marks.contains(.ordinal), token.number <= 31 { ordinals += 1 }
      if token.word >= 0, vocabulary.roles[Int(token.word)].contains(.weekday) { weekdays += 1 }
    }
    return max(marked, ordinals >= 2 ? ordinals : 0, weekdays >= 2 ? weekdays : 0)
  }
}
