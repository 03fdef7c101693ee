/// The words by which case notes tell what happened: a dated table that a force can read and
/// change. Read once, then shared by every case.
public struct ClassificationVocabulary: Sendable {
  /// One row of the table.
  public struct Phrase: Sendable {
    public let id: String
    public let meaning: Meaning
    public let pattern: String
    public let verification: Verification
  }

  /// How a phrase is read; apart from the rest, because it is asked for at every match.
  struct Reading: Sendable {
    let meaning: Meaning
    /// Whether “no” or “never” before it takes it back; words that hold their own “no” are kept.
    let canBeNegated: Bool
    /// Whether it is a verb, so that the person before it is the one who did it.
    let isVerb: Bool
  }

  public let phrases: [Phrase]
  let readings: [Reading]
  let graph: PhraseGraph
  /// What each word is to the reader, by its place.
  let roles: [WordRole]
  /// The place of “by”, which turns a verb round.
  let by: Int32
  /// The place of “no”, which is also what somebody said.
  let no: Int32
  /// Words that are weighed beside what the phrases mean.
  let words: OpinionWords
  /// For each word its place among those, or -1.
  let weighed: [Int16]

  public static let files = (phrases: "vocabulary.tsv", classes: "vocabulary-words.tsv")

  /// - Parameter on: rows that were not yet, or no longer, in use on that day are left out.
  /// - Throws: the first place where a table is broken.
  public init(
    phrases text: String, classes classText: String, words: OpinionWords = .none,
    on day: CalendarDay? = nil,
    file: String = files.phrases
  ) throws(TableFault) {
    let classes = try ClassificationVocabulary.classes(classText)
    let table = try ReferenceTable(
      text, file: file,
      columns: ["id", "means", "phrase", "reads", "valid_from", "valid_to", "source", "mark"])
    var builder = PhraseGraphBuilder(classes)
    var phrases: [Phrase] = []
    var readings: [Reading] = []
    var seen: Set<String> = []
    for row in table.rows {
      let id = try row.text("id")
      guard seen.insert(id).inserted else {
        throw row.fault("an id of its own, found “\(id)” twice")
      }
      let code = try row.text("means")
      guard let meaning = Meaning.byCode[code] else {
        let known = Meaning.allCases.map(\.code).joined(separator: ", ")
        throw row.fault("one of \(known) in “means”, found “\(code)”")
      }
      let reads = row.optional("reads") ?? ""
      guard reads.utf8.allSatisfy({ $0 == UInt8(ascii: "k") || $0 == UInt8(ascii: "v") }) else {
        throw row.fault("k (kept under “no”) or v (a verb) in “reads”, found “\(reads)”")
      }
      let from = try row.day("valid_from")
      let to = try row.day("valid_to")
      let phrase = Phrase(
        id: id, meaning: meaning, pattern: try row.text("phrase"),
        verification: try row.verification())
      let pattern: PhrasePattern
      do {
        pattern = try builder.pattern(phrase.pattern)
      } catch {
        throw row.fault(error.expected)
      }
      if let day, from.map({ day < $0 }) ?? false || to.map({ day > $0 }) ?? false { continue }
      builder.add(pattern, as: phrases.count)
      phrases.append(phrase)
      readings.append(
        Reading(
          meaning: meaning, canBeNegated: !reads.utf8.contains(UInt8(ascii: "k")),
          isVerb: reads.utf8.contains(UInt8(ascii: "v"))))
    }
    let asked = WordRole.allCases.map { role in
      (role, (try? classes.words(of: "@\(role.code)")) ?? [])
    }
    for (_, words) in asked { for word in words { _ = builder.place(word) } }
    for word in (try? classes.words(of: "@plain")) ?? [] { _ = builder.place(word) }
    by = builder.place("by")
    no = builder.place("no")
    self.words = words
    for (form, _) in words.forms { _ = builder.place(form) }
    self.phrases = phrases
    self.readings = readings
    graph = PhraseGraph(builder)
    var roles = [WordRole](repeating: [], count: builder.words.count)
    for (role, words) in asked {
      for word in words { roles[Int(graph.place(of: word))].formUnion(role) }
    }
    self.roles = roles
    var weighed = [Int16](repeating: -1, count: builder.words.count)
    for (form, place) in words.forms { weighed[Int(graph.place(of: form))] = Int16(place) }
    self.weighed = weighed
  }

  static func classes(_ text: String) throws(TableFault) -> WordClasses {
    let table = try ReferenceTable(text, file: files.classes, columns: ["class", "words", "mark"])
    var classes = WordClasses()
    for row in table.rows {
      _ = try row.verification()
      do {
        try classes.add(try row.text("class"), try row.text("words"))
      } catch let fault as PatternFault {
        throw row.fault(fault.expected)
      } catch let fault as TableFault {
        throw fault
      } catch {
        throw row.fault("a word class")
      }
    }
    for role in WordRole.allCases where (try? classes.words(of: "@\(role.code)")) == nil {
      throw TableFault(
        file: files.classes, line: 1,
        expected: "a word class “\(role.code)”, which the reader needs")
    }
    return classes
  }
}

/// What single words are to the reader beyond the phrases that they stand in.
struct WordRole: OptionSet, CaseIterable, Sendable {
  let rawValue: UInt16

  static let negation = WordRole(rawValue: 1)
  static let denial = WordRole(rawValue: 2)
  /// May stand between a negation and what it takes back.
  static let filler = WordRole(rawValue: 4)
  static let victim = WordRole(rawValue: 8)
  static let suspect = WordRole(rawValue: 16)
  static let he = WordRole(rawValue: 32)
  static let she = WordRole(rawValue: 64)
  /// May stand between a person and what they did.
  static let auxiliary = WordRole(rawValue: 128)
  static let none = WordRole(rawValue: 256)
  static let weekday = WordRole(rawValue: 512)
  static let him = WordRole(rawValue: 1024)
  /// Acts for the victim or for nobody: police, council, doctor.
  static let official = WordRole(rawValue: 2048)
  /// Somebody whose life is not the victim’s.
  static let bystander = WordRole(rawValue: 4096)
  /// A number too small for “many”.
  static let few = WordRole(rawValue: 8192)
  /// Asks for something rather than telling it.
  static let doubt = WordRole(rawValue: 16384)

  /// One of the two people, by whatever word.
  static let party = WordRole(rawValue: 32768)

  static let allCases: [WordRole] = [
    .negation, .denial, .filler, .victim, .suspect, .he, .she, .auxiliary, .none, .weekday, .him,
    .official, .bystander, .few, .doubt, .party,
  ]

  var code: String {
    switch self {
    case .negation: return "negation"
    case .denial: return "denial"
    case .filler: return "filler"
    case .victim: return "victim"
    case .suspect: return "suspect"
    case .he: return "he"
    case .she: return "she"
    case .auxiliary: return "auxiliary"
    case .none: return "none"
    case .weekday: return "weekday"
    case .official: return "official"
    case .bystander: return "bystander"
    case .few: return "few"
    case .doubt: return "doubt"
    case .party: return "party"
    default: return "him"
    }
  }
}
