import Foundation
import Testing

/// What an order said on a day, whatever courts have made of it since.
@Suite struct `Words of an order on a day` {
  private let store: CommandStore
  private let reference: String

  private static let clock = ["CASEBOOK_NOW": "2026-11-22T10:00"]

  private func run(_ arguments: String...) throws -> CommandRun {
    try store.run(arguments, environment: Self.clock)
  }

  /// An SPO of 1 February, served the next day; c1 worded anew on 1 September, c3 gone a month later.
  init() throws {
    store = try CommandStore(cases: nil)
    let made = try store.run(
      [
        "new", "--make-store", "--class", "stalking-s4A", "--area", "West Midlands", "--victim",
        "Ella Hughes", "--suspect", "Mark Taylor",
      ], environment: Self.clock)
    reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for arguments in [
      [
        "add", "order", reference, "spo-full", "--on", "1 feb 2026", "--served", "2 feb 2026",
        "--ends", "31 jan 2029", "--prohibits", "Not to contact her by any means", "--prohibits",
        "Not to enter Park Lane", "--requires", "Hand in every device",
      ],
      [
        "order", reference, "o1", "varied", "--on", "1 sep 2026", "--reword",
        "c1=Not to contact her save through a solicitor",
      ], ["order", reference, "o1", "varied", "--on", "1 oct 2026", "--drop", "c3"],
    ] {
      let done = try store.run(arguments, environment: Self.clock)
      try #require(done.status == 0, "\(done.talk)")
    }
  }

  @Test func `show has the words of every version with its days`() throws {
    let text = try run("show", reference).data.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("c1 prohibits: Not to contact her save through a solicitor"))
    #expect(
      text.contains(
        "c1 01 Feb 2026 to 31 Aug 2026, served 02 Feb 2026: Not to contact her by any means"))
    #expect(
      text.contains(
        "c3 01 Feb 2026 to 30 Sep 2026, served 02 Feb 2026: must: Hand in every device"))
    // What is in force today stands there once.
    #expect(text.components(separatedBy: "Not to enter Park Lane").count == 2)
  }

  @Test func `orders tell the conditions of a day in the words of that day`() throws {
    func words(on day: String) throws -> [String] {
      try run("orders", reference, "--conditions", "--on", day, "--json").rows().compactMap {
        $0["text"] as? String
      }
    }
    #expect(
      try words(on: "10 feb 2026")
        == ["Not to contact her by any means", "Not to enter Park Lane", "Hand in every device"])
    #expect(
      try words(on: "1 oct 2026")
        == ["Not to contact her save through a solicitor", "Not to enter Park Lane"])
    #expect(try words(on: "31 jan 2026").isEmpty)
    let first = try #require(
      try run("orders", reference, "--conditions", "--on", "10 feb 2026", "--json").rows().first)
    #expect(first["force"] as? String == "in-force")
    #expect(first["wordedUntil"] as? String == "2026-08-31")
    let text = try run("orders", reference, "--conditions", "--on", "10 feb 2026")
    #expect(text.lines.count == 4 && text.data.contains("must: Hand in every device"))
    let table = try run("orders", reference, "--conditions", "--csv")
    #expect(table.lines[0].hasPrefix("reference,order,kind,on,condition,force,"))
    #expect(table.lines.count == 3)
  }

  @Test func `the number of conditions is that of the day asked for`() throws {
    func count(_ arguments: String...) throws -> Int? {
      try store.run(["orders", "--json"] + arguments, environment: Self.clock).rows().first?[
        "conditions"] as? Int
    }
    #expect(try count("--on", "10 feb 2026") == 3)
    #expect(try count("--on", "22 nov 2026") == 2)
    #expect(try count() == 2)
  }
}
