/// The people whom a sentence mentions, in order, and whether it has them do something.
struct Mentions {
  struct Mention {
    let index: Int
    let role: PeopleWords.Role
    let sex: Sex
    /// It stands where the one who does something stands, and not after “to” or “with”.
    let acts: Bool
    /// By name or by what the person is, and not “he”.
    let isNamed: Bool
  }

  let words: [PlaceWords.Word]
  private(set) var all: [Mention] = []

  init(_ text: String, _ people: PeopleWords) {
    self.init(PlaceWords.words(text), people)
  }

  /// - Parameter end: those before it count; the words after it only tell what they are.
  init(_ words: [PlaceWords.Word], _ people: PeopleWords, upTo end: Int? = nil) {
    self.words = end.map { Array(words[..<$0]) } ?? words
    for index in 0..<(end ?? words.count) {
      if words[index].folded == "they", let last = all.last, last.role == .other {
        all.append(Mention(index: index, role: .other, sex: .unknown, acts: true, isNamed: false))
        continue
      }
      guard let (role, sex, isNamed) = people.role(words, index) else { continue }
      all.append(
        Mention(
          index: index, role: role, sex: sex,
          acts: Mentions.acts(words, index, isSubject: role == .subject), isNamed: isNamed))
    }
  }

  /// Who does what comes after these words; nil where they leave it open.
  var actor: Mention? {
    guard let last = all.last(where: \.acts) else { return nil }
    if last.role == .subject { return last }
    // Whoever saw it, found it or got it is not the one who did it.
    let after = words[(last.index + 1)...].prefix(7)
    // “IP seen at home address”: by officers.
    if last.role == .victim, after.first?.folded == "seen" { return last }
    if after.contains(where: { Mentions.perceiving.contains($0.folded) }) {
      return all.last { $0.index > last.index && $0.role == .subject }
    }
    return last
  }

  /// Whom the next sentence means with “he” or “she” where it is not the subject of the order.
  var topic: Mention? {
    guard let last = all.last(where: { $0.acts && $0.isNamed }),
      last.role != .subject, last.role != .victim
    else { return nil }
    return all.contains { $0.index > last.index && $0.role == .subject && $0.isNamed } ? nil : last
  }

  /// The words right after a preposition are done to or with; whoever starts a clause does.
  private static func acts(_ words: [PlaceWords.Word], _ index: Int, isSubject: Bool) -> Bool {
    if nominative.contains(words[index].folded) { return true }
    var start = index
    func isParted(_ at: Int) -> Bool { words[at].isAfterComma && words[at - 1].folded != "in" }
    while start > 0, index - start < 4, !isParted(start) {
      let before = words[start - 1]
      if links.contains(before.folded) || prepositions.contains(before.folded) { break }
      if determiners.contains(before.folded) {
        start -= 1
        break
      }
      // Titles and first names.
      guard before.hasCapital || adjectives.contains(before.folded) else { break }
      start -= 1
    }
    guard start > 0, !isParted(start) else { return true }
    let before = words[start - 1].folded
    if isSubject { return !prepositions.contains(before) || before == "by" || before == "from" }
    return links.contains(before)
  }

  private static let nominative: Set<String> = ["he", "she"]

  private static let links: Set<String> = [
    "and", "but", "when", "while", "as", "because", "that", "where", "who", "which", "if", "before",
    "after", "since", "so", "until", "then", "today", "later", "again", "says", "said", "or",
    "although", "though", "whose", "states", "reports", "via",
  ]

  private static let prepositions: Set<String> = [
    "to", "with", "of", "from", "by", "at", "for", "about", "in", "on", "into", "against", "near",
    "behind", "beside", "outside", "between", "like", "re", "without", "towards", "past",
  ]

  private static let determiners: Set<String> = [
    "a", "an", "the", "his", "her", "their", "my", "another", "two", "three", "some", "one", "this",
    "that", "victims", "suspects", "ips", "four", "several", "any", "every", "susps",
  ]

  private static let adjectives: Set<String> = [
    "old", "young", "new", "own", "next", "door", "head", "teaching", "hooded", "mutual", "former",
    "other", "elder", "younger", "little", "duty", "shop", "site", "night", "security", "parking",
    "bus", "taxi", "school", "plot", "best", "close", "work", "male", "female", "unknown",
    "elderly",
    "council", "staff", "support", "case", "social", "neighbourhood", "police", "probation",
  ]

  static let perceiving: Set<String> = [
    "saw", "seen", "sees", "see", "seeing", "noticed", "notices", "reports", "reported",
    "reporting", "heard", "hears", "found", "finding", "finds", "find", "spotted", "spots",
    "watched", "recognised", "recognises", "mentioned", "says", "said", "stated", "states",
    "confirmed", "confirms", "identified", "clocked", "showed", "shows", "described", "believes",
    "thinks", "thought", "looked", "looks", "discovered", "stopped", "arrested", "served",
    "disturbed", "chased", "noted", "received", "recd", "rcvd", "got", "gets", "receives", "opened",
    "woke", "woken", "returned", "answered", "photographed", "caught",
    "say", "alleges", "alleged", "disclosed", "disclosing", "had", "states", "informs",
    "rec", "getting", "wakes", "checked", "contacted", "reckons",
  ]
}
