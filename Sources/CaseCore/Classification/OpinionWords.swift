/// Words that speak for a reading without meaning anything by themselves: much of what parts a
/// pursuit from a quarrel or a round has no name, but words of its own. Each weighs little; the
/// table is fitted with that of the facts, and only words that many labelled cases use are in it.
public struct OpinionWords: Sendable {
  public static let file = "opinion-words.tsv"
  /// A reader without any.
  public static let none = OpinionWords()

  /// A word as it may be written, and its place in the table.
  let forms: [(form: String, place: UInt16)]
  private let rows: [OpinionWeights.Sums]

  private init() {
    forms = []
    rows = []
  }

  /// - Throws: the first place where the table is broken: a form that stands twice, more words than
  ///   a case has bits for, a weight that is no number.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file,
      columns: ["word", "forms"] + OpinionWeights.columns + ["source", "mark"])
    var forms: [(form: String, place: UInt16)] = []
    var rows: [OpinionWeights.Sums] = []
    var seen: Set<String> = []
    for row in table.rows {
      guard rows.count < WordsSeen.most else {
        throw row.fault("no more than \(WordsSeen.most) words")
      }
      _ = try row.verification()
      _ = try row.text("word")
      for form in try row.text("forms").split(separator: " ").map(String.init) {
        guard seen.insert(form).inserted else { throw row.fault("each form once, “\(form)” again") }
        forms.append((form, UInt16(rows.count)))
      }
      rows.append(try row.weights())
    }
    self.forms = forms
    self.rows = rows
  }

  func sums(_ words: [UInt16]) -> OpinionWeights.Sums {
    var sums = OpinionWeights.Sums()
    rows.withUnsafeBufferPointer { rows in
      for word in words { sums &+= rows[Int(word)] }
    }
    return sums
  }

  /// A text as words in small letters without apostrophes, as forms are written in the table.
  static func words(of text: String) -> [String] {
    var tokens: ContiguousArray<Token> = []
    var text = text
    return text.withUTF8 { bytes in
      Tokeniser(words: WordTable([])).read(bytes, into: &tokens)
      return tokens.map { token in
        let word = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
        return word.lowercased().filter { $0 != "'" && $0 != "’" }
      }
    }
  }
}

/// Which words of the table a case has had.
struct WordsSeen {
  static let most = 1024
  private var bits = InlineArray<16, UInt64>(repeating: 0)

  /// - Returns: whether it is new.
  mutating func insert(_ word: UInt16) -> Bool {
    let (row, bit) = (Int(word >> 6), UInt64(1) << UInt64(word & 63))
    guard bits[row] & bit == 0 else { return false }
    bits[row] |= bit
    return true
  }
}
