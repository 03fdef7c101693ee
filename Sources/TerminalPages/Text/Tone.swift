/// What a stretch of text is for. Only the terminal knows colours, and tone never carries meaning
/// that the words do not.
public enum Tone: UInt8, CaseIterable, Sendable {
  case plain, strong, quiet, title, heading, selected, warning, danger, good, error, key, input
}
