extension Line: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }

  public init(stringInterpolation: Interpolation) {
    self.init(stringInterpolation.spans)
  }

  /// Lets a line be written as it reads: `"due \(date, .warning) by \(name)"`.
  public struct Interpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(Span(literal)) }
    }

    public mutating func appendInterpolation(_ line: Line) {
      spans += line.spans
    }

    public mutating func appendInterpolation(_ value: some Any, _ tone: Tone = .plain) {
      spans.append(Span("\(value)", tone))
    }
  }
}
