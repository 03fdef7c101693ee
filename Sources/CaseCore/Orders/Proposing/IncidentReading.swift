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
  enum Actor: String, CaseIterable, Sendable {
    case subject, victim, kinOfSubject, kinOfVictim, other, unknown

    init(_ role: PeopleWords.Role) {
      switch role {
      case .subject: self = .subject
      case .victim: self = .victim
      case .kinOfSubject: self = .kinOfSubject
      case .kinOfVictim: self = .kinOfVictim
      case .other: self = .other
      case .unknown: self = .unknown
      }
    }
  }

  var acts: [Act] = []
  /// What sentences tell besides acts, such as doubts of identity.
  var cues: [MeaningSet] = []
  var tags: MeaningSet = []
  /// Acts that the words take back, or that the victim did.
  var takenBack: MeaningSet = []
  var sentences: [String] = []
  /// For each sentence whom the one before leaves as “he” or “she”.
  private(set) var topics: [Mentions.Mention?] = []
  /// Its words, folded, and without their endings.
  private(set) var words: [String] = []
  private(set) var stems: Set<String> = []
  /// The words of each sentence, folded, and the same without their endings.
  private(set) var told: [(words: [String], stems: [String])] = []
  /// The sentences with roles in place of names.
  private(set) var reads: [String] = []
  var asRead: String { reads.joined(separator: " ") }
  let text: String

  /// Whether somebody else than the subject and the victim does something.
  private(set) var hasOtherActor = false

  var allCues: MeaningSet { cues.reduce(into: MeaningSet()) { $0.formUnion($1) } }

  init(_ incident: Incident, _ people: PeopleWords, _ vocabularies: [ClassificationVocabulary]) {
    text = [incident.text.text, incident.effect?.text].compactMap(\.self).joined(separator: "\n")
    words = PlaceWords.words(text).map(\.folded)
    stems = Set(words.map(WordStems.stem))
    let roles = RoleText(
      text, victims: people.victimNames, suspects: people.subjectNames, family: people.family)
    let read = roles.text
    for tag in incident.behaviours { tags.formUnion(Classifier.behaviours[tag.text] ?? []) }
    let bytes = roles.bytes
    let starts = IncidentReading.sentenceStarts(read, vocabularies.first)
    let placeWords = Set(PlaceWords.runs(in: PlaceWords.words(text)).flatMap(\.self))
    var topic: Mentions.Mention?
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      sentences.append(roles.words(start..<max(start, end)))
      let words = PlaceWords.words(sentences[index]).map(\.folded)
      told.append((words, words.map(WordStems.stem)))
      cues.append([])
      topics.append(topic)
      let asRead = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
      reads.append(asRead)
      let mentions = Mentions(Quotes.without(asRead), people)
      topic = mentions.topic
      addSent(asRead, index, people)
      addLeft(asRead, index, people)
      let isOther = mentions.all.contains {
        $0.acts && [.kinOfSubject, .kinOfVictim, .other].contains($0.role)
      }
      if topic != nil || isOther { hasOtherActor = true }
      addQuote(asRead, index, people)
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
        let end = sentence + 1 < starts.count ? starts[sentence + 1] : bytes.count
        add(finding, sentence, from: starts[sentence], to: end, bytes, range, words, people)
      }
    }
  }

  private mutating func add(
    _ finding: Finding, _ sentence: Int, from start: Int, to end: Int, _ bytes: [UInt8],
    _ range: Range<Int>, _ words: String, _ people: PeopleWords
  ) {
    switch finding.state {
    case .negated where isGot(bytes, range, from: start): break
    case .negated, .byVictim:
      takenBack.insert(finding.meaning)
      return
    case .ofOther: return
    case .told, .denied: break
    }
    // One thing told a thousand times is told once; whoever did it stands near.
    guard acts.count(where: { $0.meaning == finding.meaning }) < Self.mostActs else { return }
    let from = max(start, range.lowerBound - Self.farthest)
    let before = String(decoding: bytes[from..<range.lowerBound], as: UTF8.self)
    let after = String(
      decoding: bytes[range.upperBound..<max(range.upperBound, min(end, range.upperBound + 90))],
      as: UTF8.self)
    let asRead = String(decoding: bytes[range], as: UTF8.self)
    // What somebody is quoted with is not what happened.
    if Self.told.contains(finding.meaning), Quotes.isOpen(at: before) { return }
    let act = ActWords(before: before, act: asRead, after: after)
    if isMisread(finding.meaning, act, people) { return }
    if act.isThing, Self.sending.contains(finding.meaning) { return }
    if act.isTelephoned, Self.inPerson.contains(finding.meaning) { return }
    let isBack = Self.towards.contains(finding.meaning) && people.isSentElsewhere(act)
    if isBack || act.isNothing || Self.sending.contains(finding.meaning) && people.isReceived(act) {
      takenBack.insert(finding.meaning)
      return
    }
    var (actor, isStated) = people.actor(
      before: before, act: asRead, after: after, topic: topics[sentence])
    if act.startsWithNoun, !act.isSentBefore, !isStated, actor == .victim || actor == .kinOfVictim {
      actor = .subject
    }
    if actor == .victim, !Self.told.contains(finding.meaning) { actor = .subject }
    if IncidentReading.isInnocent(asRead) { return }
    if finding.meaning == .mentioned || finding.meaning == .publishAbout, people.isOfOwn(act, text)
    {
      return
    }
    if actor == .victim {
      takenBack.insert(finding.meaning)
      return
    }
    cues[sentence].insert(finding.meaning)
    acts.append(
      Act(
        meaning: finding.meaning, words: words, actor: actor,
        reachesKin: people.reachesKin(asRead + after)
          || acts.contains { $0.sentence == sentence && $0.reachesKin }
            && !people.namesVictim(asRead),
        sentence: sentence))
  }

  /// “I got a text off a number I don’t know”: what is denied is not that it came.
  private func isGot(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) -> Bool {
    let before = String(
      decoding: bytes[max(start, range.lowerBound - 30)..<range.lowerBound], as: UTF8.self)
    return PlaceWords.words(before).suffix(2).contains {
      ["got", "received", "recd", "had", "get", "gets", "getting"].contains($0.folded)
    } && !PlaceWords.words(before).contains { Self.denying.contains($0.folded) }
  }

  /// “She does not know who made them” of the victim, “a card from his mother”, “nobody told her”.
  private func isMisread(_ meaning: Meaning, _ act: ActWords, _ people: PeopleWords) -> Bool {
    switch meaning {
    case .ownAccord:
      guard let first = act.act.first?.folded else { return false }
      return first == "he" || first == "she" ? !people.isSubject(first) : false
    case .viaOther:
      guard let last = act.act.last?.folded else { return false }
      return last == "suspects" || last == "suspect" && act.after.first?.folded == "s"
        || act.after.first.map { people.isKin($0.folded) } ?? false
    default:
      guard Self.told.contains(meaning) else { return false }
      let before = act.before.suffix(3).map(\.folded)
      return before.contains("nobody") || before.contains("noone")
        || zip(before, before.dropFirst()).contains { $0 == "no" && $1 == "one" }
    }
  }

  /// “You will be sorry”, “I still think of us”: whoever is quoted with such words said them to
  /// somebody.
  private mutating func addQuote(_ sentence: String, _ index: Int, _ people: PeopleWords) {
    guard let quote = Quotes.first(in: sentence) else { return }
    let before = PlaceWords.words(quote.before).map(\.folded)
    guard !before.contains(where: Self.publishing.contains) else { return }
    let words = PlaceWords.words(quote.words).map(\.folded)
    let isSaid = before.last.map(Self.saying.contains) ?? false
    guard isSaid || words.count > 1, isSaid || words.contains(where: Self.addressing.contains)
    else {
      return
    }
    let actor = people.actor(before: quote.before, act: "", after: "", topic: topics[index]).role
    guard actor != .victim, !people.isToOfficial(quote.after) else { return }
    acts.append(
      Act(
        meaning: .message, words: String(quote.words.prefix(60)), actor: actor, reachesKin: false,
        sentence: index))
    cues[index].insert(.message)
  }

  /// “A smile from her ex”, “add request to IP”: whatever comes from the one to the other.
  private mutating func addSent(_ sentence: String, _ index: Int, _ people: PeopleWords) {
    let mentions = Mentions(String(Quotes.without(sentence).prefix(Self.farthest * 2)), people)
    let words = mentions.words
    for mention in mentions.all where mention.index > 1 {
      var at = mention.index - 1
      if !Self.senders.contains(words[at].folded), at > 0, words[at].hasCapital,
        !mentions.all.contains(where: { $0.index == at })
      {
        at -= 1
      }
      let link = words[at].folded
      let isFrom = Self.senders.contains(link) && mention.role == .subject
      let isTo = link == "to" && mention.role == .victim
      guard isFrom || isTo, at > 0, !Self.apart.contains(words[at - 1].folded),
        !words[at - 1].folded.hasSuffix("ed"), !words[at - 1].folded.allSatisfy(\.isNumber),
        !words[..<at].contains(where: { Self.moving.contains($0.folded) }),
        !words[..<at].contains(where: { Self.publishing.contains($0.folded) && $0.folded != "told" }
        )
      else { continue }
      if isTo {
        let before = Mentions(Array(words[..<at]), people)
        if let actor = before.actor, actor.role != .subject { continue }
      }
      let text = words[max(0, at - 2)...mention.index].map(\.folded).joined(separator: " ")
      acts.append(
        Act(meaning: .message, words: text, actor: .subject, reachesKin: false, sentence: index))
      cues[index].insert(.message)
    }
  }

  private static let senders: Set<String> = ["from", "fr", "frm", "off"]
  private static let apart: Set<String> = [
    "next", "close", "married", "related", "relation", "similar", "near", "due", "according",
    "known", "home", "was", "is", "be", "were", "not", "metres", "m", "yards", "mile", "miles",
    "away", "feet", "heard", "separated",
    "divorced", "different", "statement", "order", "protection", "clear", "apart", "connection",
    "link", "up", "back", "letter", "spoke", "spoken", "speak", "attention", "access", "over",
    "responsibility", "distress", "distance", "across", "opposite", "safe", "came", "went", "going",
    "referral", "update", "advice", "support", "visit", "damage", "belongs", "injury", "harm",
    "hidden",
  ]
  private static let moving: Set<String> = [
    "walked", "walking", "drove", "ran", "moved", "seen", "saw", "standing", "stood", "parked",
    "coming", "arrested", "seized", "recovered", "taken", "told", "learned", "learnt", "explained",
    "no", "not", "nothing", "nil", "without", "statement", "denied", "collect", "collected",
  ]

  /// “Fracture clinic”, “smoke alarm battery”: words that are acts elsewhere.
  private static func isInnocent(_ words: String) -> Bool {
    let words = words.lowercased()
    return innocent.contains { words.hasPrefix($0) }
  }

  private static let innocent = [
    "fracture", "battery", "broken wrist", "broken arm", "broken leg", "broken ankle", "broken hip",
    "old man", "old bag", "sent a friend request",
  ]

  static let publishing: Set<String> = [
    "post", "posted", "posts", "facebook", "tiktok", "video", "caption", "captioned", "story",
    "status", "review", "leaflet", "leaflets", "headed", "tweet", "tweeted", "blog", "group",
    "told", "page", "sign", "banner", "profile", "graffiti",
  ]
  private static let saying: Set<String> = [
    "asked", "said", "shouted", "whispered", "text", "texted", "msg", "message", "wrote", "email",
    "emailed", "called out", "yelled", "says", "dm", "dmd", "voicemail", "saying", "txt",
  ]
  private static let addressing: Set<String> = [
    "you", "your", "youre", "u", "ur", "youll", "ull", "youve", "sweetheart", "darling", "babe",
    "love", "sorry", "miss", "please",
  ]

  private static let inPerson: MeaningSet = [.attend, .presence, .approached, .loiter]
  private static let mostActs = 8
  /// In bytes, or in words of a quarter of it.
  private static let farthest = 400

  /// What happens and is not only spoken of.
  private static let told: MeaningSet = [
    .contact, .presence, .photographed, .mentioned, .gift, .follow, .attend, .loiter, .watch,
    .message, .approached, .gesture, .reaction, .silentCall, .property,
  ]
  private static let sending: MeaningSet = [.contact, .message, .silentCall]
  /// Done to somebody whom the words after it can name.
  private static let towards: MeaningSet = [
    .contact, .message, .photographed, .watch, .follow, .monitor, .mentioned, .approached, .gesture,
    .verbalAbuse, .threat, .silentCall, .publishAbout, .abusiveMessage,
  ]

  private static func sentenceStarts(
    _ text: String, _ vocabulary: ClassificationVocabulary?
  ) -> [Int] {
    guard let vocabulary else { return [0] }
    var tokens = ContiguousArray<Token>()
    var text = text
    let tokeniser = Tokeniser(words: vocabulary.graph.words)
    text.withUTF8 { tokeniser.read($0, into: &tokens) }
    let bytes = Array(text.utf8)
    let starts = tokens.filter { $0.marks.contains(.startsSentence) }.map {
      withMark(Int($0.start), bytes)
    }
    return starts.isEmpty ? [0] : starts
  }

  /// The quotation mark before the first word of a sentence belongs to it.
  private static func withMark(_ start: Int, _ bytes: [UInt8]) -> Int {
    for mark in marks where bytes[..<start].suffix(mark.count).elementsEqual(mark) {
      return start - mark.count
    }
    return start
  }

  private static let marks = ["\"", "“", "'", "‘"].map { Array($0.utf8) }
}
