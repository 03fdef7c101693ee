import Testing

@testable import CaseCore

struct TypedTimeRefusalTests {
  static let now = moment("2018-11-22T12:00")

  @Test(arguments: [
    ("", TypedTimeFault.empty), ("  ", .empty), ("at", .empty), ("6 spe", .notUnderstood("spe")),
    ("last", .notUnderstood("last")), ("this", .notUnderstood("this")),
    ("next", .notUnderstood("next")), ("31 june", .noSuchDay("31 june")),
    ("29/02/2018", .noSuchDay("29/02/2018")),
    ("8/9/18 - 6/9/18", .endBeforeStart("8/9/18 - 6/9/18")),
    ("6 sep 2018 24:00", .notUnderstood("24:00")), ("6 sep 13pm", .notUnderstood("13pm")),
    ("6 sep 1830", .notUnderstood("1830")), ("06/09/201", .notUnderstood("06/09/201")),
    ("fri 06 sep 2018", .noSuchDay("fri 06 sep 2018")), ("the 6th", .notUnderstood("the 6th")),
    ("6 sep 8 sep", .notUnderstood("8")), ("yesterday 6 sep", .notUnderstood("6")),
    ("6 sep 21:40 22:40", .notUnderstood("22:40")), ("now yesterday", .notUnderstood("now")),
    ("thu fri", .notUnderstood("fri")), ("-3 days ago", .notUnderstood("-3")),
    ("6//9", .notUnderstood("6//9")), ("2018-09", .notUnderstood("2018")),
  ])
  func `what cannot be meant is refused and named`(_ text: String, _ expected: TypedTimeFault) {
    #expect(TypedTime.read(text, now: Self.now) == .failure(expected))
  }
}
