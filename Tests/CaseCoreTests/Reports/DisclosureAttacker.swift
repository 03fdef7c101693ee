@testable import CaseCore

/// Somebody who has only what is printed, knows how the figures add up, and works out what is not
/// shown. Tries every whole number, so nothing that adding and subtracting could tell escapes.
struct DisclosureAttacker {
  struct GivesUp: Error {}

  private var sums: [FigureSum]
  private var lows: [Int]
  private var highs: [Int]
  private static let unbounded = 400

  init(_ figures: ReportFigures) {
    sums = figures.sums
    lows = figures.all.map { $0.shown ?? $0.least }
    highs = figures.all.map { $0.shown ?? Self.unbounded }
    for (index, figure) in figures.all.enumerated() where figure.isBetweenTheLines {
      lows[index] = 0
      highs[index] = Self.unbounded
    }
  }

  /// Whether a figure can be so much without contradicting anything printed.
  func canBe(_ id: FigureID, _ count: Int) throws -> Bool {
    var trial = self
    trial.sums = sums(around: id)
    trial.lows[id] = max(trial.lows[id], count)
    trial.highs[id] = min(trial.highs[id], count)
    var steps = 0
    return try trial.hasSolution(&steps)
  }

  /// The sums that a figure can bear upon: those that it is in, and on from there by whatever else
  /// in them is not known. The others hold for the true counts, whatever it is.
  private func sums(around id: FigureID) -> [FigureSum] {
    var reached: Set<FigureID> = [id]
    var near: [FigureSum] = []
    var far = sums
    while true {
      let met = far.filter {
        $0.parts.contains(where: reached.contains) || reached.contains($0.total)
      }
      if met.isEmpty { return near }
      near += met
      far.removeAll { $0.parts.contains(where: reached.contains) || reached.contains($0.total) }
      for sum in met {
        for figure in sum.parts + [sum.total] where lows[figure] < highs[figure] {
          reached.insert(figure)
        }
      }
    }
  }

  private mutating func hasSolution(_ steps: inout Int) throws -> Bool {
    steps += 1
    if steps > 20_000 { throw GivesUp() }
    guard narrow() else { return false }
    let open = lows.indices.filter { lows[$0] < highs[$0] && isInSum($0) }
    guard let next = open.min(by: { highs[$0] - lows[$0] < highs[$1] - lows[$1] }) else {
      return true
    }
    for count in lows[next]...highs[next] {
      var trial = self
      trial.lows[next] = count
      trial.highs[next] = count
      if try trial.hasSolution(&steps) { return true }
    }
    return false
  }

  private func isInSum(_ id: FigureID) -> Bool {
    sums.contains { $0.total == id || $0.parts.contains(id) }
  }

  /// False when something cannot be.
  private mutating func narrow() -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      for sum in sums {
        var low = 0
        var high = 0
        for part in sum.parts {
          low += lows[part]
          high += highs[part]
        }
        isChanged = set(sum.total, low, high) || isChanged
        for part in sum.parts {
          let least = lows[sum.total] - (high - highs[part])
          let most = highs[sum.total] - (low - lows[part])
          isChanged = set(part, least, most) || isChanged
        }
        if lows[sum.total] > highs[sum.total] { return false }
        for part in sum.parts where lows[part] > highs[part] { return false }
      }
    }
    return true
  }

  private mutating func set(_ id: FigureID, _ low: Int, _ high: Int) -> Bool {
    guard low > lows[id] || high < highs[id] else { return false }
    lows[id] = max(lows[id], low)
    highs[id] = min(highs[id], high)
    return lows[id] <= highs[id]
  }
}
