import CaseCore

/// The small numbers that stand for codes in the index. They follow the order of the cases; the
/// fingerprint of the schema holds them all, so an index with other numbers is never read.
extension CaseIterable where Self: Equatable {
  var indexCode: Int {
    var code = 0
    for other in Self.allCases {
      if other == self { return code }
      code += 1
    }
    return noCode
  }

  init?(indexCode: Int) {
    guard indexCode >= 0, indexCode < Self.allCases.count else { return nil }
    self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: indexCode)]
  }
}

/// Stands where there is nothing. Not NULL, which would make the opposite of a question wrong.
let noCode = -1

/// Stand where there is no day: before and after every day.
let noDayYet = -10_000_000
let noDayLeft = 10_000_000

/// Comes after every name.
let noNameKey = "\u{10FFFF}"

enum OpinionCodes {
  /// A bit for each letter that the evidence supports, and four places on for each that it speaks
  /// against.
  static func bits(_ letters: OpinionGist.Letters) -> Int {
    FourLetter.allCases.reduce(0) { bits, letter in
      switch letters[letter] {
      case .yes: return bits | bit(letter)
      case .no: return bits | bit(letter) << 4
      case .unknown: return bits
      }
    }
  }

  static func letters(_ bits: Int) -> OpinionGist.Letters {
    func state(_ letter: FourLetter) -> SecondOpinion.LetterState {
      bits & bit(letter) != 0 ? .yes : bits & bit(letter) << 4 != 0 ? .no : .unknown
    }
    return OpinionGist.Letters(
      fixated: state(.fixated), obsessive: state(.obsessive), unwanted: state(.unwanted),
      repeated: state(.repeated))
  }

  static func bit(_ letter: FourLetter) -> Int { 1 << letter.indexCode }

  static func bits(_ rules: [ClassificationRules.Flag]) -> Int {
    rules.reduce(0) { $0 | 1 << $1.indexCode }
  }

  static func rules(_ bits: Int) -> [ClassificationRules.Flag] {
    ClassificationRules.Flag.allCases.filter { bits & 1 << $0.indexCode != 0 }
  }
}

/// The grade of an assessment as one of the texts that rows hold by number. The empty text stands for
/// an assessment without a grade, and 0 for none.
enum RiskCodes {
  static func text(_ risk: RiskGist?) -> String? { risk.map { $0.grade ?? "" } }

  static func gist(_ label: Int, _ text: String?) -> RiskGist? {
    guard label != 0, let text else { return nil }
    return RiskGist(grade: text.isEmpty ? nil : text)
  }
}

enum FlagCodes {
  static func bits(_ flags: Set<CaseFlag>) -> Int {
    flags.reduce(0) { $0 | 1 << $1.indexCode }
  }

  static func flags(_ bits: Int) -> Set<CaseFlag> {
    Set(CaseFlag.allCases.filter { bits & 1 << $0.indexCode != 0 })
  }
}
