import Testing

@testable import CaseCore

/// The nights on which the clocks go forward and back.
struct ClockChangeTests {
  @Test(arguments: [
    ("2026-03-29T00:30", "2026-03-29T02:30", 60), ("2026-10-25T00:30", "2026-10-25T03:30", 240),
    ("2026-03-28T00:30", "2026-03-28T02:30", 120), ("2026-03-28T12:00", "2026-03-29T12:00", 1380),
    ("2026-07-01T09:00", "2026-07-01T09:05", 5),
  ])
  func `a response is timed by the hours that went by`(
    _ learnt: String, _ responded: String, _ minutes: Int
  ) {
    #expect(ResponseTime(from: moment(learnt), to: moment(responded)).minutes == minutes)
  }

  @Test(arguments: [
    "29 mar 2026 01:30", "2026-03-29T01:00", "29 mar 2026 1.59am", "28 mar 2026 9pm - 1.30am",
  ])
  func `a time that the clocks left out cannot be typed`(_ text: String) {
    let now = moment("2026-11-22T12:00")
    guard case .failure = TypedTime.read(text, now: now) else {
      Issue.record("taken")
      return
    }
  }

  @Test(arguments: [
    "29 mar 2026 00:59", "29 mar 2026 02:00", "25 oct 2026 01:30", "29 mar 2026",
    "30 mar 1994 01:30",
  ])
  func `every other time can`(_ text: String) {
    guard case .success = TypedTime.read(text, now: moment("2026-11-22T12:00")) else {
      Issue.record("refused")
      return
    }
  }

  @Test func `a file that holds such a time is read`() {
    #expect(DayTime("2026-03-29T01:30")?.clock == "01:30")
  }
}
