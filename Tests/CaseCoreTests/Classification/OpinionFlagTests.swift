import CaseCore
import Testing

/// The flags ask a person; a written reason or the right class answers them.
struct OpinionFlagTests {
  typealias Told = ToldCase.Told

  static func ex(_ recordedAs: String, _ texts: String...) -> ToldCase {
    ToldCase(
      "ex-partner", recordedAs: recordedAs,
      texts.enumerated().map { Told(day: "2023-0\($0 + 1)-04", text: $1) })
  }

  func rules(_ told: ToldCase) throws -> [String] { try told.opinion().flag.rules }

  @Test func `stalking recorded as harassment raises M1, M2, M3 and M7`() throws {
    let told = Self.ex(
      "harassment-s2", "Rings daily though she told him to stop.", "Followed her to work.",
      "New account after she blocked him.")
    let raised = try rules(told)
    for rule in ["M1", "M2", "M3", "M7"] { #expect(raised.contains(rule), "\(rule)") }
    let opinion = try told.opinion()
    #expect(opinion.flag.isRaised && !opinion.flag.reason.isEmpty)
  }

  @Test func `a written reason why it is not stalking answers them`() throws {
    var told = Self.ex("harassment-s2", "Rings daily.", "Followed her to work.")
    told.reason = "Why not stalking: it is about the house."
    #expect(try Set(rules(told)).isDisjoint(with: ["M1", "M2", "M3", "M7"]))
  }

  @Test func `messages recorded one by one raise M4`() throws {
    let told = Self.ex(
      "malicious-communications", "Texts daily, told to stop.", "Rang at 3am again.")
    #expect(try rules(told).contains("M4"))
    let single = ToldCase(
      "online", recordedAs: "malicious-communications",
      [Told(day: "2024-03-01", text: "One vile message.")])
    #expect(try single.opinion().flag.isRaised == false)
  }

  @Test func `section 2A with fear on two occasions raises M5`() throws {
    var told = Self.ex("stalking-s2A", "Followed her.", "Followed her.")
    #expect(try rules(told).contains("M5") == false)
    told.incidents[0].fear = true
    told.incidents[1].fear = true
    #expect(try rules(told).contains("M5"))
  }

  @Test func `a breach without stalking raises M6`() throws {
    let told = Self.ex("harassment-s2", "Sent a card in breach of the non-molestation order.")
    #expect(try rules(told).contains("M6"))
    #expect(try rules(Self.ex("harassment-s2", "Sent a card.")).contains("M6") == false)
  }

  @Test func `words of advice in a stalking case raise M8`() throws {
    let told = Self.ex(
      "stalking-s2A", "Followed her. Given words of advice.", "Followed her again.")
    #expect(try rules(told).contains("M8"))
  }

  @Test func `harassment recorded as harassment raises nothing`() throws {
    let told = ToldCase(
      "neighbour",
      [
        Told(day: "2023-01-01", tags: ["noise"], text: "Bass until two."),
        Told(day: "2023-01-08", tags: ["verbal_abuse"], text: "Shouted at her over the bins."),
      ])
    #expect(try told.opinion().flag.isRaised == false)
  }
}
