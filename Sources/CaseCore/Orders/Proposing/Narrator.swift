/// Who speaks in the words of an incident.
enum Narrator: Hashable, Sendable {
  case victim
  /// An officer, a keyworker, an advocate: “told me” reached nobody whom an order protects.
  case official

  /// Whoever speaks of the protected person by name, or of supervising the other one, is neither.
  init(of text: String, protected names: Set<String>) {
    let words = PlaceWords.words(Quotes.without(text)).map(\.folded)
    let isOfficial =
      words.contains { Narrator.firstPerson.contains($0) }
      && words.contains { names.contains($0) || Narrator.supervising.contains($0) }
      && !words.contains { Narrator.callers.contains($0) }
    self = isOfficial ? .official : .victim
  }

  private static let firstPerson: Set<String> = ["i", "me", "my", "us", "we", "im", "ive", "our"]

  /// Whose words a log takes down as they come.
  private static let callers: Set<String> = ["clr", "caller", "inft", "informant"]

  private static let supervising: Set<String> = [
    "ip", "victim", "vic", "complainant", "aggrieved", "client", "visit", "session", "supervision",
    "appointment", "appt", "signed", "licence", "tag", "curfew", "visited", "keyworker", "hostel",
    "probation", "prison", "tacho", "tachograph", "programme", "interview", "interviewed",
    "custody",
    "cell", "wing", "unit", "caution", "monitoring", "course", "group", "office", "colleague",
    "manager", "disclosed", "challenged", "offender", "subject", "nominal",
  ]
}
