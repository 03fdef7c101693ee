import CaseCore

/// A case as it was read: its record, what follows from it, and what is wrong with its file.
public struct CaseView: Hashable, Sendable {
  public let record: CaseRecord
  /// Nil when the good part of a damaged file does not even open the case.
  public let current: Case?
  public let headHash: String
  /// What is wrong with the file, in words; such a case is read-only.
  public let damage: String?
  /// What a person should know of the file although the case can be added to.
  public let notice: String?

  public init(record: CaseRecord, headHash: String, damage: String?, notice: String? = nil) {
    self.record = record
    self.notice = notice
    current = record.folded()
    self.headHash = headHash
    self.damage = damage
  }

  /// The case as it was after an earlier entry.
  func asSeen(upTo sequence: Int) -> CaseView {
    CaseView(
      record: record.asSeen(upTo: sequence), headHash: headHash, damage: damage, notice: notice)
  }

  public var reference: CaseReference { record.reference }

  /// Whether the last entry took something away that can be brought back.
  var canRedo: Bool { record.entries.last?.isUndoing ?? false }

  /// Undoes the last entry that counts. Somebody else's is not undone by one key: the form names it
  /// and asks why.
  func undoLast(_ setting: Setting) -> [Effect] {
    guard let last = record.lastToUndo else { return [.say(Wording.refusal(.nothingToUndo))] }
    guard setting.staff.isSamePerson(last.by, setting.who) else {
      return [
        .openForm(.undoEntry(reference, last.sequence)),
        .say("Entry \(last.sequence) is by \(last.by). Say why it should no longer count."),
      ]
    }
    return [
      .record(
        .undo(entry: last.sequence, reason: nil), in: reference, expecting: record.sequence)
    ]
  }

  func redo() -> [Effect] { [.record(.redo, in: reference, expecting: record.sequence)] }

  /// Why nothing can be added to this case; nil when something can.
  func readOnlyBecause(_ setting: Setting) -> String? {
    if let damage { return "This case is read-only: \(damage)" }
    if let current, current.isReadOnly {
      return Wording.refusal(.readOnly(unknownKinds: current.unknownKinds))
    }
    return setting.readOnlyBecause
  }
}
