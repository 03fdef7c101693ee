extension Page {
  /// The same page line by line, for scripts and screen readers: nothing scrolled out of sight,
  /// and panes that stand side by side one after the other.
  public func printedLines(columns: Int) -> [String] {
    if isBlank { return [] }
    let width = max(columns, 1)
    var lines = titleLines(columns: width) + header.map { $0.printed(columns: width) }
    lines += body.printedLines(columns: width)
    if let overlay {
      let box = Lines(lines: overlay.lines, wraps: true, selected: overlay.selected)
      lines += Pane.headed(overlay.title, .lines(box)).printedLines(columns: width)
      lines += overlay.prompt?.printedLines ?? []
    }
    if let message {
      lines += DisplayWidth.wrap(message.line.text, columns: width)
    }
    if let prompt {
      lines += prompt.printedLines
    } else if !hints.isEmpty {
      let keys = hints.map(\.line.text).joined(separator: "   ")
      lines += DisplayWidth.wrap(keys, columns: width)
    }
    return lines
  }

  private func titleLines(columns: Int) -> [String] {
    if titleRight.isEmpty { return [title.printed(columns: columns)] }
    let together = title + "   " + titleRight
    if DisplayWidth.of(together, atMost: columns + 1) <= columns {
      return [together.printed(columns: columns)]
    }
    return [title.printed(columns: columns), titleRight.printed(columns: columns)]
  }
}

extension Pane {
  fileprivate func printedLines(columns: Int) -> [String] {
    switch self {
    case .stacked(let parts):
      return parts.flatMap { $0.pane.printedLines(columns: columns) }
    case .beside(let left, let right, _):
      return left.printedLines(columns: columns) + right.printedLines(columns: columns)
    case .headed(let heading, let pane):
      return Pane.headed(heading, .blank).drawnLines(columns: columns)
        + pane.printedLines(columns: columns)
    case .lines(var lines):
      lines.firstLine = 0
      return Pane.lines(lines).drawnLines(columns: columns)
    case .table, .form, .blank:
      return drawnLines(columns: columns)
    }
  }

  private func drawnLines(columns: Int) -> [String] {
    let rows = naturalRows(columns: columns, glyphs: .unicode)
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    draw(on: &canvas, in: Area(rows: rows, columns: columns))
    return canvas.textRows().map(\.withoutTrailingSpaces)
  }
}

extension TextLine {
  fileprivate var printedLines: [String] {
    let line = DisplayWidth.clean(label + " " + text).withoutTrailingSpaces
    return [line] + (problem.map { ["! " + DisplayWidth.clean($0)] } ?? [])
  }
}

extension Line {
  fileprivate func printed(columns: Int) -> String {
    DisplayWidth.fit(text, columns: columns)
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var shortened = self[...]
    while shortened.last == " " { shortened.removeLast() }
    return String(shortened)
  }
}
