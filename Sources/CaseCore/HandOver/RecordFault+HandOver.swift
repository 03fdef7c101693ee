extension CaseRecord {
  func fault(
    _ event: HandOverEvent, of entry: Entry, in current: Case
  ) -> RecordFault.Kind? {
    do throws(HandOverRefusal) {
      switch event {
      case .offered: return nil
      case .accepted, .declined: try current.checkOffered(to: entry.by)
      case .withdrawn: if current.openTransfer == nil { throw .nothingOffered }
      case .noteWritten(_, let note):
        if note.through >= entry.sequence { return .namesUnknown("entry \(note.through)") }
        if note.after > note.through { return .namesUnknown("entry \(note.after)") }
      case .noteAccepted(let id, let seen):
        if seen >= entry.sequence { return .namesUnknown("entry \(seen)") }
        try current.check(taking: id, by: entry.by)
      }
      return nil
    } catch {
      return .handOverNotAllowed(error)
    }
  }
}
