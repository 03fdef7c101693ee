import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Store {
  /// Adds an entry to a case. Returns only when it is on the disk.
  /// - Parameter sequence: the last entry that the person saw; anything newer is a conflict.
  public func append(
    _ events: [CaseEvent], to reference: CaseReference, expecting sequence: Int, by: String,
    at: Instant, id: String
  ) throws(StoreFailure) -> StoredCase {
    let entry = Entry(sequence: sequence + 1, id: id, at: at, by: by, content: .events(events))
    do {
      let year = try yearFolder(reference)
      let file = try year.openFile(reference.fileName, O_RDWR | O_APPEND)
      guard try file.lock(.exclusive, waitingMilliseconds: Store.patienceMilliseconds) else {
        throw StoreFailure.heldByAnotherProcess(path: "\(path)/\(reference.filePath)")
      }
      return try append(entry, file, reference)
    } catch let fault as SystemFault {
      throw failure(fault, reference)
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .failed(operation: "append", path: reference.filePath, errno: 0)
    }
  }

  private func append(
    _ entry: Entry, _ file: borrowing Descriptor, _ reference: CaseReference
  ) throws -> StoredCase {
    let size = try file.status().size
    let content = CaseFile(try file.read(expecting: size), reference, verifying: true)
    guard content.record.sequence == entry.sequence - 1 else {
      throw StoreFailure.changedMeanwhile(
        reference, expected: entry.sequence - 1, found: content.record.sequence)
    }
    if let damage = content.damage {
      throw StoreFailure.readOnlyCase(reference, why: "\(damage)")
    }
    let (line, hash) = RecordText.line(for: entry, previous: content.headHash)
    do {
      try file.write(content.lacksLineEnd ? [UInt8(ascii: "\n")] + line : line)
      try file.sync()
    } catch {
      try file.truncate(to: size)
      throw error
    }
    var record = content.record
    record.append(entry)
    return StoredCase(record: record, headHash: hash)
  }

  /// Starts a new case with its first entry.
  public func open(
    _ events: [CaseEvent], as reference: CaseReference, by: String, at: Instant, id: String
  ) throws(StoreFailure) -> StoredCase {
    let entry = Entry(sequence: 1, id: id, at: at, by: by, content: .events(events))
    let (line, hash) = RecordText.line(for: entry, previous: RecordText.firstPrevious)
    do {
      let cases = try folder.openFolder("cases")
      if try cases.makeFolder(reference.yearFolder) { try cases.sync() }
      let year = try cases.openFolder(reference.yearFolder)
      try year.writeFile(reference.fileName, line, replacing: false, tag: id)
    } catch {
      throw failure(error, reference)
    }
    return StoredCase(
      record: CaseRecord(reference: reference, entries: [entry]), headHash: hash)
  }
}

/// What a call finds, or nil where there is nothing of that name.
func existing<Found: ~Copyable>(
  _ body: () throws(SystemFault) -> Found
) throws(SystemFault) -> Found? {
  do { return try body() } catch {
    if error.errno == ENOENT { return nil }
    throw error
  }
}
