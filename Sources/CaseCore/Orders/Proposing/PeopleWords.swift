/// The words by which an incident may speak of the subject of an order, of the victim and of those
/// near them.
struct PeopleWords {
  let victimSex: Sex
  let subjectSex: Sex
  private let narrator: Narrator
  private let victim: Set<String>
  private let subject: Set<String>
  let victimNames: Set<String>
  let subjectNames: Set<String>
  private let ofVictim: Set<String>
  private let ofSubject: Set<String>

  let family: FamilyName?

  /// They share a name, so that “son” and “father” are the two of them.
  private let isFamily: Bool

  /// Words for what is the subject's own, such as `his`.
  var theirs: Set<String> { ofSubject }

  /// - Parameter protected: further names that are read as the protected person's.
  ///   - narrator: who “I” is in the words that are read with it.
  init(
    victim: Person?, subject: Person?, protected: [String] = [], narrator: Narrator = .victim
  ) {
    victimSex = victim?.sex ?? .unknown
    subjectSex = subject?.sex ?? .unknown
    var victimWords: Set<String> = [
      "ip", "victim", "vic", "complainant", "aggrieved", "client",
    ]
    if narrator == .victim { victimWords.insert("i") }
    self.narrator = narrator
    var subjectWords: Set<String> = [
      "susp", "suspect", "subject", "def", "defendant", "nominal", "nom", "respondent", "offender",
      "perp", "ex",
    ]
    var victims = PeopleWords.names(victim)
    for name in protected { victims.formUnion(PeopleWords.names(name)) }
    let both = victims.intersection(PeopleWords.names(subject))
    isFamily = !both.isEmpty
    family =
      both.isEmpty
      ? nil
      : FamilyName(
        names: both, victimSex: victim?.sex ?? .unknown, subjectSex: subject?.sex ?? .unknown)
    victims.subtract(both)
    let subjects = PeopleWords.names(subject).subtracting(both)
    victimWords.formUnion(victims)
    subjectWords.formUnion(subjects)
    var ofVictim: Set<String> = ["ips", "victims", "vics"]
    if narrator == .victim { ofVictim.formUnion(["my", "our"]) }
    var ofSubject: Set<String> = [
      "susps", "suspects", "subjects", "defs", "exs", "nominals", "respondents",
    ]
    for name in victims { ofVictim.insert(name + "s") }
    for name in subjects { ofSubject.insert(name + "s") }
    // Where the sexes do not tell them apart, most notes have a woman and a man.
    let isSubjectFemale =
      subjectSex == .female || subjectSex == .unknown && victimSex == .male
    if isSubjectFemale, victimSex != .female {
      subjectWords.insert("she")
      victimWords.insert("he")
      ofSubject.insert("her")
      ofVictim.insert("his")
    } else if !isSubjectFemale, victimSex != .male {
      subjectWords.insert("he")
      victimWords.insert("she")
      ofSubject.insert("his")
      ofVictim.insert("her")
    } else {
      subjectWords.insert(isSubjectFemale ? "she" : "he")
    }
    victimNames = victims
    subjectNames = subjects
    self.victim = victimWords
    self.subject = subjectWords
    self.ofVictim = ofVictim
    self.ofSubject = ofSubject
  }

  /// “Wrote to his MP”, “rang the council”, “her doorbell filmed him”: the words after the act name
  /// somebody else.
  func isSentElsewhere(_ act: ActWords) -> Bool {
    let words = act.after.prefix(8).map(\.folded)
    let own = act.act.map(\.folded)
    // “Asked him for her keys.”
    if let first = (own.dropFirst() + words).first(where: {
      $0 != "to" && $0 != "at" && $0 != "with"
    }),
      first == "suspect" || first == object, own.count < 4
    {
      return true
    }
    if isSentToOther(act) || isReport(act) { return true }
    // “Told me that it was a joke”, in the words of an officer.
    if narrator == .official,
      (own.dropFirst() + words.prefix(3)).contains(where: { $0 == "me" || $0 == "us" })
    {
      return true
    }
    // “Text own mum”, “rang 999”, “rang it in”.
    if words.prefix(2).contains("own") || words.first == "it" { return true }
    if words.prefix(2).contains(where: PeopleWords.institutions.contains) { return true }
    if (own.dropFirst() + words).contains(where: { victim.contains($0) && $0 != "i" }) {
      return false
    }
    if (own.dropFirst() + words).contains(where: { ofVictim.contains($0) }) { return false }
    if let first = (own.dropFirst() + words).first, first == "suspect" || first == object {
      return true
    }
    if words.prefix(5).contains(where: PeopleWords.institutions.contains) { return true }
    // “Wrote to the churchwardens”, “email to Jane”.
    // “Probation received an email from him.”
    let told = Mentions(act.before + act.act, self)
    if let last = told.all.last(where: \.acts), last.role == .other,
      told.words[(last.index + 1)...].prefix(2).contains(where: {
        PeopleWords.receiving.contains($0.folded)
      })
    {
      return true
    }
    let all = Array(act.act.dropFirst() + act.after.prefix(8))
    guard let to = all.prefix(4).firstIndex(where: { $0.folded == "to" }), to + 1 < all.count else {
      return false
    }
    let next = all[to + 1]
    if next.hasCapital, isName(next.folded) { return true }
    return to + 2 < all.count && PeopleWords.articles.contains(next.folded)
      && !PeopleWords.hers.contains(all[to + 2].folded)
  }

  /// “A message to his own sister”, “an email to the council”: the words after “to” name somebody
  /// who is neither protected nor near to somebody who is.
  private func isSentToOther(_ act: ActWords) -> Bool {
    let all = Array(act.act.dropFirst() + act.after.prefix(8))
    guard let to = all.prefix(4).firstIndex(where: { PeopleWords.towards.contains($0.folded) })
    else { return false }
    let target = Mentions(Array(all[(to + 1)...].prefix(4)), self).all.first
    guard let target else { return false }
    return target.role == .kinOfSubject || target.role == .other
  }

  /// “The lady rang to say he had not turned up”: she tells of him.
  private func isReport(_ act: ActWords) -> Bool {
    let words = (act.act + act.after.prefix(5)).map(\.folded)
    guard
      let say = zip(words, words.dropFirst()).enumerated().first(where: {
        $0.element.0 == "to" && ["say", "tell", "report"].contains($0.element.1)
      })?.offset, say < 4,
      words.dropFirst(say + 2).prefix(4).contains(where: { subject.contains($0) })
    else { return false }
    return !Mentions(act.before, self).all.contains { $0.role == .subject }
  }

  private static let towards: Set<String> = ["to", "with", "at"]

  /// “A photo of his new dog”, where nobody else is spoken of.
  func isOfOwn(_ act: ActWords, _ text: String) -> Bool {
    guard !namesVictim(text) else { return false }
    return (act.act + act.after.prefix(3)).contains { ofSubject.contains($0.folded) }
  }

  private static let receiving: Set<String> = [
    "received", "recd", "rcvd", "got", "receives", "gets",
  ]

  /// “Had been told”, “was written to”: the subject is on the receiving end.
  func isReceived(_ act: ActWords) -> Bool {
    guard let last = act.before.last?.folded, PeopleWords.passive.contains(last),
      act.after.first?.folded != "by", let first = act.act.first?.folded,
      first.hasSuffix("ed") || PeopleWords.participles.contains(first)
    else { return false }
    let before = Mentions(act.before, self)
    return before.actor?.role == .subject
  }

  /// “Him” where it can only be the subject.
  private var object: String? {
    subject.contains("he") && !victim.contains("he") && victimSex != .male ? "him" : nil
  }

  private static let passive: Set<String> = ["was", "been", "being", "be", "is"]
  private static let participles: Set<String> = [
    "told", "written", "rung", "sent", "spoken", "given",
  ]
  private static let articles: Set<String> = ["the", "a", "an", "his", "their", "local"]
  /// What can be hers though no word says so.
  private static let hers: Set<String> = [
    "house", "home", "landline", "flat", "door", "bell", "buzzer", "intercom", "salon", "shop",
    "office", "work", "phone", "mobile", "number", "address", "window", "gate", "letterbox",
  ]

  private static let institutions: Set<String> = [
    "police", "council", "mp", "hr", "solicitor", "solicitors", "sols", "court", "courts", "gp",
    "doctor", "landlord", "probation", "officer", "officers", "oic", "999", "101", "ombudsman",
    "churchwardens", "insurer", "insurers", "bank", "social", "rspca", "ofsted", "hmrc", "dvla",
    "nspcc", "crimestoppers", "parish", "registrar", "cmht",
  ]

  /// Whether a text speaks of the protected person.
  func namesVictim(_ text: String) -> Bool {
    PlaceWords.words(text).contains {
      victim.contains($0.folded) && $0.folded != "i" || ofVictim.contains($0.folded)
    }
  }

  /// “Said … to me”, in the words of an officer.
  func isToOfficial(_ after: String) -> Bool {
    let words = PlaceWords.words(after).prefix(2).map(\.folded)
    guard words.count == 2, words[0] == "to" || words[0] == "at" else { return false }
    return narrator == .official && ["me", "us"].contains(words[1])
      || PeopleWords.others.contains(words[1])
  }

  /// “Victim’s”, “her”, “my”.
  func isOfVictim(_ word: String) -> Bool { ofVictim.contains(word) }

  func isVictim(_ word: String) -> Bool { victim.contains(word) && word != "i" }

  func isTrade(_ word: String) -> Bool { PeopleWords.others.contains(word) }

  func isKin(_ word: String) -> Bool { PeopleWords.kin.contains(word) }

  func isSubject(_ word: String) -> Bool { subject.contains(word) || ofSubject.contains(word) }

  /// Whether a text speaks of the protected person, “me” among the words where it is told so.
  func reachesVictim(_ text: String) -> Bool {
    if namesVictim(text) { return true }
    return narrator == .victim
      && PlaceWords.words(text).contains { ["me", "us", "my", "our"].contains($0.folded) }
  }

  /// What a person is to the order.
  enum Role {
    case subject, victim, kinOfSubject, kinOfVictim
    /// Somebody who is known to be somebody else.
    case other
    /// A man, a caller, an account: nobody knows who.
    case unknown
  }

  /// Whom a word speaks of; nil where it is no word for a person.
  func role(
    _ words: [PlaceWords.Word], _ index: Int
  ) -> (role: Role, sex: Sex, isNamed: Bool)? {
    let word = words[index].folded
    let isPronoun = word == "he" || word == "she"
    if subject.contains(word) { return (.subject, subjectSex, !isPronoun) }
    if victim.contains(word) { return (.victim, victimSex, !isPronoun) }
    if PeopleWords.kin.contains(word) {
      // “Friend request.”
      if index + 1 < words.count, words[index + 1].folded == "request" { return nil }
      return (kin(words.map(\.folded), index), PeopleWords.sexes[word] ?? .unknown, true)
    }
    if PeopleWords.unknowns.contains(word) {
      return (.unknown, PeopleWords.sexes[word] ?? .unknown, true)
    }
    if PeopleWords.others.contains(word) {
      return (.other, PeopleWords.sexes[word] ?? .unknown, true)
    }
    return isOtherName(words, index) ? (.other, .unknown, true) : nil
  }

  private func kin(_ words: [String], _ index: Int) -> Role {
    let owners = words[max(0, index - 3)..<index]
    // “GH new g/f”, “PE bro”: notes leave the ’s out.
    let near = words[max(0, index - 2)..<index]
    // “Her ex-husband.”
    if let last = near.last, PeopleWords.former.contains(last),
      PeopleWords.couples.contains(words[index])
    {
      return .subject
    }
    if let last = near.last,
      subject.contains(last)
        || PeopleWords.new.contains(last) && near.count == 2
          && subject.contains(near[near.startIndex]),
      last != "he", last != "she"
    {
      return .kinOfSubject
    }
    if let last = near.last, victim.contains(last), !["he", "she", "i"].contains(last) {
      return .kinOfVictim
    }
    if owners.contains(where: ofSubject.contains) || next(words, index, "of", subject) {
      return .kinOfSubject
    }
    if owners.contains(where: ofVictim.contains) || next(words, index, "of", victim) {
      // “My dad”, where the order binds him.
      let isSame = isFamily && PeopleWords.sexes[words[index]] == subjectSex
      return isSame && PeopleWords.relatives.contains(words[index]) ? .subject : .kinOfVictim
    }
    // “Cousin Jade texts her”: nobody else has cousins in such a note.
    guard owners.isEmpty || owners.last == "new" else { return .other }
    if isFamily { return .subject }
    // “Mam told me.”
    return narrator == .victim && PeopleWords.parents.contains(words[index])
      ? .kinOfVictim : .kinOfSubject
  }

  /// “Declan wrote to her”, “Kelly, whom she knows”: a name that is nobody’s so far.
  private func isOtherName(_ words: [PlaceWords.Word], _ index: Int) -> Bool {
    let word = words[index]
    guard word.hasCapital, isName(word.folded), index + 1 < words.count else { return false }
    let next = words[index + 1]
    if index > 0, words[index - 1].folded == "the", PeopleWords.afterNames.contains(next.folded) {
      return true
    }
    if word.startsSentence {
      return PeopleWords.afterNames.contains(next.folded) || next.hasCapital && isName(next.folded)
    }
    return !PlaceWords.nouns.contains(next.folded) && !next.hasCapital
      && (index == 0 || !PeopleWords.beforePlaces.contains(words[index - 1].folded))
  }

  private static let parents: Set<String> = ["mam", "mum", "dad", "nan", "gran", "nana", "grandad"]
  private static let relatives: Set<String> = [
    "dad", "father", "mum", "mam", "mother", "brother", "sister", "son", "daughter",
  ]
  private static let former: Set<String> = ["ex", "former", "estranged"]
  private static let couples: Set<String> = [
    "partner", "husband", "wife", "boyfriend", "girlfriend", "bf", "gf", "fiance",
  ]
  private static let new: Set<String> = ["new", "own", "ex", "old", "then", "elder", "best"]
  private static let carriers: Set<String> = ["courier", "postman", "florist", "provider"]
  private static let givers: Set<String> = ["from", "by", "fr", "frm", "off"]

  private static let afterNames: Set<String> = [
    "had", "has", "was", "is", "who", "whom", "whose", "said", "says", "told", "tells", "wrote",
    "rang", "came", "sent", "texted", "did", "does", "messaged", "emailed", "turned",
  ]

  private static let beforePlaces: Set<String> = [
    "in", "at", "on", "near", "to", "of", "the", "from", "via", "by", "into", "outside", "called",
    "named", "past", "through", "his", "her", "a", "an", "for",
  ]

  private static let others: Set<String> = [
    "teacher", "teachers", "officer", "officers", "police", "pc", "pcs", "mechanic", "engineer",
    "licensee", "holder", "porters", "stewards", "wits", "wit", "pastor", "vicar", "imam", "priest",
    "shopkeeper", "porter", "invigilator", "usher",
    "receptionist", "staff", "guard", "landlord", "landlady", "secretary", "doctor", "nurse",
    "solicitor", "sol", "postman", "courier", "waiter", "waitress", "barman", "bouncer",
    "assistant", "clerk", "tutor", "supervisor", "florist", "witness", "resident", "tenant",
    "customer", "judge", "magistrate", "barrister", "counsel", "paramedic", "paramedics",
    "firefighter", "bailiff", "caretaker", "warden", "steward", "keeper", "trainer", "instructor",
    "coach", "dentist", "pharmacist", "bishop", "councillor", "minister", "journalist", "reporter",
    "om", "po", "pom", "com", "hr", "employer", "manager", "boss", "usher", "registrar", "oic",
    "pcso", "facilitator",
    "lead", "provider", "worker", "advocate", "idva", "psychologist", "psychiatrist", "plumber",
    "electrician", "builder", "gardener", "cleaner", "scaffolder", "roofer", "surveyor",
  ]

  private static let unknowns: Set<String> = [
    "man", "male", "woman", "female", "figure", "someone", "somebody", "person", "caller", "sender",
    "lad", "youth", "stranger", "men", "women", "account", "profile", "teenager", "males",
    "individual", "unknown", "player", "people", "strangers",
  ]

  private static let sexes: [String: Sex] = [
    "mother": .female, "mum": .female, "mam": .female, "sister": .female, "sis": .female,
    "aunt": .female, "auntie": .female, "nan": .female, "gran": .female, "grandmother": .female,
    "niece": .female, "daughter": .female, "wife": .female, "girlfriend": .female,
    "stepmum": .female, "woman": .female, "female": .female, "landlady": .female,
    "waitress": .female, "dad": .male, "father": .male, "brother": .male, "bro": .male,
    "uncle": .male, "nephew": .male, "son": .male, "husband": .male, "boyfriend": .male,
    "stepdad": .male, "grandad": .male, "man": .male, "male": .male, "lad": .male,
    "postman": .male, "barman": .male,
  ]

  /// Who did what these words tell.
  /// - Parameters:
  ///   - text: the sentence up to the act.
  ///   - act: the words of the act.
  ///   - after: what follows in the sentence.
  ///   - topic: whom the sentence before left as “he” or “she”.
  func actor(
    before text: String, act: String, after: String, topic: Mentions.Mention?
  ) -> (role: IncidentReading.Actor, isStated: Bool) {
    // “Card from his mother”, “followed by a man”.
    let told = Mentions(act + " " + after.prefix(40), self)
    if let giver = told.words.prefix(8).firstIndex(where: { PeopleWords.givers.contains($0.folded) }
    ),
      let person = told.all.first(where: { $0.index > giver && $0.index <= giver + 3 }),
      !PeopleWords.carriers.contains(told.words[person.index].folded)
    {
      return (IncidentReading.Actor(person.role), true)
    }
    // “His mother rang”, where the phrase begins with her.
    if let first = told.all.first(where: { $0.index < 3 && $0.index < PlaceWords.words(act).count }
    ),
      first.role == .kinOfSubject || first.role == .kinOfVictim
    {
      return (IncidentReading.Actor(first.role), false)
    }
    let before = Mentions(
      PlaceWords.words(text) + told.words, self, upTo: PlaceWords.words(text).count)
    guard let actor = before.actor else { return (.subject, false) }
    if let topic, !actor.isNamed, actor.role == .subject || actor.role == .victim,
      topic.sex == .unknown || actor.sex == .unknown || topic.sex == actor.sex,
      !before.all.contains(where: { $0.role == .subject && $0.isNamed })
    {
      return (IncidentReading.Actor(topic.role), false)
    }
    return (IncidentReading.Actor(actor.role), false)
  }

  /// “Her mother”, right after the act and not as the one who brings something to her.
  func reachesKin(_ text: String) -> Bool {
    let words = PlaceWords.words(text).prefix(6).map(\.folded)
    for (index, word) in words.enumerated() where index > 0 && PeopleWords.kin.contains(word) {
      if ofVictim.contains(words[index - 1]) { return true }
    }
    return false
  }

  private func isName(_ word: String) -> Bool {
    word.count >= 3 && !victim.contains(word) && !subject.contains(word)
      && !PlaceWords.nouns.contains(word) && !PlaceWords.noNames.contains(word)
      && !PeopleWords.kin.contains(word) && PlaceWords.kind[word] == nil
      && word.allSatisfy(\.isLetter)
  }

  private func next(
    _ words: [String], _ index: Int, _ link: String, _ people: Set<String>
  ) -> Bool {
    index + 2 < words.count && words[index + 1] == link
      && (people.contains(words[index + 2]) || words[index + 2] == "his")
  }

  /// Whether a text names a person by first name, last name or initials.
  /// - Parameter other: whose names say nothing, because they may be shared.
  static func names(_ name: String, in text: String, not other: String) -> Bool {
    let words = Set(PlaceWords.words(text).map(\.folded))
    let shared = Set(PlaceWords.words(other).map(\.folded))
    return names(Person(role: .other, name: WrittenText(name)))
      .contains { !shared.contains($0) && (words.contains($0) || words.contains($0 + "s")) }
  }

  /// Whether two names are of one person, as far as they tell: each word of the shorter one is in
  /// the longer one.
  static func areOne(_ one: String, _ other: String) -> Bool {
    let first = Set(PlaceWords.words(one).map(\.folded))
    let second = Set(PlaceWords.words(other).map(\.folded))
    return !first.isEmpty && !second.isEmpty
      && (first.isSubset(of: second) || second.isSubset(of: first))
  }

  /// Every word of the names, and the initials, as notes use them.
  private static func names(_ person: Person?) -> Set<String> {
    guard let person else { return [] }
    var names: Set<String> = []
    for name in [person.name].compactMap(\.self) + person.aliases {
      names.formUnion(PeopleWords.names(name.text))
    }
    return names
  }

  private static func names(_ name: String) -> Set<String> {
    let words = PlaceWords.words(name).map(\.folded)
    var names = Set(words.filter { $0.count >= 2 })
    if words.count > 1 {
      names.insert(words.compactMap { $0.first.map(String.init) }.joined())
      // “K's sister”; the letter alone would be too much.
      if let first = words[0].first { names.insert("\(first)s") }
    }
    return names.subtracting([
      "as", "is", "us", "her", "his", "son", "sister", "brother", "mother", "and", "mr", "mrs",
      "ms", "miss", "dr", "of", "the", "in", "on", "at",
    ])
  }

  private static let kin: Set<String> = [
    "mother", "mum", "mam", "mums", "dad", "father", "sister", "brother", "bro", "son", "daughter",
    "cousin", "aunt", "auntie", "uncle", "nan", "gran", "grandmother", "nephew", "niece", "friend",
    "friends", "mate", "mates", "pal", "family", "relative", "relatives", "parents", "wife",
    "husband", "boyfriend", "girlfriend", "partner", "colleague", "colleagues", "boss", "manager",
    "neighbour", "neighbours", "cellmate", "associate", "housemate", "flatmate", "employer",
    "stepdad", "stepmum", "sis", "grandad", "gf", "bf", "granny", "nana", "fiance", "fiancee",
    "lodger", "workmate", "workmates",
  ]
}
