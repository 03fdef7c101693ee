import CaseCore
import CaseResources
import CaseStore
import Glibc
import Testing

@Suite struct StoreCheckTests: CaseFileSuite {
  let folder: TemporaryFolder
  let store: Store
  let record: CaseRecord

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    record = try Sample.record()
    _ = try store.add(record)
    _ = try store.add(try Sample.record("SC-2018-0413"))
  }

  private func findings() throws -> [StoreFinding] {
    store.check(reference: try CaseResources.referenceData())
  }

  private func expectOne(
    _ code: StoreFinding.Code, _ severity: StoreFinding.Severity, file: String, line: Int? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try findings()
    #expect(found.map(\.code) == [code], sourceLocation: location)
    #expect(found.map(\.severity) == [severity], sourceLocation: location)
    #expect(found.map(\.file) == [file], sourceLocation: location)
    #expect(found.map(\.line) == [line], sourceLocation: location)
    #expect(found.allSatisfy { !$0.what.isEmpty && !$0.whatToDo.isEmpty })
  }

  private func repair() throws {
    try store.repair(store.repairPlan(), by: "Ann", at: try Sample.instant())
  }

  /// Nothing but word of what was set aside is left.
  private func expectQuiet(_ location: SourceLocation = #_sourceLocation) throws {
    #expect(
      try findings().allSatisfy { $0.code == .quarantined && $0.severity == .note },
      sourceLocation: location)
    #expect(store.repairPlan() == [], sourceLocation: location)
  }

  @Test func `a sound store gives no findings`() throws {
    try store.logAccess(Access(.search, by: "A", at: try Sample.instant()))
    try store.saveDraft(
      Draft(DraftKey(form: "note", reference: nil), at: try Sample.instant(), fields: [:]), by: "A")
    var progress: [Int] = []
    let found = store.check(reference: try CaseResources.referenceData()) { done, all in
      #expect(all == 2)
      progress.append(done)
    }
    #expect(found == [])
    #expect(progress == [0, 2])
  }

  @Test func `damage is named with its line and left to a person`() throws {
    let text = String(decoding: record.fileText, as: UTF8.self)
    try Disk.write(Array(text.replacing("gate", with: "shop").utf8), to: file)
    try expectOne(.damaged, .error, file: "cases/2018/SC-2018-0412.jsonl", line: 2)
    #expect(store.repairPlan() == [])
  }

  @Test func `a torn tail is set aside by a repair`() throws {
    try Disk.write(record.fileText + [0x7B, 0x22], to: file)
    try expectOne(.tornTail, .warning, file: "cases/2018/SC-2018-0412.jsonl", line: 4)
    try repair()
    #expect(try Disk.read(file) == record.fileText)
    let note = try #require(store.quarantineNotes().first)
    #expect(try Disk.read("\(path)/quarantine/\(note.file)") == [0x7B, 0x22])
    try expectQuiet()
  }

  @Test func `permissions are put right`() throws {
    chmod(file, 0o644)
    chmod("\(path)/cases", 0o755)
    #expect(try findings().map(\.code) == [.permissions, .permissions])
    try repair()
    #expect(Disk.mode(file) == 0o600)
    #expect(Disk.mode("\(path)/cases") == 0o700)
    try expectQuiet()
  }

  @Test func `an empty file, a leftover and a link are set aside whole`() throws {
    try Disk.write([], to: file)
    try Disk.write([0x61], to: "\(path)/cases/2018/.SC-2018-0500.jsonl.0.tmp")
    symlink("/etc/passwd", "\(path)/cases/2018/SC-2018-0501.jsonl")
    #expect(try findings().map(\.code) == [.leftover, .empty, .link])
    try repair()
    #expect(TemporaryFolder.names("\(path)/cases/2018") == ["SC-2018-0413.jsonl"])
    #expect(store.quarantineNotes().count == 3)
    try expectQuiet()
  }

  @Test(arguments: [
    "SC-2018-0412 (Ann's conflicted copy 2018-11-01).jsonl", "SC-2018-0412.jsonl~",
    "SC-2018-0412.sync-conflict-20181101-101500.jsonl", ".#SC-2018-0412.jsonl",
    "SC-2018-0412 (1).jsonl", "SC-2018-0412.jsonl.bak",
  ])
  func `a copy with nothing new is set aside, one with more is left to a person`(
    name: String
  ) throws {
    let copy = "\(path)/cases/2018/\(name)"
    let older = CaseRecord(reference: record.reference, entries: Array(record.entries.prefix(2)))
    try Disk.write(older.fileText, to: copy)
    try expectOne(.conflictCopy, .warning, file: "cases/2018/\(name)")
    try Disk.write(try Sample.record(entries: 5).fileText, to: copy)
    try expectOne(.conflictCopy, .error, file: "cases/2018/\(name)")
    #expect(try findings().first?.what.contains("2 entries") ?? false)
    #expect(store.repairPlan() == [])
    try Disk.write(older.fileText, to: copy)
    try repair()
    #expect(TemporaryFolder.names("\(path)/cases/2018").count == 2)
    try expectQuiet()
  }

  @Test func `cases in a wrong place or under a wrong name are named`() throws {
    let text = try Sample.record("SC-2018-0500").fileText
    try Disk.write(text, to: "\(path)/cases/2018/SC-2018-0501.jsonl")
    try Disk.write(text, to: "\(path)/cases/2018/SC-2019-0500.jsonl")
    _ = try store.add(try Sample.record("SC-2018-412"))
    let codes = try findings().map(\.code)
    #expect(
      codes.sorted { $0.rawValue < $1.rawValue } == [.otherReference, .sameNumber, .wrongFolder])
  }

  @Test func `what a rule forbids and what is not known are named by entry`() throws {
    var odd = try Sample.record("SC-2018-0600", entries: 2)
    odd.append(
      Entry(
        sequence: 3, id: Sample.id(2), at: try Sample.instant("2017-01-01T00:00:00Z"), by: "A",
        content: .events([
          try Sample.incident(1), .unknown(kind: "tagged", text: #"{"kind":"tagged"}"#),
        ])))
    _ = try store.add(odd)
    let found = try findings()
    #expect(
      found.map(\.code.rawValue).sorted() == [
        "clock-went-back", "repeated-entry", "rule", "unknown-event",
      ])
    #expect(found.allSatisfy { $0.line == 3 && $0.cases == [odd.reference] })
  }

  @Test func `a made-up case among real ones is named`() throws {
    _ = try store.add(try Sample.record("TC-2018-0001"))
    try expectOne(.trainingCase, .warning, file: "cases/2018/TC-2018-0001.jsonl")
  }

  @Test func `the access log and drafts are looked at`() throws {
    try store.logAccess(Access(.search, by: "A", at: try Sample.instant()))
    let log = "\(path)/access/2018-03.jsonl"
    let good = try Disk.read(log)
    try Disk.write(Array("nonsense\n".utf8) + good + [0x7B], to: log)
    try store.saveDraft(
      Draft(DraftKey(form: "note", reference: nil), at: try Sample.instant(), fields: [:]), by: "A")
    try Disk.write([0x7B], to: "\(path)/drafts/A/new.note.json")
    #expect(try findings().map(\.code) == [.accessLog, .accessLog, .draft])
    try repair()
    #expect(try Disk.read(log) == Array("nonsense\n".utf8) + good)
    #expect(try findings().filter { $0.code == .accessLog }.map(\.line) == [1])
    #expect(store.repairPlan() == [])
  }

  @Test func `what lies in quarantine without a note is named`() throws {
    try Disk.write([0x7B], to: "\(path)/quarantine/SC-2018-0412.jsonl.old")
    try expectOne(.quarantined, .warning, file: "quarantine/SC-2018-0412.jsonl.old")
  }

  @Test func `what has changed since the plan was made is left alone`() throws {
    let copy = "\(path)/cases/2018/SC-2018-0412 (1).jsonl"
    try Disk.write(Array(record.lines.prefix(2).joined()), to: copy)
    let empty = "\(path)/cases/2018/SC-2018-0413.jsonl"
    try Disk.write([], to: empty)
    let plan = store.repairPlan()
    #expect(plan.count == 2)
    let more = try Sample.record(entries: 5).fileText
    try Disk.write(more, to: copy)
    let put = try Sample.record("SC-2018-0413").fileText
    try Disk.write(put, to: empty)
    #expect(try store.repair(plan, by: "Ann", at: try Sample.instant()) == plan)
    #expect(try Disk.read(copy) == more)
    #expect(try Disk.read(empty) == put)
    #expect(store.quarantineNotes() == [])
  }

  @Test func `an access log that somebody is writing keeps its last line`() throws {
    try store.logAccess(Access(.search, by: "A", at: try Sample.instant()))
    let log = "\(path)/access/2018-03.jsonl"
    let torn = try Disk.read(log) + [0x7B]
    try Disk.write(torn, to: log)
    let writer = open(log, O_RDWR)
    defer { close(writer) }
    #expect(flock(writer, LOCK_EX) == 0)
    #expect(throws: StoreFailure.heldByAnotherProcess(path: log)) { try repair() }
    #expect(try Disk.read(log) == torn)
  }
}
