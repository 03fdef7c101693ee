import CaseCore

extension CaseResources {
  /// What proposes breaches, read once.
  public static func breachProposer() throws(TableFault) -> BreachProposer {
    try carriedProposer.get()
  }

  private static let carriedProposer: Result<BreachProposer, TableFault> = {
    do throws(TableFault) {
      return .success(try breachProposer(acts: classifier().vocabulary))
    } catch {
      return .failure(error)
    }
  }()

  /// All that breaches are proposed by besides the tables of the second opinion, as paths here.
  static let proposingFiles = [
    BreachProposer.cueFile, ConditionVocabulary.file, BreachMatches.file, BreachWeights.file,
    BreachThresholds.file,
  ].map { "Tables/\($0)" }

  /// What proposes breaches, with the words that the program carries.
  /// - Throws: the first place where a table is broken.
  public static func breachProposer(
    acts: ClassificationVocabulary
  ) throws(TableFault) -> BreachProposer {
    let classes = try table(ClassificationVocabulary.files.classes)
    return BreachProposer(
      acts: acts,
      cues: try ClassificationVocabulary(
        phrases: table(BreachProposer.cueFile), classes: classes, file: BreachProposer.cueFile),
      conditions: try ConditionVocabulary(
        phrases: table(ConditionVocabulary.file), classes: classes),
      matches: try BreachMatches(table(BreachMatches.file)),
      weights: try BreachWeights(table(BreachWeights.file)),
      thresholds: try BreachThresholds(table(BreachThresholds.file)))
  }
}
