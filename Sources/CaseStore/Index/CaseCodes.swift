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

enum FlagCodes {
  static func bits(_ flags: Set<CaseFlag>) -> Int {
    flags.reduce(0) { $0 | 1 << $1.indexCode }
  }

  static func flags(_ bits: Int) -> Set<CaseFlag> {
    Set(CaseFlag.allCases.filter { bits & 1 << $0.indexCode != 0 })
  }
}
