extension Page {
  /// The page laid out on a screen of this size.
  public func drawn(size: Size, glyphs: Glyphs = .unicode) -> Canvas {
    Canvas(size: size)
  }
}
