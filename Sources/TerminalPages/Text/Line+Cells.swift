extension Line {
  /// The cells that fit, ending in "…" where there are more. Only what fits is read.
  func cells(columns: Int, glyphs: Glyphs) -> [TextCell] {
    guard columns > 0 else { return [] }
    var cells: [TextCell] = []
    var width = 0
    for cell in allCells(glyphs: glyphs) {
      cells.append(cell)
      width += cell.width
      if width > columns { return Self.cut(cells, columns: columns, glyphs: glyphs) }
    }
    return cells
  }

  /// The rows it takes when broken between words. Rows after the first keep its indent.
  func wrapped(columns: Int, glyphs: Glyphs, mostRows: Int) -> [[TextCell]] {
    let enough = mostRows == .max ? Int.max : (mostRows + 1) * (max(columns, 1) + 1)
    let cells = Array(allCells(glyphs: glyphs, keepsNewlines: true).prefix(enough))
    let indent = cells.prefix { $0.text == " " }.count
    let hangs = indent * 2 <= columns ? indent : 0
    let rows = Wrapping.rows(
      of: cells.map(\.wrappingUnit), columns: max(columns, 1), indent: hangs, mostRows: mostRows)
    return rows.enumerated().map { index, range in
      var row = Array(cells[range])
      while row.last?.isSpace == true { row.removeLast() }
      let space = TextCell(text: " ", width: 1)
      return (index == 0 ? [] : Array(repeating: space, count: hangs)) + row
    }
  }

  private func allCells(
    glyphs: Glyphs, keepsNewlines: Bool = false
  ) -> some Sequence<TextCell> {
    spans.lazy.flatMap { span in
      TextCells(span.text, keepsNewlines: keepsNewlines).lazy.flatMap { cell in
        var toned = cell
        toned.tone = span.tone
        return glyphs == .ascii ? toned.inASCII : [toned]
      }
    }
  }

  private static func cut(_ cells: [TextCell], columns: Int, glyphs: Glyphs) -> [TextCell] {
    let ellipsis = String(glyphs.ellipsis.prefix(columns))
    var kept = cells
    var width = kept.reduce(0) { $0 + $1.width }
    while width > columns - ellipsis.count, let last = kept.popLast() { width -= last.width }
    let tone = kept.last?.tone ?? cells.first?.tone ?? .plain
    return kept + ellipsis.map { TextCell(text: String($0), width: 1, tone: tone) }
  }
}
