/// A stretch of text in one tone.
public struct Span: Equatable, Sendable {
  public var text: String
  public var tone: Tone

  public init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}

/// One line of styled text. It may hold anything a person typed: drawing cleans it.
public struct Line: Equatable, Sendable {
  public var spans: [Span]

  public init(_ spans: [Span] = []) {
    self.spans = spans
  }

  public init(_ text: String, _ tone: Tone = .plain) {
    spans = text.isEmpty ? [] : [Span(text, tone)]
  }

  public var text: String { spans.map(\.text).joined() }

  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  /// The columns it takes once cleaned.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  public static func += (left: inout Line, right: Line) { left.spans += right.spans }

  /// The same words in one tone, as for a selected row.
  public func toned(_ tone: Tone) -> Line {
    Line(spans.map { Span($0.text, tone) })
  }

  /// The same line with plain words in another tone, as for a title bar.
  public func plainToned(_ tone: Tone) -> Line {
    Line(spans.map { Span($0.text, $0.tone == .plain ? tone : $0.tone) })
  }
}
