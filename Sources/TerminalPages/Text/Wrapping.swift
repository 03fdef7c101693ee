/// Breaks a row of units between words, or within a word that is wider than the row.
enum Wrapping {
  struct Unit {
    var width: Int
    var kind: Kind
  }

  enum Kind {
    case letter, space, newline
  }

  /// The units of each row. Spaces at a break hang over the edge of the row they end; a line end
  /// belongs to no row. Rows after the first of a line are narrower by the indent.
  static func rows(
    of units: [Unit], columns: Int, indent: Int = 0, mostRows: Int = .max
  ) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    var width = 0
    var wordStart = 0
    var room = columns
    for (index, unit) in units.enumerated() {
      if rows.count >= mostRows { return rows }
      switch unit.kind {
      case .newline:
        rows.append(start..<index)
        start = index + 1
        wordStart = start
        width = 0
        room = max(columns - indent, 1)
      case .space:
        width += unit.width
        wordStart = index + 1
      case .letter:
        if width + unit.width > room, index > start {
          let end = wordStart > start ? wordStart : index
          rows.append(start..<end)
          start = end
          wordStart = end
          width = units[start..<index].reduce(0) { $0 + $1.width }
          room = max(columns - indent, 1)
        }
        width += unit.width
      }
    }
    if rows.count < mostRows { rows.append(start..<units.count) }
    return rows
  }
}

extension TextCell {
  var wrappingUnit: Wrapping.Unit {
    let kind: Wrapping.Kind = isNewline ? .newline : isSpace ? .space : .letter
    return Wrapping.Unit(width: width, kind: kind)
  }
}
