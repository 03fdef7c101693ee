extension Field {
  private static let usualBox = 30
  private static let mostOptions = 8
  private static let mostParagraphRows = 200

  func rows(columns: FormColumns, isFocused: Bool, mostRows: Int, glyphs: Glyphs) -> [FormRow] {
    var rows = valueRows(columns, isFocused, mostRows, glyphs)
    if columns.isStacked, !label.isEmpty {
      rows.insert(FormRow(label: label), at: 0)
    } else if !rows.isEmpty {
      rows[0].label = label
    }
    if let reading, !isReadingBeside(columns) {
      rows += words("= " + reading, .quiet, columns, glyphs)
    }
    if let problem { rows += words("! " + problem, .error, columns, glyphs) }
    if let hint, isFocused { rows += words(hint, .quiet, columns, glyphs) }
    if isFocused { rows += optionRows(columns, mostRows, glyphs) }
    for index in rows.indices {
      rows[index].isFocused = isFocused
      rows[index].isMarked = isFocused && index == 0
    }
    return rows
  }

  private func valueRows(
    _ columns: FormColumns, _ isFocused: Bool, _ mostRows: Int, _ glyphs: Glyphs
  ) -> [FormRow] {
    switch value {
    case .line(let text, let cursor):
      let after = isReadingBeside(columns) ? Line("  = " + (reading ?? ""), .quiet) : Line()
      return [input(text, isFocused ? cursor : nil, boxColumns(text, columns), after)]
    case .choice(let text, let cursor, _, _):
      // The sign behind the box takes two columns, also of the room that the text would need.
      let box = max(boxColumns(text + "  ", columns) - 2, 1)
      let reads = isReadingBeside(columns) ? Line("  = " + (reading ?? ""), .quiet) : Line()
      let after = Line(" " + glyphs.opened, .quiet) + reads
      return [input(text, isFocused ? cursor : nil, box, after)]
    case .paragraph(let text, let cursor, let rows):
      return paragraphRows(
        text, isFocused ? cursor : nil, min(rows, mostRows, Self.mostParagraphRows), columns)
    case .flag(let flag):
      let shown = flag.map { $0 ? "[x] yes" : "[ ] no" } ?? "[?] not known"
      return [button(shown, isFocused)]
    case .action(let name):
      return [button("[ \(name) ]", isFocused)]
    }
  }

  private func paragraphRows(
    _ text: String, _ cursor: Int?, _ height: Int, _ columns: FormColumns
  ) -> [FormRow] {
    let wrapped = WrappedText(text, columns: columns.value - 1)
    let position = cursor.map { wrapped.position(of: $0) }
    let first = max((position?.row ?? 0) - max(height, 1) + 1, 0)
    return (first..<first + max(height, 1)).map { row in
      var offset: Int?
      if let position, let cursor, position.row == row {
        offset = cursor - wrapped.rows[row].lowerBound
      }
      return input(wrapped.text(row: row), offset, columns.value, Line())
    }
  }

  private func optionRows(_ columns: FormColumns, _ mostRows: Int, _ glyphs: Glyphs) -> [FormRow] {
    guard case .choice(_, _, let options, let highlighted) = value, !options.isEmpty else {
      return []
    }
    let height = min(Self.mostOptions, max(mostRows / 2, 1), options.count)
    let first = min(max((highlighted ?? 0) - height + 1, 0), options.count - height)
    var rows = (first..<first + height).map { index in
      let isHighlighted = index == highlighted
      let sign = isHighlighted ? glyphs.chosen + " " : "  "
      return words(sign + options[index], isHighlighted ? .selected : .plain, columns, glyphs, 1)
    }
    let hidden = options.count - height
    if hidden > 0 { rows.append(words("  \(hidden) more", .quiet, columns, glyphs)) }
    return rows.flatMap { $0 }
  }

  private func words(
    _ text: String, _ tone: Tone, _ columns: FormColumns, _ glyphs: Glyphs, _ mostRows: Int = 3
  ) -> [FormRow] {
    let line = Line(text, tone)
    let broken =
      mostRows == 1
      ? [line.cells(columns: columns.value, glyphs: glyphs)]
      : line.wrapped(columns: columns.value, glyphs: glyphs, mostRows: mostRows)
    return broken.map { FormRow(content: .words($0, atLabel: false)) }
  }

  private func input(_ text: String, _ cursor: Int?, _ columns: Int, _ after: Line) -> FormRow {
    FormRow(content: .input(text, cursor: cursor, columns: columns, after: after))
  }

  private func button(_ text: String, _ isFocused: Bool) -> FormRow {
    FormRow(content: .button(Line(text, isFocused ? .selected : .plain)))
  }

  /// A box of the usual width while the text fits, then the whole width.
  private func boxColumns(_ text: String, _ columns: FormColumns) -> Int {
    let usual = min(Self.usualBox, columns.value)
    return DisplayWidth.of(Line(text), atMost: usual) < usual ? usual : columns.value
  }

  private func isReadingBeside(_ columns: FormColumns) -> Bool {
    guard let reading else { return false }
    switch value {
    case .line(let text, _), .choice(let text, _, _, _):
      return boxColumns(text, columns) + 4 + DisplayWidth.of(reading) <= columns.value
    case .paragraph, .flag, .action:
      return false
    }
  }
}
