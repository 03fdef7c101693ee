import CaseCore
import Testing

extension Fixtures {
  /// The long one: many small events over months, learnt late in part, that rise.
  static func exPartner() throws -> CaseRecord {
    var builder = try CaseBuilder(ella)
    try builder.open(
      "2018-03-09T10:15", victim: "Ella Hughes", suspect: "Mark Taylor",
      relationship: .exPartner, separated: "2018-03-02",
      safeContact: "text only, weekdays 09:00–15:00; do not ring, he reads her phone",
      summary: "Will not accept that it is over; rings and turns up.")
    try builder.incident(
      "2018-03-09T10:20", happened: "2018-03-04/2018-03-08",
      "About 20 calls and texts a day: 'just talk to me'. Told him twice to stop.", "contact")
    try builder.add("2018-03-12T09:00", .addPerson(try witness()))
    try builder.step("2018-03-14T09:00", .investigationStarted(nil))
    try builder.incident(
      "2018-03-28T17:30", happened: "2018-03-27T07:50",
      "Standing opposite the nursery when she dropped off their son.", "loiter", "attend",
      place: "Park Lane nursery")
    for day in ["04-03", "04-11", "04-19", "05-02", "05-09", "05-21"] {
      try builder.incident(
        "2018-\(day)T18:10", happened: "2018-\(day)", "Calls from a withheld number, silent.",
        "contact")
    }
    try builder.incident(
      "2018-06-20T12:00", happened: "2018-06-15T02:10",
      "Tyres of her car let down in the night; neighbour's camera shows a man in a cap.", "damage",
      "property", place: "11 Tannery Rise", learnt: "2018-06-20")
    try builder.add(
      "2018-06-21T09:30", by: "DC 2210 Sharma",
      .addNote(
        Note(
          basis: .evidenced, text: try builder.written("Camera footage seized, item NB/1."),
          happened: Happened("2018-06-20T15:00"))))
    for day in ["06-25", "07-02", "07-04", "07-09", "07-13", "07-20", "07-28"] {
      try builder.incident(
        "2018-\(day)T18:10", happened: "2018-\(day)T12:30",
        "Message from a new account: 'you think you can block me'.", "contact", "abusive_message")
    }
    try builder.incident(
      "2018-08-10T08:30", happened: "2018-08-09T21:40",
      "14 messages from a new number; “you'll be sorry”, “I know where you park”.", "contact",
      "threat", fear: true)
    try builder.add(
      "2018-08-10T09:00", by: "DC 2210 Sharma",
      .recordClass(
        ClassRecording(
          .stalking4A, on: try #require(CalendarDay("2018-08-10")),
          reason: try builder.written("Course of conduct, fear of violence twice; see i17."))))
    try builder.incident(
      "2018-08-20T10:00", happened: "2018-08-14",
      "Tracker found under the wheel arch by her garage.", "tracker", fear: true,
      learnt: "2018-08-20")
    try builder.add(
      "2018-08-21T10:00", by: "DC 2210 Sharma", .recordImpact(try impact(builder)))
    try builder.step(
      "2018-09-03T14:00", .fileSubmitted(try builder.written("Advice file, item list attached.")))
    try builder.incident(
      "2018-09-07T09:10", happened: "2018-09-06T21:40",
      "His sister messages her: 'he is not well, call him'.", "proxy", "contact")
    try builder.step(
      "2018-09-20T11:00",
      .actionPlanSet(
        due: try #require(CalendarDay("2018-11-26")),
        try builder.written("Phone download; statement from the garage.")))
    try builder.incident(
      "2018-09-26T12:00", happened: "2018-09-26T07:10", "Seen opposite the school gate.",
      "loiter", "watch", place: "St Luke's school", fear: true)
    try builder.incident(
      "2018-11-12T12:00", happened: "2018-11-05/2018-11-11",
      "Three calls, one letter in his hand: 'you will regret this'.", "contact", "threat",
      fear: true, learnt: "2018-11-12T11:30")
    return builder.record
  }

  private static func witness() throws -> Person {
    Person(
      role: .witness, name: WrittenText("Norma Baines"), sex: .female, born: Born("1952"),
      identifiers: [Identifier(.phone, try #require(WrittenText("07700 900455")))],
      text: WrittenText("neighbour at number 13, has a camera on the drive"))
  }

  private static func impact(_ builder: CaseBuilder) throws -> Impact {
    try #require(
      Impact(
        alarmOrDistress: true, seriousEffectOnDailyLife: true,
        changes: [try builder.written("changed-route"), try builder.written("sleep")],
        text: try builder.written("Parks in a different street each day; sister stays over.")))
  }
}
