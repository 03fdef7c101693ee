extension Pane {
  static func drawStacked(
    _ parts: [Stacked], on canvas: inout Canvas, in area: Area
  ) -> Canvas.Position? {
    var cursor: Canvas.Position?
    var row = 0
    let shares = rowShares(of: parts, in: area, glyphs: canvas.glyphs)
    for (part, rows) in zip(parts, shares) {
      let drawn = part.pane.draw(on: &canvas, in: area.part(fromRow: row, rows: rows))
      cursor = cursor ?? drawn
      row += rows
    }
    return cursor
  }

  /// Each gets what it wants and the rest is shared; when that is too much, the tallest gives way
  /// row by row, with a few rows held back for those that take the rest.
  private static func rowShares(of parts: [Stacked], in area: Area, glyphs: Glyphs) -> [Int] {
    var shares = parts.map { part in
      min(part.naturalRows(columns: area.columns, glyphs: glyphs), area.rows)
    }
    let takers = parts.indices.filter { parts[$0].rows == .rest }
    for taker in takers { shares[taker] = 0 }
    let heldBack = takers.isEmpty ? 0 : min(3 * takers.count, area.rows / 2)
    while shares.reduce(0, +) > area.rows - heldBack, let most = shares.max(), most > 0 {
      guard let tallest = shares.lastIndex(of: most) else { break }
      shares[tallest] -= 1
    }
    let rest = area.rows - shares.reduce(0, +)
    for (index, taker) in takers.enumerated() {
      shares[taker] = rest / takers.count + (index < rest % takers.count ? 1 : 0)
    }
    return shares
  }
}

extension Stacked {
  func naturalRows(columns: Int, glyphs: Glyphs) -> Int {
    switch rows {
    case .fixed(let count): max(count, 0)
    case .atMost(let count):
      min(pane.naturalRows(columns: columns, glyphs: glyphs), max(count, 0))
    case .natural, .rest: pane.naturalRows(columns: columns, glyphs: glyphs)
    }
  }
}
