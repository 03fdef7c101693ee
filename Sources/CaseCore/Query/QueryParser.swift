extension CaseQuery {
  /// Reads what somebody typed: words, `field:value`, `-` before what is not wanted, quotation
  /// marks around words that belong together, `or` between alternatives, brackets.
  public init(parsing text: String) throws(QueryFault) {
    var parser = QueryParser(Array(text))
    self = try parser.alternatives()
    try parser.expectEnd()
  }
}

private struct QueryParser {
  let characters: [Character]
  var position = 0
  /// How many brackets and minus signs are open. Limited, so that a pasted page of brackets is
  /// refused in words and does not end the program.
  private var depth = 0
  private static let deepest = 50

  init(_ characters: [Character]) {
    self.characters = characters
  }

  mutating func alternatives() throws(QueryFault) -> CaseQuery {
    skipBlanks()
    let first = position
    var choices = [try sequence()]
    while skipWord("or") {
      if choices == [.everything] { throw fault("something to look for before “or”", at: first) }
      skipBlanks()
      let start = position
      let next = try sequence()
      if next == .everything { throw fault("something to look for after “or”", at: start) }
      choices.append(next)
    }
    return choices.count == 1 ? choices[0] : .any(choices)
  }

  private mutating func sequence() throws(QueryFault) -> CaseQuery {
    var parts: [CaseQuery] = []
    skipBlanks()
    while position < characters.count, characters[position] != ")", !isAtWord("or") {
      parts.append(try term())
      skipBlanks()
    }
    switch parts.count {
    case 0: return .everything
    case 1: return parts[0]
    default: return .all(parts)
    }
  }

  private mutating func term() throws(QueryFault) -> CaseQuery {
    let start = position
    if characters[position] == "-" {
      try goDeeper()
      position += 1
      guard position < characters.count, !characters[position].isWhitespace,
        characters[position] != ")"
      else { throw fault("what is not wanted right after the “-”", at: position) }
      let unwanted = try term()
      depth -= 1
      return .not(unwanted)
    }
    if characters[position] == "(" {
      try goDeeper()
      position += 1
      skipBlanks()
      let inside = position
      let inner = try alternatives()
      guard position < characters.count else {
        throw fault("a “)” for the bracket opened at \(start + 1)", at: position)
      }
      if inner == .everything { throw fault("something between the brackets", at: inside) }
      position += 1
      depth -= 1
      return inner
    }
    if let name = fieldName() {
      let valueStart = position
      let value = try word()
      return try field(name, value, nameAt: start, valueAt: valueStart)
    }
    let words = try word()
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw fault("something between the quotation marks", at: start + 1)
    }
    return .text(words)
  }

  private mutating func goDeeper() throws(QueryFault) {
    depth += 1
    if depth > Self.deepest { throw fault("fewer brackets within brackets", at: position) }
  }

  /// The letters before a colon, taking the colon too; nil if there is none.
  private mutating func fieldName() -> String? {
    var end = position
    while end < characters.count, characters[end].isLetter { end += 1 }
    guard end > position, end < characters.count, characters[end] == ":" else { return nil }
    let name = String(characters[position..<end]).lowercased()
    position = end + 1
    return name
  }

  private mutating func word() throws(QueryFault) -> String {
    guard position < characters.count else { return "" }
    if characters[position] == "\"" { return try quotedWords() }
    let start = position
    while position < characters.count, !characters[position].isWhitespace,
      characters[position] != "(", characters[position] != ")"
    { position += 1 }
    return String(characters[start..<position])
  }

  /// What stands between quotation marks; two of them together are one of the words.
  private mutating func quotedWords() throws(QueryFault) -> String {
    var words = ""
    var next = position + 1
    while next < characters.count {
      if characters[next] != "\"" {
        words.append(characters[next])
      } else if next + 1 < characters.count, characters[next + 1] == "\"" {
        words.append("\"")
        next += 1
      } else {
        position = next + 1
        return words
      }
      next += 1
    }
    throw fault("a closing quotation mark", at: characters.count)
  }

  private func field(
    _ name: String, _ value: String, nameAt: Int, valueAt: Int
  ) throws(QueryFault) -> CaseQuery {
    if let field = DayField(rawValue: name) {
      guard let day = QueryParser.day(value) else {
        throw fault("a day, month or year such as 2018, 2018-09 or 06/09/2018", at: valueAt)
      }
      return field.query(day)
    }
    guard let field = QueryField(rawValue: name) else {
      let names = (QueryField.allCases.map(\.rawValue) + DayField.allCases.map(\.rawValue)).sorted()
      throw fault("one of \(names.joined(separator: ", ")) before the colon", at: nameAt)
    }
    guard value.contains(where: { !$0.isWhitespace }) else {
      throw fault("something after “\(name):”", at: valueAt)
    }
    if field == .four {
      let letters = CaseQuery.letters(value)
      guard letters.count == Set(value.uppercased()).count else {
        throw fault("letters of FOUR, such as F or FOUR, after “four:”", at: valueAt)
      }
      return .field(.four, String(letters.map(\.initial)))
    }
    if field == .orderWas {
      guard OrderMark.read(value) != nil else {
        let marks = OrderMark.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault(
          "one of \(marks), or such a word after a kind of order, as in spo-full/made, after “orderwas:”",
          at: valueAt)
      }
      return .field(.orderWas, value.lowercased())
    }
    if [.victimAge, .suspectAge, .took, .responded].contains(field) {
      let lowered = value.lowercased()
      if lowered == "unknown", field != .responded { return .field(field, lowered) }
      guard let span = NumberSpan(value) else {
        throw fault("numbers such as 18-24 or 65+, or unknown, after “\(name):”", at: valueAt)
      }
      return .field(field, span.description)
    }
    if field == .risk { return .field(field, value.lowercased()) }
    if field == .transfer, value.hasPrefix("="), value.count > 1 { return .field(field, value) }
    if let known = CaseQuery.values(of: field) {
      let lowered = value.lowercased()
      guard let match = known.first(where: { $0.lowercased() == lowered }) else {
        throw fault("one of \(known.joined(separator: ", ")) after “\(name):”", at: valueAt)
      }
      return .field(field, match)
    }
    return .field(field, value)
  }

  /// `2018`, `2018-09`, `2018-09-06`, `06/09/2018`: the first day that it can mean.
  private static func day(_ text: String) -> CalendarDay? {
    switch text.count {
    case 4: return CalendarDay(text + "-01-01")
    case 7: return CalendarDay(text + "-01")
    default:
      let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
      guard slashed.count == 3, let day = TypedWord.number(slashed[0]),
        let month = TypedWord.number(slashed[1]), let year = TypedWord.year(String(slashed[2]))
      else { return CalendarDay(text) }
      return CalendarDay(year: year, month: month, day: day)
    }
  }

  mutating func expectEnd() throws(QueryFault) {
    if position < characters.count { throw fault("a “(” before this “)”", at: position) }
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  private func isAtWord(_ word: String) -> Bool {
    let end = position + word.count
    guard end <= characters.count,
      String(characters[position..<end]).lowercased() == word
    else { return false }
    return end == characters.count || characters[end].isWhitespace || characters[end] == "("
      || characters[end] == ")"
  }

  private mutating func skipWord(_ word: String) -> Bool {
    skipBlanks()
    guard isAtWord(word) else { return false }
    position += word.count
    return true
  }

  private func fault(_ expected: String, at place: Int) -> QueryFault {
    let rest = place < characters.count ? characters[place...] : []
    let word = rest.prefix(while: { !$0.isWhitespace })
    // A blank is named as such: nothing found means the end.
    return QueryFault(
      position: place, found: String(word.isEmpty ? rest.prefix(1) : word), expected: expected)
  }
}
