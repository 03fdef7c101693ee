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
    "First he followed her home. Feb she blocked him. March he sat outside her flat.",
    "Followed her home on 5th March, 12th March and 19th March.",
    "5 March he followed her home. 12 March to date every day.",
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
    "5 March he followed her home. 12 March nothing again.",
    "5 March he turned up at her flat. 7 March she told him to stop.",
    "5 March he turned up at her flat. 7 March she blocked him.",
    "10:15 5 March he followed her home.",
    "Home by 6. 5 March he followed her home.",
    "At 8, 5 March, he followed her home.",
    "5 March he followed April home. April blocked him.",
    "Marc followed her home. Jan told him to stop.",
    "5 March he followed her home. She waited for 1/2 hour.",
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

  @Test func `an entry that nothing could be read of stays one where it names two days`() throws {
    var told = ToldCase(
      "acquaintance",
      [.init(day: "2024-03-05", text: "5 March the usual. 12 March much as ever.", fear: true)])
    told.alarm = true
    let opinion = try told.opinion()
    #expect(opinion.pointsTo == .insufficient)
    #expect(opinion.strength == .weak)
  }

  @Test func `an entry is named once, however many days it tells of`() throws {
    let opinion = try Self.opinion(
      "She told him to stop. 5 March he followed her home. 12 March he followed her to the gym.")
    #expect(opinion.four.unwanted.incidents == ["i1"])
    #expect(opinion.four.repeated.incidents == ["i1"])
  }

  @Test func `two days of one entry are no two crimes that should be joined`() throws {
    let text =
      "She told him to stop. 5 March he followed her home. 12 March he followed her to the gym."
    var told = ToldCase(
      "ex-partner", recordedAs: "malicious-communications", [.init(day: "2024-03-05", text: text)])
    #expect(try !told.opinion().flag.rules.contains("M4"))
    told.incidents.append(.init(day: "2024-03-20", text: "Followed her home again."))
    #expect(try told.opinion().flag.rules.contains("M4"))
  }

  @Test func `days before the offence of stalking count for none`() throws {
    func isStalking(_ happened: String) throws -> Bool {
      try Self.opinion(
        "She told him to stop. 1 June he followed her home and waited outside all night. 1 July he "
          + "followed her home and waited outside all night.", day: happened
      ).pointsTo.isStalking
    }
    // What an entry tells of lies within its time.
    #expect(try isStalking("2013-05-01/2013-08-01"))
    #expect(try !isStalking("2012-05-01/2012-08-01"))
  }

  @Test(arguments: [
    "", "5", "5/", "/5", "May", "12 12 12", "31 31 31", "5 and", "4,", "1/1/9999",
    "31/12/98", String(repeating: "1 ", count: 20_000), String(repeating: "1/1 ", count: 5_000),
  ])
  func `numbers that are no days make nothing of what was done once`(text: String) throws {
    let once = try Self.opinion("He followed her home.")
    #expect(try Self.opinion(text + ". He followed her home.").pointsTo == once.pointsTo)
  }
}
