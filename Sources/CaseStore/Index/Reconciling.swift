import CaseCore
import Dispatch
internal import GRDB

/// One comparison of the index with the files.
struct Reconciling {
  /// How many rows are written in one go. Others who want to write wait that long.
  private static let batch = 1000
  private static let batchWhenFilling = 2000

  let index: CaseIndex
  let reference: ReferenceData
  let progress: (Int, Int) -> Void
  let cancelled: () -> Bool
  private var result = ReconcileResult()
  private var compared = 0
  private var total = 0
  private var batch = Reconciling.batch
  /// The index as it was before the first file was looked at.
  private var before = 0

  init(
    _ index: CaseIndex, reference: ReferenceData, progress: @escaping (Int, Int) -> Void,
    cancelled: @escaping () -> Bool
  ) {
    self.index = index
    self.reference = reference
    self.progress = progress
    self.cancelled = cancelled
  }

  mutating func run() throws -> ReconcileResult {
    let state = try index.writing { database in
      let state = try IndexState(database)
      let made = reference.fingerprint
      if state.reference != made {
        try FileStamps(database: database).forgetAll()
        try database.execute(
          sql: "UPDATE state SET reference = ?, complete = 0", arguments: [made])
      }
      return state
    }
    before = state.generation
    let folders: [String]
    do throws(SystemFault) {
      folders = try index.store.listYears()
    } catch {
      result.unread = ["cases"]
      result.isBlind = true
      try noteComplete()
      return result
    }
    total = folders.reduce(0) { $0 + index.store.countFiles(ofYear: $1) }
    progress(0, total)
    let isFilling =
      state.filling == .going || (state.total == 0 && total >= Filling.fewest)
    let filling = Filling(pool: index.pool)
    if isFilling {
      batch = Reconciling.batchWhenFilling
      try filling.begin()
    }
    let known = try index.reading { try FileStamps(database: $0).years() }
    for year in Set(folders.compactMap { Int($0) } + known).sorted() {
      guard try reconcile(year) else { return result }
    }
    if isFilling {
      try filling.finish()
      DispatchQueue.global(qos: .utility).async { try? filling.settle() }
    } else if state.filling == .unsettled {
      try filling.settle()
    }
    progress(total, total)
    result.isBlind = !folders.isEmpty && result.unread.count == folders.count
    result.isComplete = result.unread.isEmpty
    try noteComplete()
    return result
  }

  private func noteComplete() throws {
    let isComplete = result.isComplete
    guard try index.reading({ try IndexState($0).isComplete }) != isComplete else { return }
    try index.writing { database in
      try database.execute(sql: "UPDATE state SET complete = ?", arguments: [isComplete])
    }
  }

  /// False when it was broken off.
  private mutating func reconcile(_ year: Int) throws -> Bool {
    let digits = String(year)
    let folder = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var listed: [CaseFileStamp]
    do throws(SystemFault) {
      listed = try index.store.listCaseFiles(ofYear: folder)
    } catch {
      result.unread.append("cases/\(folder)")
      return !cancelled()
    }
    listed.sort { $0.reference < $1.reference }
    let difference = try index.reading {
      try FileStamps(database: $0).difference(year: year, listed)
    }
    compared += listed.count - difference.changed.count
    progress(compared, total)
    try removeVanished(difference.vanished)
    var waiting: [ReadCase] = []
    var isCancelled = cancelled()
    if isCancelled { return false }
    if difference.changed.isEmpty { return true }
    let ahead = CasesAhead(
      store: index.store, reference: reference, classifier: try reference.classifier())
    try ahead.forEachPortion(of: difference.changed) { portion in
      waiting += portion
      if waiting.count >= batch {
        try write(waiting)
        waiting = []
      }
      isCancelled = cancelled()
      return !isCancelled
    }
    try write(waiting)
    return !isCancelled
  }

  /// Only what is truly not there goes; what cannot be read stays as it was.
  private mutating func removeVanished(_ vanished: [CaseReference]) throws {
    if vanished.isEmpty { return }
    var folder = try CaseFolder(reference)
    let read = try vanished.map { reference in
      try CasesAhead.read(
        CaseFileStamp(reference: reference, size: -1, modifiedNanoseconds: 0, inode: 0),
        index.store, &folder)
    }
    try write(read.filter { !$0.isUnreadable }, counting: false)
  }

  private mutating func write(_ cases: [ReadCase], counting: Bool = true) throws {
    guard !cases.isEmpty else { return }
    let before = before
    let written = try index.writing { database in
      var written = ReconcileResult()
      let stamps = FileStamps(database: database)
      var newStamps = try FileStampWriter(database)
      var rows = try RowWriter(database)
      for read in cases {
        let noted = try newStamps.size(of: read.stamp.reference)
        // A row that was made of something newer than what was read stays.
        if let noted, -noted > before { continue }
        if let indexed = read.indexed {
          // Nothing has changed in what could not be read before either.
          if read.isUnreadable, try rows.entryCount(of: read.stamp.reference) == 0,
            try stamps.isUnstamped(read.stamp.reference)
          {
            continue
          }
          let isNew = try rows.write(indexed)
          if read.isUnreadable {
            // Its stamp may be the same once it can be read.
            try stamps.noteUnstamped(read.stamp.reference, generation: before)
          } else {
            try newStamps.note(read.stamp, isNew: noted == nil)
          }
          if isNew { written.added += 1 } else { written.changed += 1 }
        } else {
          if try rows.remove(read.stamp.reference) { written.removed += 1 }
          try stamps.remove(read.stamp.reference)
        }
      }
      try rows.finish()
      return written
    }
    result.added += written.added
    result.changed += written.changed
    result.removed += written.removed
    if counting {
      compared += cases.count
      progress(compared, total)
    }
  }
}

extension ReferenceData {
  /// What of the tables goes into the rows: the groups of the outcomes, which words are codes, and
  /// all that the second opinion and the deadlines rest on.
  fileprivate var fingerprint: String {
    let outcomes = outcomeTypes.all.map { "\($0.code)=\($0.group.rawValue)" }
    return
      (outcomes + behaviours.words.map(\.code) + channels.words.map(\.code)
      + conditionTypes.rows.map { "\($0.code)=\($0.label)" }
      + [
        classifierDigest, "\(deadlines.digest)", "\(bankHolidays.digest)",
        orderKinds.digest,
      ]).joined(separator: " ")
  }
}

extension Store {
  /// How many files a year has, without looking at any: for telling how far it is, no more.
  fileprivate func countFiles(ofYear year: String) -> Int {
    guard let cases = try? folder.openFolder("cases"), let opened = try? cases.openFolder(year)
    else { return 0 }
    var count = 0
    try? opened.forEachName { _ in count += 1 }
    return count
  }
}
