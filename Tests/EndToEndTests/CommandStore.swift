import Foundation

/// A store in a folder of its own, on which a test runs the real program.
final class CommandStore: Sendable {
  let folder: URL
  private let program: URL

  /// - Parameter cases: writes a sample of so many; nil leaves the place empty.
  init(cases: Int?) throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("casebook-\(UUID().uuidString)")
    program = try CommandProgram.place()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let cases {
      let written = try run("sample", path, "--cases", "\(cases)")
      guard written.status == 0 else { throw CommandProgram.Missing(words: written.talk) }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appendingPathComponent("store").path }

  var environment: [String: String] {
    [
      "HOME": folder.path, "XDG_CACHE_HOME": folder.appendingPathComponent("cache").path,
      "CASEBOOK_STORE": path, "CASEBOOK_USER": "PC 1000 Tester",
      "CASEBOOK_NOW": "2018-11-20T10:00", "PATH": "/usr/bin:/bin",
    ]
  }

  /// Runs the program with a clock, a user and folders that no other test or person has.
  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> CommandRun {
    try run(arguments, input: input, environment: environment, output: output)
  }

  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> CommandRun {
    try CommandRun(
      program, arguments, self.environment.merging(environment) { $1 }, input: input,
      output: output)
  }

  /// The text of a file of the store.
  func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  /// The paths of all case files, in order.
  func caseFiles() throws -> [String] {
    let found = try FileManager.default.subpathsOfDirectory(atPath: "\(path)/cases")
    return found.filter { $0.hasSuffix(".jsonl") }.sorted()
  }
}
