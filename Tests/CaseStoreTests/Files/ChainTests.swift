import CaseCore
import CaseStore
import Testing

/// Whatever is done to what was saved is found, and what is still good is shown.
@Suite struct ChainTests {
  let folder: TemporaryFolder
  let store: Store
  let record: CaseRecord
  var file: String { "\(folder.path)/store/cases/2018/SC-2018-0412.jsonl" }

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
    record = try Sample.record(entries: 5)
    _ = try store.add(record)
  }

  private func expectDamage(
    line: Int, shown: [Int], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Disk.read(file)
    let stored = try store.read(record.reference)
    guard case .inside(let found, _) = stored.damage else {
      Issue.record("found \(String(describing: stored.damage))", sourceLocation: location)
      return
    }
    #expect(found == line, sourceLocation: location)
    #expect(stored.record.entries.map(\.sequence) == shown, sourceLocation: location)
    #expect(stored.isReadOnly, sourceLocation: location)
    #expect(throws: StoreFailure.self, sourceLocation: location) {
      try store.append(
        [try Sample.incident(9)], to: record.reference,
        expecting: stored.record.sequence, by: "A", at: try Sample.instant(), id: Sample.id(99))
    }
    #expect(try Disk.read(file) == before, sourceLocation: location)
  }

  @Test func `a changed entry is found and the others are shown`() throws {
    var lines = record.lines
    let text = String(decoding: lines[2], as: UTF8.self)
    lines[2] = Array(text.replacing("gate", with: "shop").utf8)
    try Disk.write(lines.flatMap { $0 }, to: file)
    try expectDamage(line: 3, shown: [1, 2, 4, 5])
  }

  @Test func `a dropped entry is found`() throws {
    var lines = record.lines
    lines.remove(at: 2)
    try Disk.write(lines.flatMap { $0 }, to: file)
    try expectDamage(line: 3, shown: [1, 2, 4, 5])
  }

  @Test func `reordered entries are found and all are shown`() throws {
    var lines = record.lines
    lines.swapAt(2, 3)
    try Disk.write(lines.flatMap { $0 }, to: file)
    try expectDamage(line: 3, shown: [1, 2, 3, 4, 5])
  }

  @Test func `a changed entry with its hashes made anew breaks the chain after it`() throws {
    var other = CaseRecord(reference: record.reference, entries: Array(record.entries.prefix(2)))
    other.append(
      Entry(
        sequence: 3, id: Sample.id(3), at: try Sample.instant(), by: "PC 4411 Rees",
        content: .events([try Sample.incident(2, "He was not there.")])))
    try Disk.write(
      (other.lines + record.lines[3...]).flatMap { $0 }, to: file)
    try expectDamage(line: 4, shown: [1, 2, 3, 4, 5])
  }

  @Test func `every flipped bit is found`() throws {
    let whole = record.fileText
    for index in whole.indices.dropLast() {
      for bit in [0, 3, 6] {
        var flipped = whole
        flipped[index] ^= 1 << UInt8(bit)
        try Disk.write(flipped, to: file)
        let stored = try store.read(record.reference)
        #expect(stored.damage != nil || stored.record != record, "byte \(index), bit \(bit)")
        #expect(stored.damage != nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func `a tail cut off between entries shows against the head hash`() throws {
    let head = try store.read(record.reference).headHash
    try Disk.write(record.lines.dropLast().flatMap { $0 }, to: file)
    let stored = try store.read(record.reference)
    #expect(stored.damage == nil)
    #expect(stored.headHash != head)
    #expect(!stored.record.entries.contains { $0.sequence == 5 })
  }

  @Test func `damage in one case leaves every other as it was`() throws {
    let other = try Sample.record("SC-2018-0413")
    _ = try store.add(other)
    try Disk.write(Array("not a case at all\n".utf8), to: file)
    #expect(try store.read(other.reference).record == other)
    #expect(store.caseFiles().count == 2)
  }

  @Test func `an erased entry says nothing more and the chain still checks`() throws {
    let words = "He waited at the gate."
    let head = try store.read(record.reference).headHash
    let stored = try store.erase(
      entry: 3, of: record.reference, by: "DPO", at: try Sample.instant(),
      why: try Sample.text("Order of the County Court at Leeds"))
    #expect(stored.damage == nil)
    #expect(stored.headHash == head)
    #expect(stored.record.entries.count == 5)
    #expect(stored.record.entries[2].events == [])
    #expect(stored.record.entries[2].by == "PC 4411 Rees")
    let lines = try Disk.read(file).split(separator: 0x0A)
    #expect(!String(decoding: lines[2], as: UTF8.self).contains(words))
    #expect(String(decoding: lines[3], as: UTF8.self).contains(words))
    #expect(Disk.mode(file) == 0o600)
    let after = try store.append(
      [try Sample.incident(9)], to: record.reference, expecting: 5, by: "A",
      at: try Sample.instant(), id: Sample.id(9))
    #expect(try store.read(record.reference) == after)
  }

  @Test func `no entry is erased that is not there`() throws {
    #expect(throws: StoreFailure.noSuchEntry(record.reference, entry: 6)) {
      try store.erase(
        entry: 6, of: record.reference, by: "DPO", at: try Sample.instant(),
        why: try Sample.text("x"))
    }
  }
}
