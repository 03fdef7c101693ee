import CaseResources
import Testing

@testable import CaseCore

/// Rules that hold for any wording: who is meant, who was reached, what an exception leaves free.
struct WordingRuleTests {
  private func proposals(
    _ text: String, _ condition: String, place: String? = nil, metres: Int? = nil,
    victim: String = "Amara Diallo", suspect: String = "Neil Crane",
    at happened: String = "2024-05-04"
  ) throws -> [BreachProposal] {
    let proposer = try CaseResources.breachProposer(acts: CaseResources.classifier().vocabulary)
    let document = IntakeDocument(
      victim: Person(role: .victim, name: words(victim), sex: .female),
      suspect: Person(role: .suspect, name: words(suspect), sex: .male), incidents: [])
    let standing = StandingCondition(
      order: "o1", condition: "c1", isRequirement: false, type: nil, text: condition, place: place,
      distanceMetres: metres, subjectName: nil, protected: [], doubts: [])
    return proposer.proposals(
      for: Incident(happened: try #require(Happened(happened)), text: words(text)),
      in: document.assessable, standing: [standing])
  }

  @Test func `of two people with one name the title tells which did it`() throws {
    let place = "Not to enter Rowan Street, Dudley"
    let told = { (text: String) in
      try proposals(text, place, place: "Rowan Street, Dudley", victim: "Amara Crane")
    }
    #expect(try told("Mr Crane drove into Rowan Street and sat in his car.").count == 1)
    let contact = "Not to contact Amara Crane."
    #expect(try proposals("Mr Crane rang Ms Crane.", contact, victim: "Amara Crane").count == 1)
    #expect(try proposals("Ms Crane rang Mr Crane.", contact, victim: "Amara Crane").isEmpty)
  }

  @Test func `what is sent to somebody else reaches nobody who is protected`() throws {
    for text in [
      "Neil sent a message to his own sister.", "Neil wrote to the council.",
      "The keyworker rang to say he had missed his session.",
      "At his supervision session he told me that it was a joke.",
      "Neil telephoned my son. My son is not on the order.",
    ] {
      #expect(try proposals(text, "Not to contact Amara.").isEmpty, "\(text)")
    }
  }

  @Test func `a deed to the protected person in words of no table is contact`() throws {
    for text in [
      "Neil endorsed Amara on LinkedIn.", "He pressed a folded paper into her hand.",
      "A jar of plums was on her doorstep.",
    ] {
      #expect(try proposals(text, "Not to contact Amara.").count == 1, "\(text)")
    }
    for text in ["Neil saw Amara.", "Neil walked past Amara.", "Neil did not greet Amara."] {
      #expect(try proposals(text, "Not to contact Amara.").isEmpty, "\(text)")
    }
  }

  @Test func `an exception holds only as far as its hours, its way of sending and its topic`()
    throws
  {
    let collecting =
      "Not to enter Rowan Street, save to collect the children at 17:00 on Fridays and return them at "
      + "17:00 on Sundays"
    let gate = "Neil came to Rowan Street and collected the children."
    #expect(try proposals(gate, collecting, at: "2024-05-03T17:00").isEmpty)
    #expect(try proposals(gate, collecting, at: "2024-05-05T17:00").isEmpty)
    #expect(try !proposals(gate, collecting, at: "2024-05-07T17:00").isEmpty)
    let texting = "Not to contact Amara save by text message about the children"
    #expect(try proposals("He sent a text message about the children.", texting).isEmpty)
    #expect(
      try !proposals("He sent a text calling her a liar. The children were not mentioned.", texting)
        .isEmpty)
    let riding = "Not to enter Cold Ashby save by train without alighting"
    #expect(
      try proposals("He passed through Cold Ashby on the train.", riding, place: "Cold Ashby")
        .isEmpty)
    #expect(
      try !proposals("He alighted from the train in Cold Ashby.", riding, place: "Cold Ashby")
        .isEmpty
    )
  }

  @Test func `a place that is only told apart from where it happened is not entered`() throws {
    let close = "Not to enter Tallow Close, Rugby"
    for text in [
      "He was on Tallow Road, which does not form part of Tallow Close.",
      "He was at the other end of the estate from Tallow Close.",
    ] {
      #expect(try proposals(text, close, place: "Tallow Close, Rugby").isEmpty, "\(text)")
    }
    #expect(try !proposals("He was on Tallow Close.", close, place: "Tallow Close, Rugby").isEmpty)
  }

  @Test func `a distance that spans the limit is a doubt`() throws {
    let far = "Not to go within 100 metres of Amara Diallo"
    let found = try proposals(
      "He was in the gardens, between 90 and 120 metres from her.", far, metres: 100)
    #expect(found.first?.certainty == .doubtful)
    #expect(Distances.range(in: "about 80-90 m") == 80...90)
  }

  @Test func `no order, no proposal`() throws {
    let proposer = try CaseResources.breachProposer(acts: CaseResources.classifier().vocabulary)
    let document = IntakeDocument(
      victim: Person(role: .victim, name: words("Amara Diallo"), sex: .female),
      suspect: Person(role: .suspect, name: words("Neil Crane"), sex: .male), incidents: [])
    for text in ["Neil rang Amara.", "He endorsed Amara.", "Flowers on her doorstep from Neil."] {
      let incident = Incident(
        happened: try #require(Happened("2024-05-04")), text: words(text))
      #expect(proposer.proposals(for: incident, in: document.assessable, standing: []).isEmpty)
    }
  }

  @Test(arguments: [
    ("driving", "drove"), ("stopped", "stop"), ("children", "child"), ("bus", "bus"),
  ])
  func `words meet without their endings`(one: String, other: String) {
    #expect(WordStems.stem(one) == WordStems.stem(other))
  }

  @Test func `hours of more than one stretch are all read`() throws {
    let hours = try #require(HourSpan("between 0830-0900 and 1500-1530"))
    #expect(hours.spans == [.init(from: 510, to: 540), .init(from: 900, to: 930)])
  }
}
