import CaseCore
internal import GRDB

/// Finds areas and owners by the words that their names begin with.
struct LabelSearch {
  let database: Database

  /// The labels in which the words stand together, the last of them perhaps as a beginning.
  func labels(_ typed: String) throws -> [Int] {
    if typed.first == "=" { return try exactly(String(typed.dropFirst())) }
    var folding = WordFolding()
    let phrase = folding.words(typed)
    // Nothing to look for is in every name; 0 stands for no name.
    let wanted = " " + phrase.joined(separator: " ")
    var found: [Int] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels")
    while let row = try rows.next() {
      let words = " " + folding.words(row[1]).joined(separator: " ")
      if phrase.isEmpty || words.contains(wanted) { found.append(row[0]) }
    }
    return found
  }

  /// The labels that are a grade but for capitals, or the one that stands for an assessment without a
  /// grade.
  func grades(_ value: String) throws -> [Int] {
    let grade = value == RiskValue.ungraded.rawValue ? "" : value.lowercased()
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels")
    var found: [Int] = []
    while let row = try rows.next() {
      if (row[1] as String).lowercased() == grade { found.append(row[0]) }
    }
    return found
  }

  /// The labels that are a person's name, however it is written.
  func people(named name: String) throws -> [Int] {
    var found: [Int] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels")
    while let row = try rows.next() {
      if PersonName.isSame(row[1], name) { found.append(row[0]) }
    }
    return found
  }

  /// The label that is the words and nothing else; without words also that there is none.
  private func exactly(_ words: String) throws -> [Int] {
    let statement = try database.cachedStatement(sql: "SELECT id FROM labels WHERE text = ?")
    return try Int.fetchAll(statement, arguments: [words]) + (words.isEmpty ? [0] : [])
  }
}
