/// A number with decimals, rounded from whole numbers, so that no digit depends on how a machine
/// keeps fractions.
public struct Decimals: Hashable, Sendable, CustomStringConvertible {
  /// In units of the last decimal.
  public let units: Int
  public let places: Int

  public init(units: Int, places: Int) {
    self.units = units
    self.places = places
  }

  /// So many times the quotient, halves rounded away from zero; nil where nothing can be divided.
  public init?(_ numerator: Int, _ denominator: Int, times: Int = 1, places: Int) {
    guard denominator > 0 else { return nil }
    var scale = times
    for _ in 0..<places { scale *= 10 }
    let (product, isTooMuch) = abs(numerator).multipliedReportingOverflow(by: 2 * scale)
    guard !isTooMuch else { return nil }
    let units = (product + denominator) / (2 * denominator)
    self.init(units: numerator < 0 ? -units : units, places: places)
  }

  /// Halves rounded away from zero.
  public init(_ number: Double, places: Int) {
    var scaled = number
    for _ in 0..<places { scaled *= 10 }
    self.init(units: Int(scaled.rounded()), places: places)
  }

  /// `26.1`
  public var description: String {
    let digits = Digits.padded(abs(units), places + 1)
    let sign = units < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
  }
}

/// Where the true share may lie, 95 times in 100, when so many of so many were counted (E. B. Wilson,
/// Journal of the American Statistical Association 22, 1927). Unlike the usual formula it holds for
/// small numbers too and never leaves 0 to 1.
public struct ShareInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// Nil for a share of nothing.
  public init?(_ count: Int, of all: Int) {
    guard all > 0, count >= 0, count <= all else { return nil }
    let z = 1.959963984540054
    let (n, share) = (Double(all), Double(count) / Double(all))
    let middle = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let divisor = 1 + z * z / n
    low = count == 0 ? 0 : max(0, (middle - half) / divisor)
    high = count == all ? 1 : min(1, (middle + half) / divisor)
  }
}
