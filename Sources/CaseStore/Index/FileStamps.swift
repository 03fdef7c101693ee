import CaseCore
internal import GRDB

/// The stamps that the files had when their rows were made.
struct FileStamps {
  let database: Database

  /// What of a year's folder differs from the index.
  struct Difference {
    var changed: [CaseFileStamp] = []
    var vanished: [CaseReference] = []
  }

  /// Goes through the folder and the index side by side.
  func difference(year: Int, _ listed: [CaseFileStamp]) throws -> Difference {
    var difference = Difference()
    var position = 0
    let known = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT ref, size, modified, inode FROM files WHERE year = ? ORDER BY ref"),
      arguments: [year])
    while let row = try known.next() {
      let reference: String = row[0]
      while position < listed.count, listed[position].reference.text < reference {
        difference.changed.append(listed[position])
        position += 1
      }
      guard position < listed.count, listed[position].reference.text == reference else {
        if let gone = CaseReference(reference) { difference.vanished.append(gone) }
        continue
      }
      let stamp = listed[position]
      position += 1
      if row[1] as Int != stamp.size || row[2] as Int != stamp.modifiedNanoseconds
        || row[3] as Int64 != Int64(bitPattern: stamp.inode)
      {
        difference.changed.append(stamp)
      }
    }
    difference.changed += listed[position...]
    return difference
  }

  func years() throws -> [Int] {
    try Int.fetchAll(database, sql: "SELECT DISTINCT year FROM files ORDER BY year")
  }

  /// Notes a row made of something that no stamp is known of. No file has such a size, so the next
  /// reconciling looks; the number says since when, so that what was read before is not put in its
  /// place.
  func noteUnstamped(_ reference: CaseReference, generation: Int) throws {
    try database.cachedStatement(sql: "REPLACE INTO files VALUES(?, ?, ?, 0, 0)")
      .execute(arguments: [reference.year, reference.text, -generation])
  }

  /// Whether the next reconciling looks at it whatever its stamp is.
  func isUnstamped(_ reference: CaseReference) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT size FROM files WHERE year = ? AND ref = ?")
    let size = try Int.fetchOne(statement, arguments: [reference.year, reference.text])
    return size.map { $0 < 0 } ?? false
  }

  /// Makes the next reconciling read every file again.
  func forgetAll() throws {
    try database.execute(sql: "UPDATE files SET size = -1")
  }

  func remove(_ reference: CaseReference) throws {
    try database.cachedStatement(sql: "DELETE FROM files WHERE year = ? AND ref = ?")
      .execute(arguments: [reference.year, reference.text])
  }
}

/// Notes the stamps of many files, one after the other.
struct FileStampWriter {
  private var sizes: BoundStatement
  private var additions: BoundStatement
  private var changes: BoundStatement

  init(_ database: Database) throws {
    sizes = try BoundStatement(database, "SELECT size FROM files WHERE year = ? AND ref = ?")
    additions = try BoundStatement(
      database,
      "INSERT INTO files(size, modified, inode, year, ref) VALUES(?, ?, ?, ?, ?)")
    changes = try BoundStatement(
      database,
      "UPDATE files SET size = ?, modified = ?, inode = ? WHERE year = ? AND ref = ?")
  }

  /// What is noted as the size of a file; nil where nothing is.
  mutating func size(of reference: CaseReference) throws -> Int? {
    sizes.put(reference.year)
    sizes.put(reference.text)
    return try sizes.firstNumber()
  }

  /// - Parameter isNew: whether nothing is noted of the file.
  mutating func note(_ stamp: CaseFileStamp, isNew: Bool) throws {
    if isNew {
      try FileStampWriter.run(&additions, stamp)
    } else {
      try FileStampWriter.run(&changes, stamp)
    }
  }

  private static func run(_ statement: inout BoundStatement, _ stamp: CaseFileStamp) throws {
    statement.put(stamp.size)
    statement.put(stamp.modifiedNanoseconds)
    statement.put(Int(bitPattern: UInt(stamp.inode)))
    statement.put(stamp.reference.year)
    statement.put(stamp.reference.text)
    try statement.run()
  }
}
