import Foundation
internal import GRDB

/// The facts of all cases, in blocks of neighbouring rows. They are written in the transaction that
/// writes the rows, so the two never disagree.
enum FactBlocks {
  static let table = "CREATE TABLE facts(block INTEGER PRIMARY KEY, records BLOB NOT NULL);"

  /// How many rows a block has. Larger ones read no faster, and each saved case writes one.
  static let rows = 128

  /// Tells the row of each case and its facts, in order of the rows.
  static func forEach(
    _ database: Database, _ body: (Int, FactRecord) throws -> Void
  ) throws {
    let blocks = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT block, records FROM facts ORDER BY block"))
    while let block = try blocks.next() {
      let first: Int = block[0] * rows
      try block.withUnsafeData(atIndex: 1) { records in
        try records?.withUnsafeBytes { bytes in
          for place in 0..<bytes.count / FactRecord.length {
            guard let record = FactRecord(bytes, at: place * FactRecord.length) else { continue }
            try body(first + place, record)
          }
        }
      }
    }
  }
}

/// Changes facts within a transaction: every block that is touched is read once and written once.
struct FactBlockWriter {
  /// Blocks are written when so many are at hand.
  private static let most = 64

  private var blocks: [Int: [UInt8]] = [:]

  /// - Parameter record: nil where the row has no case any more.
  mutating func put(_ record: FactRecord?, at row: Int, _ database: Database) throws {
    let (block, place) = row.quotientAndRemainder(dividingBy: FactBlocks.rows)
    if blocks[block] == nil {
      if blocks.count == FactBlockWriter.most { try write(database) }
      let known = try Data.fetchOne(
        database.cachedStatement(sql: "SELECT records FROM facts WHERE block = ?"),
        arguments: [block])
      blocks[block] =
        known.map(Array.init)
        ?? [UInt8](repeating: 0, count: FactBlocks.rows * FactRecord.length)
    }
    let start = place * FactRecord.length
    blocks[block]?.withUnsafeMutableBytes { bytes in
      if let record {
        record.store(in: bytes, at: start)
      } else {
        for offset in start..<start + FactRecord.length { bytes[offset] = 0 }
      }
    }
  }

  /// Has to come before the transaction ends.
  mutating func write(_ database: Database) throws {
    for (block, records) in blocks.sorted(by: { $0.key < $1.key }) {
      try database.cachedStatement(sql: "REPLACE INTO facts VALUES(?, ?)")
        .execute(arguments: [block, Data(records)])
    }
    blocks.removeAll(keepingCapacity: true)
  }
}
