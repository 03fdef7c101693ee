import Testing

@testable import CaseCore

/// Now is Thursday 22 November 2018, 12:00.
struct TypedTimeTests {
  static let now = moment("2018-11-22T12:00")

  func reading(_ text: String, _ leaning: TypedTime.Leaning = .past) -> String {
    switch TypedTime.read(text, now: Self.now, leaning: leaning) {
    case .success(let happened): return happened.description
    case .failure(let fault): return "\(fault)"
    }
  }

  @Test(arguments: [
    ("6 sep 21:40", "2018-09-06T21:40"), ("06/09/2018", "2018-09-06"), ("6.9.18", "2018-09-06"),
    ("6-9-2018", "2018-09-06"), ("6/9", "2018-09-06"), ("sep 6", "2018-09-06"),
    ("6th of September 2018", "2018-09-06"), ("6-sep", "2018-09-06"), ("6/sep/18", "2018-09-06"),
    ("Thu 06 Sep 2018 21:40", "2018-09-06T21:40"), ("2018-09-06", "2018-09-06"),
    ("2018-09-06T21:40", "2018-09-06T21:40"), ("2018-09-06 21:40", "2018-09-06T21:40"),
    ("today", "2018-11-22"), ("yesterday 9pm", "2018-11-21T21:00"), ("9pm", "2018-11-22T21:00"),
    ("yesterday at 9.40pm", "2018-11-21T21:40"), ("tonight 9:40 pm", "2018-11-22T21:40"),
    ("12am yesterday", "2018-11-21T00:00"), ("12pm yesterday", "2018-11-21T12:00"),
    ("6 sep 2140hrs", "2018-09-06T21:40"), ("6 sep 10 pm", "2018-09-06T22:00"),
    ("6 sep 12 noon", "2018-09-06T12:00"), ("6 sep noon", "2018-09-06T12:00"),
    ("3 days ago", "2018-11-19"), ("a week ago", "2018-11-15"), ("now", "2018-11-22T12:00"),
    ("thu", "2018-11-22"), ("wed", "2018-11-21"), ("weds", "2018-11-21"), ("fri", "2018-11-16"),
    ("last thu", "2018-11-15"), ("last fri", "2018-11-16"), ("last tue 9pm", "2018-11-20T21:00"),
    ("23 nov", "2017-11-23"), ("22 nov", "2018-11-22"), ("29 feb", "2016-02-29"),
    ("unknown", "unknown"), ("Not known", "unknown"), ("?", "unknown"),
    ("day not known", "unknown"),
  ])
  func `a day or moment is read as it was meant`(_ text: String, _ expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("6-8 sep", "2018-09-06/2018-09-08"), ("6 sep - 8 sep", "2018-09-06/2018-09-08"),
    ("6 sep to 8 sep 2017", "2017-09-06/2017-09-08"),
    ("6 sep 2016 - 8 sep", "2016-09-06/2016-09-08"),
    ("28 dec - 3 jan", "2017-12-28/2018-01-03"), ("28 dec 2016 - 3 jan", "2016-12-28/2017-01-03"),
    ("1 jun - 1 dec", "2017-06-01/2017-12-01"), ("mon - wed", "2018-11-19/2018-11-21"),
    ("fri - mon", "2018-11-16/2018-11-19"),
    ("6 sep 9pm - 11pm", "2018-09-06T21:00/2018-09-06T23:00"),
    ("6 sep 21:00-23:30", "2018-09-06T21:00/2018-09-06T23:30"),
    ("21:00-23:30 6 sep", "2018-09-06T21:00/2018-09-06T23:30"),
    ("9pm-11pm yesterday", "2018-11-21T21:00/2018-11-21T23:00"),
    ("6 sep 9pm - 2am", "2018-09-06T21:00/2018-09-07T02:00"),
    ("yesterday 9pm to now", "2018-11-21T21:00/2018-11-22T12:00"),
    ("10am to now", "2018-11-22T10:00/2018-11-22T12:00"),
    ("06/09/2018-08/09/2018", "2018-09-06/2018-09-08"),
    ("Thu 06 Sep 2018 21:00–23:30", "2018-09-06T21:00/2018-09-06T23:30"),
    ("Thu 06 Sep 2018 – Sat 08 Sep 2018", "2018-09-06/2018-09-08"),
    ("2018-09-06/2018-09-08", "2018-09-06/2018-09-08"),
  ])
  func `a range is read as it was meant`(_ text: String, _ expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("6 sep", "2019-09-06"), ("22 nov", "2018-11-22"), ("fri", "2018-11-23"),
    ("thu", "2018-11-22"), ("next thu", "2018-11-29"), ("next fri", "2018-11-23"),
    ("in 10 days", "2018-12-02"), ("tomorrow", "2018-11-23"), ("29 feb", "2020-02-29"),
    ("28 dec - 3 jan", "2018-12-28/2019-01-03"),
  ])
  func `what is due lies ahead`(_ text: String, _ expected: String) {
    #expect(reading(text, .future) == expected)
  }

  @Test func `the day comes before the month`() {
    #expect(reading("03/04/2018") == "2018-04-03")
    #expect(reading("13/04/2018") == "2018-04-13")
    #expect(reading("04/13/2018") == "notUnderstood(\"04/13/2018\")")
  }

  @Test func `next and last mean the same whatever is asked for`() {
    #expect(reading("next thu", .past) == "2018-11-29")
    #expect(reading("last thu", .future) == "2018-11-15")
  }

  @Test func `where one day is asked for, a time or range is refused`() {
    #expect(TypedTime.readDay("6 sep", now: Self.now) == .success(day("2018-09-06")))
    #expect(TypedTime.readDay("6 sep 9pm", now: Self.now) == .failure(.dayExpected("6 sep 9pm")))
    #expect(TypedTime.readDay("unknown", now: Self.now) == .failure(.dayExpected("unknown")))
    #expect(
      TypedTime.readMoment("6 sep 9pm", now: Self.now) == .success(moment("2018-09-06T21:00")))
    #expect(TypedTime.readMoment("6-8 sep", now: Self.now) == .failure(.momentExpected("6-8 sep")))
  }
}
