import Foundation

/// The public validator, on files.
enum SchemaValidator {
  /// - Parameter arguments: the schema, and the files to hold against it.
  static func validate(_ arguments: String...) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "-W", "ignore", ImportStore.resource("Scripts/check-schema.py")] + arguments
    let (printed, told) = (Pipe(), Pipe())
    process.standardOutput = printed
    process.standardError = told
    try process.run()
    let data = try printed.fileHandleForReading.readToEnd() ?? Data()
    let words = try told.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandProgram.Missing(words: String(decoding: words, as: UTF8.self))
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
