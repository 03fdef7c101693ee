import Testing

@testable import CaseCore

struct RecordTests {
  @Test func `what was recorded later was not known on a day, undoing included`() throws {
    var record = try CaseRecord.opened()
    try record.record(.assignOwner(words("A")), at: "2018-05-01T09:00")
    try record.record(.assignOwner(words("B")), at: "2018-05-02T23:59")
    try record.record(.undo(entry: nil, reason: nil), at: "2018-05-04T00:00")
    let owner = { (on: String) in record.asKnown(on: day(on)).folded()?.owner?.text }
    #expect(record.asKnown(on: day("2018-02-28")).folded() == nil)
    #expect(owner("2018-03-01") == nil)
    #expect(owner("2018-05-01") == "A")
    #expect(owner("2018-05-02") == "B")
    #expect(owner("2018-05-03") == "B")
    #expect(owner("2018-05-04") == "A")
    #expect(record.asKnown(on: day("2030-01-01")) == record)
  }

  @Test func `the day is the one on the wall in England, an hour past midnight UTC in summer`()
    throws
  {
    var record = try CaseRecord.opened()
    record.append(
      Entry(
        sequence: 2, id: "", at: try #require(Instant("2018-07-01T23:30:00Z")), by: "",
        content: .events([.ownerAssigned(words("A"))])))
    #expect(record.asKnown(on: day("2018-07-01")).entries.count == 1)
    #expect(record.asKnown(on: day("2018-07-02")).entries.count == 2)
  }

  @Test func `where a clock went wrong, what an entry rests on was known with it`() throws {
    var record = try CaseRecord.opened()
    try record.record(.addIncident(incident("2018-04-01")), at: "2018-11-22T09:00")
    record.write(
      .incidentCorrected("i1", incident("2018-04-02"), reason: words("asked")),
      at: "2018-05-02T09:00")
    let known = record.asKnown(on: day("2018-05-02"))
    #expect(known.entries.map(\.sequence) == [1, 2, 3])
    #expect(known.faults(tables()) == [])
  }

  @Test func `an undoing that names a later entry or itself undoes nothing and is a fault`() throws
  {
    var record = try CaseRecord.opened()
    record.write(.entryUndone(2, reason: nil))
    record.write(.entryUndone(4, reason: nil))
    record.write(.ownerAssigned(words("A")))
    #expect(record.undoneEntries == [:])
    #expect(record.folded()?.owner?.text == "A")
    #expect(
      record.faults(tables()).map(\.kind) == [.namesUnknown("entry 2"), .namesUnknown("entry 4")])
  }

  @Test(arguments: [
    "SC-2018-0412", "A-0001-0", "ABCDEF-2018-1234567",
  ])
  func `a reference is letters, a year and a number`(_ text: String) {
    #expect(CaseReference(text)?.text == text)
  }

  @Test(arguments: [
    "", "SC-2018", "sc-2018-0412", "ABCDEFG-2018-1", "SC-18-0412", "SC-2018-12345678",
    "SC-2018-", "../etc-2018-1", "SC-2018-1/..", "SC-2018-1\n", "ÄB-2018-1", "SC--2018-1",
    "SC-2018-٣",
  ])
  func `no other text can be a reference, and none can name a path`(_ text: String) {
    #expect(CaseReference(text) == nil)
  }

  @Test func `a reference is made only from what fits`() {
    #expect(CaseReference(prefix: "SC", year: 2018, number: 412)?.text == "SC-2018-0412")
    #expect(CaseReference(prefix: "SC", year: 2018, number: 12_345_678) == nil)
    #expect(CaseReference(prefix: "SC", year: -1, number: 1) == nil)
    #expect(CaseReference(prefix: "SC", year: 2018, number: -1) == nil)
  }
}
