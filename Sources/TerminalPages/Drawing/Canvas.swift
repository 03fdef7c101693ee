/// A grid of cells to be shown; a wide character takes two.
public struct Canvas: Equatable, Sendable {
  public struct Cell: Equatable, Sendable {
    /// One character with its marks; empty behind a wide one.
    public var text: String
    public var tone: Tone

    public init(text: String = " ", tone: Tone = .plain) {
      self.text = text
      self.tone = tone
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
  public private(set) var cells: [Cell]
  public var cursor: Position?

  public init(size: Size = Size()) {
    self.size = Size(columns: max(size.columns, 0), rows: max(size.rows, 0))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  public mutating func write(
    _ line: Line, row: Int, column: Int = 0, maxColumns: Int = .max
  ) {}

  public func textRows() -> [String] {
    (0..<size.rows).map { row in
      cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
    }
  }
}
