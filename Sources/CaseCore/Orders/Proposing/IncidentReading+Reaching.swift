/// Whom a sentence has the subject do something to, in whatever words: “Ian endorsed Carol”, “he
/// pressed a folded paper into her hand”.
extension IncidentReading {
  /// The sentence in which the subject turns to the protected person, and its words; nil where none
  /// does, or something is only said not to have happened.
  func reaching(_ people: PeopleWords) -> (sentence: Int, words: String)? {
    for index in sentences.indices {
      let mentions = Mentions(Quotes.without(reads[index]), people)
      let words = mentions.words.map(\.folded)
      guard !words.contains(where: Self.denying.contains) else { continue }
      for subject in mentions.all where subject.role == .subject && subject.acts {
        guard
          let target = words.indices.dropFirst(subject.index + 1).prefix(9).first(where: { at in
            people.isVictim(words[at]) || people.isOfVictim(words[at])
              || mentions.all.contains { $0.index == at && $0.role == .victim }
          })
        else { continue }
        let between = words[(subject.index + 1)..<target]
        guard between.contains(where: Self.isDoing),
          !between.contains(where: Self.parting.contains),
          !mentions.all.contains(where: {
            $0.acts && $0.index > subject.index && $0.index < target && $0.role != .subject
          })
        else { continue }
        let told = words[subject.index...target].joined(separator: " ")
        return (index, told)
      }
    }
    return nil
  }

  /// The sentence in which the subject comes near to the protected person, and its words: “drove up
  /// to where she stood”, “in the pew behind hers”.
  func nearing(_ people: PeopleWords) -> (sentence: Int, words: String)? {
    for index in sentences.indices {
      let mentions = Mentions(Quotes.without(reads[index]), people)
      let words = mentions.words.map(\.folded)
      guard !words.contains(where: Self.denying.contains),
        let subject = mentions.all.first(where: { $0.role == .subject && $0.acts })
      else { continue }
      for at in words.indices.dropFirst(subject.index + 1) where Self.beside.contains(words[at]) {
        let next = words[(at + 1)...].prefix(4)
        guard next.contains(where: { people.isVictim($0) || people.isOfVictim($0) || $0 == "hers" })
        else { continue }
        let end = min(words.count, at + 3)
        return (index, words[subject.index..<end].joined(separator: " "))
      }
    }
    return nil
  }

  private static let beside: Set<String> = [
    "beside", "alongside", "behind", "round", "around", "towards", "toward", "next", "after", "up",
    "against", "over", "joined",
  ]

  private static func isDoing(_ word: String) -> Bool {
    word.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("ing")) || doings.contains(word)
  }

  private static let doings: Set<String> = [
    "sent", "gave", "put", "got", "wrote", "made", "told", "said", "held", "sang", "threw", "drew",
    "let", "set", "brought", "bought", "paid", "lent", "read", "dealt", "fed", "sends", "gives",
    "puts", "gets", "writes", "makes", "tells", "says", "holds", "throws", "brings", "buys", "pays",
    "msgd", "txtd", "rang", "rung",
  ]
  /// Seeing, avoiding and being somewhere reach nobody, and after “about” and the like she is what
  /// is spoken of.
  private static let parting: Set<String> = [
    "about", "past", "from", "near", "opposite", "outside", "concerning", "of", "against", "re",
    "where", "that", "when", "because", "if", "while", "saw", "seen", "sees", "passed", "avoided",
    "ignored", "left", "knew", "lost", "missed", "loved", "mentioned", "named", "described",
    "discussed", "denied", "noticed", "heard", "recognised", "reported", "sued", "followed",
    "watched", "watching", "photographed", "filmed", "parked", "walked", "walking", "driving",
    "drove", "moved", "lives", "works", "police", "officer", "officers", "living", "working",
    "opposed", "called", "who", "which", "before", "after", "since", "without", "arrested",
    "stopped", "interviewed", "admitted", "searched", "looked", "looking", "damaged", "accused",
    "searching", "googled", "standing", "stood", "sitting", "waiting", "waited", "being", "was",
    "facing", "pointed", "pointing", "broke", "smashed", "kicked", "at", "by",
  ]
}
