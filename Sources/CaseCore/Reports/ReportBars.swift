/// What of a table can be drawn as bars: one column of it, without the rows that are totals.
public struct ReportBars: Hashable, Sendable {
  public struct Bar: Hashable, Sendable {
    /// Its place among the rows of the table.
    public let row: Int
    /// In units of the scale; nil where nothing may or can be shown.
    public let length: Double?
    public let value: ReportValue
  }

  public enum Unit: Hashable, Sendable {
    case percent, rate, count
  }

  /// Its place among the columns of the table.
  public let column: Int
  public let unit: Unit
  public let bars: [Bar]
  /// Where the scale ends: a round number that no bar goes beyond, and more than 0.
  public let end: Double

  /// From 0 to the end.
  public var marks: [Double] {
    let count = unit != .percent ? 4 : end < 75 ? 5 : Int(end / 25)
    return (0...count).map { end * Double($0) / Double(count) }
  }
}

extension Report {
  /// Rates where the table has any, else shares, else counts; nil where there is nothing to draw.
  public func bars(of table: ReportTable) -> ReportBars? {
    guard table.hasBars else { return nil }
    for unit in [ReportBars.Unit.rate, .percent, .count] {
      guard let column = table.column(of: unit) else { continue }
      let bars = table.rows.indices.filter { !table.rows[$0].isTotal }.map { index in
        let value = value(table.rows[index].cells[column], in: table)
        return ReportBars.Bar(row: index, length: value.length, value: value)
      }
      guard let longest = bars.compactMap(\.length).max(), longest > 0 else { continue }
      return ReportBars(
        column: column, unit: unit, bars: bars, end: Self.end(of: longest, unit))
    }
    return nil
  }

  /// Percentages end with a quarter; other numbers so that a quarter of them is a plain number, of
  /// cases a whole one.
  private static func end(of longest: Double, _ unit: ReportBars.Unit) -> Double {
    if unit == .percent { return max(25, (longest / 25).rounded(.up) * 25) }
    var power = unit == .count ? 1.0 : 0.001
    let steps = [4.0, 8, 12, 16, 20, 24, 32]
    while power * 32 < longest { power *= 10 }
    return steps.map { $0 * power }.first { $0 >= longest } ?? power * 32
  }
}

extension ReportTable {
  /// The first that has any, or the sum of them where the table has one.
  fileprivate func column(of unit: ReportBars.Unit) -> Int? {
    let fitting = columns.indices.filter { column in
      rows.contains { !$0.isTotal && $0.cells[column].unit == unit }
    }
    return fitting.first { columns[$0].code == "all" } ?? fitting.first
  }
}

extension ReportCell {
  fileprivate var unit: ReportBars.Unit? {
    switch self {
    case .percent: return .percent
    case .rate: return .rate
    case .count: return .count
    case .interval, .population, .rank, .ratio, .difference, .estimate, .day, .days, .words,
      .blank:
      return nil
    }
  }
}

extension ReportValue {
  fileprivate var length: Double? {
    switch self {
    case .whole(let number): return Double(number)
    case .decimal(let number):
      var length = Double(number.units)
      for _ in 0..<number.places { length /= 10 }
      return length
    case .interval, .day, .words, .suppressed, .notAvailable, .blank: return nil
    }
  }
}
