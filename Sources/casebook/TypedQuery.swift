import ArgumentParser
import CaseCore
import CaseScreens

/// A query as it stood on the command line. A word that starts with “-” is one that is not wanted,
/// so what the parser takes for an unknown option may be part of it.
struct TypedQuery {
  let text: String
  let query: CaseQuery

  init(_ words: [String]) throws(CommandFailure) {
    text = words.joined(separator: " ")
    do throws(QueryFault) {
      query = try CaseQuery(parsing: text)
    } catch {
      throw CommandFailure(.badInput, "The query “\(text)”, \(Wording.query(error)).")
    }
  }
}

/// Which cases a command is about.
struct QueryArgument: ParsableArguments {
  @Argument(
    parsing: .allUnrecognized,
    help: "Which cases, as in “casebook list”; nothing means every case.")
  var words: [String] = []

  func validate() throws {
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option “\(option)”.")
    }
  }

  func typed() throws(CommandFailure) -> TypedQuery { try TypedQuery(words) }
}

/// Which part of a list is printed.
struct PageOptions: ParsableArguments {
  @Option(help: "How many to leave out at the start.")
  var offset = 0

  @Flag(help: "Compare every case file with the index first.")
  var fresh = false

  func validate() throws {
    if offset < 0 { throw ValidationError("--offset is a number from 0.") }
  }
}
