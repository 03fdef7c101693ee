/// A part of the body, and how parts are put together.
public indirect enum Pane: Equatable, Sendable {
  case table(Table)
  case lines(Lines)
  case form(Form)
  /// From top to bottom.
  case stacked([Stacked])
  /// Side by side with a line between; one above the other where that would be too narrow.
  case beside(Pane, Pane, leftColumns: ColumnShare)
  /// "── Classification ─────", then the pane.
  case headed(Line, Pane)
  case blank
}

/// How much of the width the left of two panes takes.
public enum ColumnShare: Equatable, Sendable {
  case fixed(Int)
  case percent(Int)
}

/// A pane in a stack, with the rows it wants. When they do not all fit, the tallest give way.
public struct Stacked: Equatable, Sendable {
  public enum Rows: Equatable, Sendable {
    case natural
    case fixed(Int)
    case atMost(Int)
    case rest
  }

  public var pane: Pane
  public var rows: Rows

  public init(pane: Pane = .blank, rows: Rows = .natural) {
    self.pane = pane
    self.rows = rows
  }
}
