import Foundation
import Testing

/// What one run of the program did.
struct CommandRun {
  let status: Int32
  /// Standard output.
  let data: String
  /// Standard error.
  let talk: String

  init(
    _ program: URL, _ arguments: [String], _ environment: [String: String], input: String?,
    output: FileHandle?
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    let (given, printed, told) = (Pipe(), Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = output ?? printed
    process.standardError = told
    try process.run()
    given.fileHandleForWriting.write(Data((input ?? "").utf8))
    try given.fileHandleForWriting.close()
    // What is told is short and fits into the pipe while the data are read.
    let bytes = output == nil ? try printed.fileHandleForReading.readToEnd() : nil
    let words = try told.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    status = process.terminationStatus
    data = String(decoding: bytes ?? Data(), as: UTF8.self)
    talk = String(decoding: words ?? Data(), as: UTF8.self)
  }

  /// The one value that was printed.
  func document() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
  }

  func rows() throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [[String: Any]])
  }

  var lines: [String] { data.split(whereSeparator: \.isNewline).map(String.init) }
}

/// Where the program lies that was built with these tests.
enum CommandProgram {
  struct Missing: Error { let words: String }

  static func place() throws -> URL {
    var starts = CommandLine.arguments.filter { $0.contains("/") }
    if let runner = Bundle.main.executablePath { starts.append(runner) }
    for start in starts {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        let program = folder.appendingPathComponent("casebook")
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: program.path, isDirectory: &isFolder)
        if exists, !isFolder.boolValue { return program }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw Missing(words: "no program “casebook” beside \(starts)")
  }
}
