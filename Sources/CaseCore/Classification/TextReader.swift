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
    /// It is said of somebody else: an officer rang, the suspect lost his job.
    case ofOther
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
  /// Whether officers, councils and solicitors act for the victim; not where the suspect is met
  /// in their work.
  var officialsHelp = true
  var findings: [Finding] = []
  /// What texts said when they were read before; nil where every text is read once.
  var memory: ReadingMemory?
  /// Whether the text read last has a phrase that only looks like conduct, such as “parcel tracker”.
  var hasInnocent = false
  /// Whether one of the two people is in it, by whatever word.
  var namesParty = false
  /// How many words that text has.
  var length = 0
  /// The parts of that text where it tells of several days, each with how often it happened; empty
  /// where it does not.
  var parts: [ReadPart] = []
  /// The weighed words that the incidents are told in, as they come.
  var words: ContiguousArray<UInt16> = []
  var tokens = ContiguousArray<Token>()
  private var raw: [Raw] = []
  var isIncident = false

  private struct Raw {
    let phrase: Int32
    let start: Int32
    let end: Int32
  }

  /// More than this from one text changes no opinion.
  static let mostFindings = 400
  /// From this number on messages or calls are many.
  static let fewestMany: Int32 = 6

  init(_ vocabulary: ClassificationVocabulary) {
    self.vocabulary = vocabulary
    findings.reserveCapacity(64)
    tokens.reserveCapacity(256)
    raw.reserveCapacity(64)
  }

  /// Adds what a text says to `findings`.
  /// - Parameter isIncident: whether it tells what happened, as against what came of it.
  /// - Returns: how often it happened as far as numbers and days tell (`x3`, `on 3rd and 5th`).
  mutating func read(_ text: String, source: Int, isIncident: Bool = false) -> Int {
    self.isIncident = isIncident
    if let known = memory?[text, isIncident] { return recall(known, source) }
    tokens.removeAll(keepingCapacity: true)
    raw.removeAll(keepingCapacity: true)
    let tokeniser = Tokeniser(words: vocabulary.graph.words)
    var text = text
    var dated: [DatedPart] = []
    text.withUTF8 {
      tokeniser.read($0, into: &tokens)
      if isIncident { dated = DatedPart.parts(of: $0, tokens) }
    }
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
    let times = max(times(tokens.indices), dated.count == 1 ? dated[0].times : 1)
    parts = dated.count > 1 ? dated.map { ReadPart($0, self) } : []
    length = tokens.count
    let firstWord = words.count
    namesParty = false
    if isIncident { gatherWords() }
    memory?[text, isIncident] = ReadingMemory.Reading(
      findings: Array(findings[from...]), times: times, hasInnocent: hasInnocent,
      words: Array(words[firstWord...]), length: length, namesParty: namesParty, parts: parts)
    return times
  }

  private mutating func gatherWords() {
    for token in tokens where token.word >= 0 {
      if vocabulary.roles[Int(token.word)].contains(.party) { namesParty = true }
      let place = vocabulary.weighed[Int(token.word)]
      if place >= 0 { words.append(UInt16(place)) }
    }
  }

  private mutating func keep(
    _ match: Raw, unlessIn innocent: [Raw], _ from: Int, _ source: Int
  ) {
    let phrase = vocabulary.readings[Int(match.phrase)]
    if phrase.meaning == .innocent { return }
    // What starts within an innocent phrase (“parcel tracker”) is not what it looks like.
    for span in innocent where span.start <= match.start && match.start < span.end { return }
    if phrase.meaning == .many, isFew(Int(match.start), Int(match.end)) { return }
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

  mutating func startCase(victim: Sex, suspect: Sex, officialsHelp: Bool = true) {
    findings.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    // Who “he” is decides what a text says.
    if victim != victimSex || suspect != suspectSex || officialsHelp != self.officialsHelp {
      memory?.forget()
    }
    victimSex = victim
    suspectSex = suspect
    self.officialsHelp = officialsHelp
  }
}

extension TextReader {
  /// How often, by the signs of it: `x3`; days of the month or the week in a row.
  fileprivate func times(_ places: Range<Int>) -> Int {
    var marked = 0
    var ordinals = 0
    var weekdays = 0
    for token in tokens[places] {
      if token.number >= 2, token.number < 1000, token.marks.contains(.times) {
        marked = max(marked, Int(token.number))
      }
      if token.marks.contains(.ordinal), token.number <= 31 { ordinals += 1 }
      if token.word >= 0, vocabulary.roles[Int(token.word)].contains(.weekday) { weekdays += 1 }
    }
    return max(marked, ordinals >= 2 ? ordinals : 0, weekdays >= 2 ? weekdays : 0)
  }
}

/// A part of a text that tells of several days, as it was read.
struct ReadPart {
  /// Where it ends, in bytes.
  let end: Int32
  let length: Int
  let days: [NamedDay]
  let times: Int
  let isSameAgain: Bool

  fileprivate init(_ part: DatedPart, _ reader: TextReader) {
    end = reader.tokens[part.tokens.upperBound - 1].end
    length = part.tokens.count
    days = part.days
    times = max(part.times, reader.times(part.tokens))
    isSameAgain = part.isSameAgain
  }
}
