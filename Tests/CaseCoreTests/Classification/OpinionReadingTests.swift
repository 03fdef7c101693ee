import CaseCore
import Testing

/// How words are read: what is taken back, by whom something was done, what only looks like it.
struct OpinionReadingTests {
  func points(_ relationship: String, _ texts: String...) throws -> SecondOpinion {
    try ToldCase(
      relationship,
      texts.enumerated().map { .init(day: "2023-01-0\($0 + 1)", text: $1) }
    ).opinion()
  }

  func quoted(_ rule: String, _ text: String) throws -> [String] {
    try points("acquaintance", text).rules.first { $0.id == rule }?.evidence.map(\.words) ?? []
  }

  @Test(arguments: [
    "No threats made.", "He did not threaten her.", "Never threatened her.",
    "No calls, threats or visits.", "IP denies any threats.", "Threats: none.",
  ])
  func `a negation takes back what follows it`(text: String) throws {
    #expect(try quoted("violence-alone", text).isEmpty)
  }

  @Test(arguments: [
    "She did not want him to threaten her.", "Not only threatened her but hit her.",
    "He denies he threatened her.", "Did not answer. Threatened her.",
  ])
  func `a negation reaches no further than its own words`(text: String) throws {
    #expect(try quoted("violence-alone", text).isEmpty == false)
  }

  @Test func `what the victim did is not what the suspect did`() throws {
    #expect(try quoted("acts", "IP rang him.").isEmpty)
    #expect(try quoted("acts", "IP was followed by him.").isEmpty == false)
    #expect(try quoted("acts", "He rang her.").isEmpty == false)
  }

  @Test(arguments: [
    "Parcel tracker shows a delay.", "Smart watch stolen.", "Follow up call from HR.",
    "The following day it rained.", "Neighbourhood watch meeting.", "Deer stalking season.",
  ])
  func `innocent phrases mean nothing`(text: String) throws {
    #expect(try points("acquaintance", text).pointsTo == .insufficient)
    #expect(try quoted("acts", text).isEmpty)
  }

  @Test(arguments: [
    "he folowed her to work", "HE FOLLOWED HER TO WORK", "Hé followéd her", "susp f/d her",
    "he follwed her home", "he’s been following her",
  ])
  func `case, accents, apostrophes and slips of the hand do not matter`(text: String) throws {
    #expect(try quoted("acts", text).isEmpty == false)
  }

  @Test func `one entry may tell of many times`() throws {
    let texts = [
      "susp outside h/a x3", "Followed her on the 3rd, 5th and 9th.", "Followed her every day.",
      "Followed her on Monday and Thursday.", "Followed her twice this week.",
    ]
    for text in texts {
      let letter = try points("acquaintance", text).four.repeated
      #expect(letter.state == .yes && letter.incidents == ["i1"], "\(text)")
    }
    #expect(try points("acquaintance", "Followed her once.").four.repeated.state == .no)
  }

  @Test func `hostility has to be shown, and of the kind that the Act means`() throws {
    #expect(try points("neighbour", "Told her to go back to Poland.").isAggravated)
    #expect(try points("neighbour", "Pulled off her hijab.").isAggravated)
    #expect(try points("neighbour", "IP is Polish, susp is white British.").isAggravated == false)
    #expect(try points("neighbour", "Homophobic abuse, called him a poof.").isAggravated == false)
  }

  @Test func `words and boxes that disagree are shown`() throws {
    var told = ToldCase(
      "acquaintance",
      [
        .init(day: "2023-01-01", text: "Followed her."),
        .init(day: "2023-01-02", tags: ["threat"], text: "No threats made. Followed her."),
      ])
    told.seriousEffect = false
    told.impact = "Moved in with her mother and handed in her notice."
    let opinion = try told.opinion()
    #expect(opinion.pointsTo == .stalking4A && opinion.limbs == [.seriousEffect])
    let shown = opinion.rules.first { $0.id == "contradiction" }?.evidence.map(\.place)
    #expect(shown == ["i2", "impact"])
  }
}
