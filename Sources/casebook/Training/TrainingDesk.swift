import CaseCore
import CaseResources
import CaseScreens
import CaseStore

/// Hands out what there is to train on and keeps results. A file of results is made once: one that
/// was there before is never written over.
final class TrainingDesk {
  private var ownFiles: Set<String> = []

  func carryOut(_ request: TrainingRequest) -> CaseScreens.Message {
    switch request {
    case .find:
      do {
        return .training(
          .found(
            TrainingMaterial(
              scenarios: try ToldStories.scenarios(), classifier: try CaseResources.classifier())))
      } catch {
        return .training(.notKept(words: "There is nothing to train on: \(error)"))
      }
    case .keep(let runs, let file, let withNames):
      do throws(CommandFailure) {
        try keep(TrainingResultRow.csv(runs, withNames: withNames), file)
        return .training(.kept(file: file))
      } catch {
        return .training(
          .notKept(words: "\(error.words) The results are still here: r in the list of scenarios."))
      }
    }
  }

  /// Makes the file at the start, so that a name that cannot be used is heard of before anybody has
  /// answered.
  func begin(_ file: String, withNames: Bool) throws(CommandFailure) {
    try keep(TrainingResultRow.csv([], withNames: withNames), file)
  }

  private func keep(_ text: String, _ file: String) throws(CommandFailure) {
    let bytes = Array(text.utf8)
    if ownFiles.contains(file) {
      try OutputFile.replace(file, bytes)
    } else {
      try OutputFile.create(file, bytes)
      ownFiles.insert(file)
    }
  }
}
