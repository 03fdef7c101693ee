import CaseCore
import CaseResources
import Foundation
import Testing

@testable import CaseStore

/// A store and a cache folder of a test's own, gone when it ends.
final class IndexScenery {
  let folder: String
  let store: Store
  let reference: ReferenceData
  var cacheFolder: String { "\(folder)/cache" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/index-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store.create(
      at: "\(folder)/store", StoreManifest(name: "Tests", kind: .training, prefix: "TC"))
    reference = try CaseResources.referenceData()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func index() throws -> CaseIndex {
    try CaseIndex.open(for: store, cacheFolder: cacheFolder)
  }

  /// An index that knows every case there is.
  func reconciledIndex() throws -> CaseIndex {
    let index = try index()
    _ = try index.reconcile(reference: reference)
    return index
  }

  var indexPath: String { IndexPlace(storePath: store.path, cacheFolder: cacheFolder).folder }

  func filePath(_ text: String) throws -> String {
    let reference = try #require(CaseReference(text))
    return "\(store.path)/\(reference.filePath)"
  }

  /// Writes a case's file with one entry, and one for each day after it; what was there goes.
  func write(_ text: String, _ events: [CaseEvent], _ later: [[CaseEvent]] = []) throws {
    let path = try filePath(text)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    var previous = RecordText.firstPrevious
    var bytes: [UInt8] = []
    for (index, events) in ([events] + later).enumerated() {
      let entry = Entry(
        sequence: index + 1, id: String(repeating: "0", count: 32),
        at: Instant(secondsSince1970: 1_600_000_000 + index * 86_400), by: "PC 1 Test",
        content: .events(events))
      let line = RecordText.line(for: entry, previous: previous)
      bytes += line.bytes
      previous = line.hash
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Writes a small case in which somebody is the victim and somebody the suspect.
  func write(
    _ text: String, victim: String? = "Ella Hughes", suspect: String? = "Mark Taylor",
    identifiers: [Identifier] = [], incident: String? = nil, area: String = "Dudley"
  ) throws {
    var events: [CaseEvent] = [
      .opened(
        CaseOpening(
          reference: try #require(CaseReference(text)),
          recordedOn: try #require(CalendarDay("2018-03-09")), recordedAs: .stalking2A,
          force: try words("West Midlands Police"), area: try words(area))),
      .personAdded("p1", Person(role: .victim, name: victim.flatMap { WrittenText($0) })),
      .personAdded(
        "p2",
        Person(
          role: .suspect, name: suspect.flatMap { WrittenText($0) }, identifiers: identifiers)),
    ]
    if let incident {
      events.append(.incidentAdded("i1", Incident(happened: .unknown, text: try words(incident))))
    }
    try write(text, events)
  }

  func words(_ text: String) throws -> WrittenText { try #require(WrittenText(text)) }
}

extension CaseIndex {
  /// The references that something typed finds, in order.
  func found(_ typed: String) throws -> [String] {
    let query = try CaseQuery(parsing: typed)
    let rows = try window(query, sort: .reference, offset: 0, limit: 1000)
    #expect(try count(query) == rows.count)
    return rows.map(\.reference.text)
  }
}
