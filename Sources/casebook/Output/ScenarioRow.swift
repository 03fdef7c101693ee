import CaseCore
import CaseScreens
import CaseStore

/// A scenario as `train --list` prints it.
struct ScenarioRow: PrintedRow {
  let scenario: Scenario

  static let textHeader = [
    "NAME", "TITLE", "MISREADING", "RELATION", "ENTRIES", "STOPS", "MINUTES",
  ]
  static let textLimits = [34, 34, 28, 12, 7, 5, 7]
  static var csvHeader: [String] { fieldNames }

  private static let fieldNames = [
    "name", "title", "direction", "relationship", "entries", "stops", "minutes",
  ]

  private var values: [JSONValue] {
    [
      .string(scenario.name), .string(scenario.title), .string(scenario.truth.direction.rawValue),
      JSONValue(scenario.relationship?.rawValue), .number(scenario.entryCount),
      .number(scenario.stops.count), .number(scenario.minutes),
    ]
  }

  var json: JSONValue { JSONValue(fields: Array(zip(Self.fieldNames, values))) }
  var csvCells: [String] { values.map(\.csvCell) }

  var textCells: [String] {
    [
      scenario.name, scenario.title, scenario.truth.direction.rawValue,
      Wording.relationship(scenario.relationship), "\(scenario.entryCount)",
      "\(scenario.stops.count)", "\(scenario.minutes)",
    ]
  }
}
