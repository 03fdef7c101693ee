import Testing

@testable import CaseCore

/// No kind of order is older than the law that it rests on.
struct OrderKindDayTests {
  @Test(arguments: [
    ("dapo", "2020-12-31", "2021-01-01"), ("dapn", "2020-12-31", "2021-01-01"),
    ("restraining-order", "1996-12-31", "1997-01-01"),
    ("injunction", "1996-12-31", "1997-01-01"),
    ("non-molestation-order", "1995-12-31", "1996-01-01"),
    ("bail", "1975-12-31", "1976-01-01"), ("spo-full", "2020-01-19", "2020-01-20"),
  ])
  func `an order is not made before there can be one of its kind`(
    _ kind: OrderKindCode, _ before: String, _ first: String
  ) throws {
    let story = try OrderStory()
    #expect(
      story.refusal(.made(kind, before))
        == .kindNotYet(kind, on: day(before), from: day(first)))
    #expect(story.refusal(.made(kind, first)) == nil)
  }

  @Test func `every kind has a first day`() {
    let kinds = tables().orderKinds
    #expect(kinds.codes.allSatisfy { kinds.firstDay(of: $0) != nil })
  }

  @Test func `a file with an order of an earlier day is read and gone on with`() throws {
    var record = try OrderStory().record
    record.write(.order(.added("o1", OrderFacts(kind: "dapo"))))
    record.write(
      .order(
        .stepTaken(
          "o1", "s1", OrderStep(on: day("2015-01-01"), .made(.furtherOrder, [], replaces: nil, nil))
        )))
    #expect(record.folded()?.order("o1")?.made == day("2015-01-01"))
    #expect(record.faults(tables()).map(\.entry) == [3])
    let served = CaseCommand.order(.take("o1", OrderStep(on: day("2015-01-02"), .served(nil))))
    #expect(record.refusal(served, at: OrderStory.recordedAt) == nil)
  }
}
