import Testing

@testable import CaseCore

struct HappenedTests {
  @Test(arguments: [
    "unknown", "2018-09-06", "2018-09-06T21:40", "2018-09-01/2018-09-05",
    "2018-09-06T21:00/2018-09-06T23:30", "2018-09-06/2018-09-06T10:00",
  ])
  func `the text of the files comes back as it was`(_ text: String) {
    #expect(Happened(text)?.description == text)
  }

  @Test(arguments: [
    "", "Unknown", "2018-09-06T24:00", "2018-09-06T21:60", "2018-09-06T2140", "2018-09-06/",
    "/2018-09-06", "2018-09-05/2018-09-01", "2018-09-06T10:00/2018-09-06T09:59",
    "2018-09-01/2018-09-02/2018-09-03", "2018-09-06T21:4０",
  ])
  func `anything else is refused`(_ text: String) {
    #expect(Happened(text) == nil)
  }

  @Test func `a range that was made the wrong way round is written so that it can be read`() {
    let turned = Happened.range(moment("2018-09-08"), moment("2018-09-06"))
    #expect(turned.description == "2018-09-06/2018-09-08")
    #expect(turned.start == moment("2018-09-06"))
    #expect(turned.end == moment("2018-09-08"))
  }

  @Test func `a day alone may mean any moment of it`() {
    #expect(moment("2018-09-06").earliest == moment("2018-09-06T00:00").earliest)
    #expect(moment("2018-09-06").latest == moment("2018-09-06T23:59").latest)
    #expect(moment("2018-09-06") != moment("2018-09-06T00:00"))
    #expect(Happened.between(moment("2018-09-06T21:00"), moment("2018-09-06")) != nil)
  }

  @Test func `no day has a minute 1440`() {
    #expect(DayTime(day("2018-09-06"), minute: 1440) == nil)
    #expect(DayTime(day("2018-09-06"), minute: -1) == nil)
    #expect(DayTime(day("2018-09-06"), minute: 1439)?.clock == "23:59")
  }
}
