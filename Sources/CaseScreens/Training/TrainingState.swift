import CaseCore
import TerminalPages

/// Training from the choice of a scenario to its debrief. It knows no store: everybody in it is made
/// up, and every screen of it says so.
public struct TrainingState: Sendable {
  enum Place: Sendable {
    case choosing
    case reading(TrainingReading)
    case debriefing(TrainingDebriefing)
    case results(top: Int)
  }

  /// What is done only after a person said so with a key of its own.
  enum Question: Sendable {
    /// The open scenario, or in the list training itself.
    case leave
    /// The program, wherever in training somebody is.
    case quit
    /// A stop at which nobody in the room was counted.
    case goOnUncounted
  }

  var material: TrainingMaterial
  var place = Place.choosing
  /// In the list of scenarios.
  var selection = Selection()
  /// Scenarios to be run one after the other, in the order in which they were marked.
  var marked: [String] = []
  /// Those still to come after the one that is open.
  var queue: [String] = []
  /// Runs that have answers, in the order in which they were begun.
  var runs: [TrainingRun] = []
  /// The timeline over the screen, as far as it may be known there.
  var timeline: TimelineState?
  /// What is being asked before it is done.
  var question: Question?
  /// Whether no other screen lies beneath, so that leaving ends the program.
  private let isAlone: Bool
  /// The file for results while its name is being typed.
  var fileLine: TextEditing?

  init(_ material: TrainingMaterial, isAlone: Bool = false, _ setting: Setting) {
    self.material = material
    self.isAlone = isAlone
    if !material.start.isEmpty {
      queue = material.start
      startNext(setting)
    }
  }

  var selectedScenario: Scenario? {
    material.scenarios.indices.contains(selection.index)
      ? material.scenarios[selection.index] : nil
  }

  private func place(of name: String) -> Int? {
    material.scenarios.firstIndex { $0.name == name }
  }

  /// Opens the first scenario of the queue; the list where none is left.
  mutating func startNext(_ setting: Setting) {
    while !queue.isEmpty {
      if let index = place(of: queue.removeFirst()) {
        let scenario = material.scenarios[index]
        selection.index = index
        selection.settle(count: material.scenarios.count, visible: visibleScenarios(setting))
        place = .reading(
          TrainingReading(
            TrainingRun(scenario), isTrainer: material.isTrainer,
            takesNames: material.takesNames, setting))
        return
      }
    }
    place = .choosing
  }

  /// Back to the list, where those still to come stay marked.
  mutating func goToChoice() {
    marked = queue + marked.filter { !queue.contains($0) }
    queue = []
    place = .choosing
  }

  /// Ends the open run: with its debrief where it was read to the end.
  mutating func end(_ reading: TrainingReading) {
    if !reading.run.answers.isEmpty { runs.append(reading.run) }
    if reading.run.place == .end {
      place = .debriefing(
        TrainingDebriefing(Debrief(reading.run, material.classifier), isLarge: reading.isTrainer))
    } else {
      goToChoice()
    }
  }

  /// Every answer so far, where a file was named for them.
  var keepResults: [Effect] {
    guard let file = material.resultsFile, !runsSoFar.isEmpty else { return [] }
    return [.training(.keep(runsSoFar, file: file, withNames: material.takesNames))]
  }

  /// Whether there are answers that stand in no file and end with this screen.
  var hasUnkeptRuns: Bool { material.resultsFile == nil && !runs.isEmpty }

  /// Whether quitting would lose the place in a scenario, or answers that stand in no file.
  var isUnderWay: Bool {
    if case .reading = place { return true }
    return hasUnkeptRuns
  }

  var closing: [Effect] { [isAlone ? .quit : .closeScreen] }

  /// Closes the list of scenarios, after a question where answers would be lost.
  mutating func leaveTraining() -> [Effect] {
    guard hasUnkeptRuns else { return [.closeScreen] }
    question = .leave
    return []
  }

  /// The answers so far, those of the open run included.
  var runsSoFar: [TrainingRun] {
    guard case .reading(let reading) = place, !reading.run.answers.isEmpty else { return runs }
    return runs + [reading.run]
  }

  /// Shows the timeline of a record, which no key can add to.
  mutating func openTimeline(_ record: CaseRecord, _ setting: Setting) {
    timeline = TimelineState(
      view: CaseView(record: record, headHash: "", damage: nil), setting)
  }
}
