/// The words by which an incident may speak of the subject of an order, of the victim and of those
/// near them.
struct PeopleWords {
  let victimSex: Sex
  let subjectSex: Sex
  private let victim: Set<String>
  private let subject: Set<String>
  private let victimNames: Set<String>
  private let ofVictim: Set<String>
  private let ofSubject: Set<String>

  /// Words for what is the subject's own, such as `his`.
  var theirs: Set<String> { ofSubject }

  init(victim: Person?, subject: Person?) {
    victimSex = victim?.sex ?? .unknown
    subjectSex = subject?.sex ?? .unknown
    var victimWords: Set<String> = [
      "ip", "victim", "vic", "complainant", "aggrieved", "client", "i",
    ]
    var subjectWords: Set<String> = [
      "susp", "suspect", "subject", "def", "defendant", "nominal", "nom", "respondent", "offender",
      "perp", "ex",
    ]
    victimWords.formUnion(PeopleWords.names(victim))
    subjectWords.formUnion(PeopleWords.names(subject))
    var ofVictim: Set<String> = ["my", "ips", "victims", "vics", "our"]
    var ofSubject: Set<String> = [
      "susps", "suspects", "subjects", "defs", "exs", "nominals", "respondents",
    ]
    for name in PeopleWords.names(victim) { ofVictim.insert(name + "s") }
    for name in PeopleWords.names(subject) { ofSubject.insert(name + "s") }
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
    victimNames = PeopleWords.names(victim)
    self.victim = victimWords
    self.subject = subjectWords
    self.ofVictim = ofVictim
    self.ofSubject = ofSubject
  }

  /// “Ella texted”, “Ella then also rang”: her name right before the act.
  func isDoneByVictim(_ before: String) -> Bool {
    let words = PlaceWords.words(before).map(\.folded)
    guard let last = words.last(where: { !PeopleWords.between.contains($0) }) else { return false }
    return victimNames.contains(last)
  }

  private static let between: Set<String> = [
    "then", "also", "has", "had", "did", "just", "first", "later", "again", "herself", "himself",
  ]

  /// Who did what comes next: whom the words before it, or its own first words, name last.
  func actor(before text: String, startOf act: String) -> IncidentReading.Actor {
    var words = PlaceWords.words(text).map(\.folded)
    let first = PlaceWords.words(act).prefix(3).map(\.folded)
    if let owner = first.first, ofVictim.contains(owner) || ofSubject.contains(owner) {
      words += first
    }
    var actor = IncidentReading.Actor.subject
    for (index, word) in words.enumerated() {
      if subject.contains(word) { actor = .subject }
      guard PeopleWords.kin.contains(word) else { continue }
      let owners = words[max(0, index - 2)..<index]
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

  private func next(
    _ words: [String], _ index: Int, _ link: String, _ people: Set<String>
  ) -> Bool {
    index + 2 < words.count && words[index + 1] == link
      && (people.contains(words[index + 2]) || words[index + 2] == "his")
  }

  /// Whether a text names a person by a first or last name.
  static func names(_ name: String, in text: String) -> Bool {
    let words = Set(PlaceWords.words(text).map(\.folded))
    return PlaceWords.words(name).map(\.folded)
      .contains { $0.count >= 3 && (words.contains($0) || words.contains($0 + "s")) }
  }

  private static func names(_ person: Person?) -> Set<String> {
    guard let person else { return [] }
    var names: Set<String> = []
    for name in [person.name].compactMap(\.self) + person.aliases {
      for word in PlaceWords.words(name.text) where word.folded.count >= 3 {
        names.insert(word.folded)
      }
    }
    return names
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
