import CaseCore
import Testing

/// One entry may tell of many days; each on which something was done is an occasion of its own.
@Suite struct DatedPartTests {
  static func opinion(_ text: String, day: String = "2024-03-05") throws -> SecondOpinion {
    try ToldCase("acquaintance", [.init(day: day, text: text)]).opinion()
  }

  static func isCourse(_ text: String) throws -> Bool {
    let opinion = try opinion(text)
    return opinion.rules.contains { $0.id == "course" && $0.outcome == .fired }
  }

  @Test(arguments: [
    "5 March he followed her home. 12 March he sat outside her flat.",
    "On March 5th he followed her home. On March 12th he sat outside her flat.",
    "5/3 followed her home. 12/3 sat outside her flat.",
    "05/03/2024 followed her home, 12/03/2024 sat outside her flat.",
    "Sat outside her flat on 4, 9 and 14 March.",
    "5 March he followed her home. 12 March same again.",
    "In the first week he followed her home. March she blocked him. April he sat outside her flat.",
  ])
  func `days that one entry names are occasions`(text: String) throws {
    #expect(try Self.isCourse(text))
  }

  @Test(arguments: [
    "He followed her home on 5 March.",
    "She came in on 12 March. On 5 March he followed her home.",
    "Followed her home on 5 March. She told her sister on 6 March.",
    "He followed her home. The shop is open 24/7.",
    "He followed her home. It may be that he lives there.",
    "5 March he followed her home. 12 March nothing at all. 19 March nothing.",
  ])
  func `a day on which nothing was done is none`(text: String) throws {
    #expect(try !Self.isCourse(text))
  }

  @Test func `violence feared on two days that one entry names is feared twice`() throws {
    let twice = try Self.opinion(
      "5 Oct he held a knife to her and said he would stab her, she believed it. 9 Nov at the wedding "
        + "he held the knife again and threatened to stab her, she thought he would.",
      day: "2023-10-05")
    #expect(twice.rules.contains { $0.id == "fear-twice" && $0.outcome == .fired })
  }

  @Test func `what clears one day up clears the entry up`() throws {
    let text =
      "5 March someone followed her home. 12 March he sat outside her flat. Cameras show that he was "
      + "abroad on 5 March and 12 March: it was not him."
    #expect(try Self.opinion(text).pointsTo == .insufficient)
  }

  @Test func `each day of an entry is quoted from that entry`() throws {
    let opinion = try Self.opinion(
      "5 March he followed her home. 12 March he followed her to the gym.")
    let acts = try #require(opinion.rules.first { $0.id == "acts" })
    #expect(acts.evidence.allSatisfy { $0.place == "i1" })
  }

  @Test(arguments: [
    "", "5", "5/", "/5", "May", "12 12 12", "31 31 31 May May 1/1/1/1", "5 and", "4,",
  ])
  func `no text of numbers brings it down`(text: String) throws {
    for text in [text, text + " " + text, "He followed her. " + text + ". " + text] {
      #expect(try Self.opinion(text).pointsTo != .stalking4A)
    }
  }
}
