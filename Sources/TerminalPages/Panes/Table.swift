/// Rows in columns. The rows are a window of a longer list; where they are still too many, the
/// selected one is kept in sight.
public struct Table: Equatable, Sendable {
  public var columns: [Column]
  public var rows: [Row]
  /// An index into `rows`.
  public var selected: Int?
  public var showsHeader: Bool
  /// Said in place of rows when there are none.
  public var emptyText: Line

  public init(
    columns: [Column] = [], rows: [Row] = [], selected: Int? = nil, showsHeader: Bool = true,
    emptyText: Line = Line()
  ) {
    self.columns = columns
    self.rows = rows
    self.selected = selected
    self.showsHeader = showsHeader
    self.emptyText = emptyText
  }
}

public struct Column: Equatable, Sendable {
  public enum Width: Equatable, Sendable {
    case fixed(Int)
    /// As wide as its widest cell.
    case natural(max: Int)
    /// Takes what the others leave, shared by weight.
    case flexible(min: Int, weight: Int)
  }

  public enum Alignment: Equatable, Sendable {
    case left, right
  }

  public var title: String
  public var width: Width
  public var alignment: Alignment
  /// 0 is never dropped; of the others the highest number goes first when there is no room.
  public var priority: Int

  public init(
    title: String = "", width: Width = .natural(max: 40), alignment: Alignment = .left,
    priority: Int = 0
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }
}

public struct Row: Equatable, Sendable {
  public var cells: [Line]
  /// Marked by the person, for doing something with several at once.
  public var marked: Bool

  public init(cells: [Line] = [], marked: Bool = false) {
    self.cells = cells
    self.marked = marked
  }
}
