import CaseCore
import CaseStore
import Glibc
import Testing

@Suite struct TwoProgramsTests: CaseFileSuite {
  let folder: TemporaryFolder
  let store: Store
  let record: CaseRecord

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    record = try Sample.record(entries: 1)
    _ = try store.add(record)
  }

  @Test func `two programs that add a thousand entries each lose none`() throws {
    let both = try ["Ann", "Bob"].map { name in
      try Program.started(
        try Program.probe, ["append-many", path, "SC-2018-0412", "1000", name])
    }
    // Both are ready before either starts.
    for running in both { #expect(running.hear() == "ready\n") }
    for running in both { try running.say("go\n") }
    for running in both {
      let program = try running.end()
      #expect(program.status == 0, "\(program.output.suffix(200)) \(program.complaints)")
      #expect(program.output.split(separator: "\n").count == 1000)
    }
    let stored = try store.read(record.reference)
    #expect(stored.damage == nil)
    #expect(stored.record.entries.count == 2001)
    for name in ["Ann", "Bob"] {
      let own = stored.record.entries.filter { $0.by == name }
      let words = own.flatMap(\.events).map { event in
        if case .noteAdded(_, let note) = event { note.text.text } else { "" }
      }
      #expect(words == (1...1000).map { "\(name) \($0)" })
    }
  }

  /// Another file under the case's name, as a program that keeps folders in step puts it there.
  private func replaceCase() throws -> [UInt8] {
    let newer = try Sample.record(entries: 2).fileText
    try Disk.write(newer, to: "\(file).new")
    #expect(rename("\(file).new", file) == 0)
    return newer
  }

  @Test func `a file that is replaced before the lock is had is opened anew`() throws {
    let held = open(file, O_RDWR)
    #expect(flock(held, LOCK_EX) == 0)
    let running = try Program.started(try Program.probe, ["append", path, "SC-2018-0412", "1"])
    try running.wait { Disk.isOpen(file, in: running.number) }
    let newer = try replaceCase()
    close(held)
    let program = try running.end()
    #expect(program.output.contains("changedMeanwhile"), "\(program.output)")
    #expect(try Disk.read(file) == newer)
  }

  @Test func `a file that is replaced while it is written to does not count as saved`() throws {
    let before = try Disk.read(file).count
    let running = try Trace.started(
      ["append", path, "SC-2018-0412", "1"], Trace.Call(name: "fsync", occurrence: 1),
      "signal=SIGSTOP")
    // Written, and stopped before it is synced.
    try running.wait { (try? Disk.read(file).count) ?? 0 > before }
    let newer = try replaceCase()
    while running.isRunning {
      if let child = running.child { kill(child, SIGCONT) }
      sched_yield()
    }
    let program = try running.end()
    #expect(program.output.contains("changedMeanwhile"), "\(program.output)")
    #expect(try Disk.read(file) == newer)
  }

  @Test func `an entry that another program adds is told of`() throws {
    let watcher = store.watch()
    #expect(watcher.fileDescriptor >= 0)
    #expect(watcher.changes() == [])
    try Program.run(try Program.probe, ["append", path, "SC-2018-0412", "1"])
    #expect(watcher.changes() == [record.reference])
    #expect(watcher.changes() == [])
  }

  @Test func `a case whose permissions change is told of`() throws {
    let watcher = store.watch()
    chmod("\(path)/cases/2018/SC-2018-0412.jsonl", 0o400)
    #expect(watcher.changes() == [record.reference])
  }

  @Test func `a case in a year that had none is told of`() throws {
    let watcher = store.watch()
    try Program.run(try Program.probe, ["open", path, "SC-2019-0001"])
    #expect(watcher.changes() == [try Sample.reference("SC-2019-0001")])
    try Program.run(try Program.probe, ["append", path, "SC-2019-0001", "1"])
    #expect(watcher.changes() == [try Sample.reference("SC-2019-0001")])
  }

  @Test func `where the operating system tells nothing the folders are looked at`() throws {
    let watcher = store.watch(notified: false)
    #expect(watcher.fileDescriptor == -1)
    #expect(watcher.changes() == [])
    try Program.run(try Program.probe, ["append", path, "SC-2018-0412", "1"])
    try Program.run(try Program.probe, ["open", path, "SC-2019-0001"])
    // They are not looked at more than once a second: asked until they are, with a limit.
    var changed = watcher.changes()
    let limit = ContinuousClock.now + .seconds(10)
    while changed.isEmpty, ContinuousClock.now < limit {
      poll(nil, 0, 20)
      changed = watcher.changes()
    }
    #expect(changed == [record.reference, try Sample.reference("SC-2019-0001")])
    #expect(watcher.changes() == [])
  }

  @Test func `a case held by another program is waited for and then refused`() throws {
    let held = open(file, O_RDWR)
    #expect(flock(held, LOCK_EX) == 0)
    defer { close(held) }
    #expect(
      throws: StoreFailure.heldByAnotherProcess(path: file)
    ) {
      try store.append(
        [try Sample.incident(1)], to: record.reference, expecting: 1, by: "A",
        at: try Sample.instant(), id: Sample.id(7))
    }
  }

  @Test func `an entry goes into the file that has the name`() throws {
    let copy = "\(file).copy"
    _ = try store.append(
      [try Sample.incident(1)], to: record.reference, expecting: 1, by: "A",
      at: try Sample.instant(), id: Sample.id(2))
    // A program that keeps folders in step puts an older file in place.
    try Disk.write(record.fileText, to: copy)
    rename(copy, file)
    #expect(throws: StoreFailure.changedMeanwhile(record.reference, expected: 2, found: 1)) {
      try store.append(
        [try Sample.incident(2)], to: record.reference, expecting: 2, by: "A",
        at: try Sample.instant(), id: Sample.id(3))
    }
    #expect(try Disk.read(file) == record.fileText)
  }

  @Test func `what was verified before and changed in place is noticed`() throws {
    let three = try Sample.record(entries: 3)
    _ = try store.append(
      three.entries[1].events, to: record.reference, expecting: 1, by: "A",
      at: try Sample.instant(), id: Sample.id(2))
    let text = String(decoding: try Disk.read(file), as: UTF8.self)
    try Disk.write(Array(text.replacing("gate", with: "shop").utf8), to: file)
    #expect(throws: StoreFailure.self) {
      try store.append(
        three.entries[2].events, to: record.reference, expecting: 2, by: "A",
        at: try Sample.instant(), id: Sample.id(3))
    }
  }
}
