import CaseCore
import CaseStore
import Glibc
import Testing

@Suite struct StoreTests {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/store" }
  let manifest = StoreManifest(
    name: "Kent", kind: .real, prefix: "SC",
    areas: [.init(name: "Kent", force: "Kent Police", population: 1_860_111, year: 2019)])

  init() throws { folder = try TemporaryFolder() }

  @Test func `a new store is its owner's alone and says what it is`() throws {
    let deep = "\(folder.path)/a/b/store"
    #expect(try Store.create(at: deep, manifest).manifest == manifest)
    #expect(try Store.open(at: deep).manifest == manifest)
    #expect(
      TemporaryFolder.names(deep) == ["access", "casebook.json", "cases", "drafts", "quarantine"])
    for name in ["", "/access", "/cases", "/drafts", "/quarantine"] {
      #expect(Disk.mode(deep + name) == 0o700)
    }
    #expect(Disk.mode("\(deep)/casebook.json") == 0o600)
    #expect(Disk.mode("\(folder.path)/a") == 0o700)
  }

  @Test func `no store is made where there is one or where other things lie`() throws {
    _ = try Store.create(at: path, manifest)
    #expect(throws: StoreFailure.alreadyAStore(path: path)) {
      try Store.create(at: path, manifest)
    }
    try Disk.write([0x61], to: "\(folder.path)/letter.txt")
    #expect(
      throws: StoreFailure.failed(operation: "create", path: folder.path, errno: ENOTEMPTY)
    ) { try Store.create(at: folder.path, manifest) }
  }

  @Test func `a folder without a manifest is no store`() throws {
    #expect(throws: StoreFailure.notAStore(path: folder.path)) { try Store.open(at: folder.path) }
    #expect(throws: StoreFailure.notAStore(path: path)) { try Store.open(at: path) }
  }

  @Test func `a newer format is refused by name`() throws {
    _ = try Store.create(at: path, manifest)
    let file = "\(path)/casebook.json"
    try Disk.write(Array(#"{"format":2,"kind":["new"],"letters":{}}"#.utf8), to: file)
    #expect(throws: StoreFailure.writtenByNewerVersion(file: file, format: 2)) {
      try Store.open(at: path)
    }
    try Disk.write(Array(#"{"format":1,"#.utf8), to: file)
    #expect {
      try Store.open(at: path)
    } throws: { error in
      if case .manifestDamaged = error as? StoreFailure { true } else { false }
    }
  }

  @Test func `the next reference is one that no case ever had`() throws {
    let store = try Store.create(at: path, manifest)
    #expect(try store.nextReference(year: 2018).text == "SC-2018-0001")
    _ = try store.add(try Sample.record("SC-2018-0041"))
    _ = try store.add(try Sample.record("WM-2018-0900"))
    #expect(try store.nextReference(year: 2018).text == "SC-2018-0042")
    try Disk.write([], to: "\(path)/quarantine/SC-2018-0077.jsonl.aside-1")
    #expect(try store.nextReference(year: 2018).text == "SC-2018-0078")
    #expect(try store.nextReference(year: 2019).text == "SC-2019-0001")
  }

  @Test func `only case files in their year's folder are listed`() throws {
    let store = try Store.create(at: path, manifest)
    _ = try store.add(try Sample.record("SC-2018-0001"))
    let text = try Disk.read("\(path)/cases/2018/SC-2018-0001.jsonl")
    for name in ["SC-2018-0001 (conflicted copy).jsonl", "SC-2019-0001.jsonl", "x~", ".x.tmp"] {
      try Disk.write(text, to: "\(path)/cases/2018/\(name)")
    }
    let stamps = store.caseFiles()
    #expect(stamps.map(\.path) == ["cases/2018/SC-2018-0001.jsonl"])
    #expect(stamps.first?.size == text.count)
    #expect(stamps.first.map { store.decode(fileAt: $0).record.entries.count } == 3)
  }

  @Test func `links are not followed, whether of a case, a year or all cases`() throws {
    let store = try Store.create(at: path, manifest)
    let record = try Sample.record()
    _ = try store.add(record)
    let outside = "\(folder.path)/outside"
    for place in ["cases/2018/SC-2018-0412.jsonl", "cases/2018", "cases"] {
      rename("\(path)/\(place)", outside)
      symlink(outside, "\(path)/\(place)")
      #expect {
        try store.read(record.reference)
      } throws: { error in
        if case .isLink = error as? StoreFailure { true } else { false }
      }
      #expect(throws: StoreFailure.self) {
        try store.append(
          [try Sample.incident(5)], to: record.reference, expecting: 3, by: "A",
          at: try Sample.instant(), id: Sample.id(5))
      }
      #expect(store.caseFiles() == [])
      unlink("\(path)/\(place)")
      rename(outside, "\(path)/\(place)")
    }
    #expect(try store.read(record.reference).record == record)
  }

  @Test func `reading changes nothing`() throws {
    let store = try Store.create(at: path, manifest)
    let record = try Sample.record()
    _ = try store.add(record)
    let file = "\(path)/cases/2018/SC-2018-0412.jsonl"
    try Disk.write(record.fileText + [0x7B], to: file)
    let stamp = store.caseFiles()
    _ = try store.read(record.reference)
    _ = stamp.map { store.decode(fileAt: $0) }
    _ = try store.drafts(by: "A")
    #expect(store.caseFiles() == stamp)
    #expect(TemporaryFolder.names("\(path)/quarantine") == [])
  }

  @Test(.enabled(if: getuid() == 0, "only root can become another user"))
  func `a user without rights is told so and changes nothing`() throws {
    let store = try Store.create(at: path, manifest)
    let record = try Sample.record()
    _ = try store.add(record)
    chmod(folder.path, 0o755)
    let own = "\(folder.path)/probe"
    try Program.run(try Program.found("cp"), [try Program.probe, own])
    let arguments = ["as-nobody", path, "SC-2018-0412", "3"]
    #expect(try Program.run(own, arguments).output.contains("failed notAllowed"))
    // Readable and no more, as a store that somebody was given to look at.
    for name in ["", "/cases", "/cases/2018"] { chmod(path + name, 0o755) }
    chmod("\(path)/casebook.json", 0o644)
    chmod("\(path)/cases/2018/SC-2018-0412.jsonl", 0o644)
    let said = try Program.run(own, arguments).output
    #expect(said.contains("read 3 whole"))
    #expect(said.contains("failed notAllowed"))
    #expect(try Disk.read("\(path)/cases/2018/SC-2018-0412.jsonl") == record.fileText)
  }

  @Test(.enabled(if: StoreTests.canMount, "needs to mount a disk"))
  func `a store on a read-only disk can be read`() throws {
    try onDisk("size=1m") { path in
      let store = try Store.create(at: path, manifest)
      let record = try Sample.record()
      _ = try store.add(record)
      try Program.run(try Program.found("mount"), ["-o", "remount,ro", folder.path + "/disk"])
      #expect(try Store.open(at: path).read(record.reference).record == record)
      let file = "\(path)/cases/2018/SC-2018-0412.jsonl"
      #expect(throws: StoreFailure.readOnlyStore(path: file)) {
        try store.append(
          [try Sample.incident(5)], to: record.reference, expecting: 3, by: "A",
          at: try Sample.instant(), id: Sample.id(5))
      }
    }
  }

  @Test(.enabled(if: StoreTests.canMount, "needs to mount a disk; the probe's limit does the rest"))
  func `on a full disk nothing is half saved`() throws {
    try onDisk("size=64k") { path in
      let store = try Store.create(at: path, manifest)
      let reference = try Sample.reference()
      var seen = try store.add(try Sample.record(entries: 1))
      let words = String(repeating: "He waited. ", count: 300)
      var refused = false
      for number in 2...40 where !refused {
        let event = try Sample.incident(number, words)
        let at = try Sample.instant()
        do throws(StoreFailure) {
          seen = try store.append(
            [event], to: reference, expecting: number - 1, by: "A", at: at, id: Sample.id(number))
        } catch {
          guard case .noSpace = error else { throw error }
          refused = true
        }
      }
      #expect(refused)
      #expect(try store.read(reference) == seen)
      #expect(throws: StoreFailure.self) {
        try store.add(try Sample.record("SC-2018-0413", entries: 300))
      }
      #expect(store.caseFiles().count == 1)
      #expect(TemporaryFolder.names("\(path)/cases/2018") == ["SC-2018-0412.jsonl"])
    }
  }

  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? mounted("size=64k", folder.path) { _ in }) != nil
  }()

  private func onDisk(_ options: String, _ body: (String) throws -> Void) throws {
    try StoreTests.mounted(options, folder.path, body)
  }

  /// A disk of its own.
  private static func mounted(
    _ options: String, _ folder: String, _ body: (String) throws -> Void
  ) throws {
    let disk = "\(folder)/disk"
    mkdir(disk, 0o700)
    let mounted = try Program.run(
      try Program.found("mount"), ["-t", "tmpfs", "-o", options, "tmpfs", disk])
    guard mounted.status == 0 else { throw Program.Missing(description: mounted.complaints) }
    let umount = try Program.found("umount")
    defer { _ = try? Program.run(umount, ["-l", disk]) }
    try body("\(disk)/store")
  }
}
