import CNcurses
import TerminalPages

/// What each tone looks like here. The colours are those of the first eight that can be read on
/// dark and on light; without colours, bold, underline and reverse do the same work.
struct Palette {
  private struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private let looks: [Look]

  init() {
    let hasColours = Self.startColours()
    looks = Tone.allCases.map { tone in
      hasColours ? Self.coloured(tone) : Self.plain(tone)
    }
  }

  /// The cells as ncurses takes them. What the C library counts otherwise than we do, or does not
  /// know, becomes a question mark, so that the rest of the row stays straight.
  func cells(of row: ArraySlice<Canvas.Cell>) -> [cchar_t] {
    var cells: [cchar_t] = []
    cells.reserveCapacity(row.count)
    for place in row.indices where !row[place].text.isEmpty {
      let cell = row[place]
      let isWide = place + 1 < row.endIndex && row[place + 1].text.isEmpty
      let look = looks[Int(cell.tone.rawValue)]
      for text in Self.countedAlike(cell, width: isWide ? 2 : 1) {
        var made = cchar_t()
        setcchar(&made, text + [0], look.attributes, look.pair, nil)
        cells.append(made)
      }
    }
    return cells
  }

  /// The mark of left-to-right text keeps a terminal that reorders from going on into the next
  /// column.
  private static let leftToRightMark: wchar_t = 0x200E

  private static func countedAlike(_ cell: Canvas.Cell, width: Int) -> [[wchar_t]] {
    var text = cell.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    guard let base = text.first else { return [] }
    if text.count == 1, (0x20...0x7E).contains(base), width == 1 { return [text] }
    guard Int(wcwidth(base)) == width else {
      return Array(repeating: [0x3F], count: width)
    }
    text = [base] + text.dropFirst().filter { wcwidth($0) == 0 }
    if cell.endsRightToLeft, text.count < 5 { text.append(leftToRightMark) }
    return [text]
  }

  private static func startColours() -> Bool {
    guard !cncurses_wants_no_colour(), has_colors(), start_color() == OK else { return false }
    guard use_default_colors() == OK else { return false }
    for colour in [COLOR_RED, COLOR_GREEN, COLOR_MAGENTA] {
      init_pair(Int16(colour), Int16(colour), -1)
    }
    return true
  }

  private static func coloured(_ tone: Tone) -> Look {
    var look = plain(tone)
    switch tone {
    case .warning: look.pair = Int16(COLOR_MAGENTA)
    case .danger, .error: look.pair = Int16(COLOR_RED)
    case .good: look.pair = Int16(COLOR_GREEN)
    case .plain, .strong, .quiet, .title, .heading, .selected, .key, .input: break
    }
    return look
  }

  private static func plain(_ tone: Tone) -> Look {
    let attributes =
      switch tone {
      case .plain, .good: cncurses_normal()
      case .strong, .key, .warning, .error: cncurses_bold()
      case .quiet: cncurses_dim()
      case .title: cncurses_reverse()
      case .selected: cncurses_reverse() | cncurses_bold()
      case .heading, .danger: cncurses_bold() | cncurses_underline()
      case .input: cncurses_underline()
      }
    return Look(attributes: attributes, pair: 0)
  }
}
