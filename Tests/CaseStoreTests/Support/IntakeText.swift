import CaseCore
import CaseStore

/// Files of intake documents as tests write them.
enum IntakeText {
  static func json(_ text: String) -> IntakeReading {
    IntakeFile(Array(text.utf8), format: .json).read()
  }

  static func csv(_ lines: String...) -> IntakeReading {
    IntakeFile(Array(lines.joined(separator: "\r\n").utf8), format: .csv).read()
  }

  static func handed(_ bytes: [UInt8], _ format: IntakeFile.Format) -> [HandedDocument] {
    var handed: [HandedDocument] = []
    IntakeFile(bytes, format: format).forEach { handed.append($0) }
    return handed
  }

  /// The only document of a text; nothing where it cannot be used.
  static func document(_ text: String) -> IntakeDocument? {
    json("[\(text)]").documents.first?.document
  }

  /// What is said about the faults of a text, with their places.
  static func complaints(_ reading: IntakeReading) -> [String] {
    reading.faults.map { "\($0.place): \($0)" }
  }
}
