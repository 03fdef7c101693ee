import CaseResources
import Testing

@testable import CaseCore

/// Incidents that last, beside hours that an order names.
struct HourMeetingTests {
  @Test(arguments: [
    // A night, and what lasts through it, within it, beside it.
    ("between 22:00 and 08:00", "2024-05-04T21:00/2024-05-05T07:00", "partly"),
    ("between 22:00 and 08:00", "2024-05-04T22:30/2024-05-05T07:00", "within"),
    ("between 22:00 and 08:00", "2024-05-04T08:30/2024-05-04T21:30", "outside"),
    ("between 22:00 and 08:00", "2024-05-04T12:00/2024-05-12T12:00", "partly"),
    ("between 09:00 and 10:00", "2024-05-04T09:30/2024-05-04T15:00", "partly"),
    ("between 09:00 and 10:00", "2024-05-04T09:10/2024-05-04T09:50", "within"),
    ("between 09:00 and 10:00", "2024-05-04T08:00/2024-05-04T11:00", "partly"),
    // Days: 4 May 2024 is a Saturday.
    ("on Saturdays", "2024-05-04/2024-05-05", "partly"),
    ("on Mondays", "2024-05-04/2024-05-05", "outside"),
    ("at weekends", "2024-05-04/2024-05-05", "within"),
    // What is not told is not known.
    ("between 09:00 and 10:00", "2024-05-04/2024-05-06", "open"),
    ("between 09:00 and 10:00", "2024-05-04", "open"),
    ("between 09:00 and 10:00", "unknown", "open"),
    ("between 09:00 and 10:00", "2024-05-04T09:30", "within"),
  ])
  func `a whole stretch of time is held beside the hours`(
    hours: String, happened: String, expected: String
  ) throws {
    let span = try #require(HourSpan(hours))
    let meeting = span.meeting(try #require(Happened(happened)), told: nil)
    #expect("\(meeting)" == expected)
  }

  @Test func `a moment is met as it was`() throws {
    let span = try #require(HourSpan("Fridays between 22:00 and 06:00"))
    for hour in 0..<168 {
      let day = try #require(CalendarDay("2024-05-06")).daysSinceEpoch + hour / 24
      let moment = try #require(
        DayTime(CalendarDay(daysSinceEpoch: day), minute: hour % 24 * 60 + 30))
      let meeting = span.meeting(.at(moment), told: nil)
      #expect((meeting == .within) == (span.holds(moment) == true))
      #expect((meeting == .outside) == (span.holds(moment) == false))
    }
  }

  private func proposals(
    _ text: String, _ condition: String, at happened: String
  ) throws -> [BreachProposal] {
    let proposer = try CaseResources.breachProposer(acts: CaseResources.classifier().vocabulary)
    let document = IntakeDocument(
      victim: Person(role: .victim, name: words("Amara Diallo"), sex: .female),
      suspect: Person(role: .suspect, name: words("Neil Crane"), sex: .male), incidents: [])
    let standing = StandingCondition(
      order: "o1", condition: "c1", isRequirement: false, type: "exclusion", text: condition,
      place: "Rowan Street, Dudley", distanceMetres: nil, subjectName: nil, protected: [],
      doubts: [])
    return proposer.proposals(
      for: Incident(happened: try #require(Happened(happened)), text: words(text)),
      in: document.assessable, standing: [standing])
  }

  @Test func `what began before the forbidden hours and went on in them is asked about`() throws {
    let found = try proposals(
      "He sat in his car in Rowan Street.",
      "Not to enter Rowan Street, Dudley between 22:00 and 08:00.",
      at: "2024-05-04T21:00/2024-05-05T07:00")
    #expect(found.first?.doubts.contains(.edgeOfTime) == true)
  }

  @Test func `an exception frees only what lies within its hours`() throws {
    let found = try proposals(
      "He sat in his car in Rowan Street.",
      "Not to enter Rowan Street, Dudley save between 09:00 and 10:00.",
      at: "2024-05-04T09:30/2024-05-04T15:00")
    #expect(found.first?.certainty == .doubtful)
  }
}
