import CaseCore

extension CaseResources {
  /// The classifier with the rules and the vocabulary that the program carries, read once.
  public static func classifier() throws(TableFault) -> Classifier { try carried.get() }

  static let secondOpinion = ClassifierSource(
    digest: { classificationDigest }, classifier: { () throws(TableFault) in try classifier() })

  private static let carried: Result<Classifier, TableFault> = {
    do throws(TableFault) {
      return .success(
        Classifier(
          rules: try ClassificationRules(table(ClassificationRules.file)),
          vocabulary: try ClassificationVocabulary(
            phrases: table(ClassificationVocabulary.files.phrases),
            classes: table(ClassificationVocabulary.files.classes))))
    } catch {
      return .failure(error)
    }
  }()

  /// FNV-1a over the bytes of the three tables: it tells a changed table and guards nothing.
  private static let classificationDigest: String = {
    let files = ClassificationVocabulary.files
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in [ClassificationRules.file, files.phrases, files.classes] {
      for byte in bytes(of: "Tables/\(name)") ?? [] {
        digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      digest = (digest ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    return String(digest, radix: 16)
  }()

  static func table(_ name: String) throws(TableFault) -> String {
    guard let bytes = bytes(of: "Tables/\(name)") else {
      throw TableFault(file: name, line: 0, expected: "a table of this name in the program")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
