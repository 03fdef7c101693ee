import CaseCore
import Testing

/// Every rule fires where it should, nearly fires where it nearly should, and names its source.
struct OpinionRuleTests {
  typealias Told = ToldCase.Told

  struct Pair: CustomTestStringConvertible {
    let rule: String
    let fires: ToldCase
    let nearly: ToldCase?

    var testDescription: String { rule }

    init(_ rule: String, _ fires: ToldCase, nearly: ToldCase?) {
      self.rule = rule
      self.fires = fires
      self.nearly = nearly
    }
  }

  static func told(
    _ relationship: String?, _ texts: (String, String)..., tags: [String] = []
  ) -> ToldCase {
    ToldCase(relationship, texts.map { Told(day: $0.0, tags: tags, text: $0.1) })
  }

  static let twice = told(
    "ex-partner", ("2023-01-01", "Rang her."), ("2023-01-08", "Followed her home."))
  static let once = told("ex-partner", ("2023-01-01", "Rang her."))

  static let pairs: [Pair] = [
    Pair("course", twice, nearly: once),
    Pair(
      "connected", twice,
      nearly: told(
        "acquaintance", ("2021-01-01", "Shouted at her."), ("2022-01-01", "Shouted at her."))),
    Pair(
      "acts", twice,
      nearly: told("acquaintance", ("2023-01-01", "Rang her."), ("2023-01-03", "Rang her."))),
    Pair("focus", twice, nearly: told("acquaintance", ("2023-01-01", "Sent a bunch of flowers."))),
    Pair(
      "persistence",
      told("acquaintance", ("2023-01-01", "She told him to stop."), ("2023-01-02", "Rang her.")),
      nearly: told("acquaintance", ("2023-01-01", "She told him to stop ringing her."))),
    Pair(
      "effort", told("acquaintance", ("2023-01-01", "Tracker found under her car.")),
      nearly: told("acquaintance", ("2023-01-01", "Turned up at her work."))),
    Pair(
      "motive", told("acquaintance", ("2023-01-01", "He believes they are meant to be together.")),
      nearly: told("acquaintance", ("2023-01-01", "Sent a bunch of flowers."))),
    Pair(
      "unwanted", told("acquaintance", ("2023-01-01", "Texted her though she had blocked him.")),
      nearly: told("acquaintance", ("2023-01-01", "Texted her. She was upset."))),
    Pair("knows", told("acquaintance", ("2023-01-01", "Told to stop. Texted her.")), nearly: twice),
    Pair(
      "fear-twice",
      told(
        "acquaintance", ("2023-01-01", "Grabbed her, she thought he would kill her."),
        ("2023-01-09", "Threatened to stab her, she feared for her life.")),
      nearly: told("acquaintance", ("2023-01-01", "Grabbed her, she thought he would kill her."))),
    Pair(
      "serious-effect",
      told("acquaintance", ("2023-01-01", "Followed her. She has moved in with her sister.")),
      nearly: told("acquaintance", ("2023-01-01", "Followed her. She was upset."))),
    Pair(
      "grievance", told("neighbour", ("2023-01-01", "Shouted at her over the boundary fence.")),
      nearly: told("neighbour", ("2023-01-01", "Shouted at her."))),
    Pair(
      "mutual", told("neighbour", ("2023-01-01", "Both parties shouted at each other.")),
      nearly: told("acquaintance", ("2023-01-01", "IP rang him."))),
    Pair(
      "lawful", told("professional", ("2023-01-01", "Process server came to the house.")),
      nearly: told("stranger", ("2023-01-01", "Same male again, by chance."))),
    Pair(
      "single-communication",
      told("online", ("2024-05-01", "One vile message calling her filth.")),
      nearly: told(
        "acquaintance", ("2024-05-01", "Vile message. She blocked him."),
        ("2024-05-09", "Vile message about her hair."))),
    Pair("one-incident", once, nearly: twice),
    Pair(
      "ongoing-control",
      told(
        "partner", ("2023-01-01", "He controls her money, she is not allowed to see friends."),
        ("2023-02-01", "Checks her phone every night.")),
      nearly: told("partner", ("2023-01-01", "Checks her phone."))),
    Pair(
      "before-2012",
      told("acquaintance", ("2010-01-01", "Followed her."), ("2010-02-01", "Followed her.")),
      nearly: told(
        "acquaintance", ("2012-01-01", "Followed her."), ("2013-01-01", "Followed her."),
        ("2013-02-01", "Followed her."))
    ),
    Pair(
      "communications-act", told("online", ("2024-05-01", "One vile message.")),
      nearly: told("online", ("2024-05-01", "Followed her, then sent a message."))),
    Pair("ex-partner", twice, nearly: once),
    Pair(
      "aggravated", told("neighbour", ("2023-01-01", "Called her a Paki.")),
      nearly: told("neighbour", ("2023-01-01", "Called him a poof."))),
    Pair(
      "others-acting",
      told("ex-partner", ("2023-01-01", "His mother rang: he only wants to talk.")),
      nearly: nil),
    Pair(
      "violence-alone",
      told(
        "neighbour",
        ("2023-01-01", "Over parking, threatened to kill her, she feared for her life."),
        ("2023-01-09", "Punched her over the boundary fence, she thought she would be killed.")),
      nearly: told("neighbour", ("2023-01-01", "Threatened to kill her."))),
    Pair(
      "contradiction",
      ToldCase(
        "acquaintance",
        [Told(day: "2023-01-01", text: "She thought he would kill her.", fear: false)]),
      nearly: nil),
    Pair("unknown-suspect", unknown, nearly: told("stranger", ("2023-01-01", "Followed her."))),
    Pair("weighed", twice, nearly: nil),
  ]

  static var unknown: ToldCase {
    var told = told(nil, ("2023-01-01", "Followed her."))
    told.suspect = .unknown
    return told
  }

  @Test(arguments: pairs) func `a rule fires, and nearly fires`(pair: Pair) throws {
    #expect(try pair.fires.outcome(of: pair.rule) == .fired)
    if let nearly = pair.nearly { #expect(try nearly.outcome(of: pair.rule) == .nearly) }
  }

  @Test func `every rule is tested, says what is missing and names its source`() throws {
    let rules = try Self.twice.opinion().rules
    #expect(Set(rules.map(\.id)) == Set(Self.pairs.map(\.rule)))
    for rule in rules {
      #expect(!rule.source.isEmpty && !rule.says.isEmpty)
      #expect((rule.missing == nil) == (rule.outcome == .fired))
    }
  }

  @Test func `evidence is quoted as it stands in the record`() throws {
    let told = Self.told(
      "ex-partner", ("2023-01-01", "Susp FOLLOWED her. Café, blocked him twice."))
    for rule in try told.opinion().rules {
      for evidence in rule.evidence where !evidence.isTag {
        #expect("Susp FOLLOWED her. Café, blocked him twice.".contains(evidence.words))
        #expect(evidence.place == "i1")
      }
    }
  }
}
