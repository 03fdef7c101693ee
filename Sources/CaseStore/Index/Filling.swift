internal import GRDB

/// Filling an empty index with many cases: without the indexes that only reading needs, and without
/// waiting for the disk. Should the machine go down meanwhile, the index is made anew; should only
/// the program, the next reconciling goes on.
struct Filling {
  /// How far it has got, as the index notes it.
  enum State: Equatable {
    /// All is on the disk.
    case none
    case going
    /// All is written, and not all of it on the disk yet.
    case unsettled
    /// Going or unsettled when the machine went down, so nobody knows what of it is there.
    case earlierRun

    init(_ text: String) {
      switch text {
      case "": self = .none
      case IndexPlace.machineRun: self = .going
      case IndexPlace.machineRun + "+": self = .unsettled
      default: self = .earlierRun
      }
    }
  }

  /// From how many cases on it is worth while.
  static let fewest = 5000

  let pool: DatabasePool

  /// A million names are put in order beside the memory, not in it.
  func begin() throws {
    try pool.write { database in
      try database.execute(
        sql: "UPDATE state SET filling = ?", arguments: [IndexPlace.machineRun])
      try IndexSchema.dropIndexes(database)
      try tune(database, memory: 8 << 20, merging: 0, most: 1000)
    }
    try pool.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; PRAGMA temp_store = FILE;
          PRAGMA wal_autocheckpoint = 4000
          """)
    }
  }

  func finish() throws {
    for table in ["words", "starts"] { try merge(table) }
    try pool.write { database in
      try IndexSchema.addIndexes(database)
      try tune(database, memory: 1 << 20, merging: 4, most: 16)
    }
    try pool.writeWithoutTransaction { database in
      try database.execute(
        sql: "UPDATE state SET filling = ?", arguments: [IndexPlace.machineRun + "+"])
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -6000; PRAGMA temp_store = MEMORY;
          PRAGMA wal_autocheckpoint = 1000
          """)
    }
  }

  /// Waits until the disk has everything, and notes that it has. Until then a machine that goes down
  /// costs a new filling and nothing else, so nobody is kept waiting for it.
  func settle() throws {
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      defer { try? database.execute(sql: "PRAGMA synchronous = NORMAL") }
      let generation = try IndexState(database).generation
      // Something has to be written for the disk to be waited for.
      try database.execute(sql: "UPDATE state SET generation = ?", arguments: [generation])
      _ = try database.checkpoint(.truncate)
      try database.execute(sql: "UPDATE state SET filling = ''")
    }
  }

  /// Puts the parts in which words were written together, a little at a time, so that somebody who
  /// saves meanwhile does not have to wait for all of it.
  private func merge(_ table: String) throws {
    // The first step takes every part in hand (a negative number); the others go on with that.
    var pages = -1000
    while true {
      let changed = try pool.write { database in
        let before = database.totalChangesCount
        try database.execute(
          sql: "INSERT INTO \(table)(\(table), rank) VALUES('merge', \(pages))")
        return database.totalChangesCount - before
      }
      if changed < 2 { return }
      pages = 1000
    }
  }

  private func tune(_ database: Database, memory: Int, merging: Int, most: Int) throws {
    for table in ["words", "starts"] {
      try database.execute(
        sql: """
          INSERT INTO \(table)(\(table), rank) VALUES('hashsize', \(memory));
          INSERT INTO \(table)(\(table), rank) VALUES('automerge', \(merging));
          INSERT INTO \(table)(\(table), rank) VALUES('crisismerge', \(most))
          """)
    }
  }
}
