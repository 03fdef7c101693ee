import CaseCore

extension CaseResources {
  /// The classifier with the rules and the vocabulary that the program carries.
  public static func classifier() throws(TableFault) -> Classifier {
    Classifier(
      rules: try ClassificationRules(table(ClassificationRules.file)),
      vocabulary: try ClassificationVocabulary(
        phrases: table(ClassificationVocabulary.files.phrases),
        classes: table(ClassificationVocabulary.files.classes)))
  }

  private static func table(_ name: String) throws(TableFault) -> String {
    guard let bytes = bytes(of: "Tables/\(name)") else {
      throw TableFault(file: name, line: 0, expected: "a table of this name in the program")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
