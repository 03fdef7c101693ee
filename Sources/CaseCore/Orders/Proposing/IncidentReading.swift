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
  private var topics: [Mentions.Mention?] = []
  /// Its words, folded, and without their endings.
  private(set) var words: [String] = []
  private(set) var stems: Set<String> = []
  /// The sentences with roles in place of names.
  private(set) var reads: [String] = []
  var asRead: String { reads.joined(separator: " ") }
  let text: String

  /// The time of day that its words tell, in minutes.
  var minute: Int? { ClockWords.first(in: Quotes.without(text)) }

  /// Whether it speaks of one of these things, and not to say that it was not so: “did not stop”,
  /// “the children were not mentioned”.
  /// - Parameter words: without their endings.
  func tells(_ words: Set<String>) -> Bool {
    sentences.contains { sentence in
      let told = PlaceWords.words(sentence).map(\.folded)
      return told.indices.contains { at in
        guard words.contains(WordStems.stem(told[at])) else { return false }
        return !told[max(0, at - 3)..<at].contains(where: Self.denying.contains)
          && !told[(at + 1)..<min(told.count, at + 4)].contains(where: Self.denying.contains)
      }
    }
  }

  /// “Nothing about Zofia in it”, “the children were not mentioned”, “not copied to anybody”.
  func denies(_ topics: Set<String>) -> Bool {
    guard !topics.isEmpty, !tells(topics) else { return false }
    return sentences.contains { sentence in
      let told = PlaceWords.words(sentence).map(\.folded)
      return told.indices.contains { at in
        topics.contains(WordStems.stem(told[at]))
          && (told[max(0, at - 3)..<at].contains(where: Self.denying.contains)
            || told[(at + 1)..<min(told.count, at + 4)].contains(where: Self.denying.contains))
      }
    }
  }

  /// Whether it tells what was written or said.
  var isContentTold: Bool {
    Quotes.first(in: text) != nil || words.contains(where: Self.telling.contains)
  }

  private static let telling: Set<String> = [
    "about", "saying", "asking", "calling", "telling", "demanding", "begging", "said", "asked",
    "accusing", "how", "why",
  ]

  /// “Did not speak”, “without a word”: nobody was reached, whatever else was done.
  var isSilent: Bool { denies(["speak", "say", "said", "contact", "word", "look", "approach"]) }

  /// Whether the protected person is told of as the one who turned to the subject.
  var isByVictim: Bool { takenBack.intersects([.contact, .message, .silentCall]) }

  /// It came by a way of sending.
  var isSent: Bool {
    words.contains { ConditionReading.medium[$0] != nil || Self.pages.contains($0) }
  }

  /// Words of leaving something undone.
  var tellsOfFailing: Bool { words.contains(where: Self.failing.contains) }

  private static let failing: Set<String> = [
    "not", "never", "didnt", "hasnt", "hadnt", "wasnt", "wont", "wouldnt", "failed", "fails",
    "missed", "misses", "absent", "refused", "refuses", "dna", "without", "nobody", "stopped",
    "skipped", "late", "undeclared", "lied", "denied", "hid", "hidden", "forgot", "neglected",
    "ignored", "declined", "no",
  ]

  /// Somebody came with what was sent, and did not only send it.
  func isInPerson(_ sentence: Int) -> Bool {
    PlaceWords.words(sentences[sentence]).contains { Self.coming.contains($0.folded) }
  }

  private static let coming: Set<String> = [
    "door", "hand", "came", "went", "pushed", "letterbox", "left", "knocked", "outside", "stood",
    "sat", "parked", "seen", "walked", "drove", "through", "thru", "shouted", "shouting", "mat",
    "waited", "waiting", "was", "is", "in", "step", "gate", "window", "wiper", "windscreen",
  ]

  /// Whether a sentence turns to the protected person: names that person, or quotes what was said.
  func isTurned(to people: PeopleWords, _ sentence: Int) -> Bool {
    if people.reachesVictim(sentences[sentence]) || isShort { return true }
    if PlaceWords.words(sentences[sentence]).contains(where: { Self.openings.contains($0.folded) })
    {
      return true
    }
    return Quotes.first(in: sentences[sentence]) != nil
  }

  /// Through which somebody inside is spoken to.
  private static let openings: Set<String> = [
    "letterbox", "window", "door", "intercom", "gate", "fence", "wall",
  ]

  static let denying: Set<String> = [
    "not", "no", "never", "without", "nothing", "nor", "didnt", "wasnt", "isnt", "werent", "hadnt",
    "doesnt",
  ]

  /// “Nobody has established how far away he was.”
  var isOfUnknownDistance: Bool {
    let words = PlaceWords.words(text).map(\.folded)
    return zip(words, words.dropFirst()).contains {
      $0 == "how" && ["far", "close", "near"].contains($1)
        || $0 == "distance" && ["unknown", "unclear", "not"].contains($1)
    }
  }

  /// Whether it tells of something put before the public.
  var isPublished: Bool {
    PlaceWords.words(Quotes.without(text)).contains {
      Self.publishing.contains($0.folded) && $0.folded != "told"
    }
  }

  /// The sentence that puts the protected person before the public; nil where none does.
  func published(_ people: PeopleWords) -> Int? {
    let plain = sentences.map { PlaceWords.words(Quotes.without($0)).map(\.folded) }
    guard
      let index = plain.firstIndex(where: { words in
        words.contains(where: Self.putting.contains)
          || self.words.contains(where: Self.pages.contains)
            && words.contains(where: Self.showing.contains)
      }),
      !plain[index].contains(where: Self.reacting.contains)
    else { return nil }
    return index
  }

  /// Whether what is put before the public speaks of the protected person; nil where somebody
  /// wonders.
  /// - Parameter names: what else the order calls that person.
  func speaks(of people: PeopleWords, or names: Set<String>) -> Bool? {
    if people.reachesVictim(text) || words.contains(where: Self.hinting.contains)
      || !stems.isDisjoint(with: names)
    {
      return isWondering ? nil : true
    }
    return isWondering ? nil : false
  }

  private var isWondering: Bool {
    zip(words, words.dropFirst()).contains {
      ["whom", "who"].contains($0) && ["he", "she", "it", "they", "was"].contains($1)
        || $0 == "may" && $1 == "be" || $0 == "aimed" && $1 == "at"
    }
  }

  private static let pages: Set<String> = [
    "facebook", "fb", "insta", "instagram", "tiktok", "twitter", "snap", "snapchat", "page", "wall",
    "story", "group", "forum", "website", "channel", "blog", "chat", "status", "profile", "youtube",
    "threads", "reddit", "x", "linkedin", "bio",
  ]
  private static let showing: Set<String> = [
    "put", "puts", "wrote", "writes", "has", "says", "said", "reads", "shared", "shares", "sharing",
    "added", "changed", "captioned", "titled", "called", "headed", "up", "went",
  ]
  /// “The woman I was married to”, “a certain choir leader”.
  private static let hinting: Set<String> = [
    "ex", "wife", "husband", "woman", "certain", "initials", "girlfriend", "boyfriend", "married",
    "exes", "bird", "missus", "someone", "somebody",
  ]

  private static let putting: Set<String> = [
    "posted", "posts", "tweet", "tweets", "tweeted", "status", "reel", "video", "videos", "tiktok",
    "blog", "blogged", "leaflet", "leaflets", "poster", "posters", "flyers", "caption", "thread",
    "livestream", "podcast", "uploaded", "published", "publishes", "rant", "review", "graffiti",
    "banner", "vlog", "uploads",
  ]
  /// “Told her he no longer goes near Rowan Street.”
  func isDenied(_ sentence: Int) -> Bool {
    let words = PlaceWords.words(sentences[sentence]).map(\.folded)
    return words.contains { ["nowhere", "avoid", "avoids", "avoiding"].contains($0) }
      || zip(words, words.dropFirst()).contains {
        $0 == "no" && $1 == "longer"
          || $0 == "not" && ["near", "in", "at", "been", "gone", "go"].contains($1)
      }
  }

  private static let reacting: Set<String> = [
    "liked", "viewed", "watched", "hearted", "card", "letter", "through", "letterbox", "filmed",
  ]

  /// “Not mentioned”, “no mention”.
  var isUnnamed: Bool {
    let words = PlaceWords.words(text).map(\.folded)
    return words.indices.contains { at in
      ["named", "mentioned", "mention", "name", "mentions"].contains(words[at])
        && words[max(0, at - 3)..<at].contains {
          ["not", "no", "never", "nor", "isnt", "wasnt", "doesnt", "without"].contains($0)
        }
    }
  }

  /// “She is not on the order”: somebody was reached whom it does not protect.
  var isOfUnprotected: Bool {
    words.indices.contains { at in
      Self.papers.contains(words[at])
        && words[max(0, at - 5)..<at].contains { ["not", "isnt", "wasnt", "nobodys"].contains($0) }
    }
  }

  private static let papers: Set<String> = ["order", "paper", "papers", "injunction", "protected"]

  /// A few words, of which tags can be the better half.
  var isShort: Bool { PlaceWords.words(text).count < 9 }

  /// A sentence or two.
  var isBrief: Bool { PlaceWords.words(text).count < 16 }

  /// Whether somebody else than the subject and the victim does something.
  private(set) var hasOtherActor = false

  /// Who is where a sentence names a place.
  func actor(upTo words: String, _ sentence: Int, _ people: PeopleWords) -> Actor {
    let first = words.prefix { $0 != " " }.lowercased()
    let read = reads[sentence].split(separator: " ", omittingEmptySubsequences: false)
    let end = first.isEmpty ? nil : read.firstIndex { $0.lowercased().hasPrefix(first) }
    return people.actor(
      before: end.map { read[..<$0].joined(separator: " ") } ?? reads[sentence], act: "", after: "",
      topic: topics[sentence]
    ).role
  }

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

  private static let publishing: Set<String> = [
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
    let starts = tokens.filter { $0.marks.contains(.startsSentence) }.map { Int($0.start) }
    return starts.isEmpty ? [0] : starts
  }
}
