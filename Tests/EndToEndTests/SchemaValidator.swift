import Foundation

/// The public validator, on files.
enum SchemaValidator {
  /// - Parameter arguments: the schema, and the files to hold against it.
  static func validate(_ arguments: [String]) throws -> [String] {
    try PythonScript.lines("Scripts/check-schema.py", arguments)
  }

  static func validate(_ arguments: String...) throws -> [String] { try validate(arguments) }
}

/// A check by a tool that others made, in Python.
enum PythonScript {
  /// - Parameter python: Debian's own where what the script needs comes as one of its packages.
  /// - Returns: the lines that it printed.
  static func lines(
    _ script: String, _ arguments: [String], python: String = "python3"
  ) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-W", "ignore", ImportStore.resource(script)] + arguments
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
