/// Which cases something is true of: one bit for each row of the index, so that questions can be
/// put together and counted in no time, whatever they ask.
struct CaseSet: Hashable, Sendable {
  private var bits: [UInt64] = []

  init() {}

  /// Every row up to a number.
  init(through highest: Int) {
    bits = Array(repeating: .max, count: highest / 64 + 1)
    bits[0] &= ~1
    bits[highest / 64] &= UInt64.max >> UInt64(63 - highest % 64)
  }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ row: Int) {
    while row / 64 >= bits.count { bits.append(0) }
    bits[row / 64] |= 1 << UInt64(row % 64)
  }

  func contains(_ row: Int) -> Bool {
    row / 64 < bits.count && bits[row / 64] & (1 << UInt64(row % 64)) != 0
  }

  mutating func formUnion(_ other: CaseSet) {
    if bits.count < other.bits.count {
      bits += Array(repeating: 0, count: other.bits.count - bits.count)
    }
    for index in other.bits.indices { bits[index] |= other.bits[index] }
  }

  mutating func formIntersection(_ other: CaseSet) {
    bits = zip(bits, other.bits).map { $0 & $1 }
  }

  mutating func subtract(_ other: CaseSet) {
    for index in 0..<min(bits.count, other.bits.count) { bits[index] &= ~other.bits[index] }
  }

  /// The rows, lowest first.
  var rows: [Int] {
    var rows: [Int] = []
    for (index, word) in bits.enumerated() {
      var left = word
      while left != 0 {
        rows.append(index * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return rows
  }
}
