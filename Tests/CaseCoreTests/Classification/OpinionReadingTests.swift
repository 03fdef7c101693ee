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
    #expect(try points("neighbour", "Asked whether it was racial: no.").isAggravated == false)
    #expect(
      try points(
        "neighbour", "A witness heard the n word. She never heard anything racial herself."
      ).isAggravated == false)
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

  @Test func `what is shown not to have happened is no occasion`() throws {
    let opinion = try points(
      "acquaintance", "Says he followed her. Shift log puts him on the rig at the time.",
      "Says he rang her. The number belongs to her own second phone.")
    #expect(opinion.pointsTo == .insufficient)
    #expect(opinion.wouldChange.contains("nothing speaks against"))
  }

  @Test(arguments: [
    ["He texted her.", "He sent her an email."],
    ["He texted her that he misses her.", "He messaged her that he loves her."],
    ["He rang her at nine.", "He rang her at ten."],
  ])
  func `messages and calls of one day make no course of conduct`(texts: [String]) throws {
    func opinion(_ days: [String]) throws -> SecondOpinion {
      var told = ToldCase("ex-partner", zip(days, texts).map { .init(day: $0, text: $1) })
      told.alarm = true
      return try told.opinion()
    }
    let oneDay = try opinion(["2024-05-01T10:00", "2024-05-01T18:00"])
    #expect([.maliciousCommunications, .insufficient].contains(oneDay.pointsTo))
    #expect(oneDay.rules.first { $0.id == "course" }?.outcome != .fired)
    #expect(!oneDay.flag.rules.contains("M2"))
    let twoDays = try opinion(["2024-05-01T10:00", "2024-05-09T18:00"])
    #expect(twoDays.rules.first { $0.id == "course" }?.outcome == .fired)
    #expect(twoDays.flag.rules.contains("M2") == (twoDays.pointsTo != .insufficient))
  }

  @Test func `a refusal that is taken ends it, and one that is not does not`() throws {
    let asked = "Asked her for a drink."
    #expect(
      try points("colleague", asked, "She said no thanks. “No worries”, not raised again.").pointsTo
        == .insufficient)
    #expect(
      try points(
        "colleague", asked, "She said no thanks.", "Waited outside her flat with flowers."
      ).pointsTo.isStalking)
  }

  @Test func `parents who only settle when the children are fetched are in no course of conduct`()
    throws
  {
    let civil = try points(
      "ex-partner", "Texts asking what time to collect the kids.",
      "Came to the door to collect the kids as per the court order.")
    #expect(civil.pointsTo == .insufficient)
    let other = try points(
      "ex-partner", "Texts asking what time to collect the kids, and who she is sleeping with.",
      "Followed her home after the handover.")
    #expect(other.pointsTo.isStalking)
  }

  @Test func `conduct before the offence existed makes no course with one occasion after it`()
    throws
  {
    func told(_ days: String...) throws -> SecondOpinion.Class {
      try ToldCase("ex-partner", days.map { .init(day: $0, text: "Followed her home.") }).opinion()
        .pointsTo
    }
    #expect(try told("2012-06-01", "2012-09-01", "2012-12-01") == .harassment2)
    #expect(try told("2012-09-01", "2012-12-01", "2012-12-20") == .stalking2A)
  }

  @Test func `a rule quotes as many incidents as tell of it`() throws {
    let opinion = try points(
      "acquaintance", "Followed her, followed her again.", "Followed her.", "Sat outside her work.")
    for rule in ["course", "acts", "focus"] {
      let quoted = opinion.rules.first { $0.id == rule }?.evidence.map(\.place) ?? []
      #expect(Set(quoted) == ["i1", "i2", "i3"], "\(rule)")
    }
  }
}
