import CaseCore
import Foundation
import Synchronization
import Testing

@testable import CaseStore

struct IndexReconcilingTests {
  let scenery: IndexScenery

  init() throws { scenery = try IndexScenery() }

  private func result(added: Int = 0, changed: Int = 0, removed: Int = 0) -> ReconcileResult {
    var result = ReconcileResult()
    result.added = added
    result.changed = changed
    result.removed = removed
    result.isComplete = true
    return result
  }

  @Test func `added, changed, replaced and removed files are seen and others left alone`() throws {
    for number in 1...5 { try scenery.write("TC-2018-000\(number)") }
    let index = try scenery.index()
    #expect(index.isEmpty)
    #expect(try index.reconcile(reference: scenery.reference) == result(added: 5))
    #expect(try index.reconcile(reference: scenery.reference) == result())

    try scenery.write("TC-2019-0001", victim: "Somebody New")
    try scenery.write("TC-2018-0002", victim: "Another Name")
    try FileManager.default.removeItem(atPath: scenery.filePath("TC-2018-0003"))
    // The same size, but another file.
    let moved = try scenery.filePath("TC-2018-0004")
    try FileManager.default.copyItem(atPath: moved, toPath: moved + ".copy")
    try FileManager.default.removeItem(atPath: moved)
    try FileManager.default.moveItem(atPath: moved + ".copy", toPath: moved)

    #expect(
      try index.reconcile(reference: scenery.reference) == result(added: 1, changed: 2, removed: 1))
    #expect(
      try index.found("") == [
        "TC-2018-0001", "TC-2018-0002", "TC-2018-0004", "TC-2018-0005", "TC-2019-0001",
      ])
    #expect(try index.found("another") == ["TC-2018-0002"])
    #expect(try index.found("ella").count == 3)
  }

  @Test func `an entry that was just saved shows at once and stays`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.reconciledIndex()
    let reference = try #require(CaseReference("TC-2018-0001"))
    let saved = try scenery.store.append(
      [.ownerAssigned(try scenery.words("PC 4411 Rees"))], to: reference, expecting: 1,
      by: "PC 4411", at: Instant(secondsSince1970: 1_700_000_000),
      id: String(repeating: "1", count: 32))
    try index.update(saved, reference: scenery.reference)
    #expect(try index.found("owner:rees") == ["TC-2018-0001"])
    #expect(try index.row(reference)?.entryCount == 2)
    _ = try index.reconcile(reference: scenery.reference)
    #expect(try index.found("owner:rees") == ["TC-2018-0001"])
    #expect(try index.reconcile(reference: scenery.reference).hasChanges == false)
  }

  @Test func `what was saved while reconciling went on is not undone by what was read before`()
    throws
  {
    try scenery.write("TC-2018-0001")
    try scenery.write("TC-2018-0002")
    let index = try scenery.index()
    let reference = try #require(CaseReference("TC-2018-0001"))
    let saved = Mutex(false)
    let store = scenery.store
    let owner = try scenery.words("Rees")
    let data = scenery.reference
    _ = try index.reconcile(
      reference: data,
      cancelled: {
        // Asked for the first time once the folder has been listed.
        let isFirst = saved.withLock { saved in
          defer { saved = true }
          return !saved
        }
        if isFirst {
          let stored = try? store.append(
            [.ownerAssigned(owner)], to: reference, expecting: 1, by: "PC 4411",
            at: Instant(secondsSince1970: 1_700_000_000), id: String(repeating: "1", count: 32))
          if let stored { try? index.update(stored, reference: data) }
        }
        return false
      })
    #expect(try index.row(reference)?.entryCount == 2)
    #expect(try index.count(.everything) == 2)
    _ = try index.reconcile(reference: data)
    #expect(try index.row(reference)?.entryCount == 2)
  }

  @Test func `cases that a watcher names are read again`() throws {
    try scenery.write("TC-2018-0001")
    try scenery.write("TC-2018-0002")
    let index = try scenery.reconciledIndex()
    try scenery.write("TC-2018-0001", victim: "Grace Obi")
    try FileManager.default.removeItem(atPath: scenery.filePath("TC-2018-0002"))
    let names = ["TC-2018-0001", "TC-2018-0002"].compactMap { CaseReference($0) }
    try index.reread(names, reference: scenery.reference)
    #expect(try index.found("") == ["TC-2018-0001"])
    #expect(try index.found("obi") == ["TC-2018-0001"])
    #expect(try index.count(.field(.stage, "open")) == 1)
  }

  @Test func `a damaged case has a row of what is good in it`() throws {
    try scenery.write("TC-2018-0001")
    let path = try scenery.filePath("TC-2018-0001")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes += Array("{\"at\":\"no entry\"}\n{}\n".utf8)
    try bytes.write(to: URL(fileURLWithPath: path))
    let index = try scenery.reconciledIndex()
    #expect(try index.found("flag:damaged") == ["TC-2018-0001"])
    #expect(try index.found("flag:read-only ella") == ["TC-2018-0001"])
  }

  @Test func `a file of which nothing can be read has a row by its name`() throws {
    try scenery.write("TC-2018-0001")
    let path = try scenery.filePath("TC-2018-0001")
    try Data("nothing\nof use\n".utf8).write(to: URL(fileURLWithPath: path))
    try Data().write(to: URL(fileURLWithPath: scenery.filePath("TC-2018-0002")))
    let index = try scenery.reconciledIndex()
    #expect(try index.found("flag:damaged") == ["TC-2018-0001", "TC-2018-0002"])
    #expect(try index.found("tc-2018-0001") == ["TC-2018-0001"])
  }

  @Test func `reconciling can be broken off and goes on from there`() throws {
    for number in 1000..<2500 { try scenery.write("TC-2018-\(number)") }
    let index = try scenery.index()
    let told = Mutex(0)
    let first = try index.reconcile(
      reference: scenery.reference, progress: { done, _ in told.withLock { $0 = done } },
      cancelled: { told.withLock { $0 > 0 } })
    #expect(!first.isComplete)
    #expect(first.added > 0 && first.added < 1500)
    let second = try index.reconcile(reference: scenery.reference)
    #expect(second == result(added: 1500 - first.added))
    #expect(try index.count(.everything) == 1500)
  }

  @Test func `whoever waits for another program’s reconciling can stop waiting`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.index()
    let other = try #require(IndexLock(index.turnPath))
    #expect(other.takeAlone())
    let result = try index.reconcile(reference: scenery.reference, cancelled: { true })
    #expect(!result.isComplete)
    #expect(index.isEmpty)
  }

  @Test func `progress rises to the number of files`() throws {
    for number in 100..<110 { try scenery.write("TC-2018-0\(number)") }
    let told = Mutex<[[Int]]>([])
    _ = try scenery.index().reconcile(
      reference: scenery.reference,
      progress: { done, total in told.withLock { $0.append([done, total]) } })
    let steps = told.withLock { $0 }
    #expect(steps.last == [10, 10])
    #expect(steps.map { $0[0] } == steps.map { $0[0] }.sorted())
  }

  @Test func `cases in a folder that cannot be listed keep their rows`() throws {
    try scenery.write("TC-2018-0001")
    try scenery.write("TC-2019-0001")
    let index = try scenery.reconciledIndex()
    #expect(index.isComplete)
    // Links are not followed, so a folder behind one cannot be listed, not even by root.
    let year = "\(scenery.store.path)/cases/2018"
    let cases = "\(scenery.store.path)/cases"
    let files = FileManager.default
    try files.moveItem(atPath: year, toPath: "\(scenery.folder)/2018")
    try files.createSymbolicLink(atPath: year, withDestinationPath: "\(scenery.folder)/2018")
    var expected = result()
    expected.unread = ["cases/2018"]
    expected.isComplete = false
    #expect(try index.reconcile(reference: scenery.reference) == expected)
    #expect(!index.isComplete)
    #expect(try index.found("ella") == ["TC-2018-0001", "TC-2019-0001"])

    try files.moveItem(atPath: cases, toPath: "\(scenery.folder)/cases")
    try files.createSymbolicLink(atPath: cases, withDestinationPath: "\(scenery.folder)/cases")
    expected.unread = ["cases"]
    expected.isBlind = true
    #expect(try index.reconcile(reference: scenery.reference) == expected)
    #expect(try index.found("ella") == ["TC-2018-0001", "TC-2019-0001"])

    try files.removeItem(atPath: cases)
    try files.moveItem(atPath: "\(scenery.folder)/cases", toPath: cases)
    try files.removeItem(atPath: year)
    try files.moveItem(atPath: "\(scenery.folder)/2018", toPath: year)
    #expect(try index.reconcile(reference: scenery.reference) == result())
    #expect(index.isComplete)
    // What is truly gone goes.
    try files.removeItem(atPath: year)
    #expect(try index.reconcile(reference: scenery.reference) == result(removed: 1))
  }

  @Test func `an index that is still being filled is not complete`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.index()
    #expect(!index.isComplete)
    _ = try index.reconcile(reference: scenery.reference, cancelled: { true })
    #expect(!index.isComplete)
    _ = try index.reconcile(reference: scenery.reference)
    #expect(index.isComplete)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file that could not be opened is read once it can be`() throws {
    try scenery.write("TC-2018-0001")
    let path = try scenery.filePath("TC-2018-0001")
    chmod(path, 0)
    let index = try scenery.reconciledIndex()
    #expect(try index.found("flag:damaged") == ["TC-2018-0001"])
    #expect(try index.reconcile(reference: scenery.reference) == result())
    chmod(path, 0o600)
    #expect(try index.reconcile(reference: scenery.reference) == result(changed: 1))
    #expect(try index.found("ella") == ["TC-2018-0001"])
  }

  @Test func `a row of more entries is not undone by a case read before`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.reconciledIndex()
    let reference = try #require(CaseReference("TC-2018-0001"))
    let before = try scenery.store.read(reference)
    let saved = try scenery.store.append(
      [.ownerAssigned(try scenery.words("PC 4411 Rees"))], to: reference, expecting: 1,
      by: "PC 4411", at: Instant(secondsSince1970: 1_700_000_000),
      id: String(repeating: "1", count: 32))
    try index.update(saved, reference: scenery.reference)
    try index.update(before, reference: scenery.reference)
    #expect(try index.row(reference)?.entryCount == 2)
    // A file that was put back from a backup does have fewer, and the next reconciling sees it.
    try scenery.write("TC-2018-0001")
    try index.update(before, reference: scenery.reference)
    _ = try index.reconcile(reference: scenery.reference)
    #expect(try index.row(reference)?.entryCount == 1)
  }
}
