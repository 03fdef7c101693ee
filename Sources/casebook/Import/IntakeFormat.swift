import ArgumentParser
import CaseStore

extension IntakeFile.Format: ExpressibleByArgument {
  /// By the name of the file, or else by how it starts.
  static func guessed(_ file: String, _ bytes: [UInt8]) -> IntakeFile.Format {
    if file.lowercased().hasSuffix(".csv") { return .csv }
    if file.lowercased().hasSuffix(".json") { return .json }
    let blanks: [UInt8] = [0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF]
    let first = bytes.first { !blanks.contains($0) }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{") ? .json : .csv
  }
}
