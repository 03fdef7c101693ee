import CaseResources
import Foundation
import Testing

@testable import CaseCore

/// Whether the reader finds what short statements mean, by many ways of putting each meaning.
struct OpinionStatementTests {
  struct Statement {
    /// `follow`, `loiter|watch`, `!acts`.
    let expected: [String]
    let text: String
  }

  static func statements() throws -> [Statement] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Labelled/statements.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard !line.hasPrefix("#"), parts.count == 2 else { return nil }
      return Statement(expected: parts[0].split(separator: ",").map(String.init), text: parts[1])
    }
  }

  static func told(_ text: String) throws -> MeaningSet {
    var reader = TextReader(try ToldCase.classifier.get().vocabulary)
    reader.startCase(victim: .female, suspect: .male)
    _ = reader.read(text, source: 0)
    var told = MeaningSet()
    for finding in reader.findings where finding.state == .told || finding.state == .denied {
      told.insert(finding.meaning)
    }
    return told
  }

  static func isMet(_ expected: String, _ told: MeaningSet) throws -> Bool {
    if expected == "!acts" { return !told.intersects(.acts) }
    let isWanted = !expected.hasPrefix("!")
    return try expected.drop { $0 == "!" }.split(separator: "|").contains {
      told.contains(try #require(Meaning.byCode[String($0)]))
    } == isWanted
  }

  @Test func `of statements that mean something, ninety-six in a hundred are understood`() throws {
    var missed: [String] = []
    var count = 0
    for statement in try Self.statements() {
      let told = try Self.told(statement.text)
      for expected in statement.expected where !expected.hasPrefix("!") {
        count += 1
        if try !Self.isMet(expected, told) { missed.append("\(expected): \(statement.text)") }
      }
    }
    #expect(count >= 600)
    #expect(missed.count * 100 <= count * 4, "\(missed)")
  }

  @Test func `of statements that mean nothing of the kind, nine in ten are left alone`() throws {
    var misread: [String] = []
    var count = 0
    for statement in try Self.statements() {
      let told = try Self.told(statement.text)
      for expected in statement.expected where expected.hasPrefix("!") {
        count += 1
        if try !Self.isMet(expected, told) { misread.append("\(expected): \(statement.text)") }
      }
    }
    #expect(count >= 100)
    #expect(misread.count * 10 <= count, "\(misread)")
  }

  @Test(arguments: [
    "Suspect lost his job.", "He has moved to Leeds and quit his job.", "He is off sick.",
    "Sister moved house.",
  ])
  func `what became of somebody else is no effect on the victim`(text: String) throws {
    #expect(try Self.told(text).intersects(.changes) == false)
  }

  @Test(arguments: ["She lost her job.", "IP has moved to Leeds.", "Has moved in with her sister."])
  func `what became of the victim is`(text: String) throws {
    #expect(try Self.told(text).intersects(.changes))
  }

  @Test(arguments: ["PC Mills rang IP.", "The council wrote to her.", "Officers attended again."])
  func `what officials do is no act of the suspect`(text: String) throws {
    #expect(try Self.told(text).intersects(.acts) == false)
  }

  @Test func `a few messages are not many`() throws {
    #expect(try Self.told("4 texts from him").contains(.many) == false)
    #expect(try Self.told("Two texts from him").contains(.many) == false)
    #expect(try Self.told("40 texts from him").contains(.many))
  }

  @Test func `a number can be a word`() throws {
    #expect(try Self.told("IP called 999.").intersects(.acts) == false)
  }
}
