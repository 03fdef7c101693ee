import Testing

@testable import CaseCore

struct ProgressTests {
  @Test func `a case goes from its recording by way of the prosecutor to a charge`() throws {
    var record = try CaseRecord.opened()
    var stages: [CaseStage] = []
    for command in [
      step("2018-03-02", .investigationStarted(nil)), step("2018-04-01", .fileSubmitted(nil)),
      step("2018-04-10", .actionPlanSet(due: day("2018-05-08"), nil)),
      step("2018-05-01", .fileResubmitted(nil)), step("2018-05-20", prosecutor(.charge)),
      step("2018-05-21", outcome("1", by: .cps)),
    ] {
      try record.record(command)
      stages += [record.folded()?.progress.stage].compactMap(\.self)
    }
    #expect(
      stages == [
        .investigating, .fileSubmitted, .actionPlan, .resubmitted, .prosecutorDecision, .decided,
      ])
    #expect(record.folded()?.isOpen == false)
    #expect(record.folded()?.reachedProsecutor == true)
  }

  @Test func `a review that overturns reopens, one that upholds leaves the outcome`() throws {
    var record = try CaseRecord.opened(
      then: step("2018-03-02", outcome("16")), step("2018-03-09", .reviewRequested(nil)))
    #expect(record.folded()?.progress.outcome?.type == "16")
    #expect(record.folded()?.isOpen == true)
    var upheld = record
    try upheld.record(step("2018-03-20", .reviewDecided(.upheld, reason: words("sound"))))
    #expect(upheld.folded()?.progress.stage == .decided)
    #expect(upheld.folded()?.progress.outcome?.type == "16")
    try record.record(step("2018-03-20", .reviewDecided(.overturned, reason: words("not asked"))))
    #expect(record.folded()?.progress == .investigating(since: day("2018-03-20")))
    #expect(record.folded()?.progress.outcome == nil)
  }

  @Test func `a decided case can be reopened and is then under investigation`() throws {
    let record = try CaseRecord.opened(
      then: step("2018-03-02", outcome("16")),
      step("2018-06-01", .reopened(reason: words("she came back"))))
    #expect(record.folded()?.progress == .investigating(since: day("2018-06-01")))
  }

  @Test func `what a record should not hold is followed all the same`() {
    let wild = CaseProgress.recorded.after(ProgressStep(on: day("2018-03-02"), outcome("1")))
    #expect(wild.stage == .decided)
    let nothing = CaseProgress.recorded.after(
      ProgressStep(on: day("2018-03-02"), .reviewRequested(nil)))
    #expect(nothing == .recorded)
  }
}
