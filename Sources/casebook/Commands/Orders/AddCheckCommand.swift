import ArgumentParser
import CaseCore

struct AddCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say who sees to a condition of an order, and when next.",
    discussion: """
      Prints the number of the entry.

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

  func validate() throws {
    if monitor == nil, next == nil, text == nil {
      throw ValidationError("Say who sees to it, when next, or what was found.")
    }
  }

  func run() throws {
    try options.change({ _ in "Check recorded." }) { opened throws(CommandFailure) in
      .order(
        .watch(
          order, condition, monitor: try TypedText.optional(monitor, "--monitor"),
          nextCheck: try opened.day(next, "--next", leaning: .future),
          try TypedText.optional(text, "text")))
    }
  }
}
