/// The words of an incident, each alone and with the next, with what people are to the order in the
/// place of their names: “victim text subject” is not “subject text victim”, whoever they are. What
/// no table foresees is told in such words too, and breach-weights.tsv says what they weigh.
extension IncidentReading {
  func phrases(_ people: PeopleWords) -> Set<String> {
    var phrases: Set<String> = []
    for read in reads {
      var last: String?
      let words = PlaceWords.words(read)
      for index in words.indices {
        let word = IncidentReading.plain(words, index, people)
        // “Ella Hughes” is one person.
        if word == last, IncidentReading.roles.contains(word) { continue }
        phrases.insert(word)
        if let last { phrases.insert(last + "_" + word) }
        last = word
      }
    }
    return phrases
  }

  /// A word without its ending, or who it is. What somebody is by trade is a word like others.
  private static func plain(
    _ words: [PlaceWords.Word], _ index: Int, _ people: PeopleWords
  ) -> String {
    let word = words[index].folded
    if word.first?.isNumber == true { return "number" }
    if people.isOfVictim(word) { return "victims" }
    if people.theirs.contains(word) { return "subjects" }
    switch people.role(words, index)?.role {
    case .subject: return "subject"
    case .victim: return "victim"
    case .kinOfSubject: return "subject-kin"
    case .kinOfVictim: return "victim-kin"
    case .other where !people.isTrade(word): return people.isKin(word) ? "friend" : "name"
    case .other, .unknown, nil: return WordStems.stem(word)
    }
  }

  private static let roles: Set<String> = ["subject", "victim", "name"]
}
