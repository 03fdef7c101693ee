import ArgumentParser
import CaseCore

struct AddCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say who sees to a condition of an order, and when next.",
    discussion: """
      What is not given stays as it is; --no-monitor and --no-next take it away. Prints the number of the entry.

      EXAMPLES
        casebook add check SC-2024-0412 o1 c3 --monitor "PC Ahmed" --next "8 apr" \\
          "Programme attended, letter seen"
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The order, such as o1.")
  var order: String

  @Argument(help: "The condition, such as c3.")
  var condition: String

  @Argument(help: "What was found; “-” reads standard input.")
  var text: String?

  @Option(help: "Who sees to it from now on.")
  var monitor: String?

  @Option(help: "When it is looked at next.")
  var next: String?

  @Flag(help: "Nobody sees to it any more.")
  var noMonitor = false

  @Flag(help: "It is not looked at again.")
  var noNext = false

  func validate() throws {
    if monitor == nil, next == nil, text == nil, !noMonitor, !noNext {
      throw ValidationError("Say who sees to it, when next, or what was found.")
    }
    if noMonitor, monitor != nil {
      throw ValidationError("--monitor and --no-monitor exclude each other.")
    }
    if noNext, next != nil { throw ValidationError("--next and --no-next exclude each other.") }
  }

  func run() throws {
    try options.change({ _ in "Check recorded." }) { opened throws(CommandFailure) in
      // Where there is no such condition the check is refused with those that there are.
      let there = try options.current(opened).order(order)?.condition(condition)
      let who = try TypedText.optional(monitor, "--monitor") ?? there?.monitor
      let day = try opened.day(next, "--next", leaning: .future) ?? there?.nextCheck
      return .order(
        .watch(
          order, condition, monitor: noMonitor ? nil : who, nextCheck: noNext ? nil : day,
          try TypedText.optional(text, "text")))
    }
  }
}
