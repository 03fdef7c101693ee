import Foundation
import Testing

@Suite struct `The second opinion by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func file(_ text: String) throws -> String {
    let place = store.folder.appendingPathComponent("intake.json")
    try Data(text.utf8).write(to: place)
    return place.path
  }

  private static let following = """
    {"recordedAs": "harassment-s2", "relationship": "ex-partner", "incidents": [
      {"happened": "2024-05-04", "behaviours": ["follow"], "fearOfViolence": true,
       "text": "He followed her home. She has told him to leave her alone and blocked him."},
      {"happened": "2024-05-09", "behaviours": ["contact", "threat"], "fearOfViolence": true,
       "text": "New account: I will kill you if I see you with him."}]}
    """

  @Test func `documents are assessed without a store, and what is wrong is named`() throws {
    let run = try store.run(
      "assess", "--json", "--intake", try file("[\(Self.following), {\"incidents\": 7}]"))
    #expect(run.status == 65)
    #expect(run.talk.contains("document 1, incidents"))
    let opinions = try run.rows()
    #expect(opinions.count == 1)
    #expect(opinions.first?["recorded"] as? String == "harassment-s2")
    #expect(opinions.first?["pointsTo"] as? String == "stalking-s4A")
    let flag = opinions.first?["flag"] as? [String: Any]
    #expect(flag?["raised"] as? Bool == true)
    #expect(!FileManager.default.fileExists(atPath: store.path))
  }

  @Test func `neither a case nor a file, or both, is a slip of the hand`() throws {
    #expect(try store.run("assess").status == 64)
    #expect(try store.run("assess", "SC-2018-0001", "--intake", "x.json").status == 64)
  }

  @Test func `a case of the store says the same twice`() throws {
    let made = try store.run(
      "new", "--make-store", "--class", "harassment-s2", "--area", "West Midlands")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    let first = try store.run("assess", reference, "--json")
    #expect(first.status == 0)
    #expect(try first.rows().first?["pointsTo"] as? String == "insufficient")
    #expect(try store.run("assess", reference, "--json").data == first.data)
  }
}
