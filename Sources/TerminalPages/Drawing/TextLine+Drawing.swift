extension TextLine {
  /// On the first row of the area; what is wrong is drawn by whoever has a row to spare for it.
  func draw(on canvas: inout Canvas, in area: Area) -> Canvas.Position? {
    guard !area.isEmpty else { return nil }
    let labelled = Line(label.isEmpty || label.hasSuffix(" ") ? label : label + " ", .key)
    let labelColumns = min(labelled.width, area.columns / 2)
    canvas.write(labelled, row: area.row, column: area.column, maxColumns: labelColumns)
    let input = area.part(fromColumn: labelColumns).part(fromRow: 0, rows: 1)
    let position = canvas.writeInput(text, cursor: cursor, in: input)
    let used = DisplayWidth.of(Line(text), atMost: input.columns)
    let ghost = input.part(fromColumn: used)
    if let suggested, ghost.columns > 1 {
      canvas.write(
        Line(suggested, .quiet), row: ghost.row, column: ghost.column, maxColumns: ghost.columns)
    }
    return position
  }

  /// The rest of the word being completed, or the suggestion apart from the text.
  private var suggested: String? {
    guard let suggestion, !suggestion.isEmpty else { return nil }
    if suggestion.lowercased().hasPrefix(text.lowercased()) {
      return String(suggestion.dropFirst(text.count))
    }
    return "  " + suggestion
  }
}
