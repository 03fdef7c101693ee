import CaseCore
internal import GRDB

/// Tells which cases name the same suspect, by a number for each name.
enum SuspectKeys {
  /// FNV-1a over the name as it is compared; never 0, which stands for nobody.
  static func number(_ key: String) -> Int {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(bitPattern: UInt(digest | 1))
  }

  private struct Earlier {
    var id: Int
    var recordedOn: Int
  }

  /// What the suspect of each case had been before, by row; those named once only are left out.
  static func histories(_ database: Database) throws -> [Int: SuspectHistory] {
    var known: [Int: [Earlier]] = [:]
    var histories: [Int: SuspectHistory] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT id, suspect, days FROM facts")
    while let row = try rows.next() {
      let (id, suspect): (Int, Int) = (row[0], row[1])
      if suspect == 0 {
        histories[id] = .unknown
      } else {
        known[suspect, default: []].append(
          Earlier(id: id, recordedOn: FactCodes.recordedOn(days: row[2]).daysSinceEpoch))
      }
    }
    let orders = try firstOrders(database)
    for cases in known.values where cases.count > 1 {
      for one in cases {
        let earlier = cases.filter { $0.recordedOn < one.recordedOn }
        guard !earlier.isEmpty else { continue }
        let hasOrder = earlier.contains { other in
          orders[other.id].map { $0 <= one.recordedOn } ?? false
        }
        histories[one.id] = hasOrder ? .earlierOrder : .earlierCase
      }
    }
    return histories
  }

  /// The day on which the first order of a case was made, by row.
  private static func firstOrders(_ database: Database) throws -> [Int: Int] {
    var days: [Int: Int] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT case_id, made FROM orders WHERE made IS NOT NULL")
    while let row = try rows.next() { days[row[0]] = min(days[row[0]] ?? .max, row[1]) }
    return days
  }
}
