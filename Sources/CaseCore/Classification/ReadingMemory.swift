/// What the texts of a case said, so that the opinions on it as it grew read each of them once. Good
/// for one pair of people: `TextReader.startCase` empties it when they change.
struct ReadingMemory {
  struct Reading {
    let findings: [Finding]
    let times: Int
    let hasInnocent: Bool
    let words: [UInt16]
    let length: Int
    let namesParty: Bool
    let parts: [ReadPart]
  }

  private struct Key: Hashable {
    let text: String
    let isIncident: Bool
  }

  private var readings: [Key: Reading] = [:]

  subscript(text: String, isIncident: Bool) -> Reading? {
    get { readings[Key(text: text, isIncident: isIncident)] }
    set { readings[Key(text: text, isIncident: isIncident)] = newValue }
  }

  mutating func forget() { readings.removeAll(keepingCapacity: true) }
}

extension TextReader {
  /// Takes a text that was read before as read again.
  mutating func recall(_ known: ReadingMemory.Reading, _ source: Int) -> Int {
    hasInnocent = known.hasInnocent
    namesParty = known.namesParty
    length = known.length
    parts = known.parts
    words += known.words
    for finding in known.findings {
      var finding = finding
      finding.source = Int32(truncatingIfNeeded: source)
      findings.append(finding)
    }
    return known.times
  }
}
