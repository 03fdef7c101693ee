import CaseCore
import CaseResources
import CaseStore
import Testing

/// The scenarios that the program carries, all of them through the same check as a trainer's own.
@Suite struct `The scenarios that come with the program` {
  private static let files = CaseResources.names.filter { $0.hasPrefix("Scenarios/") }

  /// Where the second opinion may end elsewhere. Each of them says in its reasons why the acts alone
  /// point further than what they were done for.
  private static let endingElsewhere: Set<String> = [
    "a-right-of-reply", "account-ending-40617", "both-phones", "one-message-only", "verbal-only",
  ]

  private func scenario(_ file: String) throws -> Scenario {
    let bytes = try #require(CaseResources.bytes(of: file))
    let reading = ScenarioFile(bytes, name: file).read(try CaseResources.referenceData())
    #expect(reading.faults.map(\.description) == [], "\(file)")
    return try #require(reading.scenario, "\(file) asks nothing")
  }

  @Test(arguments: files)
  func `each can be used, and every stop has a right answer`(file: String) throws {
    let scenario = try scenario(file)
    #expect((3...10).contains(scenario.stops.count))
    for stop in scenario.stops { #expect(!stop.rightOptions.isEmpty) }
    #expect(scenario.story.record.folded()?.incidents.isEmpty == false)
    #expect(scenario.story.record.reference.text.hasPrefix("TC-"))
  }

  @Test func `there are enough of them, both ways, across relationships, and one is long`() throws {
    let scenarios = try Self.files.map { try scenario($0) }
    #expect(scenarios.count >= 16)
    func count(_ direction: TrainingDirection) -> Int {
      scenarios.count { $0.truth.direction == direction }
    }
    #expect(count(.stalkingAsHarassment) >= 3)
    #expect(count(.harassmentAsStalking) >= 3)
    #expect(count(.singleMessage) >= 1)
    #expect(Set(scenarios.compactMap(\.relationship)).count >= 6)
    #expect(scenarios.contains { $0.entryCount >= 50 && $0.stops.count >= 8 })
    #expect(Set(scenarios.map(\.name)).count == scenarios.count)
    #expect(Set(scenarios.map(\.story.record.reference)).count == scenarios.count)
  }

  @Test func `in the end the second opinion says what the truth is, but for those named`() throws {
    let classifier = try CaseResources.classifier()
    let elsewhere = try Self.files.filter { file in
      let scenario = try scenario(file)
      let last = scenario.opinion(after: scenario.entryCount, classifier)?.pointsTo
      return last.map { !$0.isSameKind(as: scenario.truth.recordedAs) } ?? true
    }
    let names = Set(elsewhere.map { String($0.dropFirst("Scenarios/".count).dropLast(5)) })
    #expect(names.subtracting(Self.endingElsewhere) == [])
  }
}
