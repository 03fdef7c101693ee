/// How much room there is to draw in.
public struct Size: Equatable, Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
  }
}
