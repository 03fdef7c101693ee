internal import GRDB

/// An open index file of the right schema.
struct IndexFile: Sendable {
  let path: String
  let pool: DatabasePool
  private let lock: IndexLock
  private let inode: UInt64

  /// Whether the path still leads to the file that was opened.
  var isInPlace: Bool { IndexPlace.inode(path) == inode }

  /// Opens the index, or makes it anew where what is there cannot be used.
  static func open(_ place: IndexPlace) throws(IndexFailure) -> IndexFile {
    try place.makeFolder()
    var failure = IndexFailure.busy
    for path in place.candidates {
      do {
        return try IndexFile(path)
      } catch {
        failure = IndexFailure(error)
      }
    }
    throw failure
  }

  private init(_ path: String) throws {
    guard let lock = IndexLock(path), lock.share() else {
      throw IndexFailure.noPlace(path: path, detail: "the lock cannot be opened")
    }
    self.path = path
    self.lock = lock
    do {
      pool = try IndexFile.opened(path)
    } catch  where error is Unusable || IndexFailure.isDamage(error) {
      guard lock.takeAlone() else { throw IndexFailure.busy }
      defer { _ = lock.share() }
      // Another program may have made it anew while this one waited to be alone.
      if let remade = try? IndexFile.opened(path) {
        pool = remade
      } else {
        IndexPlace.remove(path)
        pool = try IndexFile.opened(path)
      }
    }
    inode = IndexPlace.inode(path)
  }

  /// That an index is of another version, or was being filled when the machine went down.
  private struct Unusable: Error {}

  private static func opened(_ path: String) throws -> DatabasePool {
    IndexPlace.makeFile(path)
    let pool = try DatabasePool(path: path, configuration: configuration)
    let version = try pool.read { try Int32.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if version == 0 {
      try pool.write(create)
    } else if version != IndexSchema.fingerprint {
      throw Unusable()
    }
    let state = try pool.read(IndexState.init)
    guard state.filling != .earlierRun else { throw Unusable() }
    return pool
  }

  private static func create(_ database: Database) throws {
    // Somebody else may have been first.
    guard try Int32.fetchOne(database, sql: "PRAGMA user_version") == 0 else { return }
    try database.execute(sql: IndexSchema.tables)
    try database.execute(sql: OrderRows.tables)
    try database.execute(sql: FactBlocks.table)
    try database.execute(sql: OrderNumbers.table)
    try database.execute(sql: DueCounts.table)
    try IndexSchema.addIndexes(database)
    try database.execute(sql: "PRAGMA user_version = \(IndexSchema.fingerprint)")
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -6000; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }
}

/// What the index notes about itself.
struct IndexState: Sendable {
  /// Goes up with every change, so that answers kept from before are not given again.
  let generation: Int
  let total: Int
  /// The reference tables that the rows were made with.
  let reference: String
  let filling: Filling.State
  /// Whether every case was taken in when it was last compared with the files.
  let isComplete: Bool

  init(_ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT generation, total, reference, filling, complete FROM state")
    guard let row = try Row.fetchOne(statement) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index has no state")
    }
    generation = row[0]
    total = row[1]
    reference = row[2]
    filling = Filling.State(row[3])
    isComplete = row[4]
  }
}
