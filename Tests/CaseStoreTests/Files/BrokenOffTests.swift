import CaseCore
import CaseStore
import Testing

/// Saving is broken off at every call to the operating system that it makes. Afterwards the store
/// opens, what was told as saved is there, and nothing is there in half.
@Suite(.serialized) struct BrokenOffTests: CaseFileSuite {
  let folder: TemporaryFolder
  let store: Store
  let record: CaseRecord

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    record = try Sample.record(entries: 2)
  }

  private func putBack() throws {
    TemporaryFolder.remove("\(path)/cases/2018")
    TemporaryFolder.remove("\(path)/quarantine")
    _ = try store.add(record)
  }

  private func expectSound(
    _ program: Program, before: Int, _ call: Trace.Call,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let opened = try Store.open(at: path)
    let stored = try opened.read(record.reference)
    let sequence = stored.record.sequence
    let comment: Comment = "at \(call): \(program.output)"
    if program.output.contains("saved \(before + 1)") {
      #expect(sequence == before + 1, comment, sourceLocation: location)
    }
    #expect((before...before + 1).contains(sequence), comment, sourceLocation: location)
    #expect(
      Array(stored.record.entries.prefix(before)) == Array(record.entries.prefix(before)),
      comment, sourceLocation: location)
    if let damage = stored.damage { #expect(!damage.isReadOnly, comment, sourceLocation: location) }
    let after = try opened.append(
      [try Sample.incident(50)], to: record.reference, expecting: sequence, by: "A",
      at: try Sample.instant(), id: Sample.id(50))
    #expect(try opened.read(record.reference) == after, comment, sourceLocation: location)
  }

  /// Killing a program takes nothing from the disk's cache, so that the syncs are made, and when,
  /// has to be seen in the calls themselves.
  @Test func `an entry is one write and one sync, a case is synced with its folders`() throws {
    try putBack()
    let saving: Set = ["write", "fsync", "linkat", "unlinkat", "mkdirat", "ftruncate"]
    let append = try Trace.calls(["append", path, "SC-2018-0412", "2"])
    #expect(append.map(\.name).filter(saving.contains) == ["write", "fsync"])
    let open = try Trace.calls(["open", path, "SC-2019-0001"])
    #expect(
      open.map(\.name).filter(saving.contains)
        == ["mkdirat", "fsync", "write", "fsync", "linkat", "unlinkat", "fsync"])
  }

  @Test func `killed at any call of saving an entry`() throws {
    try putBack()
    let arguments = ["append", path, "SC-2018-0412", "2"]
    let calls = try Trace.calls(arguments)
    #expect(calls.contains { $0.name == "write" } && calls.contains { $0.name == "fsync" })
    for call in calls {
      try putBack()
      let program = try Trace.run(arguments, call, "signal=SIGKILL")
      #expect(program.wasKilled && !program.output.contains("saved"), "at \(call)")
      try expectSound(program, before: 2, call)
    }
  }

  @Test func `killed at any call of setting a torn tail aside`() throws {
    let arguments = ["append", path, "SC-2018-0412", "2"]
    let torn = record.fileText + Array(#"{"at":"2018-0"#.utf8)
    try putBack()
    try Disk.write(torn, to: file)
    for call in try Trace.calls(arguments) {
      try putBack()
      try Disk.write(torn, to: file)
      #expect(try Trace.run(arguments, call, "signal=SIGKILL").wasKilled, "at \(call)")
      let isStillThere = try Disk.read(file).starts(with: torn)
      let isAside = try store.quarantineNotes().contains {
        try Disk.read("\(path)/quarantine/\($0.file)") == Array(#"{"at":"2018-0"#.utf8)
      }
      #expect(isStillThere || isAside, "at \(call)")
      try expectSound(
        Program(status: 0, wasKilled: true, output: "", complaints: ""), before: 2, call)
    }
  }

  @Test func `killed at any call of opening a case`() throws {
    let arguments = ["open", path, "SC-2018-0999"]
    let calls = try Trace.calls(arguments)
    #expect(calls.contains { $0.name == "linkat" })
    for call in calls {
      TemporaryFolder.remove("\(path)/cases/2018")
      let program = try Trace.run(arguments, call, "signal=SIGKILL")
      #expect(program.wasKilled, "at \(call)")
      let listed = try Store.open(at: path).caseFiles()
      #expect(listed.count <= 1, "at \(call)")
      for stamp in listed {
        let stored = try store.read(stamp.reference)
        #expect(stored.damage == nil && stored.record.sequence == 1, "at \(call)")
      }
      if listed.isEmpty {
        #expect(try Program.run(try Program.probe, arguments).output == "saved 1\n", "at \(call)")
      }
    }
  }

  @Test(arguments: ["ENOSPC", "EIO", "EDQUOT", "EROFS"])
  func `any call of saving that fails leaves the file as it was`(fault: String) throws {
    try putBack()
    let arguments = ["append", path, "SC-2018-0412", "2"]
    let before = try Disk.read(file)
    for call in try Trace.calls(arguments) where call.canFail {
      try putBack()
      let program = try Trace.run(arguments, call, "error=\(fault)")
      #expect(!program.wasKilled, "at \(call)")
      // After the entry is on the disk, a call that fails only leaves in doubt what became of it.
      let isAfterSync = try Disk.read(file).count > before.count
      if !program.output.contains("saved"), !isAfterSync {
        #expect(try Disk.read(file) == before, "at \(call)")
      }
      if call.name == "write" || call.name == "fsync" {
        #expect(program.output.contains("failed"), "at \(call): \(program.output)")
        #expect(try Disk.read(file) == before, "at \(call)")
        let isSpace = fault == "ENOSPC" || fault == "EDQUOT"
        #expect(program.output.contains("noSpace") == isSpace, "at \(call): \(program.output)")
      }
      try expectSound(program, before: 2, call)
    }
  }

  @Test(arguments: ["ENOSPC", "EIO"])
  func `any call of opening a case that fails leaves no half of one`(fault: String) throws {
    let arguments = ["open", path, "SC-2018-0999"]
    for call in try Trace.calls(arguments) where call.canFail {
      TemporaryFolder.remove("\(path)/cases/2018")
      let program = try Trace.run(arguments, call, "error=\(fault)")
      #expect(!program.wasKilled, "at \(call)")
      for stamp in store.caseFiles() {
        let stored = try store.read(stamp.reference)
        #expect(stored.damage == nil && stored.record.sequence == 1, "at \(call)")
      }
      if program.output.contains("saved") { #expect(store.caseFiles().count == 1, "at \(call)") }
      #expect(try Program.run(try Program.probe, arguments).output == "saved 1\n", "at \(call)")
    }
  }

  @Test func `a line that comes out short is taken back`() throws {
    try putBack()
    let before = try Disk.read(file)
    for extra in [1, 40, 300] {
      let program = try Program.run(
        try Program.probe, ["limited", path, "SC-2018-0412", "\(extra)", "2"])
      #expect(program.output.contains("noSpace"))
      #expect(try Disk.read(file) == before)
    }
  }

  @Test func `half a line that cannot be taken back is a torn tail`() throws {
    try putBack()
    let arguments = ["limited", path, "SC-2018-0412", "100", "2"]
    let before = try Disk.read(file)
    let program = try Trace.run(
      arguments, Trace.Call(name: "ftruncate", occurrence: 1), "error=EIO")
    #expect(program.output.contains("take back"))
    #expect(try Disk.read(file).count == before.count + 100)
    #expect(try store.read(record.reference).damage == .tornTail(bytes: 100))
    try expectSound(program, before: 2, Trace.Call(name: "ftruncate", occurrence: 1))
  }
}
