import CaseResources
import Testing

@testable import CaseCore

/// The tables as they travel in the program.
struct ShippedTablesTests {
  static let names = CaseResources.names.filter { $0.hasPrefix("Tables/") }

  @Test(arguments: names)
  func `every row of every table has a source and a mark`(_ name: String) throws {
    let bytes = try #require(CaseResources.bytes(of: name))
    let table = try ReferenceTable(
      String(decoding: bytes, as: UTF8.self), file: name, columns: ["source", "mark"])
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      #expect(throws: Never.self, "\(name), line \(row.line)") { try row.verification() }
    }
  }

  @Test func `all of them load`() throws {
    let data = try CaseResources.referenceData()
    #expect(Self.names.count >= 5)
    #expect(data.behaviours.words.count { $0.act != nil } == 8)
    #expect(data.behaviours.words.allSatisfy { $0.lane != nil })
    #expect(data.behaviours.label("follow") == "following")
    #expect(data.behaviours.label("sang outside") == "sang outside")
    #expect(data.areas.first { $0.name == "South Worcestershire" }?.population == 296_505)
    #expect(data.areas.first { $0.name == "West Midlands" }?.population == nil)
  }

  @Test func `the record format's codes are all there`() {
    let data = tables()
    #expect(
      Set(data.outcomeTypes.all.map(\.code))
        == Set(
          "1 1a 2 2a 3 3a 4 5 6 8 9 10 11 12 13 14 15 16 17 18 20 21 22".split(separator: " ")
            .map(String.init)))
    let codes = """
      follow contact publish_about publish_as monitor loiter property watch attend gift threat \
      violence damage abusive_message verbal_abuse proxy tracker account_access \
      vexatious_report noise discriminatory_abuse
      """
    for code in codes.split(separator: " ") {
      #expect(data.behaviours[String(code)] != nil)
    }
  }

  @Test func `only the prosecutor's decision lets a charge be recorded`() {
    for type in tables().outcomeTypes.all where type.group == .charge {
      #expect(type.allowedAfter == [.charge])
    }
    #expect(tables().outcomeTypes["9"]?.allowedAfter == [.noActionPublicInterest])
  }

  @Test func `the eight codes of the Act are those of section 2A(3)`() {
    #expect(
      tables().behaviours.words.compactMap(\.act) == [
        "s2A(3)(a)", "s2A(3)(b)", "s2A(3)(c)(i)", "s2A(3)(c)(ii)", "s2A(3)(d)", "s2A(3)(e)",
        "s2A(3)(f)", "s2A(3)(g)",
      ])
  }
}
