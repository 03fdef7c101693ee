/// What an incident tells, sentence by sentence, as far as conditions of orders care.
struct IncidentReading {
  struct Act {
    let meaning: Meaning
    let words: String
    let actor: Actor
    /// Somebody near the victim was reached by it.
    let reachesKin: Bool
    let sentence: Int
  }

  /// Whom the words before an act name last.
  enum Actor {
    case subject, kinOfSubject, kinOfVictim
  }

  var acts: [Act] = []
  /// What sentences tell besides acts, such as doubts of identity.
  var cues: [MeaningSet] = []
  var tags: MeaningSet = []
  /// Acts that the words take back, or that the victim did.
  var takenBack: MeaningSet = []
  var sentences: [String] = []
  let text: String

  var allCues: MeaningSet { cues.reduce(into: MeaningSet()) { $0.formUnion($1) } }

  init(_ incident: Incident, _ people: PeopleWords, _ vocabularies: [ClassificationVocabulary]) {
    text = [incident.text.text, incident.effect?.text].compactMap(\.self).joined(separator: "\n")
    for tag in incident.behaviours { tags.formUnion(Classifier.behaviours[tag.text] ?? []) }
    var bytes = Array(text.utf8)
    if bytes.count > Tokeniser.longestText { bytes.removeSubrange(Tokeniser.longestText...) }
    let starts = IncidentReading.sentenceStarts(text, vocabularies.first)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      sentences.append(String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
      cues.append([])
    }
    for vocabulary in vocabularies {
      var reader = TextReader(vocabulary)
      reader.startCase(victim: people.victimSex, suspect: people.subjectSex)
      _ = reader.read(text, source: 0)
      for finding in reader.findings {
        let sentence = max(0, (starts.firstIndex { $0 > Int(finding.start) } ?? starts.count) - 1)
        guard sentence < sentences.count else { continue }
        let range = Int(finding.start)..<min(Int(finding.end), bytes.count)
        add(finding, sentence, from: starts[sentence], bytes, range, people)
      }
    }
  }

  private mutating func add(
    _ finding: Finding, _ sentence: Int, from start: Int, _ bytes: [UInt8], _ range: Range<Int>,
    _ people: PeopleWords
  ) {
    switch finding.state {
    case .negated, .byVictim:
      takenBack.insert(finding.meaning)
      return
    case .told, .denied: break
    }
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    let words = String(decoding: bytes[range], as: UTF8.self)
    if people.isDoneByVictim(before) {
      takenBack.insert(finding.meaning)
      return
    }
    cues[sentence].insert(finding.meaning)
    let after = String(
      decoding: bytes[range.lowerBound..<min(bytes.count, range.upperBound + 40)], as: UTF8.self)
    acts.append(
      Act(
        meaning: finding.meaning, words: words,
        actor: people.actor(before: before, startOf: words), reachesKin: people.reachesKin(after),
        sentence: sentence))
  }

  private static func sentenceStarts(
    _ text: String, _ vocabulary: ClassificationVocabulary?
  ) -> [Int] {
    guard let vocabulary else { return [0] }
    var tokens = ContiguousArray<Token>()
    var text = text
    let tokeniser = Tokeniser(words: vocabulary.graph.words)
    text.withUTF8 { tokeniser.read($0, into: &tokens) }
    let starts = tokens.filter { $0.marks.contains(.startsSentence) }.map { Int($0.start) }
    return starts.isEmpty ? [0] : starts
  }
}
