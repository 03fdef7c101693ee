import Testing

@testable import CaseCore

struct QueryParserTests {
  @Test(arguments: [
    ("", CaseQuery.everything), ("   ", .everything), ("diallo", .text("diallo")),
    ("two words", .all([.text("two"), .text("words")])),
    ("\"two words\"", .text("two words")), ("-diallo", .not(.text("diallo"))),
    ("-\"two words\"", .not(.text("two words"))), ("--a", .not(.not(.text("a")))),
    ("a or b", .any([.text("a"), .text("b")])), ("a OR b", .any([.text("a"), .text("b")])),
    ("a or b c", .any([.text("a"), .all([.text("b"), .text("c")])])),
    ("(a or b) c", .all([.any([.text("a"), .text("b")]), .text("c")])),
    ("-(a or b)", .not(.any([.text("a"), .text("b")]))), ("order", .text("order")),
    ("a or b or c", .any([.text("a"), .text("b"), .text("c")])),
    ("\"or\"", .text("or")), ("21:40", .text("21:40")), ("x-ray", .text("x-ray")),
    ("(a)or(b)", .any([.text("a"), .text("b")])), ("smith(s)", .all([.text("smith"), .text("s")])),
    ("Þórsson", .text("Þórsson")), ("o", .text("o")),
  ])
  func `words, signs and brackets mean what they say`(
    _ text: String, _ expected: CaseQuery
  ) throws {
    #expect(try CaseQuery(parsing: text) == expected)
  }

  @Test(arguments: [
    ("stage:open", CaseQuery.field(.stage, "open")),
    ("STAGE:Action-Plan", .field(.stage, "action-plan")),
    ("class:stalking-s2a", .field(.recordedClass, "stalking-s2A")),
    ("area:\"West Midlands\"", .field(.area, "West Midlands")),
    ("-flag:unowned", .not(.field(.flag, "unowned"))),
    ("relation:unknown", .field(.relation, "unknown")),
    ("outcome:charge", .field(.outcome, "charge")),
    ("ref:SC-2018-0412", .field(.reference, "SC-2018-0412")),
    ("area:\"=Rest of \"\"Dudley\"\"\"", .field(.area, "=Rest of \"Dudley\"")),
    ("type:1a", .field(.outcomeType, "1a")), ("victimsex:Female", .field(.victimSex, "female")),
    ("victimage:18-24", .field(.victimAge, "18-24")), ("took:366+", .field(.took, "366+")),
    ("suspectage:Unknown", .field(.suspectAge, "unknown")), ("took:30", .field(.took, "30")),
    ("decidedsince:2018-03", .decidedSince(day("2018-03-01"))),
    ("decidedbefore:2018", .decidedBefore(day("2018-01-01"))),
    ("transfer:Mine", .field(.transfer, "mine")),
    ("transfer:\"=PC Rees\"", .field(.transfer, "=PC Rees")),
  ])
  func `a field is compared with one value`(_ text: String, _ expected: CaseQuery) throws {
    #expect(try CaseQuery(parsing: text) == expected)
  }

  @Test(arguments: [
    ("since:2018", "2018-01-01"), ("since:2018-09", "2018-09-01"),
    ("since:2018-09-06", "2018-09-06"), ("since:06/09/2018", "2018-09-06"),
    ("since:6/9/18", "2018-09-06"), ("since:6/9/2018", "2018-09-06"),
  ])
  func `since takes a day, day first, or the first day of a month or year`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try CaseQuery(parsing: text) == .since(day(expected)))
    let before = text.replacing("since", with: "before")
    #expect(try CaseQuery(parsing: before) == .before(day(expected)))
  }

  @Test func `every value that a field offers is understood`() throws {
    for field in QueryField.allCases {
      for value in CaseQuery.values(of: field) ?? [] {
        #expect(
          try CaseQuery(parsing: "\(field.rawValue):\(value)") == .field(field, value))
      }
    }
  }
}
