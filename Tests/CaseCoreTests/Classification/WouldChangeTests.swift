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

  @Test func `nobody is told that worse conduct would make less of a case`() throws {
    var said = 0
    for labelled in try LabelledCase.read("shown") {
      let opinion = try labelled.told.opinion()
      guard opinion.wouldChange.hasPrefix("If ") else { continue }
      said += 1
      let grows = ["there was a further", "followed or watched", "was feared on", "it went on"]
      if grows.contains(where: opinion.wouldChange.contains),
        !opinion.wouldChange.contains("not feared")
      {
        #expect(!opinion.wouldChange.contains("not be enough"), "\(opinion.wouldChange)")
      }
    }
    #expect(said >= 30)
  }
}
