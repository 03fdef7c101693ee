import CaseCore

/// What there is to train on, and how.
public struct TrainingMaterial: Sendable {
  public var scenarios: [Scenario]
  public var classifier: Classifier
  /// For a room: large, and answers hidden until asked for.
  public var isTrainer: Bool
  /// Whether results say who answered.
  public var takesNames: Bool
  /// Where results are kept as they come in; nil until somebody names a file.
  public var resultsFile: String?
  /// The scenarios to start with, by name, one after the other.
  public var start: [String]

  public init(
    scenarios: [Scenario], classifier: Classifier, isTrainer: Bool = false,
    takesNames: Bool = false, resultsFile: String? = nil, start: [String] = []
  ) {
    self.scenarios = scenarios
    self.classifier = classifier
    self.isTrainer = isTrainer
    self.takesNames = takesNames
    self.resultsFile = resultsFile
    self.start = start
  }
}

/// What training wants done outside the screens.
public enum TrainingRequest: Hashable, Sendable {
  /// What there is to train on.
  case find
  /// Every answer so far, into a file.
  case keep([TrainingRun], file: String, withNames: Bool)
}

/// What came of it.
public enum TrainingNews: Sendable {
  case found(TrainingMaterial)
  case kept(file: String)
  case notKept(words: String)
}
