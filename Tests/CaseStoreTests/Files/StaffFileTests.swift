import CaseCore
import CaseResources
import CaseStore
import Testing

@Suite struct StaffFileTests {
  let folder: TemporaryFolder
  let store: Store
  var path: String { "\(folder.path)/store" }
  var file: String { "\(path)/\(StaffFile.name)" }

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  private func line(_ name: String, _ roles: StaffRole...) throws -> StaffFile.Line {
    let from = try #require(CalendarDay("2018-03-01"))
    let recording = try #require(
      StaffRecording(
        try Sample.text(name), shownName: try Sample.text("DS \(name) 王"), as: Set(roles),
        from: from))
    return StaffFile.Line(recording, by: "Ann", at: try Sample.instant())
  }

  @Test func `what was recorded is read again, and the file is its owner's alone`() throws {
    #expect(try store.staffFile().lines == [] && !store.staffFile().staff.isKept)
    let first = try line("hughes \"x\"", .trainer, .supervisor)
    try store.addStaff(first, expecting: 0)
    try store.addStaff(try line("rees", .caseworker), expecting: 1)
    #expect(try store.staffFile().lines == [first, try line("rees", .caseworker)])
    #expect(Disk.mode(file) == 0o600)
    #expect(store.check(reference: try CaseResources.referenceData()).isEmpty)
  }

  @Test func `whoever did not see the last line writes nothing`() throws {
    try store.addStaff(try line("hughes", .supervisor), expecting: 0)
    let before = try Disk.read(file)
    #expect(throws: StoreFailure.staffChangedMeanwhile(path: file)) {
      try store.addStaff(try line("rees", .caseworker), expecting: 0)
    }
    #expect(try Disk.read(file) == before)
  }

  @Test func `a broken line is named, costs no other and stops nobody from opening the store`()
    throws
  {
    try store.addStaff(try line("hughes", .supervisor), expecting: 0)
    let bad =
      #"{"at":"2018-03-01T09:00:00Z","by":"A","from":"2018-03-01","name":"x","roles":["boss"]}"#
    try Disk.write(try Disk.read(file) + Array("\(bad)\n".utf8), to: file)
    let read = try Store.open(at: path).staffFile()
    #expect(read.lines.count == 1 && read.count == 2)
    #expect(read.faults.map(\.line) == [2])
    #expect(read.staff.fault?.line == 2)
    #expect(read.staff.fault?.expected.contains("boss") == true)
    let found = store.check(reference: try CaseResources.referenceData())
    #expect(found.map(\.code) == [.staff] && found.first?.line == 2)
    #expect(found.first?.severity == .error && found.first?.repair == nil)
  }

  @Test func `a line without a role, or with one that ends before it begins, is a broken one`()
    throws
  {
    for rest in [#""roles":[]"#, #""roles":["trainer"],"until":"2018-02-28""#] {
      let text = #"{"at":"2018-03-01T09:00:00Z","by":"A","from":"2018-03-01","name":"x",\#(rest)}"#
      try Disk.write(Array("\(text)\n".utf8), to: file)
      #expect(try store.staffFile().faults.count == 1, "\(rest)")
    }
  }

  @Test func `a torn last line is set aside by the next one, and by a repair`() throws {
    try store.addStaff(try line("hughes", .supervisor), expecting: 0)
    let good = try Disk.read(file)
    try Disk.write(good + Array(#"{"at":"2018"#.utf8), to: file)
    #expect(
      store.check(reference: try CaseResources.referenceData()).map(\.repair?.action) == [
        .setTailAside
      ])
    // It was never confirmed as saved: whoever held a role before holds it.
    let torn = try store.staffFile()
    let day = try #require(CalendarDay("2018-03-02"))
    #expect(torn.staff.fault == nil && torn.tornLine == 2)
    #expect(torn.staff.holds(.supervisor, "hughes", on: day))
    try store.addStaff(try line("rees", .caseworker), expecting: 2)
    #expect(try store.staffFile().faults == [] && store.staffFile().count == 2)
    #expect(store.quarantineNotes().map(\.from) == [StaffFile.name])
    try Disk.write(good + Array(#"{"by"#.utf8), to: file)
    try store.repair(store.repairPlan(), by: "Ann", at: try Sample.instant())
    #expect(try Disk.read(file) == good)
  }

  @Test func `after a line that an editor left without its end a new one starts`() throws {
    try store.addStaff(try line("hughes", .supervisor), expecting: 0)
    try Disk.write(Array(try Disk.read(file).dropLast()), to: file)
    try store.addStaff(try line("rees", .caseworker), expecting: 1)
    #expect(try store.staffFile().lines.map(\.recording.name.text) == ["hughes", "rees"])
  }
}
