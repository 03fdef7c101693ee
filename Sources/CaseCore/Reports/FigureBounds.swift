/// Between which numbers a figure must lie that is not shown.
struct FigureRange: Hashable {
  let low: Int
  /// Nil where there is no end.
  let high: Int?
}

/// What adding and subtracting tells of the figures that are not shown: linear programming over the
/// sums, by the simplex method with Bland's rule. The sums of a report have coefficients of one, so
/// the pivots stay whole and nothing is lost to fractions.
struct FigureBounds {
  /// Hidden figures that share sums, and those sums.
  struct Group {
    var members: [FigureID]
    var sums: [FigureSum]
  }

  /// One row for each sum that is left: its coefficients, and last what they come to.
  private var rows: [[Double]] = []
  /// The column that each row is solved for.
  private var basis: [Int] = []
  private let columns: [FigureID: Int]
  private let least: [Int]
  private static let tiny = 1e-7

  init(_ figures: ReportFigures, _ hidden: Set<FigureID>, _ group: Group) {
    columns = Dictionary(
      group.members.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    least = group.members.map { figures[$0].least }
    let count = group.members.count
    for sum in group.sums {
      var row = [Double](repeating: 0, count: count + 1)
      for (id, sign) in sum.parts.map({ ($0, 1.0) }) + [(sum.total, -1.0)] {
        if let column = columns[id] {
          row[column] += sign
          row[count] -= sign * Double(least[column])
        } else {
          row[count] -= sign * Double(figures[id].count)
        }
      }
      rows.append(row[count] < 0 ? row.map { -$0 } : row)
    }
    findSolution(count)
  }

  /// The smallest and largest number that fits all sums.
  mutating func range(of id: FigureID) -> FigureRange {
    guard let column = columns[id] else { return FigureRange(low: 0, high: nil) }
    let low = -(largest(column, sign: -1) ?? 0)
    let high = largest(column, sign: 1)
    return FigureRange(
      low: least[column] + Int((low - Self.tiny).rounded(.up)),
      high: high.map { least[column] + Int(($0 + Self.tiny).rounded(.down)) })
  }

  /// A first solution: every row gets a figure of its own that has to become zero.
  private mutating func findSolution(_ count: Int) {
    for index in rows.indices {
      let value = rows[index].removeLast()
      rows[index] += rows.indices.map { $0 == index ? 1 : 0 } + [value]
      basis.append(count + index)
    }
    let width = count + rows.count
    var cost = [Double](repeating: 0, count: width + 1)
    for row in rows {
      for column in 0..<count { cost[column] += row[column] }
      cost[width] += row[width]
    }
    _ = improve(&cost, choices: count)
    // What is still solved for a made-up figure is a sum that says nothing new, or can be exchanged.
    for index in rows.indices.reversed() where basis[index] >= count {
      if let column = (0..<count).first(where: { abs(rows[index][$0]) > Self.tiny }) {
        pivot(index, column, &cost)
      } else {
        rows.remove(at: index)
        basis.remove(at: index)
      }
    }
    for index in rows.indices { rows[index].removeSubrange(count..<width) }
  }

  /// Nil where there is no largest.
  private mutating func largest(_ column: Int, sign: Double) -> Double? {
    let count = least.count
    var cost = [Double](repeating: 0, count: count + 1)
    cost[column] = sign
    for (index, basic) in basis.enumerated() where basic == column {
      for place in 0...count { cost[place] -= sign * rows[index][place] }
    }
    return improve(&cost, choices: count) ? -cost[count] : nil
  }

  /// Goes from solution to solution while one is better; false where there is no end.
  private mutating func improve(_ cost: inout [Double], choices: Int) -> Bool {
    while let entering = (0..<choices).first(where: { cost[$0] > Self.tiny }) {
      var leaving: Int?
      for index in rows.indices where rows[index][entering] > Self.tiny {
        guard let other = leaving else {
          leaving = index
          continue
        }
        let ours = (rows[index].last ?? 0) / rows[index][entering]
        let theirs = (rows[other].last ?? 0) / rows[other][entering]
        if ours < theirs - Self.tiny
          || (abs(ours - theirs) <= Self.tiny && basis[index] < basis[other])
        {
          leaving = index
        }
      }
      guard let leaving else { return false }
      pivot(leaving, entering, &cost)
    }
    return true
  }

  private mutating func pivot(_ index: Int, _ column: Int, _ cost: inout [Double]) {
    let divisor = rows[index][column]
    for place in rows[index].indices { rows[index][place] /= divisor }
    let pivoted = rows[index]
    func cleared(_ row: [Double]) -> [Double] {
      let factor = row[column]
      guard abs(factor) > Self.tiny else { return row }
      return row.indices.map { place in
        let left = row[place] - factor * pivoted[place]
        return abs(left - left.rounded()) < Self.tiny ? left.rounded() : left
      }
    }
    for other in rows.indices where other != index { rows[other] = cleared(rows[other]) }
    cost = cleared(cost)
    basis[index] = column
  }
}

extension FigureBounds {
  /// The hidden figures, apart where no sum connects them.
  static func groups(_ figures: ReportFigures, _ hidden: Set<FigureID>) -> [Group] {
    var groups: [Group] = []
    for sum in figures.sums {
      let concealed = (sum.parts + [sum.total]).filter(hidden.contains)
      guard !concealed.isEmpty else { continue }
      var group = Group(members: concealed, sums: [sum])
      for index in groups.indices.reversed()
      where groups[index].members.contains(where: concealed.contains) {
        let other = groups.remove(at: index)
        group.members += other.members
        group.sums += other.sums
      }
      var seen: Set<FigureID> = []
      group.members = group.members.filter { seen.insert($0).inserted }
      groups.append(group)
    }
    return groups
  }
}
