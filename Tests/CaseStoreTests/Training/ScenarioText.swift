import CaseCore
import CaseResources
import CaseStore
import Foundation
import Testing

/// The template that the program prints, with one thing changed.
enum ScenarioText {
  static func template() throws -> String {
    String(
      decoding: try #require(CaseResources.bytes(of: "Guides/scenario-template.json")),
      as: UTF8.self)
  }

  static func read(_ text: String) throws -> ScenarioReading {
    ScenarioFile(Array(text.utf8), name: "mine").read(try CaseResources.referenceData())
  }

  /// What is said after one piece of the template, which is there once, was put in place of another.
  static func complaints(_ old: String, _ new: String) throws -> [String] {
    let template = try template()
    try #require(template.components(separatedBy: old).count == 2, "“\(old)” is not there once")
    return try read(template.replacingOccurrences(of: old, with: new)).faults.map { "\($0)" }
  }

  /// The line on which a piece of the template stands.
  static func line(of piece: String) throws -> Int {
    let before = try #require(try template().components(separatedBy: piece).first)
    return before.count { $0 == "\n" } + 1
  }
}
