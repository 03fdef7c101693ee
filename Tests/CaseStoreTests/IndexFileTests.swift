import CaseCore
import Foundation
import Testing

@testable import CaseResources
@testable import CaseStore

struct IndexFileTests {
  let scenery: IndexScenery

  private var path: String { "\(scenery.indexPath)/index.sqlite" }

  init() throws { scenery = try IndexScenery() }

  /// Changes the number that SQLite keeps at this place for the program that made the file.
  private func pretendVersion(_ version: UInt8) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, version]))
    try file.close()
  }

  @Test func `the index is nobody else’s to read`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.reconciledIndex()
    #expect(try index.count(.everything) == 1)
    func permissions(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try permissions(scenery.indexPath) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: scenery.indexPath)
    #expect(names.contains("index.sqlite-wal"))
    for name in names {
      #expect(try permissions("\(scenery.indexPath)/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func `deleting the index changes no answer`() throws {
    try RandomCases.written(60, seed: 3, to: scenery)
    let queries = try ["", "stage:open", "a", "\"he w\"", "suspect:o", "-outcome:charge"]
      .map { try CaseQuery(parsing: $0) }
    func answers() throws -> [[CaseSummary]] {
      let index = try scenery.reconciledIndex()
      return try queries.flatMap { query in
        try CaseSort.allCases.map {
          try index.window(query, sort: $0, descending: true, offset: 0, limit: 100)
        }
      }
    }
    let before = try answers()
    try FileManager.default.removeItem(atPath: scenery.cacheFolder)
    #expect(try answers() == before)
  }

  @Test func `a file that is no index is replaced`() throws {
    try scenery.write("TC-2018-0001")
    _ = try scenery.reconciledIndex()
    for content in [Data("not a database, but long enough to be one".utf8), Data(count: 4096)] {
      for name in try FileManager.default.contentsOfDirectory(atPath: scenery.indexPath) {
        try FileManager.default.removeItem(atPath: "\(scenery.indexPath)/\(name)")
      }
      try content.write(to: URL(fileURLWithPath: path))
      let index = try scenery.reconciledIndex()
      #expect(try index.found("ella") == ["TC-2018-0001"])
    }
  }

  @Test func `an index of another version is replaced`() throws {
    try scenery.write("TC-2018-0001")
    _ = try scenery.reconciledIndex()
    try pretendVersion(1)
    let index = try scenery.index()
    #expect(index.isEmpty)
    _ = try index.reconcile(reference: scenery.reference)
    #expect(try index.found("ella") == ["TC-2018-0001"])
  }

  @Test func `an index of another version that is in use is left alone`() throws {
    try scenery.write("TC-2018-0001")
    _ = try scenery.reconciledIndex()
    let other = try scenery.index()
    #expect(try other.count(.everything) == 1)
    try pretendVersion(1)
    let index = try scenery.reconciledIndex()
    #expect(try index.found("ella") == ["TC-2018-0001"])
    #expect(try other.found("ella") == ["TC-2018-0001"])
  }

  @Test func `an index that was being filled when the machine went down is replaced`() throws {
    for number in 0..<Filling.fewest { try scenery.write("TC-2018-\(10_000 + number)") }
    let broken = try scenery.index().reconcile(reference: scenery.reference, cancelled: { true })
    #expect(!broken.isComplete)
    // What the program alone left behind goes on.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let run = try #require(bytes.range(of: Data(IndexPlace.machineRun.utf8)))
    bytes.replaceSubrange(run, with: Data(repeating: UInt8(ascii: "x"), count: run.count))
    let inode = IndexPlace.inode(path)
    _ = try scenery.index()
    #expect(IndexPlace.inode(path) == inode)
    // What the machine left behind does not.
    try bytes.write(to: URL(fileURLWithPath: path))
    let index = try scenery.index()
    #expect(index.isEmpty)
    let result = try index.reconcile(reference: scenery.reference)
    #expect(result.added == Filling.fewest)
    #expect(try index.count(.text("ella")) == Filling.fewest)
    // Once more, now that all is there: nothing is left to be settled.
    #expect(try index.reconcile(reference: scenery.reference).hasChanges == false)
    #expect(try index.reading { try IndexState($0).filling } == .none)
  }

  @Test func `damage that only shows later is mended by reconciling`() throws {
    for number in 100..<400 { try scenery.write("TC-2018-0\(number)") }
    _ = try scenery.reconciledIndex()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in (bytes.count / 2)..<bytes.count { bytes[offset] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    let index = try scenery.index()
    #expect(throws: IndexFailure.madeAnew) {
      for sort in CaseSort.allCases {
        _ = try index.window(.text("ella"), sort: sort, offset: 0, limit: 300)
      }
      _ = try index.reconcile(reference: scenery.reference)
    }
    _ = try index.reconcile(reference: scenery.reference)
    #expect(try index.count(.text("ella")) == 300)
  }

  @Test func `two programs use one index at once`() throws {
    try scenery.write("TC-2018-0001")
    let one = try scenery.reconciledIndex()
    let other = try scenery.index()
    #expect(try other.found("ella") == ["TC-2018-0001"])
    try scenery.write("TC-2018-0002")
    _ = try other.reconcile(reference: scenery.reference)
    #expect(try one.found("ella") == ["TC-2018-0001", "TC-2018-0002"])
    #expect(try one.count(.everything) == 2)
  }

  @Test func `a store reached by another path has the same index`() throws {
    try scenery.write("TC-2018-0001")
    _ = try scenery.reconciledIndex()
    let link = "\(scenery.folder)/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: scenery.store.path)
    let other = try CaseIndex.open(for: Store.open(at: link), cacheFolder: scenery.cacheFolder)
    #expect(!other.isEmpty)
  }

  /// The tables that the program carries, with one of those of the second opinion changed.
  private func changing(_ file: String, _ change: (String) -> String) throws -> ReferenceData {
    var tables: [String: String] = [:]
    for path in CaseResources.classificationFiles {
      tables[path] = String(decoding: try #require(CaseResources.bytes(of: path)), as: UTF8.self)
    }
    let before = try #require(tables["Tables/\(file)"])
    tables["Tables/\(file)"] = change(before)
    try #require(tables["Tables/\(file)"] != before)
    let texts = CaseResources.classificationFiles.compactMap { tables[$0] }
    let classifier = Classifier(
      rules: try ClassificationRules(texts[0]), weights: try OpinionWeights(texts[1]),
      vocabulary: try ClassificationVocabulary(
        phrases: texts[2], classes: texts[3], words: OpinionWords(texts[4])))
    let digest = CaseResources.digest(of: texts.map { Array($0.utf8) })
    return try ReferenceData(
      secondOpinion: ClassifierSource(
        digest: { digest }, classifier: { () throws(TableFault) in classifier })
    ) { name throws(TableFault) in
      guard let bytes = CaseResources.bytes(of: "Tables/\(name)") else {
        throw TableFault(file: name, line: 0, expected: "a table")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func `a changed table of rules or words has every opinion formed anew`() throws {
    try scenery.write(
      "TC-2018-0001",
      incident: "He followed her home from work, and on 3 May he followed her home again.")
    let index = try scenery.reconciledIndex()
    func letters() throws -> String? {
      try index.row(try #require(CaseReference("TC-2018-0001")))?.opinion?.letters.text
    }
    let before = try #require(try letters())
    #expect(!(try index.reconcile(reference: scenery.reference).hasChanges))

    // With no word for following nothing that she told of is an act of stalking.
    let wordless = try changing(ClassificationVocabulary.files.phrases) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("follow-") }.joined(separator: "\n")
    }
    #expect(try index.reconcile(reference: wordless).changed == 1)
    #expect(try letters() != before)

    // Another sentence alone is enough to go through all cases again.
    let reworded = try changing(ClassificationRules.file) { $0 + "# reviewed\n" }
    #expect(try index.reconcile(reference: reworded).changed == 1)
    #expect(try letters() == before)
    #expect(!(try index.reconcile(reference: reworded).hasChanges))
  }

  @Test func `where there is no place for it the failure says so`() throws {
    try Data().write(to: URL(fileURLWithPath: "\(scenery.folder)/cache"))
    do {
      _ = try scenery.index()
      Issue.record("an index was opened in a file")
    } catch let failure as IndexFailure {
      guard case .noPlace = failure else {
        Issue.record("\(failure)")
        return
      }
    }
  }
}
