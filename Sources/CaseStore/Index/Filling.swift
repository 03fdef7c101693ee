internal import GRDB

/// Filling an empty index with many cases: without the indexes that only reading needs, and without
/// waiting for the disk. Should the machine go down meanwhile, the index is made anew; should only
/// the program, the next reconciling goes on.
struct Filling {
  /// From how many cases on it is worth while.
  static let fewest = 5000

  let pool: DatabasePool

  func begin() throws {
    try pool.write { database in
      try database.execute(
        sql: "UPDATE state SET filling = ?", arguments: [IndexPlace.machineRun])
      try IndexSchema.dropIndexes(database)
      try tune(database, memory: 16 << 20, merging: 0, most: 1000)
    }
    try pool.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 8000
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
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -6000; PRAGMA wal_autocheckpoint = 1000
          """)
    }
    try pool.write { try $0.execute(sql: "UPDATE state SET filling = ''") }
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
