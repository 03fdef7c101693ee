import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

extension Fixtures {
  /// A case of 2021 whose end PC 4411 Rees proposed on 5 March; five incidents came after that.
  /// - Parameters:
  ///   - news: whether they did.
  ///   - names: of the victim and the suspect.
  static func toBeClosed(
    news: Bool = true,
    named names: (victim: String, suspect: String) = ("Nia Morgan", "Craig Doyle")
  ) throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2021-0041")
    try builder.open(
      "2021-02-01T10:00", as: .stalking2A, victim: names.victim, suspect: names.suspect,
      relationship: .exPartner)
    try builder.incident(
      "2021-02-01T10:30", happened: "2021-01-30T22:00", "Letter through the door.", "contact")
    try builder.add(
      "2021-02-03T09:00",
      .addDevelopment(Development(.interview, on: try #require(CalendarDay("2021-02-03")))))
    let outcome = OutcomeDecision(
      type: "16", reason: try builder.written("She does not wish to go on, and said so twice."))
    try builder.add(
      "2021-03-05T15:00", .closing(.propose(outcome, on: try #require(CalendarDay("2021-03-05")))))
    guard news else { return builder.record }
    for (at, text) in [
      ("2021-03-06T08:00", "Stood outside her work again."),
      ("2021-03-07T08:00", "Left flowers on her car."),
      ("2021-03-08T08:00", "Rang her mother and asked where she was."),
      ("2021-03-08T19:00", "Sent a card to her office."),
      ("2021-03-09T08:00", "Waited at the bus stop."),
    ] {
      try builder.incident(at, happened: at, text, "contact")
    }
    return builder.record
  }
}
