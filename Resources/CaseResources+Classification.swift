import CaseCore

extension CaseResources {
  /// The classifier with the rules and the vocabulary that the program carries, read once.
  public static func classifier() throws(TableFault) -> Classifier { try carried.get() }

  static let secondOpinion = ClassifierSource(
    digest: { readingDigest }, classifier: { () throws(TableFault) in try classifier() },
    warnings: { () throws(TableFault) in try warnings.get() },
    proposer: { () throws(TableFault) in try breachProposer() })

  private static let warnings: Result<WarningTables, TableFault> = {
    do throws(TableFault) {
      return .success(try WarningTables { name throws(TableFault) in try table(name) })
    } catch {
      return .failure(error)
    }
  }()

  private static let carried: Result<Classifier, TableFault> = {
    do throws(TableFault) {
      return .success(
        Classifier(
          rules: try ClassificationRules(table(ClassificationRules.file)),
          weights: try OpinionWeights(table(OpinionWeights.file)),
          vocabulary: try ClassificationVocabulary(
            phrases: table(ClassificationVocabulary.files.phrases),
            classes: table(ClassificationVocabulary.files.classes),
            words: OpinionWords(table(OpinionWords.file)))))
    } catch {
      return .failure(error)
    }
  }()

  private static let readingDigest = digest(
    of: (classificationFiles + proposingFiles).map { bytes(of: $0) ?? [] })

  /// All that the second opinion is read from, as paths here.
  static let classificationFiles = [
    ClassificationRules.file, OpinionWeights.file, ClassificationVocabulary.files.phrases,
    ClassificationVocabulary.files.classes, OpinionWords.file,
  ].map { "Tables/\($0)" }

  /// FNV-1a over the bytes of tables: it tells a changed table and guards nothing.
  static func digest(of tables: [[UInt8]]) -> String {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for table in tables {
      for byte in table { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      digest = (digest ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    return String(digest, radix: 16)
  }

  static func table(_ name: String) throws(TableFault) -> String {
    guard let bytes = bytes(of: "Tables/\(name)") else {
      throw TableFault(file: name, line: 0, expected: "a table of this name in the program")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
