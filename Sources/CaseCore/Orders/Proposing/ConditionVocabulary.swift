/// The words by which orders say what they forbid and require: a table that a force can change.
public struct ConditionVocabulary: Sendable {
  struct Found {
    let scope: ConditionScope
    /// Counted from 0 within the text.
    let sentence: Int
    /// In bytes.
    let start: Int
  }

  public static let file = "condition-words.tsv"

  private let graph: PhraseGraph
  private let scopes: [ConditionScope]

  /// - Throws: the first place where a table is broken.
  public init(phrases text: String, classes classText: String) throws(TableFault) {
    let classes = try ClassificationVocabulary.classes(classText)
    let table = try ReferenceTable(
      text, file: Self.file, columns: ["id", "means", "phrase", "source", "mark"])
    var builder = PhraseGraphBuilder(classes)
    var scopes: [ConditionScope] = []
    var seen: Set<String> = []
    for row in table.rows {
      _ = try row.newCode("id", seen: &seen)
      _ = try row.verification()
      let code = try row.text("means")
      guard let scope = ConditionScope.byCode[code] else {
        let known = ConditionScope.allCases.map(\.code).joined(separator: ", ")
        throw row.fault("one of \(known) in “means”, found “\(code)”")
      }
      do {
        builder.add(try builder.pattern(row.text("phrase")), as: scopes.count)
      } catch let fault as PatternFault {
        throw row.fault(fault.expected)
      } catch let fault as TableFault {
        throw fault
      } catch {
        throw row.fault("a phrase")
      }
      scopes.append(scope)
    }
    graph = PhraseGraph(builder)
    self.scopes = scopes
  }

  /// In the order of the text.
  func read(_ text: String) -> [Found] {
    var tokens = ContiguousArray<Token>()
    let tokeniser = Tokeniser(words: graph.words)
    var text = text
    text.withUTF8 { tokeniser.read($0, into: &tokens) }
    var found: [Found] = []
    var sentence = -1
    tokens.withUnsafeBufferPointer { tokens in
      for at in tokens.indices {
        if tokens[at].marks.contains(.startsSentence) { sentence += 1 }
        graph.matches(tokens, at: at) { phrase, _ in
          found.append(
            Found(scope: scopes[Int(phrase)], sentence: sentence, start: Int(tokens[at].start)))
        }
      }
    }
    return found
  }
}
