import CaseCore
import CaseStore
import Testing

@Suite struct CaseFileTests {
  let folder: TemporaryFolder
  let store: Store
  let reference: CaseReference
  var file: String { "\(folder.path)/store/cases/2018/SC-2018-0412.jsonl" }

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    reference = try Sample.reference()
  }

  @discardableResult
  private func write(_ record: CaseRecord) throws -> [UInt8] {
    _ = try store.add(record)
    return record.fileText
  }

  @Test func `a case comes back as it was saved`() throws {
    let record = try Sample.record(entries: 4)
    try write(record)
    let stored = try store.read(reference)
    #expect(stored.record == record)
    #expect(stored.damage == nil)
    #expect(try Disk.read(file) == record.fileText)
    #expect(Disk.mode(file) == 0o600)
    #expect(Disk.mode("\(folder.path)/store/cases/2018") == 0o700)
  }

  @Test func `an entry follows the last one and is read back`() throws {
    try write(try Sample.record(entries: 2))
    let stored = try store.append(
      [try Sample.incident(2)], to: reference, expecting: 2, by: "A", at: try Sample.instant(),
      id: Sample.id(3))
    #expect(stored.record.sequence == 3)
    #expect(try store.read(reference) == stored)
  }

  @Test func `newer entries of somebody else are a conflict`() throws {
    try write(try Sample.record(entries: 3))
    let before = try Disk.read(file)
    #expect(throws: StoreFailure.changedMeanwhile(reference, expected: 2, found: 3)) {
      try store.append(
        [try Sample.incident(9)], to: reference, expecting: 2, by: "A", at: try Sample.instant(),
        id: Sample.id(9))
    }
    #expect(try Disk.read(file) == before)
  }

  @Test func `an entry that is there already is not added twice`() throws {
    try write(try Sample.record(entries: 3))
    let stored = try store.append(
      [try Sample.incident(2)], to: reference, expecting: 2, by: "A", at: try Sample.instant(),
      id: Sample.id(3))
    #expect(stored.record.sequence == 3)
  }

  @Test func `an entry that could not be read again is never written`() throws {
    let before = try write(try Sample.record(entries: 2))
    for (events, id) in [([], Sample.id(3)), ([try Sample.incident(2)], "no identifier")] {
      #expect {
        try store.append(
          events, to: reference, expecting: 2, by: "A", at: try Sample.instant(), id: id)
      } throws: { error in
        if case .unwritable = error as? StoreFailure { true } else { false }
      }
    }
    #expect(try Disk.read(file) == before)
  }

  @Test func `a new case takes the place of no other`() throws {
    let before = try write(try Sample.record(entries: 2))
    #expect(throws: StoreFailure.caseExists(reference)) {
      try store.open(
        [try Sample.opening()], as: reference, by: "B", at: try Sample.instant(), id: Sample.id(7))
    }
    #expect(try Disk.read(file) == before)
    #expect(TemporaryFolder.names("\(folder.path)/store/cases/2018") == ["SC-2018-0412.jsonl"])
  }

  @Test func `a new case must be opened under its own reference`() throws {
    #expect(throws: StoreFailure.badReference("SC-2018-0413")) {
      try store.open(
        [try Sample.opening()], as: try Sample.reference("SC-2018-0413"), by: "B",
        at: try Sample.instant(), id: Sample.id(1))
    }
  }

  @Test func `a tail torn at any byte is an unsaved entry`() throws {
    let record = try Sample.record(entries: 3)
    let whole = try write(record)
    let keep = whole.count - (record.lines.last?.count ?? 0)
    for length in keep + 1..<whole.count - 1 {
      let torn = Array(whole[..<length])
      try Disk.write(torn, to: file)
      let stored = try store.read(reference)
      #expect(stored.record.sequence == 2)
      #expect(stored.damage == .tornTail(bytes: length - keep))
      #expect(try Disk.read(file) == torn)
      let after = try store.append(
        [try Sample.incident(5)], to: reference, expecting: 2, by: "A",
        at: try Sample.instant(), id: Sample.id(5))
      #expect(after.record.sequence == 3)
      #expect(try store.read(reference) == after)
    }
    let notes = store.quarantineNotes()
    #expect(notes.count == whole.count - 1 - keep - 1)
    for note in notes {
      let aside = try Disk.read("\(folder.path)/store/quarantine/\(note.file)")
      #expect(Array(whole[keep..<keep + aside.count]) == aside)
      #expect(note.from == "cases/2018/SC-2018-0412.jsonl")
    }
  }

  @Test func `a last line that lacks only its end is whole`() throws {
    let whole = try write(try Sample.record(entries: 3))
    try Disk.write(whole.dropLast(), to: file)
    #expect(try store.read(reference).record.sequence == 3)
    let after = try store.append(
      [try Sample.incident(5)], to: reference, expecting: 3, by: "A", at: try Sample.instant(),
      id: Sample.id(5))
    #expect(after.record.sequence == 4)
    #expect(try store.read(reference) == after)
  }

  @Test func `zero bytes where a write did not reach the disk are a torn tail`() throws {
    let whole = try write(try Sample.record(entries: 2))
    try Disk.write(whole + [UInt8](repeating: 0, count: 50) + [0x0A], to: file)
    #expect(try store.read(reference).damage == .tornTail(bytes: 51))
  }

  @Test func `an empty file is damage and never a case without entries`() throws {
    try write(try Sample.record(entries: 2))
    try Disk.write([], to: file)
    #expect(try store.read(reference).damage == .empty)
    #expect(throws: StoreFailure.self) {
      try store.append(
        [try Sample.opening()], to: reference, expecting: 0, by: "A", at: try Sample.instant(),
        id: Sample.id(1))
    }
    #expect(try Disk.read(file) == [])
  }

  @Test func `what a newer version wrote makes the case read-only and stays`() throws {
    var record = try Sample.record(entries: 2)
    let text = #"{"kind":"tagged","on":"2030-01-01"}"#
    record.append(
      Entry(
        sequence: 3, id: Sample.id(3), at: try Sample.instant(), by: "A",
        content: .events([.unknown(kind: "tagged", text: text)])))
    let before = try write(record)
    #expect(try store.read(reference).record == record)
    #expect {
      try store.append(
        [try Sample.incident(5)], to: reference, expecting: 3, by: "A",
        at: try Sample.instant(), id: Sample.id(5))
    } throws: { error in
      if case .readOnlyCase = error as? StoreFailure { true } else { false }
    }
    #expect(try Disk.read(file) == before)
  }

  @Test func `a line with keys of a newer version is named as such`() throws {
    let record = try Sample.record(entries: 2)
    try write(record)
    let line = String(decoding: record.lines[1], as: UTF8.self)
    let newer = #"{"zone":"x"}"#.utf8.dropFirst().dropLast()
    let text = record.lines[0] + Array(line.utf8.dropLast(2)) + Array(",".utf8) + newer
    try Disk.write(text + Array("}\n".utf8), to: file)
    guard case .newerFormat(2, _) = try store.read(reference).damage else {
      Issue.record("found \(String(describing: try store.read(reference).damage))")
      return
    }
  }
}
