import CaseResources
import Testing

@testable import CaseCore

struct BreachProposerTests {
  private func proposals(
    _ text: String, _ condition: String, place: String? = nil, metres: Int? = nil,
    requires: Bool = false, at happened: String = "2024-05-04"
  ) throws -> [BreachProposal] {
    let proposer = try CaseResources.breachProposer(
      acts: CaseResources.classifier().vocabulary)
    let document = IntakeDocument(
      victim: Person(role: .victim, name: words("Amara Diallo"), sex: .female),
      suspect: Person(role: .suspect, name: words("Neil Crane"), sex: .male), incidents: [])
    let standing = StandingCondition(
      order: "o1", condition: "c1", isRequirement: requires, type: nil, text: condition,
      place: place, distanceMetres: metres, subjectName: nil, protected: [], doubts: [])
    return proposer.proposals(
      for: Incident(happened: try #require(Happened(happened)), text: words(text)),
      in: document.assessable, standing: [standing])
  }

  @Test func `each need of the table is met by one telling and missed by the next`() throws {
    // any
    #expect(try proposals("Neil rang her twice.", "Not to contact Amara.").count == 1)
    #expect(try proposals("Neil rang his own mother.", "Not to contact Amara.").isEmpty)
    // place
    #expect(try !proposals("He was in Rowan Street.", "Not to enter Rowan Street, Dudley").isEmpty)
    #expect(try proposals("He was in Elm Street.", "Not to enter Rowan Street, Dudley").isEmpty)
    // distance
    let far = "Not to go within 200 metres of 12 Rowan Street"
    #expect(try !proposals("Parked 50 m from her house.", far, metres: 200).isEmpty)
    #expect(try proposals("Parked half a mile from her house.", far, metres: 200).isEmpty)
    // other
    let third = "Not to instruct any other person to contact Amara"
    #expect(try !proposals("His brother texted her.", third).isEmpty)
    #expect(try proposals("He texted her.", third).isEmpty)
    // elsewhere
    let home = "To remain at 4 Mill Row, Tipton between 21:00 and 06:00"
    let night = "2024-05-04T23:10"
    #expect(
      try !proposals("Seen walking 2 miles from home.", home, place: "4 Mill Row", at: night)
        .isEmpty
    )
    // named
    let complaint = "Not to make any complaint about Amara to her employer"
    #expect(try !proposals("False complaint about Amara to her employer.", complaint).isEmpty)
    // a topic
    let course = "To attend the perpetrator programme"
    #expect(try !proposals("Missed the programme session.", course, requires: true).isEmpty)
    #expect(try proposals("Attended the programme session.", course, requires: true).isEmpty)
  }

  @Test func `the words are those of the incident`() throws {
    let found = try #require(
      try proposals("At noon Neil rang her twice.", "Not to contact Amara.").first)
    #expect(found.certainty == .clear && found.evidence.contains { $0.contains("rang") })
  }

  @Test(arguments: [
    String(repeating: "rang her ", count: 3000), "\"", "“”“", "‮gnar", "🧑‍🤝‍🧑🧑‍🤝‍🧑 rang 🧑‍🤝‍🧑", "\u{0}",
    "...", "' ' '", "Ω rang Ω", "her her her her", "from", "to her", "999999999999999999999 m",
    "her nan metres away", "inf m",
    "half past", "at 99:99", "between and",
  ])
  func `no text brings it down`(text: String) throws {
    for condition in ["Not to contact Amara.", "Not to go within 50 metres of Rowan Street", text] {
      guard WrittenText(condition) != nil, WrittenText(text) != nil else { continue }
      #expect(try proposals(text, condition).count <= 1)
    }
  }

  @Test(arguments: [
    ("half past three in the afternoon", 930), ("at two in the morning", 120), ("9pm", 1260),
    ("21:40", 1300), ("at about eleven on a Wednesday morning", 660), ("at noon", 720),
    ("quarter to six in the evening", 1065), ("0720hrs", 440),
  ])
  func `hours are read as people tell them`(text: String, minute: Int) {
    #expect(ClockWords.first(in: text) == minute)
  }

  @Test func `numbers that are no hours are none`() {
    for text in ["two of them", "number 12", "in 2019", "PC 1420", "half of it"] {
      #expect(ClockWords.first(in: text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("two hundred and fifty metres away", 250), ("about 60m", 60), ("half a mile off", 805),
    ("nearly three hundred metres", 300), ("ten yards", 9),
  ])
  func `distances are read in figures and in words`(text: String, metres: Int) {
    #expect(Distances.first(in: text)?.metres == metres)
  }

  @Test func `a broken row is refused with its file and line`() {
    let heading = "covers\tact\tcertainty\tneeds\tsource\tmark\n"
    for row in [
      "nowhere\tcontact\tclear\tany\tx\tO", "contact\tnothing\tclear\tany\tx\tO",
      "contact\tcontact\tperhaps\tany\tx\tO", "contact\tcontact\tclear\tmoon\tx\tO",
    ] {
      let fault = #expect(throws: TableFault.self) { try BreachMatches(heading + row + "\n") }
      #expect(fault?.file == BreachMatches.file && fault?.line == 2)
    }
    let classes = String(
      decoding: CaseResources.bytes(of: "Tables/\(ClassificationVocabulary.files.classes)") ?? [],
      as: UTF8.self)
    let fault = #expect(throws: TableFault.self) {
      try ConditionVocabulary(
        phrases: "id\tmeans\tphrase\tsource\tmark\na\tnothing\tword\tx\tO\n",
        classes: classes)
    }
    #expect(fault?.file == ConditionVocabulary.file && fault?.line == 2)
  }
}
