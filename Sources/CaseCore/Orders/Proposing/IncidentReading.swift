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
    case subject, kinOfSubject, kinOfVictim, somebody
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
    let roles = RoleText(text, victims: people.victimNames, suspects: people.subjectNames)
    let read = roles.text
    for tag in incident.behaviours { tags.formUnion(Classifier.behaviours[tag.text] ?? []) }
    let bytes = roles.bytes
    let starts = IncidentReading.sentenceStarts(read, vocabularies.first)
    let placeWords = Set(PlaceWords.runs(in: PlaceWords.words(text)).flatMap(\.self))
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      sentences.append(roles.words(start..<max(start, end)))
      cues.append([])
    }
    for vocabulary in vocabularies {
      var reader = TextReader(vocabulary)
      reader.startCase(victim: people.victimSex, suspect: people.subjectSex)
      _ = reader.read(read, source: 0)
      for finding in reader.findings {
        let sentence = max(0, (starts.firstIndex { $0 > Int(finding.start) } ?? starts.count) - 1)
        guard sentence < sentences.count else { continue }
        let range = Int(finding.start)..<min(Int(finding.end), bytes.count)
        // “Station Approach” approaches nobody.
        let words = roles.words(range)
        if placeWords.contains(words.lowercased()), words.first?.isUppercase == true { continue }
        add(finding, sentence, from: starts[sentence], bytes, range, words, people)
      }
    }
  }

  private mutating func add(
    _ finding: Finding, _ sentence: Int, from start: Int, _ bytes: [UInt8], _ range: Range<Int>,
    _ words: String, _ people: PeopleWords
  ) {
    switch finding.state {
    case .negated, .byVictim:
      takenBack.insert(finding.meaning)
      return
    case .ofOther: return
    case .told, .denied: break
    }
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    let after = String(
      decoding: bytes[range.lowerBound..<min(bytes.count, range.upperBound + 40)], as: UTF8.self)
    let asRead = String(decoding: bytes[range], as: UTF8.self)
    if IncidentReading.isThing(asRead, after: before) { return }
    if people.isDoneByVictim(before) || people.isSentElsewhere(after) {
      takenBack.insert(finding.meaning)
      return
    }
    cues[sentence].insert(finding.meaning)
    acts.append(
      Act(
        meaning: finding.meaning, words: words,
        actor: people.actor(before: before, startOf: asRead), reachesKin: people.reachesKin(after),
        sentence: sentence))
  }

  /// “His phone”, “an email system”: a word for a way of sending that is no sending where nobody
  /// sends. At the start of a sentence it is: “Text at 9”, as is what is counted or received.
  private static func isThing(_ words: String, after before: String) -> Bool {
    let word = words.lowercased()
    if neverAlone.contains(word) { return true }
    guard things.contains(word) else { return false }
    guard let last = PlaceWords.words(before).last?.folded else { return false }
    return !counted.contains(last) && !last.allSatisfy(\.isNumber)
  }

  private static let neverAlone: Set<String> = [
    "phone", "phones", "post", "posts", "posted", "comment", "comments", "review", "online",
    "facebook", "instagram", "twitter", "tiktok", "youtube", "snapchat", "tweet", "inbox",
    "contact", "ring", "caller", "snap",
  ]

  private static let things: Set<String> = [
    "email", "emails", "text", "texts", "txt", "txts", "message", "messages",
    "msg", "msgs", "letter", "letters", "call", "calls", "card", "cards", "note", "mail", "reply",
    "replies",
    "whatsapp",
  ]

  private static let counted: Set<String> = [
    "a", "an", "another", "one", "two", "three", "four", "five", "six", "several", "many", "more",
    "further", "new", "sent", "sends", "got", "gets", "received", "recd", "rcvd", "by", "abusive",
    "silent", "missed", "drunk", "long", "short", "same", "anonymous", "x", "late", "then", "no",
    "he", "she", "susp", "suspect", "and", "via", "made", "makes", "daily", "final", "second",
    "third", "nd", "rd", "his", "multiple", "numerous", "constant", "repeated",
  ]

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
