extension Page {
  func drawTitle(on canvas: inout Canvas) {
    let columns = canvas.size.columns
    canvas.fill(Area(rows: 1, columns: columns), tone: .title)
    canvas.write(title.onTitleBar, row: 0, column: 1, maxColumns: columns - 2)
    let rightWidth = DisplayWidth.of(titleRight, atMost: columns)
    let leftWidth = DisplayWidth.of(title, atMost: columns)
    if rightWidth > 0, leftWidth + rightWidth + 4 <= columns {
      canvas.write(titleRight.onTitleBar, row: 0, column: columns - 1 - rightWidth)
    }
  }

  /// The message, or what is wrong with the prompt, which is more urgent.
  func noticeRows(columns: Int, glyphs: Glyphs) -> [[TextCell]] {
    let line: Line
    if let problem = prompt?.problem {
      line = Line("! " + problem, .error)
    } else if let message {
      line = message.line
    } else {
      return []
    }
    return line.wrapped(columns: columns, glyphs: glyphs, mostRows: 3)
  }

  /// As many hints as fit, closer together where that lets more in. The last is how to find the
  /// others, so it is kept.
  func hintLine(columns: Int) -> Line {
    guard let last = hints.last else { return Line() }
    let wanted = hints.reduce(3 * (hints.count - 1)) { $0 + $1.line.width }
    let gap = columns < 60 || wanted > columns ? 2 : 3
    var line = Line()
    var room = columns - last.line.width
    for hint in hints.dropLast() {
      let width = hint.line.width + gap
      if width > room { break }
      room -= width
      line += hint.line + Line(String(repeating: " ", count: gap))
    }
    return line + last.line
  }
}

extension Message {
  /// The sign says what the tone says.
  var line: Line {
    switch kind {
    case .notice: Line(text)
    case .warning: Line("! " + text, .warning)
    case .refusal: Line("✗ " + text, .error)
    }
  }
}

extension Line {
  /// One bar from edge to edge, out of which only a warning stands.
  fileprivate var onTitleBar: Line {
    Line(spans.map { [.warning, .danger].contains($0.tone) ? $0 : Span($0.text, .title) })
  }
}

extension Hint {
  var line: Line { Line([Span(key, .key), Span(" " + label)]) }
}

extension Canvas {
  func rule(columns: Int) -> Line {
    Line(String(repeating: glyphs.rule, count: max(columns, 0)), .quiet)
  }
}
