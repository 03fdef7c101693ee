extension Page {
  /// The same page line by line, for scripts and screen readers.
  public func printedLines(columns: Int) -> [String] {
    [title.text]
  }
}
