/// The words by which an incident may speak of the subject of an order, of the victim and of those
/// near them.
struct PeopleWords {
  let victimSex: Sex
  let subjectSex: Sex
  private let victim: Set<String>
  private let subject: Set<String>
  let victimNames: Set<String>
  let subjectNames: Set<String>
  private let ofVictim: Set<String>
  private let ofSubject: Set<String>

  /// Words for what is the subject's own, such as `his`.
  var theirs: Set<String> { ofSubject }

  /// - Parameter protected: further names that are read as the protected person's.
  init(victim: Person?, subject: Person?, protected: [String] = []) {
    victimSex = victim?.sex ?? .unknown
    subjectSex = subject?.sex ?? .unknown
    var victimWords: Set<String> = [
      "ip", "victim", "vic", "complainant", "aggrieved", "client", "i",
    ]
    var subjectWords: Set<String> = [
      "susp", "suspect", "subject", "def", "defendant", "nominal", "nom", "respondent", "offender",
      "perp", "ex",
    ]
    var victims = PeopleWords.names(victim)
    for name in protected { victims.formUnion(PeopleWords.names(name)) }
    let both = victims.intersection(PeopleWords.names(subject))
    victims.subtract(both)
    let subjects = PeopleWords.names(subject).subtracting(both)
    victimWords.formUnion(victims)
    subjectWords.formUnion(subjects)
    var ofVictim: Set<String> = ["my", "ips", "victims", "vics", "our"]
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

  /// “Ella texted”, “Ella then also rang”: her name right before the act.
  func isDoneByVictim(_ before: String) -> Bool {
    let words = PlaceWords.words(before).map(\.folded)
    guard let last = words.last(where: { !PeopleWords.between.contains($0) }) else { return false }
    return ["ip", "vic", "victim"].contains(last)
  }

  /// “Wrote to his MP”, “rang the council”: the words after the act name somebody else.
  func isSentElsewhere(_ text: String) -> Bool {
    let words = PlaceWords.words(text).prefix(6).map(\.folded)
    guard !words.contains(where: { victim.contains($0) && $0 != "i" }) else { return false }
    if words.contains(where: { ofVictim.contains($0) || $0 == "victims" }) { return false }
    // “Filmed own kids.”
    if words.dropFirst().prefix(2).contains("own") { return true }
    return words.dropFirst().prefix(4).contains(where: PeopleWords.institutions.contains)
  }

  private static let institutions: Set<String> = [
    "police", "council", "mp", "hr", "solicitor", "solicitors", "sols", "court", "courts", "gp",
    "doctor", "landlord", "probation", "officer", "officers", "oic", "999", "101", "ombudsman",
  ]

  private static let between: Set<String> = [
    "then", "also", "has", "had", "did", "just", "first", "later", "again", "herself", "himself",
  ]

  /// Whether a text speaks of the protected person.
  func namesVictim(_ text: String) -> Bool {
    PlaceWords.words(text).contains {
      victim.contains($0.folded) && $0.folded != "i" || ofVictim.contains($0.folded)
    }
  }

  /// Who did what comes next: whom the words before it, or its own first words, name last.
  func actor(before text: String, startOf act: String) -> IncidentReading.Actor {
    let told = PlaceWords.words(text)
    var words = told.map(\.folded)
    let first = PlaceWords.words(act).prefix(3).map(\.folded)
    if let owner = first.first,
      ofVictim.contains(owner) || ofSubject.contains(owner) || PeopleWords.kin.contains(owner)
    {
      words += first
    }
    var actor = IncidentReading.Actor.subject
    for (index, word) in words.enumerated() {
      if subject.contains(word) { actor = .subject }
      // “Jamie Orme sent her a text”: two names in a row are somebody.
      if index > 0, index < told.count, told[index].hasCapital, told[index - 1].hasCapital,
        isName(word), isName(words[index - 1])
      {
        actor = .somebody
      }
      guard PeopleWords.kin.contains(word) else { continue }
      let owners = words[max(0, index - 2)..<index]
      // “Cousin Jade texts her”: nobody else has cousins in such a note.
      if owners.isEmpty || owners.last == "new" { actor = .kinOfSubject }
      if owners.contains(where: ofSubject.contains) || next(words, index, "of", subject) {
        actor = .kinOfSubject
      } else if owners.contains(where: ofVictim.contains) || next(words, index, "of", victim) {
        actor = .kinOfVictim
      }
    }
    return actor
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
      && !PeopleWords.kin.contains(word)
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
    "stepdad", "stepmum", "sis", "grandad",
  ]
}
