/// The tools with which risk is assessed, and the topics that they ask about, in neutral words.
public struct RiskTools: Sendable {
  public struct Tool: Hashable, Sendable {
    public let code: String
    public let name: String
    /// From the lowest to the highest; empty where the tool gives no grade.
    public let grades: [Grade]
    /// Codes of the topics that it asks about, as far as that is known.
    public let topics: [String]
    /// What to know about it before it is relied on.
    public let says: String
    let dates: ValidDates
    public let verification: Verification
  }

  /// A grade of one tool. Grades of two tools are not the same thing, whatever they are called.
  public struct Grade: Hashable, Sendable {
    public let code: String

    public var label: String {
      String(code.map { $0 == "-" ? " " : $0 })
    }
  }

  public struct Topic: Hashable, Sendable {
    public let code: String
    public let label: String
    public let verification: Verification
  }

  public static let files = (tools: "risk-tools.tsv", topics: "risk-topics.tsv")

  public let tools: [Tool]
  public let topics: [Topic]

  init(tools text: String, topics topicText: String) throws(TableFault) {
    let topics = try RiskTools.readTopics(topicText)
    let table = try ReferenceTable(
      text, file: RiskTools.files.tools,
      columns: [
        "code", "name", "grades", "topics", "says", "valid_from", "valid_to", "source", "mark",
      ])
    var tools: [Tool] = []
    var seen: Set<String> = []
    for row in table.rows {
      let grades = RiskTools.words(row.optional("grades"))
      guard Set(grades).count == grades.count else {
        throw row.fault("each grade once in “grades”")
      }
      let named = RiskTools.words(row.optional("topics"))
      if let unknown = named.first(where: { code in !topics.contains { $0.code == code } }) {
        throw row.fault("codes of \(RiskTools.files.topics) in “topics”, found “\(unknown)”")
      }
      tools.append(
        Tool(
          code: try row.newCode("code", seen: &seen), name: try row.text("name"),
          grades: grades.map(Grade.init), topics: named, says: try row.text("says"),
          dates: try ValidDates(row), verification: try row.verification()))
    }
    self.tools = tools
    self.topics = topics
  }

  private static func readTopics(_ text: String) throws(TableFault) -> [Topic] {
    let table = try ReferenceTable(
      text, file: files.topics, columns: ["code", "label", "source", "mark"])
    var topics: [Topic] = []
    var seen: Set<String> = []
    for row in table.rows {
      let label = try row.text("label")
      guard !label.contains(where: { $0 == "," || $0 == ";" }) else {
        throw row.fault("a “label” without commas and semicolons, which part a list")
      }
      topics.append(
        Topic(
          code: try row.newCode("code", seen: &seen), label: label,
          verification: try row.verification()))
    }
    return topics
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map(String.init)
  }

  public subscript(code: String) -> Tool? { tools.first { $0.code == code } }

  /// Those in use on a day.
  public func tools(on day: CalendarDay) -> [Tool] { tools.filter { $0.dates.contains(day) } }

  /// What to call a tool; words that are no code stand for themselves.
  public func name(_ codeOrWords: String) -> String { self[codeOrWords]?.name ?? codeOrWords }

  public func topic(_ codeOrWords: String) -> String {
    topics.first { $0.code == codeOrWords }?.label ?? codeOrWords
  }

  /// What to call a grade: a code of the tool's without its hyphens, other words as they stand.
  public func grade(_ grade: WrittenText, of tool: WrittenText) -> String {
    self[tool.text]?.grades.first { $0.code == grade.text }?.label ?? grade.text
  }
}
