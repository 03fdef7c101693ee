import CaseCore
import CaseResources
import CaseStore

/// A case told in full, written by hand.
struct ToldStory {
  let reference: CaseReference
  let entries: [Entry]

  /// All that the program carries, in the order of their references.
  static func all() throws(CommandFailure) -> [ToldStory] {
    var stories: [ToldStory] = []
    for name in CaseResources.names where name.hasPrefix("Scenarios/") {
      guard let bytes = CaseResources.bytes(of: name) else { continue }
      do {
        stories.append(try ToldStory(bytes))
      } catch {
        throw CommandFailure(.badInput, "\(name): \(error)")
      }
    }
    return stories.sorted { $0.reference < $1.reference }
  }

  /// - Throws: where the text of a story is broken.
  init(_ bytes: [UInt8]) throws(TextFault) {
    let json = try JSONValue(bytes)
    guard let reference = json["reference"]?.string.flatMap({ CaseReference($0) }) else {
      throw TextFault(offset: 0, expected: "“reference” to be a case's reference")
    }
    self.reference = reference
    var entries: [Entry] = []
    for (index, told) in (json["entries"]?.array ?? []).enumerated() {
      let sequence = index + 1
      guard let at = told["at"]?.string.flatMap(ToldStory.moment),
        let by = told["by"]?.string, let events = told["events"]
      else {
        throw TextFault(offset: 0, expected: "“at”, “by” and “events” in entry \(sequence)")
      }
      entries.append(
        Entry(
          sequence: sequence, id: ToldStory.identifier(reference, sequence),
          at: Instant(local: at), by: by,
          content: .events(try RecordText.events(fromJSON: events.canonical))))
    }
    self.entries = entries
  }

  /// `2018-03-09 10:15`, by the clock on the wall.
  private static func moment(_ text: String) -> DayTime? {
    DayTime(text.replacing(" ", with: "T"))
  }

  /// The same each time, so that two sample stores can be compared.
  private static func identifier(_ reference: CaseReference, _ sequence: Int) -> String {
    StableHash.digits(of: "\(reference) \(sequence) a")
      + StableHash.digits(of: "\(reference) \(sequence) b")
  }
}
