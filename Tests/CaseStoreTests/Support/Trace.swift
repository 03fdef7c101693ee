import Foundation

/// Runs the probe under `strace`, which can make any one of its calls to the operating system fail,
/// or kill it there. Where tracing is not allowed, tests that need it fail and say so.
enum Trace {
  /// One call between the probe's marks: its name, and the how-manieth of that name it is.
  struct Call: Hashable, CustomStringConvertible {
    let name: String
    let occurrence: Int
    var description: String { "\(name) \(occurrence)" }

    /// Asking for the thread's number cannot fail, and nobody can do anything about a failing close.
    var canFail: Bool { name != "gettid" && name != "close" }
  }

  /// Which calls the probe makes for its work.
  static func calls(_ arguments: [String]) throws -> [Call] {
    let program = try Program.run(
      try Program.found("strace"), ["-qq", "-o", "/dev/stderr", try Program.probe] + arguments)
    guard program.status == 0 else {
      throw Program.Missing(
        description: "strace could not trace the probe (is ptrace allowed here?): "
          + program.complaints.suffix(300))
    }
    var counts: [String: Int] = [:]
    var calls: [Call] = []
    var isBetweenMarks = false
    for line in program.complaints.split(separator: "\n") {
      guard let name = line.split(separator: "(").first.map(String.init), !line.hasPrefix("+++")
      else { continue }
      counts[name, default: 0] += 1
      if line.contains("/casebook-start") {
        isBetweenMarks = true
      } else if line.contains("/casebook-end") {
        return calls
      } else if isBetweenMarks, !ofMemory.contains(name) {
        calls.append(Call(name: name, occurrence: counts[name] ?? 0))
      }
    }
    throw Program.Missing(description: "the probe's marks were not in its trace")
  }

  /// Calls that only get and give back memory come in numbers that differ from run to run.
  private static let ofMemory: Set = ["brk", "mmap", "munmap", "mprotect", "madvise", "futex"]

  static func run(_ arguments: [String], _ call: Call, _ what: String) throws -> Program {
    try started(arguments, call, what).end()
  }

  static func started(
    _ arguments: [String], _ call: Call, _ what: String
  ) throws -> Program.Running {
    try Program.started(
      try Program.found("strace"),
      [
        "-qq", "-o", "/dev/null", "-e", "trace=\(call.name)", "-e",
        "inject=\(call.name):\(what):when=\(call.occurrence)", try Program.probe,
      ] + arguments)
  }
}
