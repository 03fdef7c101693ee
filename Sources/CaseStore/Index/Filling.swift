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
      try tune(database, memory: 16 << 20, merging: 0)
    }
    try pool.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 8000
          """)
    }
  }

  func finish() throws {
    try pool.write { database in
      try IndexSchema.addIndexes(database)
      try database.execute(
        sql: """
          INSERT INTO words(words) VALUES('optimize');
          INSERT INTO starts(starts) VALUES('optimize')
          """)
      try tune(database, memory: 1 << 20, merging: 4)
    }
    try pool.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -6000; PRAGMA wal_autocheckpoint = 1000
          """)
    }
    try pool.write { try $0.execute(sql: "UPDATE state SET filling = ''") }
  }

  private func tune(_ database: Database, memory: Int, merging: Int) throws {
    for table in ["words", "starts"] {
      try database.execute(
        sql: """
          INSERT INTO \(table)(\(table), rank) VALUES('hashsize', \(memory));
          INSERT INTO \(table)(\(table), rank) VALUES('automerge', \(merging))
          """)
    }
  }
}
