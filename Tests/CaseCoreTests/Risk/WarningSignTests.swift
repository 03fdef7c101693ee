import CaseResources
import Testing

@testable import CaseCore

struct WarningSignTests {
  private func picture(
    _ incidents: [ToldCase.Told], on today: String = "2024-06-20",
    change: (inout CaseRecord) throws -> Void = { _ in }
  ) throws -> RiskPicture {
    let told = ToldCase("ex-partner", incidents)
    let reference = try #require(CaseReference("TC-2024-0001"))
    var record = CaseRecord(
      reference: reference,
      entries: [
        Entry(
          sequence: 1, id: "1", at: Instant(local: moment("2024-06-01T12:00")), by: "t",
          content: .events(told.events))
      ])
    try change(&record)
    return try tables().riskPicture(of: try #require(record.folded()), on: day(today))
  }

  private func sign(_ code: String, _ text: String, tags: [String] = []) throws -> WarningSign? {
    try picture([.init(day: "2024-05-01", tags: tags, text: text)]).signs.first { $0.code == code }
  }

  @Test(arguments: [
    ("threats", "He said he would kill her if she left."),
    ("weapons", "He was holding a machete outside the flat."),
    ("weapons", "Suspect had a kitchen knife in his waistband."),
    ("weapons", "He holds a shotgun licence."),
    ("weapons", "Bought a crossbow last week."),
    ("suicidal-talk", "Text: I will kill myself if you don't come back."),
    ("reconnaissance", "Watching the house from a parked car again."),
    ("reconnaissance", "Found a tracker under her car."),
    ("breach", "He rang her in breach of his bail conditions."),
    ("proxies", "His sister messaged her on his behalf."),
  ])
  func `it is noticed and its words are quoted`(code: String, text: String) throws {
    let found = try #require(try sign(code, text), "\(text)")
    #expect(found.incidents == ["i1"])
    for ground in found.grounds where !ground.isTag {
      #expect(text.contains(ground.words), "\(ground.words)")
    }
    #expect(!found.verification.source.isEmpty)
  }

  @Test func `an innocent day of an entry hides no sign of another`() throws {
    let text =
      "5 April he held a knife to her and said he would kill her. 9 April she called police for an update."
    for code in ["weapons", "threats"] {
      #expect(try #require(try sign(code, text)).incidents == ["i1"])
    }
  }

  @Test(arguments: [
    ("threats", "No threats were made."), ("threats", "He has never threatened her."),
    ("threats", "Suspect denies making any threats."),
    ("weapons", "No weapons seen."), ("weapons", "He had no knife on him."),
    ("weapons", "She keeps a knife under her pillow."),
    ("weapons", "He was using a glue gun at the school fair."),
    ("weapons", "He jumped the gun and rang her."),
    ("suicidal-talk", "No suicidal thoughts."),
    ("proxies", "He rang her himself."),
    ("breach", "He has not breached his bail."),
  ])
  func `what is denied, taken back, the victim’s or innocent does not count`(
    code: String, text: String
  ) throws {
    #expect(try sign(code, text)?.grounds == nil, "\(text)")
  }

  @Test func `what the victim feared is no threat that was made`() throws {
    let picture = try picture([.init(day: "2024-05-01", text: "Rang her twice.")]) { record in
      record.write(
        .impactRecorded(
          try #require(Impact(text: words("She is afraid that he will come with a knife.")))),
        at: "2024-06-02T12:00")
    }
    #expect(!picture.signs.contains { $0.code == "weapons" || $0.code == "threats" })
  }

  @Test func `what was known before and what it did are signs, and say where they stand`() throws {
    let picture = try picture([.init(day: "2024-05-01", text: "Rang her twice.")]) { record in
      record.write(
        .historyRecorded(
          try #require(
            EarlierHistory(
              convictions: [words("2011: carrying a knife in public")],
              text: words("He was convicted in 2015 of stabbing his former wife.")))),
        .impactRecorded(
          try #require(Impact(text: words("I cannot sleep since he showed me a knife.")))),
        at: "2024-06-02T12:00")
    }
    let weapons = try #require(picture.signs.first { $0.code == "weapons" })
    #expect(weapons.grounds.map(\.place) == ["impact", "history", "history"])
    #expect(weapons.incidents.isEmpty)
  }

  @Test func `of many the last are shown, and how many came before`() throws {
    let told = (0..<15).map {
      ToldCase.Told(
        day: day("2024-05-01").adding(days: $0).description, text: "He said he would kill her.")
    }
    let threats = try #require(try picture(told).signs.first { $0.code == "threats" })
    #expect(threats.grounds.last?.place == "i15")
    #expect(threats.grounds.first?.place == "i4" && threats.earlier == 3)
  }

  @Test func `what was told late of an early day is not shown for the latest`() throws {
    let told = [
      ToldCase.Told(day: "2024-05-09", text: "He was holding a machete outside the flat."),
      .init(day: "2024-05-01", text: "Suspect had a kitchen knife in his waistband."),
      .init(day: "2024-05-05", text: "Bought a crossbow last week."),
    ]
    let picture = try picture(told) { record in
      record.write(
        .historyRecorded(
          try #require(
            EarlierHistory(text: words("He was convicted in 2015 of stabbing his former wife.")))),
        at: "2024-06-02T12:00")
    }
    let weapons = try #require(picture.signs.first { $0.code == "weapons" })
    #expect(weapons.grounds.map(\.place) == ["history", "i2", "i3", "i1"])
  }

  @Test func `tags count where no words speak against them`() throws {
    #expect(try sign("threats", "See statement.", tags: ["threat"])?.grounds.first?.isTag == true)
    #expect(try sign("threats", "No threats were made.", tags: ["threat"]) == nil)
  }

  @Test func `a note is quoted, an opinion in a note is not`() throws {
    let picture = try picture([.init(day: "2024-05-01", text: "Rang her twice.")]) { record in
      record.write(
        .noteAdded("n1", Note(basis: .reported, text: words("He owns a shotgun."))),
        .noteAdded("n2", Note(basis: .assessed, text: words("He will surely make threats."))),
        at: "2024-06-02T12:00")
    }
    #expect(picture.signs.first { $0.code == "weapons" }?.grounds.map(\.place) == ["n1"])
    #expect(!picture.signs.contains { $0.code == "threats" })
  }

  @Test func `who acted for the suspect, and breaches that were recorded, are signs`() throws {
    let picture = try picture([.init(day: "2024-05-01", text: "Handed her a letter.")]) { record in
      record.write(
        .personAdded("p3", Person(role: .other, name: words("Lee Marsh"))),
        .incidentAdded(
          "i2",
          Incident(
            happened: .at(DayTime(day("2024-05-03"))), text: words("Handed her a letter."),
            actor: words("p3"))),
        at: "2024-06-02T12:00")
    }
    let proxies = try #require(picture.signs.first { $0.code == "proxies" })
    #expect(proxies.grounds.contains { $0.place == "i2" && $0.words == "done by Lee Marsh" })
  }

  @Test func `silence counts after intensity only, and only once it is long for this case`() throws
  {
    let close = (0..<6).map {
      ToldCase.Told(day: day("2024-05-01").adding(days: $0 * 2).description, text: "Rang her.")
    }
    func silent(_ told: [ToldCase.Told], _ today: String) throws -> Bool {
      try picture(told, on: today).signs.contains { $0.code == "sudden-silence" }
    }
    #expect(try !silent(close, "2024-05-20"))
    #expect(try silent(close, "2024-05-25"))
    let sparse = (0..<6).map {
      ToldCase.Told(day: day("2023-05-01").adding(days: $0 * 30).description, text: "Rang her.")
    }
    #expect(try !silent(sparse, "2023-11-20"))
  }

  @Test func `broken tables are named with file and line`() throws {
    func fault(_ file: String, _ text: String) -> TableFault? {
      do throws(TableFault) {
        _ = try WarningTables { name throws(TableFault) in
          if name == file { return text }
          guard let bytes = CaseResources.bytes(of: "Tables/\(name)") else {
            throw TableFault(file: name, line: 0, expected: "a table")
          }
          return String(decoding: bytes, as: UTF8.self)
        }
        return nil
      } catch {
        return error
      }
    }
    let files = WarningTables.files
    let header = "code\tlabel\tbasis\tmeanings\tsays\tsource\tmark\n"
    #expect(fault("none", "") == nil)
    #expect(fault(files.signs, header + "a\ta\twords\t\tx\tours\tO")?.line == 2)
    #expect(fault(files.signs, header + "a\ta\twords\tmagic\tx\tours\tO")?.line == 2)
    #expect(fault(files.signs, header + "a\ta\tguess\tthreat\tx\tours\tO")?.line == 2)
    let acts = "means\tkind\tweight\tsource\tmark\n"
    #expect(fault(files.gravity, acts + "threat\tthreats\t6\tours\tO")?.line == 2)
    #expect(
      fault(files.gravity, acts + "threat\tt\t4\tours\tO\nthreat\tt\t4\tours\tO")?.line == 3)
    #expect(fault(files.limits, "code\tvalue\tsays\tsource\tmark\n")?.file == files.limits)
  }
}
