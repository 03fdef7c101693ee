extension Pane {
  /// Draws within the area, and says where the cursor would stand.
  @discardableResult
  func draw(on canvas: inout Canvas, in area: Area) -> Canvas.Position? {
    guard !area.isEmpty else { return nil }
    switch self {
    case .table(let table):
      return table.draw(on: &canvas, in: area)
    case .lines(let lines):
      return lines.draw(on: &canvas, in: area).cursor
    case .form(let form):
      return form.draw(on: &canvas, in: area)
    case .stacked(let parts):
      return Self.drawStacked(parts, on: &canvas, in: area)
    case .beside(let left, let right, let share):
      return Self.drawBeside(left, right, share, on: &canvas, in: area)
    case .headed(let heading, let pane):
      canvas.writeHeading(heading, in: area)
      return pane.draw(on: &canvas, in: area.part(fromRow: 1))
    case .blank:
      return nil
    }
  }

  /// The rows it takes when nothing is cut.
  func naturalRows(columns: Int, glyphs: Glyphs) -> Int {
    switch self {
    case .table(let table):
      return table.naturalRows
    case .lines(let lines):
      return lines.naturalRows(columns: columns - lines.leftColumns(margin: 1), glyphs: glyphs)
    case .form(let form):
      return form.layout(columns: columns, mostRows: .max, glyphs: glyphs).count
    case .stacked(let parts):
      return parts.reduce(0) {
        $0 + $1.naturalRows(columns: columns, glyphs: glyphs)
      }
    case .beside(let left, let right, let share):
      let widths = share.widths(of: columns)
      let leftRows = left.naturalRows(columns: widths?.left ?? columns, glyphs: glyphs)
      let rightRows = right.naturalRows(columns: widths?.right ?? columns, glyphs: glyphs)
      return widths == nil ? leftRows + rightRows : max(leftRows, rightRows)
    case .headed(_, let pane):
      return 1 + pane.naturalRows(columns: columns, glyphs: glyphs)
    case .blank:
      return 0
    }
  }

  private static func drawBeside(
    _ left: Pane, _ right: Pane, _ share: ColumnShare, on canvas: inout Canvas, in area: Area
  ) -> Canvas.Position? {
    guard let widths = share.widths(of: area.columns) else {
      let parts = [Stacked(pane: left, rows: .natural), Stacked(pane: right, rows: .natural)]
      return drawStacked(parts, on: &canvas, in: area)
    }
    let bar = Line(canvas.glyphs.bar, .quiet)
    for row in 0..<area.rows {
      canvas.write(bar, row: area.row + row, column: area.column + widths.left)
    }
    let leftCursor = left.draw(on: &canvas, in: area.part(fromColumn: 0, columns: widths.left))
    let rightCursor = right.draw(on: &canvas, in: area.part(fromColumn: widths.left + 1))
    return leftCursor ?? rightCursor
  }
}

extension ColumnShare {
  private static let narrowest = 18

  /// Nothing when there is no room for both side by side.
  func widths(of columns: Int) -> (left: Int, right: Int)? {
    let wanted =
      switch self {
      case .fixed(let count): count
      case .percent(let part): (columns * min(max(part, 0), 100) + 50) / 100
      }
    let room = columns - 1
    guard room >= 2 * Self.narrowest else { return nil }
    let left = min(max(wanted, Self.narrowest), room - Self.narrowest)
    return (left, room - left)
  }
}

extension Canvas {
  /// "── Classification ─────".
  mutating func writeHeading(_ heading: Line, in area: Area) {
    write(rule(columns: area.columns - 2), row: area.row, column: area.column + 1)
    if heading.isEmpty || area.columns < 8 { return }
    let shown = " " + heading.plainToned(.heading) + " "
    write(shown, row: area.row, column: area.column + 3, maxColumns: area.columns - 5)
  }
}
