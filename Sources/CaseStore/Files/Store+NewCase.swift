import CaseCore

extension Store {
  /// Starts a new case with its first entry.
  public func open(
    _ events: [CaseEvent], as reference: CaseReference, by: String, at: Instant, id: String
  ) throws(StoreFailure) -> StoredCase {
    let entry = Entry(sequence: 1, id: id, at: at, by: by, content: .events(events))
    return try add(CaseRecord(reference: reference, entries: [entry]))
  }

  /// Writes a whole new case: it is there in full, or not at all.
  /// - Parameter synced: false for stores that can be written again, such as samples, where a
  ///   hundred thousand syncs would take the day; `syncEverything` then makes up for it.
  public func add(
    _ record: CaseRecord, synced: Bool = true
  ) throws(StoreFailure) -> StoredCase {
    let reference = record.reference
    guard case .opened(let opening) = record.entries.first?.events.first,
      opening.reference == reference
    else { throw .badReference(reference.text) }
    var text: [UInt8] = []
    var head = RecordText.firstPrevious
    for entry in record.entries {
      let (line, hash) = RecordText.line(for: entry, previous: head)
      text += line
      head = hash
    }
    let stored = CaseFile(text, reference, verifying: true).stored
    if let damage = stored.damage { throw .unwritable(reference, detail: "\(damage)") }
    do throws(SystemFault) {
      let cases = try folder.openFolder("cases")
      // A folder that somebody else made a moment ago may not be on the disk yet either.
      _ = try cases.makeFolder(reference.yearFolder)
      if synced { try cases.sync() }
      let year = try cases.openFolder(reference.yearFolder)
      try year.writeFile(
        reference.fileName, text, replacing: false, tag: record.entries[0].id, synced: synced)
    } catch {
      if case .caseExists = failure(error, reference), try isThere(stored) { return stored }
      throw failure(error, reference)
    }
    return stored
  }

  /// Whether an earlier attempt wrote this very case, and only its confirmation failed.
  private func isThere(_ stored: StoredCase) throws(StoreFailure) -> Bool {
    guard try read(stored.reference).headHash == stored.headHash else { return false }
    try on(stored.reference) { () throws(SystemFault) in
      try yearFolder(stored.reference).sync()
    }
    return true
  }

  /// Returns when everything written so far is on the disk.
  public func syncEverything() {
    Descriptor.syncAll()
  }
}
