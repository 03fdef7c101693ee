import CaseCore
import Dispatch
import Synchronization

extension Store {
  /// Who looked at what and who recorded what. The records are read from the case files themselves,
  /// on all cores, and not from the index, which keeps no names of those who recorded.
  /// - Parameter progress: how many case files have been read, of how many.
  public func audit(
    _ question: AuditQuestion, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(StoreFailure) -> AuditFindings {
    var found = AuditFindings()
    if question.sources.contains(.access) { try addAccesses(question, to: &found) }
    if question.sources.contains(.record) { addEntries(question, to: &found, progress) }
    found.rows.sort(by: AuditRow.isBefore)
    found.unread.sort()
    return found
  }

  private func addAccesses(
    _ question: AuditQuestion, to found: inout AuditFindings
  ) throws(StoreFailure) {
    // Months go by the universal clock, days by the one on the wall; they differ by an hour.
    let first = question.from.map { "\($0.adding(days: -1))".prefix(7) }
    let last = question.through.map { "\($0.adding(days: 1))".prefix(7) }
    var known: [String: Bool] = [:]
    for month in accessMonths() {
      if let first, month < first { continue }
      if let last, month > last { continue }
      let log = try accessLog(month: month)
      found.unread += log.faults.map { "access/\(month).jsonl, line \($0.line): \($0.detail)" }
      for access in log.accesses where question.asks(at: access.at, by: access.by, &known) {
        if let reference = question.reference, access.reference != reference { continue }
        found.rows.append(AuditRow(at: access.at, by: access.by, act: .accessed(access)))
      }
    }
  }

  private static let portion = 500

  private func addEntries(
    _ question: AuditQuestion, to found: inout AuditFindings,
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) {
    let files =
      question.reference.map { reference in
        [CaseFileStamp(reference: reference, size: 0, modifiedNanoseconds: 0, inode: 0)]
      } ?? caseFiles()
    let starts = Array(stride(from: 0, to: files.count, by: Store.portion))
    let gathered = Mutex((AuditFindings(), 0))
    DispatchQueue.concurrentPerform(iterations: starts.count) { place in
      let portion = files[starts[place]..<min(starts[place] + Store.portion, files.count)]
      var part = AuditFindings()
      var known: [String: Bool] = [:]
      for stamp in portion { part.add(decode(fileAt: stamp), question, &known) }
      let done = gathered.withLock { all in
        all.0.rows += part.rows
        all.0.unread += part.unread
        all.1 += portion.count
        return all.1
      }
      progress(done, files.count)
    }
    gathered.withLock { all in
      found.rows += all.0.rows
      found.unread += all.0.unread
    }
  }
}

extension AuditFindings {
  fileprivate mutating func add(
    _ stored: StoredCase, _ question: AuditQuestion, _ known: inout [String: Bool]
  ) {
    let reference = stored.reference
    if stored.isReadOnly, stored.damage != nil {
      unread.append("\(reference): damaged; what can be read of it is here")
    }
    for entry in stored.record.entries {
      switch entry.content {
      case .events(let events):
        guard question.asks(at: entry.at, by: entry.by, &known) else { continue }
        rows.append(
          AuditRow(
            at: entry.at, by: entry.by,
            act: .recorded(reference, entry: entry.sequence, events)))
      case .erased(let erasure):
        if question.asks(at: entry.at, by: entry.by, &known) {
          rows.append(
            AuditRow(
              at: entry.at, by: entry.by, act: .recorded(reference, entry: entry.sequence, [])))
        }
        guard question.asks(at: erasure.at, by: erasure.by, &known) else { continue }
        rows.append(
          AuditRow(
            at: erasure.at, by: erasure.by,
            act: .erased(reference, entry: entry.sequence, why: erasure.why)))
      }
    }
  }
}
