import Foundation
import Glibc

/// Another program, run to its end.
struct Program {
  let status: Int32
  /// Ended by a signal, as a program that is killed is.
  let wasKilled: Bool
  let output: String
  let complaints: String

  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// The probe beside the tests.
  static var probe: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let path = URL(filePath: own).deletingLastPathComponent().appending(path: "StoreProbe").path()
      if FileManager.default.isExecutableFile(atPath: path) { return path }
      // Where the tests are run by a tool of the toolchain, it is told where they are.
      for argument in CommandLine.arguments where argument.contains(".xctest") {
        let beside = URL(filePath: argument).deletingLastPathComponent()
          .appending(path: "StoreProbe").path()
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
      }
      throw Missing(description: "The tests need StoreProbe beside them, looked at \(path)")
    }
  }

  static func found(_ name: String) throws -> String {
    for folder in ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
    where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    throw Missing(description: "The tests need \(name); on Debian it is in the package \(name)")
  }

  @discardableResult
  static func run(_ path: String, _ arguments: [String]) throws -> Program {
    try started(path, arguments).end()
  }

  static func started(_ path: String, _ arguments: [String]) throws -> Running {
    try Running(path, arguments)
  }

  /// A program that is still running.
  struct Running {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let complaints = Pipe()

    init(_ path: String, _ arguments: [String]) throws {
      process.executableURL = URL(filePath: path)
      process.arguments = arguments
      process.standardInput = input
      process.standardOutput = output
      process.standardError = complaints
      try process.run()
    }

    var number: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    /// What it says next.
    func hear() -> String {
      String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }

    func say(_ words: String) throws {
      try input.fileHandleForWriting.write(contentsOf: Data(words.utf8))
    }

    /// The first program that this one started.
    var child: Int32? {
      let path = "/proc/\(number)/task/\(number)/children"
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
      return text.split(separator: " ").first.flatMap { Int32($0) }
    }

    /// Returns once something is so. Looks again and again, for as long as the program runs.
    func wait(until isSo: () -> Bool) throws {
      while !isSo() {
        guard isRunning else { throw Missing(description: "the program ended too early") }
        sched_yield()
      }
    }

    func end() throws -> Program {
      let said = try output.fileHandleForReading.readToEnd() ?? Data()
      let complained = try complaints.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return Program(
        status: process.terminationStatus,
        wasKilled: process.terminationReason == .uncaughtSignal,
        output: String(decoding: said, as: UTF8.self),
        complaints: String(decoding: complained, as: UTF8.self))
    }
  }
}
