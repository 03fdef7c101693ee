internal import GRDB
internal import GRDBSQLite

/// A statement whose values are bound one after the other, straight where they belong, and whose
/// answer is read from where it lies. Filling an index binds ten million values, and lists are
/// counted over as many rows: to box each of them takes longer than to write or compare it.
struct BoundStatement {
  /// Holds on to what `handle` points at.
  private let statement: Statement
  private let handle: OpaquePointer
  private var place: CInt = 0

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  mutating func put(_ number: Int) {
    place += 1
    sqlite3_bind_int64(handle, place, Int64(number))
  }

  mutating func put(_ number: Int?) {
    guard let number else { return putNull() }
    put(number)
  }

  mutating func put(_ text: String) {
    place += 1
    // The text is copied, because SQLite may keep it longer than anybody keeps it for it.
    sqlite3_bind_text(handle, place, text, CInt(text.utf8.count), BoundStatement.copied)
  }

  mutating func put(_ text: String?) {
    guard let text else { return putNull() }
    put(text)
  }

  mutating func put(_ value: DatabaseValue) {
    switch value.storage {
    case .null: putNull()
    case .int64(let number): put(Int(number))
    case .string(let text): put(text)
    case .blob(let data): data.withUnsafeBytes { put(bytes: $0) }
    case .double(let number):
      place += 1
      sqlite3_bind_double(handle, place, number)
    }
  }

  mutating func put(bytes: UnsafeRawBufferPointer) {
    place += 1
    sqlite3_bind_blob(handle, place, bytes.baseAddress, CInt(bytes.count), BoundStatement.copied)
  }

  private mutating func putNull() {
    place += 1
    sqlite3_bind_null(handle, place)
  }

  /// Carries the statement out with what was bound, and makes it ready for the next values.
  mutating func run() throws {
    _ = try step()
    reset()
  }

  /// The number in the first row of the answer, in the first column; nil without a row.
  mutating func firstNumber() throws -> Int? {
    defer { reset() }
    return try step() ? number(0) : nil
  }

  /// Goes on to the next row of the answer; false after the last.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    // Resetting tells the error that stepping met.
    throw DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_reset(handle)),
      message: sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) })
  }

  /// A column of the row at hand, counted from 0.
  func number(_ column: CInt) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func text(_ column: CInt) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }

  /// Makes the statement ready for the next values, whatever is left of its answer.
  mutating func reset() {
    sqlite3_reset(handle)
    place = 0
  }

  /// Tells SQLite to keep a copy of what is bound.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
