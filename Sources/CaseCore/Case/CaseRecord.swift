/// Everything that was ever recorded of a case, in order. The case itself follows from it.
public struct CaseRecord: Hashable, Sendable {
  public let reference: CaseReference
  public private(set) var entries: [Entry]

  public init(reference: CaseReference, entries: [Entry] = []) {
    self.reference = reference
    self.entries = entries
  }

  /// The sequence number of the last entry; 0 before the first.
  public var sequence: Int { entries.last?.sequence ?? 0 }

  public mutating func append(_ entry: Entry) {
    entries.append(entry)
  }

  /// The record as it stood at the end of a day: what was recorded later is not in it. An entry
  /// rests on all those before it, so these were known too even where a clock told otherwise.
  public func asKnown(on day: CalendarDay) -> CaseRecord {
    let last = entries.lastIndex { $0.at.local.day <= day }
    return CaseRecord(reference: reference, entries: Array(entries.prefix((last ?? -1) + 1)))
  }

  /// The record as somebody saw it whose last entry was this one.
  public func asSeen(upTo entry: Int) -> CaseRecord {
    CaseRecord(reference: reference, entries: entries.filter { $0.sequence <= entry })
  }

  /// The entries that count: those that no counting entry has undone. Told from the last to the
  /// first, because only a later entry undoes an earlier one.
  public var counting: [Entry] {
    let undone = undoneEntries
    return undone.isEmpty ? entries : entries.filter { undone[$0.sequence] == nil }
  }

  /// Which entries do not count, each with the entry that undid it.
  public var undoneEntries: [Int: Int] {
    var undone: [Int: Int] = [:]
    for entry in entries.reversed() where undone[entry.sequence] == nil {
      for case .entryUndone(let target, _) in entry.events where target < entry.sequence {
        undone[target] = entry.sequence
      }
    }
    return undone
  }

  /// The case as the entries that count make it; nil when none of them opens it.
  public func folded() -> Case? {
    var folded: Case?
    for entry in counting { folded.take(entry) }
    return folded
  }
}

extension Case? {
  /// Takes in the next entry that counts; before one opens the case there is none.
  mutating func take(_ entry: Entry) {
    for event in entry.events {
      if self != nil {
        self?.apply(event, from: entry)
      } else if case .opened(let opening) = event {
        self = Case(opening, from: entry)
      }
    }
    self?.lastEntry = entry.sequence
  }
}
