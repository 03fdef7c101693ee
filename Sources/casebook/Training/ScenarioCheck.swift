import CaseCore
import CaseResources
import CaseScreens
import CaseStore

/// `train --check`: everything that is wrong with a trainer's file, and what should be looked at.
struct ScenarioCheck {
  let file: String
  private let reading: ScenarioReading
  private let remarks: [ScenarioRemark]

  init(_ file: String) throws {
    self.file = file
    reading = ScenarioFile(try InputFile.bytes(file), name: ToldStories.name(of: file))
      .read(try OpenedStore.tables())
    let classifier = try CaseResources.classifier()
    remarks = reading.scenario?.remarks(classifier) ?? []
  }

  var isUsable: Bool { reading.faults.isEmpty }

  var lines: [String] {
    reading.faults.map { "\(file):\($0.place): \($0)" }
      + remarks.map { "\(file): remark: \(ScenarioWords.remark($0))" } + [summary]
  }

  private var summary: String {
    if !isUsable {
      return "\(file): \(Wording.count(reading.faults.count, "fault")); it cannot be used yet."
    }
    guard let scenario = reading.scenario else {
      return "\(file): a story that asks nothing. Training needs “briefing”, “stops”, “truth”, "
        + "“wrongTurn”, “words” and “teachingPoints”; \(ScenarioReading.template)"
    }
    let entries = Wording.count(scenario.entryCount, "entry", "entries")
    let stops = Wording.count(scenario.stops.count, "stop")
    return "\(file): can be used: \(entries), \(stops), about \(scenario.minutes) minutes"
      + (remarks.isEmpty ? "." : "; \(Wording.count(remarks.count, "remark")) above.")
  }
}
