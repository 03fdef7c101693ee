import CaseCore
import CaseResources
import TerminalPages
import Testing

@testable import CaseScreens

/// Where tables of the program are broken, silence must not look like an all-clear.
@Suite struct CannotTellTests {
  /// The program's tables, of which those that breaches are proposed by, or those of the signs,
  /// cannot be read.
  private func reference(proposer: Bool, warnings: Bool) throws -> ReferenceData {
    try ReferenceData(
      secondOpinion: ClassifierSource(
        digest: { "" }, classifier: { () throws(TableFault) in try CaseResources.classifier() },
        warnings: { () throws(TableFault) in
          if warnings { throw TableFault(file: "warning-words.tsv", line: 7, expected: "a sign") }
          return try CaseResources.referenceData().warningTables()
        },
        proposer: { () throws(TableFault) in
          if proposer {
            throw TableFault(file: "breach-weights.tsv", line: 3, expected: "a weight")
          }
          return try CaseResources.breachProposer()
        })
    ) { name throws(TableFault) in
      guard let bytes = CaseResources.bytes(of: "Tables/\(name)") else {
        throw TableFault(file: name, line: 0, expected: "a table")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func opened(
    _ record: CaseRecord, proposer: Bool = false, warnings: Bool = false, columns: Int = 80
  ) throws -> ScreenDriver {
    let reference = try reference(proposer: proposer, warnings: warnings)
    var driver = try ScreenDriver([record], columns: columns) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      setting.reference = reference
    }
    driver.press(.enter)
    return driver
  }

  private static let breaches = "cannot be told: possible breaches"

  @Test func `without the tables of breaches every part of a case says that it cannot tell`() throws
  {
    var driver = try opened(Fixtures.possiblyBroken(), proposer: true, columns: 100)
    #expect(driver.shows(Self.breaches))
    #expect(driver.shows("breach-weights.tsv, line 3: expected a weight"))
    for tab in 2...9 {
      driver.press(.character(Character("\(tab)")))
      #expect(driver.shows(Self.breaches), "tab \(tab)")
    }
    driver.press(.character("C"))
    #expect(driver.shows(Self.breaches) && !driver.shows("Nothing is open:"))
    driver.press(.escape, .character("H"))
    #expect(driver.shows(Self.breaches) && driver.shows("cannot be told"))
  }

  @Test func `with them nothing is said, and without an order there is nothing to tell`() throws {
    #expect(try !opened(Fixtures.possiblyBroken()).shows("cannot be told"))
    #expect(try !opened(Fixtures.orderless(), proposer: true).shows("cannot be told"))
  }

  @Test func `without the tables of the signs the case says so`() throws {
    let driver = try opened(Fixtures.orderless(), warnings: true, columns: 100)
    #expect(driver.shows("cannot be told: signs of danger (warning-words.tsv, line 7"))
  }
}
