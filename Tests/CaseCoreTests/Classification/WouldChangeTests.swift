import CaseCore
import Testing

/// What is said to change the answer is tried: the fact is put on record, in other words than the
/// program's, and the case asked about again.
@Suite struct WouldChangeTests {
  static let followed = ToldCase(
    "ex-partner",
    [
      .init(day: "2024-01-02", tags: ["follow"], text: "Followed her home from work."),
      .init(day: "2024-01-09", tags: ["watch"], text: "Sat outside her flat, watching."),
      .init(
        day: "2024-01-16", tags: ["follow"], text: "Followed her to the gym after she blocked him."),
    ])

  @Test func `fear on two occasions makes section 4A of what is said to need it`() throws {
    var told = Self.followed
    let before = try told.opinion()
    try #require(before.pointsTo == .stalking2A)
    #expect(
      before.wouldChange
        == "If violence was feared on two occasions, it would point to stalking (section 4A).")
    told.fearOccasions = 2
    #expect(try told.opinion().pointsTo == .stalking4A)
  }

  @Test func `where fear was told of once one more occasion is asked about`() throws {
    var told = Self.followed
    told.incidents[0].fear = true
    #expect(try told.opinion().wouldChange.hasPrefix("If violence was feared on one more occasion"))
    told.incidents[1].fear = true
    #expect(try told.opinion().pointsTo == .stalking4A)
  }

  @Test func `without the effect that is told of it is what is said`() throws {
    var told = Self.followed
    told.seriousEffect = true
    let opinion = try told.opinion()
    try #require(opinion.pointsTo == .stalking4A)
    #expect(
      opinion.wouldChange
        == "If it had no substantial effect on daily life, it would point to stalking (section 2A)."
    )
  }

  @Test func `what a further occasion is said to change it changes`() throws {
    var tried = 0
    for labelled in try LabelledCase.read("later") + LabelledCase.read("blind") {
      var told = labelled.told
      let before = try told.opinion()
      guard told.incidents.count == 1,
        before.wouldChange.hasPrefix("If there was a further occasion like the last, it would"),
        let day = CalendarDay(String(told.incidents[0].day.prefix(10)))
      else { continue }
      tried += 1
      var again = told.incidents[0]
      again.day = "\(day.adding(days: 7))"
      told.incidents.append(again)
      #expect(try told.opinion().pointsTo != before.pointsTo, "\(labelled.name)")
    }
    #expect(tried >= 4)
  }

  @Test func `where no one fact is enough two are named that are`() throws {
    var told = Self.followed
    told.fearOccasions = 2
    told.seriousEffect = true
    let opinion = try told.opinion()
    try #require(opinion.pointsTo == .stalking4A)
    #expect(
      opinion.wouldChange
        == "If violence was not feared on two occasions and it had no substantial effect on daily "
        + "life, it would point to stalking (section 2A).")
    var one = told
    one.fearOccasions = 0
    #expect(try one.opinion().pointsTo == .stalking4A)
    one = told
    one.seriousEffect = false
    #expect(try one.opinion().pointsTo == .stalking4A)
    one.fearOccasions = 0
    #expect(try one.opinion().pointsTo == .stalking2A)
  }

  @Test func `where nothing was done that is asked for`() throws {
    let opinion = try ToldCase("stranger", []).opinion()
    #expect(
      opinion.wouldChange
        == "What the person did, in words and with the date, would have to be told.")
  }

  @Test func `where nothing is said to change it fear on record changes nothing`() throws {
    var tried = 0
    for labelled in try LabelledCase.read("shown") + LabelledCase.read("blind") {
      var told = labelled.told
      let before = try told.opinion()
      guard before.wouldChange.hasPrefix("None of what could be asked about"),
        [.harassment2, .maliciousCommunications, .insufficient].contains(before.pointsTo)
      else { continue }
      tried += 1
      told.fearOccasions = 2
      let after = try told.opinion().pointsTo
      #expect(Self.gravity(after) <= Self.gravity(before.pointsTo), "\(labelled.name)")
    }
    #expect(tried >= 5)
  }

  /// How grave a class is, by its place among those that are no graver.
  private static func gravity(_ one: SecondOpinion.Class) -> Int {
    let ranks: [[SecondOpinion.Class]] = [
      [.insufficient], [.maliciousCommunications], [.harassment2],
      [.controllingOrCoercive, .fearOfViolence4], [.stalking2A], [.stalking4A],
    ]
    return ranks.firstIndex { $0.contains(one) } ?? -1
  }

  private static func named(in words: String) -> SecondOpinion.Class? {
    let ends: [(String, SecondOpinion.Class)] = [
      ("stalking (section 2A).", .stalking2A), ("stalking (section 4A).", .stalking4A),
      ("harassment (section 2).", .harassment2),
      ("fear of violence (section 4).", .fearOfViolence4),
      ("malicious communications.", .maliciousCommunications),
      ("controlling or coercive behaviour.", .controllingOrCoercive),
      ("not be enough for any class.", .insufficient),
    ]
    return ends.first { words.hasSuffix($0.0) }?.1
  }

  @Test func `nobody is told that worse conduct makes less of a case, or that better makes more`()
    throws
  {
    let worse = [
      "violence was feared", "it had a substantial", "there was a further", "followed or watched",
      "a relationship was wanted", "they had separated", "after a refusal", "two further occasions",
    ]
    var (graver, lesser) = (0, 0)
    for labelled in try LabelledCase.read("shown") + LabelledCase.read("blind") {
      let opinion = try labelled.told.opinion()
      guard opinion.wouldChange.hasPrefix("If ") else { continue }
      let then = try #require(Self.named(in: opinion.wouldChange), "\(opinion.wouldChange)")
      let isWorse = worse.contains(where: opinion.wouldChange.contains)
      if isWorse { graver += 1 } else { lesser += 1 }
      let (before, after) = (Self.gravity(opinion.pointsTo), Self.gravity(then))
      #expect(isWorse ? after > before : after < before, "\(opinion.wouldChange)")
    }
    #expect(graver >= 20 && lesser >= 10)
  }
}
