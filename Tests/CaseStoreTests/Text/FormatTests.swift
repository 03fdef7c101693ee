import CaseCore
import CaseStore
import Testing

@Suite struct FormatTests {
  private static let head = "99b9e1051d8c4b8d4cadb60be1556f61322803dcb4978dbe721b988cb2abc601"

  private func lines() throws -> [[UInt8]] {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return try Disk.read("/\(folder)/Formats/format-1.jsonl").split(separator: 0x0A).map(Array.init)
  }

  @Test func `format 1 is read and written as it was from the first day`() throws {
    var previous = RecordText.firstPrevious
    for line in try lines() {
      let read = try RecordText.entry(fromLine: line)
      #expect(read.previous == previous)
      let again = RecordText.line(for: read.entry, previous: previous, digest: read.digest)
      #expect(again.bytes == line + [0x0A])
      #expect(again.hash == read.hash)
      previous = read.hash
    }
    #expect(previous == FormatTests.head)
  }

  @Test func `the case in format 1 says what it always said`() throws {
    let entries = try lines().map { try RecordText.entry(fromLine: $0).entry }
    let record = CaseRecord(reference: try Sample.reference(), entries: entries)
    let folded = try #require(record.folded())
    #expect(folded.recordedClass.recordedAs == .stalking4A)
    #expect(folded.recordedClass.isAggravated)
    #expect(folded.area.text == "Kent")
    #expect(folded.owner?.text == "L. Okafor")
    #expect(folded.crimeNumbers.map(\.text) == ["20WM/1234/18", "46/5678/18"])
    #expect(folded.person("p2")?.fact.name?.text == "Jón Þórsson")
    #expect(folded.incidents.count == 3)
    #expect(
      folded.incident("i1")?.fact.behaviours.map(\.text)
        == ["loiter", "threat", "sat in his car"])
    #expect(folded.incident("i1")?.fact.text.text.contains("\n") ?? false)
    #expect(
      folded.incident("i2")?.fact.happened.description
        == "2018-09-01T21:00/2018-09-05T23:30")
    #expect(folded.note("n1")?.fact.basis == .evidenced)
    #expect(folded.history?.fact.previousReports == 3)
    #expect(folded.progress == .recorded)
    #expect(folded.unknownKinds == ["tagged-by-satellite"])
    #expect(record.entries[4].events.count == 10)
    guard case .erased(let erasure) = record.entries[6].content else {
      Issue.record("entry 7 is not erased")
      return
    }
    #expect(erasure.why.text == "Order of the County Court at Leeds")
  }
}
