import CaseCore

/// Why a scenario cannot be used: where, what was expected and found, and what to do.
public struct ScenarioFault: Error, Hashable, Sendable {
  public let place: TextPlace
  /// Such as `stops[2].right`; nil where the text breaks off.
  public let field: String?
  /// “expected one of …, found …”
  public let what: String
  public let whatToDo: String?
}

extension ScenarioFault: CustomStringConvertible {
  public var description: String {
    let field = field.map { "\($0): " } ?? ""
    let advice = whatToDo.map { " \($0)" } ?? ""
    return "\(field)\(what).\(advice)"
  }
}

/// What is in a file: a scenario, a story that nobody is asked about, or why neither can be used.
public struct ScenarioReading: Sendable {
  /// Where a whole scenario can be looked at.
  public static let template = "“casebook train --template” prints a whole one."

  /// Nil where the record itself cannot be told.
  public let story: Story?
  /// Nil where there is a fault, and where nothing of a scenario is in the file.
  public let scenario: Scenario?
  /// Whether the file says anything besides the story.
  public let isMeantAsScenario: Bool
  /// In the order of the file.
  public let faults: [ScenarioFault]
}
