import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

/// Fictional cases, one for each thing that can make a screen go wrong.
enum Fixtures {
  static let ella = "SC-2018-0412"

  static func all() throws -> [CaseRecord] {
    try [
      exPartner(), unknownSuspect(), noIncidents(), longName(), arabic(), chinese(), marks(),
      emoji(), decided(), newerVersion(),
    ]
  }

  /// Everything, with one case whose file is damaged.
  static func shelf() throws -> CaseShelf {
    var shelf = CaseShelf(try all())
    let damaged = try damaged()
    shelf.records[damaged.reference] = damaged
    shelf.damages[damaged.reference] =
      "line 3 of its file cannot be read; what stands before it is shown."
    return shelf
  }

  static func unknownSuspect() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2018-0377")
    try builder.open(
      "2018-10-02T14:20", as: .maliciousCommunications, victim: "Priya Khan", suspect: nil,
      relationship: .stranger, area: "Birmingham", owner: nil)
    try builder.incident(
      "2018-10-02T14:25", happened: "2018-09-28T23:12",
      "Unsigned card through the door: 'I see you at your window'.", "contact", "watch",
      place: "home", fear: true)
    try builder.incident(
      "2018-10-09T09:05", happened: "2018-10-08",
      "Flowers left on her car at work. No note.", "gift", place: "car park at work")
    return builder.record
  }

  static func noIncidents() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2018-0455")
    try builder.open(
      "2018-11-19T16:40", as: .stalking2A, victim: "Owen Green", suspect: "Dawn Walker",
      relationship: .colleague, area: "Dudley")
    return builder.record
  }

  static func decided() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2017-0266")
    try builder.open(
      "2017-06-14T11:00", victim: "Tara Lewis", suspect: "John Clarke",
      relationship: .neighbour, area: "Walsall")
    try builder.incident(
      "2017-06-14T11:05", happened: "2017-06-11T22:00", "Shouted abuse over the fence.",
      "verbal_abuse", fear: false)
    try builder.step("2017-06-20T09:00", .investigationStarted(nil))
    try builder.step(
      "2017-08-01T15:00",
      .outcomeRecorded(
        OutcomeDecision(
          type: "16",
          reason: try builder.written("Does not want to go on; will report again if it does."))))
    return builder.record
  }

  static func longName() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2018-0301")
    try builder.open(
      "2018-07-03T08:15", as: .stalking2A,
      victim: "Maria Constantina Papadopoulou-Featherstonehaugh de la Torre",
      suspect: "Bartholomew Fitzgerald-Montgomery-Wolstenholme the Younger",
      relationship: .professional, area: "Solihull")
    try builder.incident(
      "2018-07-03T08:20", happened: "2018-07-01", "Came to her surgery again without a booking.",
      "attend")
    return builder.record
  }

  static func arabic() throws -> CaseRecord {
    try plain("SC-2018-0310", victim: "ليلى حسن", suspect: "كريم عبد الله", "اتصل بها عشر مرات")
  }

  static func chinese() throws -> CaseRecord {
    try plain("SC-2018-0311", victim: "王小明", suspect: "李大龙", "他在学校门口等她")
  }

  static func marks() throws -> CaseRecord {
    try plain(
      "SC-2018-0312", victim: "Zoe\u{308} No\u{302}e\u{308}l", suspect: "I\u{307}brahim Yılmaz",
      "Wrote ‘a\u{301}\u{302}\u{303} ta\u{300} ma\u{302}n’ on the door.")
  }

  static func emoji() throws -> CaseRecord {
    try plain(
      "SC-2018-0313", victim: "Sam 🌻 Hill", suspect: "“👻 ghost_👨‍👩‍👧”",
      "Sent 🔪❤️ forty times from a new account.")
  }

  /// Holds what a later version of the program wrote.
  static func newerVersion() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2018-0320")
    try builder.open(
      "2018-08-01T10:00", as: .stalking4A, victim: "Nia Price", suspect: "Gareth Moss",
      relationship: .exPartner, area: "Coventry")
    try builder.incident(
      "2018-08-01T10:05", happened: "2018-07-30T19:00", "Followed her home from the gym.",
      "follow", fear: true)
    builder.append(
      at: try #require(DayTime("2018-08-04T09:00")), by: "DS 1029 Cole",
      [.unknown(kind: "order-made", text: #"{"kind":"order-made"}"#)])
    return builder.record
  }

  static func damaged() throws -> CaseRecord {
    try plain(
      "SC-2018-0330", victim: "Beth Shaw", suspect: "Ian Doyle", "Waited by her car after work.")
  }

  /// More than any window has rows for.
  static func manyIncidents(_ count: Int = 400) throws -> CaseRecord {
    let reference = try CaseResources.referenceData()
    var builder = try CaseBuilder("SC-2018-0100", reference)
    try builder.open(
      "2017-01-02T09:00", as: .stalking4A, victim: "Ruth Adeyemi", suspect: "Paul Adeyemi",
      relationship: .exPartner, separated: "2016-12-01", area: "Sandwell")
    let first = try #require(CalendarDay("2017-01-03"))
    for number in 0..<count {
      let day = first.adding(days: number * 680 / max(1, count))
      let behaviour = ["contact", "abusive_message", "loiter", "threat"][number % 4]
      try builder.incident(
        "\(day)T22:00", happened: "\(day)T\(number % 2 == 0 ? "08:15" : "21:40")",
        "Message or call number \(number + 1).", behaviour, fear: number % 4 == 3 ? true : nil)
    }
    return builder.record
  }

  static func plain(
    _ reference: String, victim: String, suspect: String, _ text: String
  ) throws -> CaseRecord {
    var builder = try CaseBuilder(reference)
    try builder.open(
      "2018-07-10T12:00", as: .stalking2A, victim: victim, suspect: suspect,
      relationship: .acquaintance, area: "Birmingham")
    try builder.incident("2018-07-10T12:05", happened: "2018-07-09T20:30", text, "contact")
    return builder.record
  }

  /// Fifty cases that are alike, for lists longer than the window.
  static func fifty() throws -> [CaseRecord] {
    let reference = try CaseResources.referenceData()
    return try (1...50).map { number in
      var builder = try CaseBuilder("SC-2018-0\(500 + number)", reference)
      let day = try #require(CalendarDay("2018-01-01")).adding(days: number)
      let name = number % 30 == 0 ? "Alexandra Cunningham" : "Ann Lee"
      try builder.open(
        "\(day)T09:00", as: .stalking2A, victim: "\(name) \(number)", suspect: "Max Roe",
        relationship: .acquaintance, area: "Birmingham")
      try builder.incident("\(day)T09:05", happened: "\(day)T08:00", "Called.", "contact")
      return builder.record
    }
  }
}

extension Fixtures {
  /// Stalking that was recorded as harassment: a former partner who follows, watches and writes
  /// from new accounts after he was told to stop.
  static func misread() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2018-0350")
    try builder.open(
      "2018-06-04T09:00", victim: "Carys Lloyd", suspect: "Dean Foster",
      relationship: .exPartner, separated: "2018-05-20", area: "Wolverhampton",
      owner: "DC 2210 Sharma", summary: "Rows about the dog since they split up.")
    try builder.incident(
      "2018-06-04T09:10", happened: "2018-06-02T18:00",
      "Rang 30 times in an evening after she told him not to contact her again.", "contact")
    try builder.incident(
      "2018-06-20T10:00", happened: "2018-06-18T17:40",
      "Sat in his car outside her work and followed her to the bus stop.", "loiter", "follow",
      place: "Mander Centre")
    try builder.incident(
      "2018-07-08T12:30", happened: "2018-07-07T22:15",
      "Blocked; then wrote from a new account: 'if I can't have you nobody will'.", "contact",
      "threat", fear: true)
    try builder.add(
      "2018-07-09T09:00", by: "DC 2210 Sharma",
      .addNote(
        Note(
          basis: .reported,
          text: try builder.written("She says she looks over her shoulder all the time."))))
    return builder.record
  }
}
