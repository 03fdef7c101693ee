import CaseCore
import Testing

extension Fixtures {
  /// Three cases of 2021: an order that ends soon, one with a breach nobody answered, and one that
  /// was only applied for.
  static func orders() throws -> [CaseRecord] {
    var ending = try suspected(
      "SC-2021-0041", victim: "王小明", suspect: "Bartholomew Featherstonehaugh")
    try ending.order(
      "2021-02-10", "non-molestation-order", ends: "2021-04-30", "Not to contact her.")
    var broken = try suspected("SC-2021-0042", victim: "Amal Idris", suspect: "ليلى حسن")
    try broken.order("2021-02-10", "restraining-order", ends: nil, "Not to contact her.")
    try broken.incident(
      "2021-03-08T09:00", happened: "2021-03-07T20:00", "A letter on her doormat.", "contact")
    try broken.add(
      "2021-03-08T10:00",
      .breach(.add(BreachReport(.known("i2"), of: "o1", conditions: ["c1"]))))
    var sought = try suspected("SC-2021-0043", victim: "Rhys Owen", suspect: nil)
    try sought.add(
      "2021-02-10T10:00",
      .order(
        .add(
          OrderFacts(kind: "spo-full"),
          steps: [OrderStep(on: try #require(CalendarDay("2021-02-10")), .applied(nil))])))
    return [ending.record, broken.record, sought.record]
  }

  private static func suspected(
    _ reference: String, victim: String, suspect: String?
  ) throws -> CaseBuilder {
    var builder = try CaseBuilder(reference)
    try builder.open(
      "2021-02-01T10:00", as: .stalking2A, victim: victim, suspect: suspect,
      relationship: .exPartner, owner: "DS 1029 Cole")
    try builder.incident(
      "2021-02-01T10:10", happened: "2021-01-30T22:00", "Waited outside her work.", "loiter")
    return builder
  }
}

extension CaseBuilder {
  /// An order made and served on a day, with one condition.
  mutating func order(
    _ day: String, _ kind: OrderKindCode, ends: String?, _ condition: String
  ) throws {
    let made = try #require(CalendarDay(day))
    let end = ends.flatMap { CalendarDay($0) }.map(OrderEnd.on) ?? .furtherOrder
    try add(
      "\(day)T15:00",
      .order(
        .add(
          OrderFacts(kind: kind),
          steps: [
            OrderStep(on: made, .made(end, [], replaces: nil, nil)),
            OrderStep(on: made, .served(nil)),
          ],
          conditions: [
            Condition(
              kind: .prohibition, type: try written("no-contact"), text: try written(condition))
          ])))
  }
}
