/// What is shown, not where: `drawn(size:glyphs:)` decides columns and rows.
public struct Page: Equatable, Sendable {
  /// Left on the title bar in row 0.
  public var title: Line
  /// Right on the title bar; left out when there is no room for it.
  public var titleRight: Line
  /// A filter line, a tab bar.
  public var header: [Line]
  public var body: Pane
  /// Just above the keys, on at most three rows.
  public var message: Message?
  /// The last row: as many as fit, and always the last one.
  public var hints: [Hint]
  /// A line being edited, in place of the hints.
  public var prompt: TextLine?
  /// A box above the body.
  public var overlay: Overlay?
  /// Shows nothing at all, so that a passer-by learns nothing.
  public var isBlank: Bool

  public init(
    title: Line = Line(), titleRight: Line = Line(), header: [Line] = [], body: Pane = .blank,
    message: Message? = nil, hints: [Hint] = [], prompt: TextLine? = nil, overlay: Overlay? = nil,
    isBlank: Bool = false
  ) {
    self.title = title
    self.titleRight = titleRight
    self.header = header
    self.body = body
    self.message = message
    self.hints = hints
    self.prompt = prompt
    self.overlay = overlay
    self.isBlank = isBlank
  }
}
