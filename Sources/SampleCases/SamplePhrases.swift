import CaseCore

/// The names, places and sentences that the sample is put together from.
public struct SamplePhrases: Sendable {
  struct IncidentPhrase: Sendable {
    let behaviours: [WrittenText]
    let channel: WrittenText?
    let channelCode: String
    /// Chance in a hundred that the victim feared violence.
    let fear: Int
    let place: Phrase?
    let text: Phrase
  }

  struct FurtherArea: Sendable {
    let force: String
    let area: String
  }

  let femaleNames: [String]
  let maleNames: [String]
  let surnames: [String]
  let streets: [String]
  let towns: [String]
  let workplaces: [String]
  let venues: [String]
  let furtherAreas: [FurtherArea]
  private let incidents: [String: [IncidentPhrase]]
  private let sentences: [String: [Phrase]]

  /// - Parameter text: gives the text of a table of the sample by its file name.
  public init(text: (String) throws(TableFault) -> String) throws(TableFault) {
    let names = try ReferenceTable(
      text("first-names.tsv"), file: "first-names.tsv", columns: ["name", "sex"])
    femaleNames = try names.column("name", where: "sex", is: "female")
    maleNames = try names.column("name", where: "sex", is: "male")
    surnames = try ReferenceTable(text("surnames.tsv"), file: "surnames.tsv", columns: ["name"])
      .rows.map { row throws(TableFault) in try row.text("name") }
    let places = try ReferenceTable(
      text("places.tsv"), file: "places.tsv", columns: ["kind", "name"])
    streets = try places.column("name", where: "kind", is: "street")
    towns = try places.column("name", where: "kind", is: "town")
    workplaces = try places.column("name", where: "kind", is: "work")
    venues = try places.column("name", where: "kind", is: "venue")
    furtherAreas = try ReferenceTable(
      text("further-areas.tsv"), file: "further-areas.tsv", columns: ["force", "area"]
    ).rows.map { row throws(TableFault) in
      FurtherArea(force: try row.text("force"), area: try row.text("area"))
    }
    incidents = try SamplePhrases.incidents(text("incidents.tsv"))
    sentences = try SamplePhrases.sentences(text("phrases.tsv"))
  }

  /// Sentences of a kind, such as `effect` or `outcome:16`; none where the table has none.
  func sentences(_ kind: String) -> [Phrase] { sentences[kind] ?? [] }

  /// Incidents that fit what the suspect was to the victim.
  func incidents(for relationship: Relationship?) -> [IncidentPhrase] {
    incidents[relationship?.rawValue ?? "any"] ?? []
  }

  private static func incidents(
    _ text: String
  ) throws(TableFault) -> [String: [IncidentPhrase]] {
    let table = try ReferenceTable(
      text, file: "incidents.tsv",
      columns: ["relations", "behaviours", "channel", "fear", "place", "text"])
    var found: [String: [IncidentPhrase]] = [:]
    for row in table.rows {
      let behaviours = try row.text("behaviours").split(separator: ",")
      let fear = ["no": 4, "may": 35, "yes": 88][try row.text("fear")]
      guard let fear else { throw row.fault("no, may or yes in “fear”") }
      let channel = try row.text("channel")
      let phrase = IncidentPhrase(
        behaviours: behaviours.compactMap { WrittenText($0) }, channel: WrittenText(channel),
        channelCode: channel, fear: fear, place: try row.optionalPhrase("place"),
        text: try row.phrase("text"))
      for relation in try row.text("relations").split(separator: ",") {
        guard relation == "any" || Relationship(rawValue: String(relation)) != nil else {
          throw row.fault("relationships or “any” in “relations”")
        }
        found[String(relation), default: []].append(phrase)
      }
    }
    let anybody = found["any"] ?? []
    for relationship in Relationship.allCases {
      found[relationship.rawValue, default: []] += anybody
    }
    return found
  }

  private static func sentences(_ text: String) throws(TableFault) -> [String: [Phrase]] {
    var found: [String: [Phrase]] = [:]
    let table = try ReferenceTable(text, file: "phrases.tsv", columns: ["kind", "text"])
    for row in table.rows {
      found[try row.text("kind"), default: []].append(try row.phrase("text"))
    }
    return found
  }
}

extension ReferenceTable {
  fileprivate func column(
    _ column: String, where key: String, is value: String
  ) throws(TableFault) -> [String] {
    var found: [String] = []
    for row in rows where try row.text(key) == value { found.append(try row.text(column)) }
    return found
  }
}

extension ReferenceTable.Row {
  fileprivate func phrase(_ column: String) throws(TableFault) -> Phrase {
    guard let phrase = Phrase(try text(column)) else {
      let known = Phrase.Slot.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("only {places} of \(known) in “\(column)”")
    }
    return phrase
  }

  fileprivate func optionalPhrase(_ column: String) throws(TableFault) -> Phrase? {
    try optional(column) == nil ? nil : phrase(column)
  }
}
