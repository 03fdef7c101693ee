/// A column that is shown, and where.
struct PlacedColumn: Equatable {
  var index: Int
  var start: Int
  var width: Int
}

extension Table {
  /// Which columns are shown and how wide, in this much room.
  func placedColumns(in room: Int) -> [PlacedColumn] {
    var kept = columns.indices.map { PlacedColumn(index: $0, start: 0, width: leastWidth($0)) }
    kept.removeAll { $0.width <= 0 }
    let gap = total(kept, gap: 2) <= room ? 2 : 1
    while total(kept, gap: gap) > room, let dropped = leastImportant(of: kept) {
      kept.remove(at: dropped)
    }
    narrow(&kept, to: room, gap: gap)
    widen(&kept, by: room - total(kept, gap: gap))
    var start = 0
    for place in kept.indices {
      kept[place].start = start
      start += kept[place].width + gap
    }
    return kept
  }

  private func total(_ placed: [PlacedColumn], gap: Int) -> Int {
    placed.reduce(0) { $0 + $1.width } + gap * max(placed.count - 1, 0)
  }

  private func leastWidth(_ index: Int) -> Int {
    switch columns[index].width {
    case .fixed(let width): width
    case .natural(let most): widestCell(index, atMost: most)
    case .flexible(let least, _): max(least, 1)
    }
  }

  private func widestCell(_ index: Int, atMost limit: Int) -> Int {
    let title = showsHeader ? DisplayWidth.of(Line(columns[index].title), atMost: limit) : 0
    return rows.reduce(title) { widest, row in
      guard widest < limit, row.cells.indices.contains(index) else { return widest }
      return max(widest, DisplayWidth.of(row.cells[index], atMost: limit))
    }
  }

  private func leastImportant(of placed: [PlacedColumn]) -> Int? {
    let lowest = placed.map { columns[$0.index].priority }.max() ?? 0
    return lowest > 0 ? placed.lastIndex { columns[$0.index].priority == lowest } : nil
  }

  private func narrow(_ placed: inout [PlacedColumn], to room: Int, gap: Int) {
    var excess = total(placed, gap: gap) - room
    while excess > 0, let widest = placed.map(\.width).max(), widest > 1 {
      guard let place = placed.lastIndex(where: { $0.width == widest }) else { return }
      placed[place].width -= 1
      excess -= 1
    }
  }

  private func widen(_ placed: inout [PlacedColumn], by room: Int) {
    var left = max(room, 0)
    var weights = 0
    for column in placed { weights += weight(column.index) }
    for place in placed.indices {
      let own = weight(placed[place].index)
      guard own > 0 else { continue }
      let share = left * own / weights
      placed[place].width += share
      left -= share
      weights -= own
    }
  }

  private func weight(_ index: Int) -> Int {
    if case .flexible(_, let weight) = columns[index].width { return max(weight, 1) }
    return 0
  }
}
