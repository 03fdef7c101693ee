/// When something happened, as exactly as it is known.
public enum Happened: Hashable, Sendable {
  case unknown
  case at(DayTime)
  /// Somewhere between, or all through. Made with `Happened.between`, which keeps the order.
  case range(DayTime, DayTime)

  /// Nil when the end lies before the start.
  public static func between(_ start: DayTime, _ end: DayTime) -> Happened? {
    start.earliest <= end.latest ? .range(start, end) : nil
  }

  /// Reads the text of the files: `unknown`, one day or moment, or two with a `/` between.
  public init?(_ text: some StringProtocol) {
    if text == "unknown" {
      self = .unknown
      return
    }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      guard let when = DayTime(halves[0]) else { return nil }
      self = .at(when)
    case 2:
      guard let start = DayTime(halves[0]), let end = DayTime(halves[1]),
        let range = Happened.between(start, end)
      else { return nil }
      self = range
    default:
      return nil
    }
  }

  /// The earlier end, even of a range that was not made with `between`.
  public var start: DayTime? {
    switch self {
    case .unknown: return nil
    case .at(let when): return when
    case .range(let one, let other): return one.earliest <= other.latest ? one : other
    }
  }

  public var end: DayTime? {
    switch self {
    case .unknown: return nil
    case .at(let when): return when
    case .range(let one, let other): return one.earliest <= other.latest ? other : one
    }
  }
}

extension Happened: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown: return "unknown"
    case .at(let when): return "\(when)"
    case .range(let one, let other): return "\(start ?? one)/\(end ?? other)"
    }
  }
}
