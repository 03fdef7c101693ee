import CaseCore

/// What is found while one document is read: everything wrong with it, not only the first thing, so
/// that whoever mends the file has to do it once.
struct IntakeFindings {
  struct Fault {
    let offset: Int
    let field: String?
    let expected: String
    let found: String?
  }

  struct Notice {
    let offset: Int
    let field: String
    let found: String
    let kind: IntakeNotice.Kind
  }

  private let most: Int

  private(set) var faults: [Fault] = []
  private(set) var notices: [Notice] = []
  private(set) var otherWords: [IntakeRemainder] = []
  private(set) var unknown: [IntakeRemainder] = []

  /// - Parameter most: more faults than this of one document of many help nobody.
  init(most: Int = 20) {
    self.most = most
  }

  mutating func fault(_ value: HandedValue, _ field: String?, expected: String) {
    if case .unreadable(let wanted) = value.content {
      add(Fault(offset: value.offset, field: field, expected: wanted, found: value.words))
    } else {
      let name = value.column ?? field
      add(Fault(offset: value.offset, field: name, expected: expected, found: value.words))
    }
  }

  mutating func missing(at offset: Int, _ field: String, expected: String) {
    add(Fault(offset: offset, field: field, expected: expected, found: nil))
  }

  mutating func add(_ fault: Fault) {
    if faults.count < most { faults.append(fault) }
  }

  /// A word that is none of a list: kept in its own words.
  mutating func otherWord(
    _ value: HandedValue, _ field: String, expected: String, keptAs text: String?
  ) {
    notices.append(
      Notice(
        offset: value.offset, field: value.column ?? field, found: value.words,
        kind: .otherWord(expected: expected)))
    if let text { otherWords.append(IntakeRemainder(field: field, text: text)) }
  }

  mutating func unknownKey(_ member: HandedMember, _ field: String) {
    if case .unreadable = member.value.content {
      fault(member.value, field, expected: "")
      return
    }
    let text: String
    if case .text(let words) = member.value.content {
      text = words
    } else {
      text = member.value.canonical
    }
    unknown.append(IntakeRemainder(field: field, text: text))
    notices.append(
      Notice(
        offset: member.offset, field: member.value.column ?? field, found: member.value.words,
        kind: .unknownKey))
  }
}
