import Testing

@testable import CaseCore

struct SummaryLimitTests {
  let id = "summary-limit"

  func recorded(
    _ recordedAs: CaseClass, aggravated: Bool = false, on: String = "2018-04-01"
  ) -> CaseCommand {
    .recordClass(
      ClassRecording(
        recordedAs, on: day(on), isAggravated: aggravated, reason: words("as the file shows")))
  }

  @Test func `it runs up to and including its last day, and is missed the day after`() throws {
    let record = try CaseRecord.opened(then: .addIncident(incident("2018-03-31")))
    #expect(record.deadline(id)?.due == day("2018-09-30"))
    #expect(record.state(id, on: "2018-09-30") == .running)
    #expect(record.state(id, on: "2018-10-01") == .missed(dealtWith: nil))
  }

  @Test func `a new incident moves it, an earlier one does not, and undoing moves it back`() throws
  {
    var record = try CaseRecord.opened(then: .addIncident(incident("2018-03-10")))
    #expect(record.deadline(id)?.due == day("2018-09-10"))
    try record.record(.addIncident(incident("2018-02-01")))
    #expect(record.deadline(id)?.about == .incident("i1"))
    try record.record(.addIncident(incident("2018-05-20T23:59")))
    #expect(record.deadline(id)?.due == day("2018-11-20"))
    #expect(record.deadline(id)?.about == .incident("i3"))
    try record.record(.undo(entry: nil, reason: nil))
    #expect(record.deadline(id)?.due == day("2018-09-10"))
    try record.record(
      .correctIncident("i1", incident("2018-01-02"), reason: words("misheard")))
    #expect(record.deadline(id)?.due == day("2018-08-01"))
  }

  @Test func `reclassifying to an either-way offence removes it, and back revives it`() throws {
    var record = try CaseRecord.opened(then: .addIncident(incident("2018-03-10")))
    try record.record(recorded(.stalking4A))
    #expect(
      record.state(id, on: "2018-11-01")
        == .stopped(.reclassified(.stalking4A, isAggravated: false)))
    try record.record(recorded(.stalking2A, on: "2018-11-01"))
    // It has long gone by: the reviving is what tells.
    #expect(record.state(id, on: "2018-11-01") == .missed(dealtWith: nil))
    try record.record(recorded(.stalking2A, aggravated: true, on: "2018-11-02"))
    #expect(
      record.state(id, on: "2018-11-02") == .stopped(.reclassified(.stalking2A, isAggravated: true))
    )
    try record.record(.undo(entry: nil, reason: nil))
    #expect(record.state(id, on: "2018-11-02") == .missed(dealtWith: nil))
  }

  @Test(arguments: CaseClass.allCases)
  func `each class has a limit or a row that says why not`(_ recordedAs: CaseClass) throws {
    let limited: [CaseClass] = [.stalking2A, .harassment2]
    let rows = tables().deadlines.terms(.summaryLimit, recordedAs.rawValue, on: day("2018-03-10"))
    #expect(rows.count == 1)
    let record = try CaseRecord.opened(as: recordedAs, then: .addIncident(incident("2018-03-10")))
    #expect((record.deadline(id) != nil) == limited.contains(recordedAs))
  }

  @Test func `a charge in time meets it, and one too late shows that it was missed`() throws {
    func charged(_ on: String) throws -> CaseRecord {
      try .opened(
        then: .addIncident(incident("2018-03-10")), step(on, .investigationStarted(nil)),
        step(on, .fileSubmitted(nil)), step(on, prosecutor(.charge)),
        step(on, outcome("1", by: .cps)))
    }
    #expect(try charged("2018-09-10").state(id, on: "2018-11-20") == .met(on: day("2018-09-10")))
    #expect(try charged("2018-09-10").state(id, on: "2018-09-09") == .running)
    #expect(
      try charged("2018-09-11").state(id, on: "2018-11-20")
        == .missed(dealtWith: day("2018-09-11")))
  }

  @Test func `a decision takes in what had happened by its day, and later conduct runs anew`()
    throws
  {
    for decided in [outcome("16"), outcome("1", by: .cps)] {
      var record = try CaseRecord.opened(
        then: .addIncident(incident("2018-03-10")), step("2018-04-01", .investigationStarted(nil)))
      if case .outcomeRecorded(let made) = decided, made.by == .cps {
        try record.record(step("2018-04-02", .fileSubmitted(nil)))
        try record.record(step("2018-04-03", prosecutor(.charge)))
      }
      try record.record(step("2018-04-04", decided))
      try record.record(.addIncident(incident("2018-04-04")))
      #expect(record.deadline(id)?.isOpen == false)
      try record.record(.addIncident(incident("2018-06-01")))
      #expect(record.deadline(id)?.due == day("2018-12-01"))
      #expect(record.state(id, on: "2018-11-22") == .running)
      try record.record(.undo(entry: nil, reason: nil))
      #expect(record.deadline(id)?.isOpen == false)
    }
  }

  @Test func `of messages the first that no decision took in has the limit`() throws {
    var record = try CaseRecord.opened(
      as: .maliciousCommunications, then: .addIncident(incident("2018-03-10")),
      step("2018-04-01", .investigationStarted(nil)), step("2018-05-01", outcome("16")))
    #expect(record.state("communications-limit", on: "2018-11-22") == .stopped(.outcome("16")))
    try record.record(.addIncident(incident("2018-08-01")))
    try record.record(.addIncident(incident("2018-07-01")))
    let limit = try #require(record.deadline("communications-limit"))
    #expect(limit.due == day("2021-07-01") && limit.about == .incident("i3") && limit.isOpen)
  }

  @Test func `the prosecutor's decision alone does not start proceedings`() throws {
    let record = try CaseRecord.opened(
      then: .addIncident(incident("2018-03-10")), step("2018-04-01", .investigationStarted(nil)),
      step("2018-04-02", .fileSubmitted(nil)), step("2018-04-03", prosecutor(.charge)))
    #expect(record.state(id, on: "2018-04-04") == .running)
  }

  @Test func `another outcome stops it, a review lets it run on, and reopening revives it`() throws
  {
    var record = try CaseRecord.opened(
      then: .addIncident(incident("2018-03-10")), step("2018-04-01", .investigationStarted(nil)),
      step("2018-05-01", outcome("16")))
    #expect(record.state(id, on: "2018-05-02") == .stopped(.outcome("16")))
    try record.record(step("2018-06-01", .reviewRequested(nil)))
    #expect(record.state(id, on: "2018-06-02") == .running)
    #expect(record.state(id, on: "2018-09-11") == .missed(dealtWith: nil))
    try record.record(step("2018-06-20", .reviewDecided(.upheld, reason: words("sound"))))
    #expect(record.state(id, on: "2018-09-11") == .stopped(.outcome("16")))
    try record.record(step("2018-07-01", .reopened(reason: words("new messages"))))
    #expect(record.state(id, on: "2018-07-02") == .running)
  }

  @Test func `an outcome for the time limit running out shows that it was missed`() throws {
    let record = try CaseRecord.opened(
      then: .addIncident(incident("2018-03-10")), step("2018-10-01", outcome("17")))
    #expect(record.state(id, on: "2018-11-20") == .missed(dealtWith: day("2018-10-01")))
  }

  @Test func `what is not known of the last incident is said`() throws {
    let unknown = try CaseRecord.opened(
      recordedOn: "2018-03-01", then: .addIncident(incident("unknown")))
    #expect(unknown.deadline(id)?.doubts == [.startUnknown])
    #expect(unknown.deadline(id)?.due == day("2018-09-01"))
    let range = try CaseRecord.opened(then: .addIncident(incident("2018-03-10/2018-04-02")))
    #expect(range.deadline(id)?.doubts == [.startIsRange])
    #expect(range.deadline(id)?.due == day("2018-10-02"))
    let night = try CaseRecord.opened(
      then: .addIncident(incident("2018-03-10T20:00/2018-03-10T22:00")))
    #expect(night.deadline(id)?.doubts == [])
  }

  @Test func `messages recorded as malicious communications have the outer limit of the first`()
    throws
  {
    let record = try CaseRecord.opened(
      as: .maliciousCommunications, then: .addIncident(incident("2018-05-10")),
      .addIncident(incident("2018-03-10")))
    let limit = try #require(record.deadline("communications-limit"))
    #expect(limit.about == .incident("i2"))
    #expect(limit.due == day("2021-03-10"))
    #expect(record.deadline(id) == nil)
  }

  @Test func `aggravation takes no limit away from messages, which have no such form`() throws {
    var record = try CaseRecord.opened(
      as: .maliciousCommunications, then: .addIncident(incident("2018-03-10")))
    try record.record(recorded(.maliciousCommunications, aggravated: true))
    #expect(record.deadline("communications-limit")?.due == day("2021-03-10"))
    let aggravated = CaseClass.allCases.filter(\.hasAggravatedForm)
    #expect(aggravated == [.stalking2A, .stalking4A, .harassment2, .fearOfViolence4])
  }
}
