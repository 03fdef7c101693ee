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

  static func checkOptions(_ words: [String]) throws {
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option “\(option)”.")
    }
  }
}
