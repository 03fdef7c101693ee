import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The real program in a real terminal: a tmux of its own, typed into and looked at.
final class RealTerminal {
  struct NeverShown: Error, CustomStringConvertible {
    let words: String
    let screen: String
    var description: String { "The screen never showed “\(words)”:\n\(screen)" }
  }

  private let socket = "casebook-\(UUID().uuidString.prefix(8))"
  private let environment: [String: String]

  /// Starts the program on a store.
  /// - Parameters:
  ///   - arguments: as a shell takes them.
  ///   - change: of the environment, such as another day.
  init(
    _ store: CommandStore, columns: Int, rows: Int, locale: String = "C.UTF-8",
    arguments: String = "", change: [String: String] = [:]
  ) throws {
    environment = store.environment.merging(
      ["LANG": locale, "TERM": "xterm-256color", "LC_ALL": locale]) { $1 }.merging(change) { $1 }
    let program = try CommandProgram.place().path
    // The trailing line shows that the shell came back and how the program ended.
    // The server lives on after the call that starts it, so it must hold on to nothing by which the
    // end of that call is noticed; and Foundation starts programs with their signals blocked, so
    // that the server would never end.
    let start = """
      sigprocmask(SIG_SETMASK, POSIX::SigSet->new); POSIX::close($_) for 3..255; exec @ARGV
      """
    let run = try CommandRun(
      URL(fileURLWithPath: "/usr/bin/perl"),
      [
        "-MPOSIX", "-e", start, "sh", "-c", #"exec "$@" >/dev/null 2>&1"#, "sh",
        "tmux", "-L", socket, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y",
        "\(rows)", "\(program) \(arguments); echo \"ended with $?\"; exec cat",
      ], environment, input: nil, output: nil)
    guard run.status == 0 else { throw NeverShown(words: "a terminal", screen: run.talk) }
  }

  deinit { _ = try? tmux("kill-server") }

  /// Types keys by their tmux names: `Enter`, `Escape`, `C-s`, or single characters.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// Looks until the screen shows some words; a condition with a limit, never a fixed wait.
  @discardableResult
  func shows(_ words: String, within seconds: Int = 20) throws -> String {
    let end = Date().addingTimeInterval(Double(seconds))
    var last = ""
    while Date() < end {
      last = try screen()
      if last.contains(words) { return last }
      poll(nil, 0, 20)
    }
    throw NeverShown(words: words, screen: last)
  }

  /// Looks until the screen no longer shows some words.
  func isGone(_ words: String, within seconds: Int = 20) throws {
    let end = Date().addingTimeInterval(Double(seconds))
    while Date() < end {
      if try !screen().contains(words) { return }
      poll(nil, 0, 20)
    }
    throw NeverShown(words: "anything but \(words)", screen: try screen())
  }

  /// Ends the program as a crash of the machine would: it gets no chance to do anything.
  func kill() throws {
    let shell = try tmux("display-message", "-p", "#{pane_pid}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let run = try CommandRun(
      URL(fileURLWithPath: "/usr/bin/env"), ["pkill", "-KILL", "-P", shell], environment,
      input: nil, output: nil)
    guard run.status == 0 else { throw NeverShown(words: "a process to kill", screen: run.talk) }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let run = try CommandRun(
      URL(fileURLWithPath: "/usr/bin/env"), ["tmux", "-L", socket] + arguments, environment,
      input: nil, output: nil)
    guard run.status == 0 else { throw NeverShown(words: run.talk, screen: "") }
    return run.data
  }
}
