import CaseCore

extension Store {
  /// Adds an entry to a case. Returns only when it is on the disk; when it throws, the file is as it
  /// was, unless the failure says that even that could not be made sure of.
  /// - Parameters:
  ///   - sequence: the last entry that the person saw; anything newer is a conflict.
  ///   - id: 32 hexadecimal digits. An entry that is there already under the same name is not added
  ///     a second time, so that whoever is in doubt can ask again.
  public func append(
    _ events: [CaseEvent], to reference: CaseReference, expecting sequence: Int, by: String,
    at: Instant, id: String
  ) throws(StoreFailure) -> StoredCase {
    let entry = Entry(sequence: sequence + 1, id: id, at: at, by: by, content: .events(events))
    for _ in 0..<HeldCase.attempts {
      let held = try hold(reference)
      if let stored = try append(entry, to: held) { return stored }
    }
    throw .heldByAnotherProcess(path: fullPath(reference))
  }

  /// Nil when another program put a different file in its place while this one was written to: what
  /// went into the old file is not in the case.
  private func append(
    _ entry: Entry, to held: borrowing HeldCase
  ) throws(StoreFailure) -> StoredCase? {
    let reference = held.reference
    var content = try content(of: held)
    if content.entries.dropFirst(max(entry.sequence - 1, 0)).contains(where: { $0.id == entry.id })
    {
      try on(reference) { () throws(SystemFault) in try held.file.sync() }
      return content.stored
    }
    try refuseReadOnly(content)
    guard content.sequence == entry.sequence - 1 else {
      verified.keep(content, held.status)
      throw .changedMeanwhile(
        reference, expected: entry.sequence - 1, found: content.sequence)
    }
    if case .tornTail = content.damage {
      try setTailAside(of: held, content, by: entry.by, at: entry.at)
      content.forgetTail()
    }
    let (line, _) = RecordText.line(for: entry, previous: content.headHash)
    try content.checkNext(line)
    try write(content.lacksLineEnd ? [UInt8(ascii: "\n")] + line : line, to: held, content)
    guard try on(reference, { () throws(SystemFault) in try held.isStillTheCase() }) else {
      return nil
    }
    content.add(line)
    verified.keep(content, held.status)
    return content.stored
  }

  private func write(
    _ line: [UInt8], to held: borrowing HeldCase, _ content: CaseFile
  ) throws(StoreFailure) {
    do throws(SystemFault) {
      try held.file.write(line)
      try held.file.sync()
    } catch {
      do throws(SystemFault) {
        try held.file.truncate(to: content.goodBytes)
        try? held.file.sync()
      } catch {
        throw .failed(
          operation: "take back the unsaved entry", path: fullPath(held.reference),
          errno: error.errno)
      }
      throw failure(error, held.reference)
    }
  }

  func refuseReadOnly(_ content: CaseFile) throws(StoreFailure) {
    let reference = content.reference
    switch content.damage {
    case nil, .tornTail: break
    case .inside(let line, let detail):
      throw .damaged(reference, file: reference.filePath, line: line, detail: detail)
    case .empty:
      throw .damaged(reference, file: reference.filePath, line: 1, detail: "expected an entry")
    case .newerFormat(let line, let detail):
      throw .readOnlyCase(reference, why: "line \(line): \(detail)")
    case .unreadable(let failure): throw failure
    }
    if let kind = content.unknownKind {
      throw .readOnlyCase(reference, why: "it holds “\(kind)”, written by a newer version")
    }
  }

  /// The bytes of an entry that power loss cut off are kept in `quarantine/` before the next entry
  /// takes their place.
  func setTailAside(
    of held: borrowing HeldCase, _ content: CaseFile, by: String, at: Instant
  ) throws(StoreFailure) {
    let start = content.goodBytes
    let tail = try on(held.reference) { () throws(SystemFault) in
      try held.file.read(from: start, expecting: held.status.size - start)
    }
    let why = "the last line broke off: an entry that was never confirmed as saved"
    try setAside(
      tail, from: held.reference.filePath, kind: "tail", why: why, by: by, at: at)
    try on(held.reference) { () throws(SystemFault) in try held.file.truncate(to: start) }
  }
}
