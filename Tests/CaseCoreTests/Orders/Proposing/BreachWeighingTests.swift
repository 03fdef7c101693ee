import CaseResources
import Testing

@testable import CaseCore

/// Facts, their weights, and what follows from both.
struct BreachWeighingTests {
  private let proposer: BreachProposer
  private let current: Case

  init() throws {
    proposer = try CaseResources.breachProposer(acts: CaseResources.classifier().vocabulary)
    current =
      IntakeDocument(
        victim: Person(role: .victim, name: words("Amara Diallo"), sex: .female),
        suspect: Person(role: .suspect, name: words("Neil Crane"), sex: .male), incidents: []
      ).assessable
  }

  private func condition(_ name: String, _ text: String, place: String? = nil) -> StandingCondition
  {
    StandingCondition(
      order: "o1", condition: name, isRequirement: false, type: nil, text: text, place: place,
      distanceMetres: nil, subjectName: nil, protected: [], doubts: [])
  }

  private func incident(_ text: String) throws -> Incident {
    Incident(happened: try #require(Happened("2024-05-04")), text: words(text))
  }

  private var standing: [StandingCondition] {
    [
      condition("c1", "Not to contact Amara Diallo by any means."),
      condition("c2", "Not to enter Rowan Street, Dudley.", place: "Rowan Street, Dudley"),
      condition("c3", "Not to mention Amara Diallo on social media."),
    ]
  }

  @Test(arguments: [
    "He rang her and then sat in Rowan Street.", "Neil posted about her on Facebook.",
    "Roses on her doorstep in Rowan Street, card signed Neil.",
  ])
  func `the order of the conditions makes no difference`(text: String) throws {
    let told = try incident(text)
    let found = proposer.proposals(for: told, in: current, standing: standing)
    let turned = proposer.proposals(for: told, in: current, standing: standing.reversed())
    #expect(!found.isEmpty)
    #expect(Set(found) == Set(turned))
  }

  @Test func `without a condition that stood nothing is weighed`() throws {
    let told = try incident("He rang her and then sat in Rowan Street.")
    #expect(proposer.proposals(for: told, in: current, standing: []).isEmpty)
    #expect(proposer.facts(for: told, in: current, standing: []).isEmpty)
  }

  @Test func `every fact has one code`() {
    for (code, fact) in BreachFact.byCode { #expect(fact.code == code) }
    #expect(Set(BreachFact.byCode.values).count == BreachFact.byCode.count)
  }

  @Test func `what is weighed is named in the table of facts`() throws {
    let told = try incident("He rang her twice, and stood 40 metres from her door at noon.")
    for pair in proposer.facts(for: told, in: current, standing: standing) {
      for code in pair.facts where !code.hasPrefix(BreachWeights.told) {
        #expect(BreachFact.byCode[code] != nil, "\(code)")
      }
      for family in pair.families { #expect(ConditionFamily(rawValue: family) != nil) }
    }
  }

  @Test(arguments: [
    ("Neil Crane texted Amara.", ["subject_text", "text_victim"]),
    ("Amara Diallo texted Neil.", ["victim_text", "text_subject"]),
    ("Her mother texted Neil.", ["victim-kin_text", "text_subject"]),
  ])
  func `the words of an incident tell who did it to whom`(text: String, phrases: [String]) throws {
    let told = try incident(text)
    for pair in proposer.facts(for: told, in: current, standing: standing) {
      let found =
        pair.facts.filter { $0.hasPrefix(BreachWeights.told) && $0.contains("_text") }
        + pair.facts.filter { $0.hasPrefix(BreachWeights.told + "text_") }
      #expect(Set(found) == Set(phrases.map { BreachWeights.told + $0 }))
    }
  }

  @Test func `a phrase weighs where it is told, and once more for its family`() throws {
    let weights = try BreachWeights(
      """
      fact\tfamily\tbreach\tclear\tsource\tmark
      always\tany\t-50\t0\tx\tO
      told.subject_wave\tany\t10\t1\tx\tO
      told.subject_wave\tcontact\t5\t0\tx\tO

      """)
    let told = weights.sums(of: ["subject_wave", "wave_victim"])
    #expect(weights.sum([.always], told, of: [.contact]).breach == -35)
    #expect(weights.sum([.always], told, of: [.enter]).breach == -40)
    #expect(weights.sum([.always], weights.sums(of: ["wave_victim"]), of: [.contact]).breach == -50)
    #expect(weights.sum([.always], told, of: [.enter]).clear == 1)
  }

  @Test(arguments: [
    "nothing\tany\t1\t1\tx\tO", "always\tnowhere\t1\t1\tx\tO", "always\tany\tmuch\t1\tx\tO",
    "always\tany\t1\t99999\tx\tO", "always\tany\t1\t1\tx\tZ",
  ])
  func `a broken row of weights is refused with its file and line`(row: String) {
    let heading = "fact\tfamily\tbreach\tclear\tsource\tmark\n"
    let fault = #expect(throws: TableFault.self) { try BreachWeights(heading + row + "\n") }
    #expect(fault?.file == BreachWeights.file && fault?.line == 2)
    let good = "always\tany\t1\t1\tx\tO\n"
    #expect(throws: TableFault.self) { try BreachWeights(heading + good + good) }
    let phrase = "told.follow\tany\t1\t1\tx\tO\n"
    #expect(throws: TableFault.self) { try BreachWeights(heading + good + phrase + phrase) }
    #expect(throws: TableFault.self) { try BreachWeights(heading) }
  }

  @Test func `thresholds are two, each once`() throws {
    let heading = "question\tleast\tsource\tmark\n"
    let both = "proposed\t-100\tx\tO\nclear\t0\tx\tO\n"
    #expect(try BreachThresholds(heading + both).proposed == -100)
    for rows in ["proposed\t1\tx\tO\n", both + "clear\t1\tx\tO\n", "proposed\tlow\tx\tO\n" + both] {
      let fault = #expect(throws: TableFault.self) { try BreachThresholds(heading + rows) }
      #expect(fault?.file == BreachThresholds.file)
    }
  }
}
