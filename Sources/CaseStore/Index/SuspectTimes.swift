import CaseCore
internal import GRDB

/// When each suspect was named first, and first after an order had been made in an earlier case: that
/// is all it takes to say of any case whether its suspect was known before. Gathered when somebody
/// asks, so that a saved case changes nothing of others.
struct SuspectTimes {
  private struct Times {
    var named: Int32
    /// The first day on which somebody recorded then comes after a case with an order.
    var ordered: Int32
  }

  private var times: [Int: Times] = [:]

  init(_ database: Database) throws {
    try FactBlocks.forEach(database) { _, record in
      guard record.suspect != 0 else { return }
      let recorded = SuspectTimes.recordedOn(record)
      let ordered = max(recorded + 1, record.orderMade)
      if let index = times.index(forKey: record.suspect) {
        times.values[index].named = min(times.values[index].named, recorded)
        times.values[index].ordered = min(times.values[index].ordered, ordered)
      } else {
        times[record.suspect] = Times(named: recorded, ordered: ordered)
      }
    }
  }

  func history(of record: FactRecord) -> SuspectHistory {
    guard record.suspect != 0, let times = times[record.suspect] else { return .unknown }
    let recorded = SuspectTimes.recordedOn(record)
    if times.ordered <= recorded { return .earlierOrder }
    return times.named < recorded ? .earlierCase : .first
  }

  private static func recordedOn(_ record: FactRecord) -> Int32 {
    Int32(clamping: FactCodes.recordedOn(days: record.days).daysSinceEpoch)
  }

  /// A number for the name of a suspect as it is compared: FNV-1a; never 0, which stands for nobody.
  static func number(_ key: String) -> Int {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(bitPattern: UInt(digest | 1))
  }
}
