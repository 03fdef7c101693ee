/// Chooses which figures are not shown, so that nobody who adds and subtracts what is shown can
/// tell a small one: every count below the threshold has to remain possible for it, and one that is
/// not below it too.
struct Suppression {
  private let figures: ReportFigures
  private let threshold: Int
  private(set) var hidden: Set<FigureID>
  /// What was looked at and cannot be told too well. It stays so: hiding more tells nobody more.
  private var safe: Set<FigureID> = []
  /// Small figures of which more can be told than that they are small, with nothing left to hide
  /// that they add up with.
  private(set) var told: Set<FigureID> = []

  init(_ figures: ReportFigures, _ disclosure: Disclosure) {
    self.figures = figures
    threshold = disclosure.threshold
    hidden = Set(
      figures.all.indices.filter {
        figures[$0].isBetweenTheLines || Self.isSmall(figures[$0].count, disclosure.threshold)
      })
    guard disclosure.isSecondary else { return }
    hideGroups()
    hidePartners()
    while let exposed = firstExposed() {
      if let partner = partner(for: exposed) {
        hidden.insert(partner)
      } else {
        told.insert(exposed)
      }
    }
  }

  private static func isSmall(_ count: Int, _ threshold: Int) -> Bool {
    count > 0 && count < threshold
  }

  private func isSmall(_ id: FigureID) -> Bool { Self.isSmall(figures[id].count, threshold) }

  /// Where a whole is small, a part that shows 0 would tell to which of the others all belong.
  private mutating func hideGroups() {
    for sum in figures.sums where isSmall(sum.total) { hidden.formUnion(sum.parts) }
  }

  /// A quick beginning: a single hidden figure of a sum can always be worked out.
  private mutating func hidePartners() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for sum in figures.sums {
        let members = sum.parts + [sum.total]
        let concealed = members.filter(hidden.contains)
        guard concealed.count == 1, isSmall(concealed[0]), let partner = smallest(of: sum) else {
          continue
        }
        hidden.insert(partner)
        isChanged = true
      }
    }
  }

  /// The smallest figure of a sum that is still shown: parts that count something, then parts that
  /// do not, and the total only where nothing else is left, because most percentages rest on it.
  private func smallest(of sum: FigureSum) -> FigureID? {
    let shown = sum.parts.filter { !hidden.contains($0) }
    let counting = shown.filter { figures[$0].count > 0 }.min {
      (figures[$0].count, $0) < (figures[$1].count, $1)
    }
    return counting ?? shown.first ?? (hidden.contains(sum.total) ? nil : sum.total)
  }

  /// A hidden figure that can be told too well, and may not have to be.
  private mutating func firstExposed() -> FigureID? {
    for group in FigureBounds.groups(figures, hidden) {
      let open = group.members.filter { isSmall($0) && !safe.contains($0) && !told.contains($0) }
      if open.isEmpty { continue }
      var bounds = FigureBounds(figures, hidden, group)
      for id in open {
        let range = bounds.range(of: id)
        if range.low > 1 || range.high.map({ $0 < threshold }) ?? false { return id }
        safe.insert(id)
      }
    }
    return nil
  }

  /// A figure whose hiding widens what is possible for another: the smallest of the sums that it
  /// stands in, else of the sums that share a hidden figure with those, and so on.
  private func partner(for exposed: FigureID) -> FigureID? {
    var reached: Set<FigureID> = [exposed]
    var left = figures.sums
    while true {
      let near = left.filter { sum in
        reached.contains(sum.total) || sum.parts.contains(where: reached.contains)
      }
      guard !near.isEmpty else { return nil }
      let choices = near.compactMap { smallest(of: $0) }
      let totals = Set(figures.sums.map(\.total))
      let parts = choices.filter { !totals.contains($0) }
      if let best = (parts.isEmpty ? choices : parts).min(by: {
        (figures[$0].count, $0) < (figures[$1].count, $1)
      }) {
        return best
      }
      left.removeAll { near.contains($0) }
      for sum in near { reached.formUnion((sum.parts + [sum.total]).filter(hidden.contains)) }
    }
  }
}
