import CaseCore

/// A file that tells a story and may train on it. The record in it is read as a case file is, with
/// the same checks; besides, everything that a scenario needs has to be there.
public struct ScenarioFile: Sendable {
  private let name: String
  private let bytes: [UInt8]

  /// Keys that only a scenario has: a file with none of them is a story and nothing more.
  static let scenarioKeys = [
    "briefing", "stops", "truth", "wrongTurn", "words", "teachingPoints",
  ]

  /// - Parameter name: how the story is called in commands.
  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  public func read(_ reference: ReferenceData) -> ScenarioReading {
    bytes.withUnsafeBufferPointer { bytes in
      var findings = ScenarioFindings()
      guard let members = ScenarioFile.members(bytes, &findings) else {
        return ScenarioReading(
          story: nil, scenario: nil, isMeantAsScenario: false, faults: findings.faults(in: bytes))
      }
      let keys = members.members.map(\.key)
      let isMeantAsScenario = keys.contains { ScenarioFile.scenarioKeys.contains($0) }
      var object = HandedObject(
        members.members, at: members.offset, path: "", &findings.values)
      let told = ToldRecord(&object, bytes, reference, &findings)
      let scenario =
        isMeantAsScenario ? TrainingParts(&object, told, &findings) : nil
      object.finish(&findings.values)
      let faults = findings.faults(in: bytes)
      let story = told.story(name)
      return ScenarioReading(
        story: faults.isEmpty ? story : nil,
        scenario: faults.isEmpty ? story.flatMap { scenario?.scenario($0) } : nil,
        isMeantAsScenario: isMeantAsScenario, faults: faults)
    }
  }

  private static func members(
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout ScenarioFindings
  ) -> (offset: Int, members: [HandedMember])? {
    var reader = JSONReader(bytes, from: JSONReader.start(of: bytes), to: bytes.count)
    do throws(TextFault) {
      let value = try reader.handedValue()
      try reader.finish()
      if case .object(let members) = value.content { return (value.offset, members) }
      findings.add(
        value, "the file", expected: "one object in curly brackets",
        do: ScenarioReading.template)
    } catch {
      findings.add(
        at: error.offset, "the file", "expected \(error.expected)",
        do: "It is no JSON from there on; a comma, a bracket or a quotation mark is often missing.")
    }
    return nil
  }
}
