import CaseCore
import Foundation

/// A labelled scenario: an intake document and what a specialist would call it.
struct LabelledCase: Decodable {
  let name: String
  let kind: String
  let expected: String
  let acceptable: [String]
  let aggravated: Bool
  let four: [String: String]
  let document: Document

  struct Document: Decodable {
    let recordedAs: String?
    let relationship: String?
    let victim: Someone?
    let suspect: Someone?
    let incidents: [Told]
    let impact: Effect?
    let history: Before?
  }

  struct Someone: Decodable { let sex: String? }

  struct Told: Decodable {
    let happened: String?
    let behaviours: [String]?
    let fearOfViolence: Bool?
    let text: String
  }

  struct Effect: Decodable {
    let alarmOrDistress: Bool?
    let fearOfViolenceOccasions: Int?
    let seriousEffectOnDailyLife: Bool?
    let text: String?
  }

  struct Before: Decodable {
    let previousReports: Int?
    let orders: [String]?
    let text: String?
  }

  var told: ToldCase {
    var told = ToldCase(
      document.relationship, recordedAs: document.recordedAs ?? "none",
      document.incidents.map {
        ToldCase.Told(
          day: $0.happened ?? "unknown", tags: $0.behaviours ?? [], text: $0.text,
          fear: $0.fearOfViolence)
      })
    told.victim = document.victim?.sex.flatMap { Sex(rawValue: $0) } ?? .unknown
    told.suspect = document.suspect?.sex.flatMap { Sex(rawValue: $0) } ?? .unknown
    told.alarm = document.impact?.alarmOrDistress
    told.fearOccasions = document.impact?.fearOfViolenceOccasions
    told.seriousEffect = document.impact?.seriousEffectOnDailyLife
    told.impact = document.impact?.text ?? ""
    told.reports = document.history?.previousReports
    told.orders = document.history?.orders ?? []
    told.history = document.history?.text ?? ""
    return told
  }

  /// The file beside the tests: `shown`, `kept-aside`, `later`, which was written after the rules,
  /// or `blind`, `blind-2` and `blind-3`, by people who had not seen the program.
  static func read(_ name: String) throws -> [LabelledCase] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Labelled/\(name).json")
    return try JSONDecoder().decode([LabelledCase].self, from: Data(contentsOf: file))
  }
}
