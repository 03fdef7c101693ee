import Testing

@testable import CaseCore

/// A query in words is the same query again when it is read.
struct TypedQueryTests {
  @Test(arguments: [
    "", "diallo", "\"two words\"", "two words", "-diallo", "--a", "a or b c", "(a or b) c",
    "-(a or b)", "-(a b)", "(a b) (c d)", "(a or b) or c", "\"or\"", "\"21:40\"", "\"-x\"",
    "stage:open since:2018-03-01 before:2018-04-01", "area:\"=Rest of \"\"Dudley\"\"\"",
    "\"say \"\"no\"\"\"", "owner:\"=\"", "area:\"(old) town\"", "five\"", "ref:SC-2018-1 -flag:m1",
    "askedsince:2018-01-01 askedbefore:2018-01-02 answeredsince:2018-01-03",
    "answeredbefore:2018-01-04 decidedsince:2018-01-05 decidedbefore:2018-01-06",
    "took:0-30 victimage:65+ type:16 four:FO",
  ])
  func `reading what is typed gives the same`(_ text: String) throws {
    let query = try CaseQuery(parsing: text)
    #expect(try CaseQuery(parsing: query.typed) == query, "\(query.typed)")
  }

  @Test func `random queries come back`() throws {
    var random = FixedGenerator(seed: 11)
    for _ in 0..<500 {
      let query = Self.query(&random, depth: 3)
      #expect(try CaseQuery(parsing: query.typed) == query, "\(query.typed)")
    }
  }

  private static func query(_ random: inout FixedGenerator, depth: Int) -> CaseQuery {
    let texts = ["a", "or", "-", "x y", "he said \"no\"", "(", "21:40", "\"", "=", "Þór"]
    let choice = Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random)
    let text = texts.randomElement(using: &random) ?? "a"
    func parts(_ random: inout FixedGenerator) -> [CaseQuery] {
      (0..<Int.random(in: 2...3, using: &random)).map { _ in query(&random, depth: depth - 1) }
    }
    switch choice {
    case 0: return .text(text)
    case 1: return .field(.area, text)
    case 2: return .since(day("2018-03-01"))
    case 3: return .field(.stage, "open")
    case 4: return .not(query(&random, depth: depth - 1))
    case 5: return .all(parts(&random))
    default: return .any(parts(&random))
    }
  }

  @Test(arguments: ["18-", "-3", "x", "24-18", "1-2-3", "+", "3++", ""])
  func `what is no span of numbers is refused`(_ text: String) {
    #expect(NumberSpan(text) == nil)
    let expected = #expect(throws: QueryFault.self) {
      try CaseQuery(parsing: "victimage:\(text)")
    }
    #expect(expected?.position == 10)
  }
}
