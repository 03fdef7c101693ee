import Foundation
import Testing

/// Documents from elsewhere whose days were worked out by hand from the law.
@Suite struct `The clocks of documents` {
  private struct Labelled: Decodable {
    struct Clock: Decodable, Hashable {
      let rule: String
      let start: String
      let due: String
      let state: String
    }

    let name: String
    let on: String
    let clocks: [Clock]
  }

  private let store: CommandStore
  private let labelled: [Labelled]
  private let documents: [Any]

  init() throws {
    store = try CommandStore(cases: nil)
    let path = ImportStore.resource("Tests/CaseCoreTests/Labelled/clocks.json")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    labelled = try JSONDecoder().decode([Labelled].self, from: data)
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    documents = whole.compactMap { $0["document"] }
  }

  private func write(_ content: Any) throws -> String {
    let file = store.folder.appendingPathComponent("documents.json")
    try JSONSerialization.data(withJSONObject: content).write(to: file)
    return file.path
  }

  private func clocks(_ row: [String: Any]) -> [Labelled.Clock] {
    (row["clocks"] as? [[String: Any]] ?? []).map { clock in
      func text(_ key: String) -> String { clock[key] as? String ?? "none" }
      return Labelled.Clock(
        rule: text("rule"), start: text("start"), due: text("due"), state: text("state"))
    }
  }

  @Test func `each document has the clocks that the law gives it, and no other`() throws {
    #expect(labelled.count >= 40 && documents.count == labelled.count)
    let file = try write(documents)
    for (day, group) in Dictionary(grouping: labelled.indices, by: { labelled[$0].on }) {
      let run = try store.run("agenda", "--intake", file, "--on", day, "--json")
      #expect(run.status == 0, "\(run.talk)")
      let rows = try run.rows()
      for index in group {
        let row = try #require(rows.first { $0["document"] as? Int == index })
        func sorted(_ clocks: [Labelled.Clock]) -> [String] {
          clocks.map { "\($0.rule) \($0.start) \($0.due) \($0.state)" }.sorted()
        }
        #expect(sorted(clocks(row)) == sorted(labelled[index].clocks), "\(labelled[index].name)")
      }
    }
  }

  @Test func `what cannot be used is named, and the rest are answered`() throws {
    let file = try write(
      [
        ["recordedAs": "stalking-s2A", "incidents": [["happened": "2024-08-31"]]],
        ["recordedAs": "stalking-s2A"], ["incidents": [["happened": "31 August"]]],
        ["recordedAs": "stalking-s2A", "incidents": [["happened": "2024-09-01"]]],
      ] as [[String: Any]])
    let run = try store.run("agenda", "--intake", file, "--on", "2024-12-01", "--json")
    #expect(run.status == 65)
    #expect(run.talk.contains("document 1, incidents"))
    #expect(run.talk.contains("document 2, incidents[0].happened"))
    let rows = try run.rows()
    #expect(rows.compactMap { $0["document"] as? Int } == [0, 3])
    #expect(rows.map { clocks($0).map(\.due) } == [["2025-02-28"], ["2025-03-01"]])
    #expect(!FileManager.default.fileExists(atPath: store.path))
  }
}
