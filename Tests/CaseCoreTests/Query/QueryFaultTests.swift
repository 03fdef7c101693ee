import Testing

@testable import CaseCore

struct QueryFaultTests {
  func fault(_ text: String) -> QueryFault? {
    do {
      _ = try CaseQuery(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a or", 4, ""), ("a or ", 5, ""), ("or a", 0, "or"), ("a or or b", 5, "or"),
    ("(or a)", 1, "or"), ("x (a or)", 7, ")"), ("a)", 1, ")"), ("(a", 2, ""), ("(", 1, ""),
    ("()", 1, ")"), ("a ( ) b", 4, ")"), ("-", 1, ""), ("a - b", 3, " "), ("(-)", 2, ")"),
    ("\"two words", 10, ""), ("\"", 1, ""), ("\"\"", 1, "\""), ("a \" \" b", 3, " "),
    ("stage:", 6, ""), ("stage: open", 6, " "), ("stage:opne", 6, "opne"),
    ("a colour:red", 2, "colour:red"), ("area:\"\"", 5, "\"\""), ("since:soon", 6, "soon"),
    ("since:31/06/2018", 6, "31/06/2018"), ("since:6/9/201", 6, "6/9/201"),
    ("since:6/9/", 6, "6/9/"), ("area:(west)", 5, "(west)"),
  ])
  func `what is half typed or wrong is named with its place`(
    _ text: String, _ position: Int, _ found: String
  ) {
    let fault = fault(text)
    #expect(fault?.position == position)
    #expect(fault?.found == found)
    #expect(fault?.expected.isEmpty == false)
  }

  @Test func `nothing found means the end and nothing else`() {
    for text in ["a or", "(", "stage: open", "a - b", "(-)", "\"x"] {
      guard let fault = fault(text) else { continue }
      #expect(fault.found.isEmpty == (fault.position == text.count))
    }
  }

  @Test func `a page of brackets or minus signs is refused in words`() {
    for text in [String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000)] {
      #expect(fault(text)?.expected == "fewer brackets within brackets")
    }
    #expect(
      fault(String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40)) == nil)
    #expect(fault(String(repeating: "(a) -b ", count: 500)) == nil)
  }

  @Test func `any string is read or refused inside its length`() {
    let pieces = ["(", ")", "-", "\"", " ", "or", "stage:", "open", "since:", "2018", "é", "a:"]
    var random = FixedGenerator(seed: 5)
    var read = 0
    for _ in 0..<3000 {
      let count = Int.random(in: 0...8, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      guard let fault = fault(text) else {
        read += 1
        continue
      }
      #expect((0...text.count).contains(fault.position))
    }
    #expect(read > 100)
  }
}
