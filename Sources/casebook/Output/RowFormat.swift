import ArgumentParser

/// How rows are printed.
struct RowFormat: ParsableArguments {
  @Flag(help: "Print one JSON array; README.md has its shape.")
  var json = false

  @Flag(help: "Print CSV with a line of column names.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other.") }
  }
}

/// Whether one thing is printed for programs.
struct JSONFormat: ParsableArguments {
  @Flag(help: "Print JSON; README.md has its shape.")
  var json = false
}
