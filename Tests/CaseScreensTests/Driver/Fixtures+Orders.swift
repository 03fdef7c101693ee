import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

extension Fixtures {
  /// A case of 2021 in which nobody has sought an order.
  static func orderless() throws -> CaseRecord { try conduct().record }

  /// The same with an order that was served and broken, and whose subject has not notified.
  static func ordered() throws -> CaseRecord {
    var builder = try conduct()
    let words = builder.written
    try builder.add(
      "2021-03-01T15:00", by: "DC 2210 Sharma",
      .order(
        .add(
          OrderFacts(
            kind: "spo-full", court: try words("Wolverhampton MC"), origin: .policeApplication),
          steps: [
            OrderStep(
              on: try day("2021-03-01"),
              .made(.on(try day("2023-02-28")), [], replaces: nil, nil)),
            OrderStep(on: try day("2021-03-01"), .served(nil)),
          ],
          conditions: [
            Condition(
              kind: .prohibition, type: try words("no-contact"),
              text: try words("Not to contact Nia Morgan by any means.")),
            Condition(
              kind: .prohibition, type: try words("no-entry"),
              text: try words("Not to enter Park Lane."), place: try words("Park Lane"),
              distanceMetres: 200),
            Condition(
              kind: .requirement, type: try words("surrender-devices"),
              text: try words("Surrender every device at Bilston Street within 24 hours.")),
          ])))
    try builder.incident(
      "2021-03-06T09:00", happened: "2021-03-05T08:10", "Waited at the gate of the nursery.",
      "loiter", place: "Park Lane nursery", fear: true)
    try builder.add(
      "2021-03-06T14:00",
      .breach(
        .add(
          BreachReport(.known("i2"), of: "o1", conditions: ["c2"]),
          steps: [
            .responded(
              try #require(DayTime("2021-03-06T13:00")), how: try words("Arrested at home."))
          ])))
    try builder.incident(
      "2021-03-09T09:00", happened: "2021-03-08T23:40", "Rang her doorbell at night and ran off.",
      "contact")
    return builder.record
  }

  /// The served order, of which a court worded one condition anew and then took another out.
  static func varied() throws -> CaseRecord {
    var builder = CaseBuilder(try ordered(), try CaseResources.referenceData())
    let words = builder.written
    try builder.add(
      "2021-03-09T10:00",
      .order(
        .vary(
          "o1", on: try day("2021-03-08"),
          [
            .reword(
              "c1",
              Condition(
                kind: .prohibition, type: try words("no-contact"),
                text: try words("Not to contact her save through a solicitor.")))
          ])))
    try builder.add(
      "2021-03-10T09:00", .order(.vary("o1", on: try day("2021-03-09"), [.drop("c3")])))
    return builder.record
  }

  private static func conduct() throws -> CaseBuilder {
    var builder = try CaseBuilder("SC-2021-0040")
    try builder.open(
      "2021-02-01T10:00", as: .stalking2A, victim: "Nia Morgan", suspect: "Craig Doyle",
      relationship: .exPartner, separated: "2020-11-01", safeContact: "text only")
    try builder.incident(
      "2021-02-01T10:10", happened: "2021-01-30T22:00",
      "Letter through the door: 'you are mine'. Told him to stop.", "contact", fear: true)
    try builder.step("2021-02-03T09:00", .investigationStarted(nil))
    return builder
  }

  private static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(text))
  }
}

extension Fixtures {
  /// The served order again, with one incident that plainly may be a breach and one that is doubtful.
  static func possiblyBroken() throws -> CaseRecord {
    var builder = CaseBuilder(try ordered(), try CaseResources.referenceData())
    try builder.incident(
      "2021-03-10T08:00", happened: "2021-03-09T19:20",
      "Sent her six texts from his own phone: \"ring me or you will be sorry\".", "contact",
      fear: true)
    try builder.incident(
      "2021-03-10T08:20", happened: "2021-03-09T21:00",
      "His sister rang to say that he misses her.", "contact")
    return builder.record
  }
}

extension Fixtures {
  /// Stalking with a threat, in which nobody has said anything of a protection order.
  static func unprotected() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2021-0107")
    try builder.open(
      "2021-02-01T10:00", as: .stalking4A, victim: "Ella Hughes", suspect: "Mark Taylor",
      relationship: .exPartner, safeContact: "text only")
    for (happened, text) in [
      ("2021-02-01", "Rang her again after she told him to stop."),
      ("2021-02-09", "Waited outside her work and followed her to the bus."),
      ("2021-02-10", "Outside her work again. Said he would kill her."),
    ] {
      try builder.incident("\(happened)T20:00", happened: happened, text)
    }
    return builder.record
  }
}
