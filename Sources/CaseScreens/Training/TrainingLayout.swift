import TerminalPages

/// How text is set: close for one reader, and wide and slow for a room that looks at a projector.
struct TrainingLayout {
  let isLarge: Bool
  /// Of text in a row.
  let columns: Int

  private static let widest = 96
  private static let widestLarge = 64
  private static let margin = 4

  init(isLarge: Bool, columns: Int) {
    self.isLarge = isLarge
    self.columns =
      isLarge
      ? max(16, min(columns - 2 * Self.margin - 2, Self.widestLarge))
      : max(16, min(columns - 2, Self.widest))
  }

  /// Broken into rows that fit, and in a room with a blank row after each.
  func rows(_ lines: [Line]) -> [Line] {
    lines.flatMap { line in
      let broken = self.broken(line)
      guard isLarge else { return broken }
      let margin = Line(String(repeating: " ", count: Self.margin))
      return broken.flatMap { $0.isEmpty ? [$0] : [margin + $0, Line("")] }
    }
  }

  /// A line of one tone keeps it; of several, the words before them are what counts.
  private func broken(_ line: Line) -> [Line] {
    guard line.width > columns else { return [line] }
    let tones = Set(line.spans.filter { !$0.text.isEmpty }.map(\.tone))
    let tone = tones.count == 1 ? line.spans.first?.tone ?? .plain : .plain
    return DisplayWidth.wrap(line.text, columns: columns).map { Line($0, tone) }
  }
}
