import CaseCore
internal import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension CaseIndex {
  /// Takes in a case as it is after an entry was added to it. A row made of more entries stays: who
  /// added them may have come here first. The next reconciling looks which it is.
  public func update(
    _ stored: StoredCase, reference: ReferenceData
  ) throws(IndexFailure) {
    let indexed = try CaseIndex.folding(reference) { folder throws(TableFault) in
      try IndexedCase(stored, &folder)
    }
    try writing { database in
      var rows = try RowWriter(database)
      let known = try rows.entryCount(of: stored.reference) ?? 0
      if stored.damage == nil, known > stored.record.entries.count {
        let generation = try IndexState(database).generation + 1
        try FileStamps(database: database).noteUnstamped(stored.reference, generation: generation)
        try rows.finish()
      } else {
        try write([(stored.reference, indexed)], database)
      }
    }
  }

  /// Reads cases again of which a watcher says that their files have changed.
  public func reread(
    _ references: [CaseReference], reference: ReferenceData
  ) throws(IndexFailure) {
    guard !references.isEmpty else { return }
    let read = try CaseIndex.folding(reference) { folder throws(TableFault) in
      var read: [(CaseReference, IndexedCase?)] = []
      for name in references {
        let stamp = CaseFileStamp(reference: name, size: -1, modifiedNanoseconds: 0, inode: 0)
        read.append((name, try CasesAhead.read(stamp, store, &folder).indexed))
      }
      return read
    }
    try writing { try write(read, $0) }
  }

  private static func folding<Folded>(
    _ reference: ReferenceData, _ body: (inout CaseFolder) throws(TableFault) -> Folded
  ) throws(IndexFailure) -> Folded {
    do throws(TableFault) {
      var folder = try CaseFolder(reference)
      return try body(&folder)
    } catch {
      throw IndexFailure(error)
    }
  }

  private func write(_ cases: [(CaseReference, IndexedCase?)], _ database: Database) throws {
    let generation = try IndexState(database).generation + 1
    let stamps = FileStamps(database: database)
    var rows = try RowWriter(database)
    for (reference, indexed) in cases {
      if let indexed {
        _ = try rows.write(indexed)
        try stamps.noteUnstamped(reference, generation: generation)
      } else {
        _ = try rows.remove(reference)
        try stamps.remove(reference)
      }
    }
    try rows.finish()
  }

  /// Compares the index with the files and takes in what has changed. Reading and asking go on
  /// meanwhile. Where another program is at the same, waits for it first.
  ///
  /// - Parameters:
  ///   - progress: told how many of how many files have been dealt with.
  ///   - cancelled: asked now and then; what has been taken in by then stays.
  public func reconcile(
    reference: ReferenceData, progress: @escaping (Int, Int) -> Void = { _, _ in },
    cancelled: @escaping () -> Bool = { false }
  ) throws(IndexFailure) -> ReconcileResult {
    guard let turn = IndexLock(turnPath) else { return try run(reference, progress, cancelled) }
    while !turn.takeAlone() {
      if cancelled() { return ReconcileResult() }
      usleep(20_000)
    }
    return try run(reference, progress, cancelled)
  }

  private func run(
    _ reference: ReferenceData, _ progress: @escaping (Int, Int) -> Void,
    _ cancelled: @escaping () -> Bool
  ) throws(IndexFailure) -> ReconcileResult {
    var reconciling = Reconciling(
      self, reference: reference, progress: progress, cancelled: cancelled)
    do {
      return try reconciling.run()
    } catch IndexFailure.madeAnew {
      // It was damaged and is empty now, so everything is read.
      var again = Reconciling(
        self, reference: reference, progress: progress, cancelled: cancelled)
      do { return try again.run() } catch { throw IndexFailure(error) }
    } catch {
      throw IndexFailure(error)
    }
  }
}
