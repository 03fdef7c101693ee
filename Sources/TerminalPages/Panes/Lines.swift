/// Text that scrolls.
public struct Lines: Equatable, Sendable {
  public var lines: [Line]
  /// The first line shown, as an index into `lines`; drawing moves on from there when the selected
  /// line would be out of sight.
  public var firstLine: Int
  /// Long lines go on in the next row; otherwise they are cut.
  public var wraps: Bool
  /// An index into `lines`.
  public var selected: Int?

  public init(
    lines: [Line] = [], firstLine: Int = 0, wraps: Bool = false, selected: Int? = nil
  ) {
    self.lines = lines
    self.firstLine = firstLine
    self.wraps = wraps
    self.selected = selected
  }
}
