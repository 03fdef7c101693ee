/// A grid of cells to be shown; a wide character takes two.
public struct Canvas: Equatable, Sendable {
  public struct Cell: Equatable, Sendable {
    /// One character with its marks; empty behind a wide one.
    public var text: String
    public var tone: Tone
    /// The last of what was written from right to left. A terminal that reorders such text must
    /// not carry on into the next column, or two names could change places.
    public var endsRightToLeft: Bool

    public init(text: String = " ", tone: Tone = .plain, endsRightToLeft: Bool = false) {
      self.text = text
      self.tone = tone
      self.endsRightToLeft = endsRightToLeft
    }
  }

  public struct Position: Equatable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int = 0, column: Int = 0) {
      self.row = row
      self.column = column
    }
  }

  public let size: Size
  public let glyphs: Glyphs
  public private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands; screen readers and magnifiers follow it.
  public var cursor: Position?

  public init(size: Size = Size(), glyphs: Glyphs = .unicode) {
    self.size = Size(columns: max(size.columns, 0), rows: max(size.rows, 0))
    self.glyphs = glyphs
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  /// Writes what fits, cleaned, ending in "…" where something was cut. Outside the grid it writes
  /// nothing.
  public mutating func write(
    _ line: Line, row: Int, column: Int = 0, maxColumns: Int = .max
  ) {
    let room = min(maxColumns, size.columns - column)
    write(line.cells(columns: room, glyphs: glyphs), row: row, column: column, maxColumns: room)
  }

  /// The rows as text, each as wide as the canvas.
  public func textRows() -> [String] {
    (0..<size.rows).map { row in self.row(row).reduce(into: "") { $0 += $1.text } }
  }

  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }
}

extension Canvas {
  mutating func write(_ text: [TextCell], row: Int, column: Int, maxColumns: Int = .max) {
    guard (0..<size.rows).contains(row), column >= 0 else { return }
    var end = column
    let limit = min(size.columns, maxColumns == .max ? .max : column + maxColumns)
    var lastRightToLeft: Int?
    for cell in text where cell.width > 0 {
      guard end + cell.width <= limit else { break }
      let place = row * size.columns + end
      dropOtherHalf(at: place, row: row)
      cells[place] = Cell(text: cell.text, tone: cell.tone)
      if cell.width == 2 {
        dropOtherHalf(at: place + 1, row: row)
        cells[place + 1] = Cell(text: "", tone: cell.tone)
      }
      if cell.isRightToLeft { lastRightToLeft = place }
      end += cell.width
    }
    if let lastRightToLeft { cells[lastRightToLeft].endsRightToLeft = true }
  }

  /// Blanks an area in one tone.
  mutating func fill(_ area: Area, tone: Tone = .plain) {
    let blank = Array(repeating: TextCell(text: " ", width: 1, tone: tone), count: area.columns)
    for row in 0..<area.rows { write(blank, row: area.row + row, column: area.column) }
  }

  /// Half of a wide character cannot be shown, so what is left of it becomes a blank.
  private mutating func dropOtherHalf(at place: Int, row: Int) {
    let start = row * size.columns
    if cells[place].text.isEmpty, place > start { cells[place - 1].text = " " }
    if place + 1 < start + size.columns, cells[place + 1].text.isEmpty {
      cells[place + 1].text = " "
    }
  }
}
