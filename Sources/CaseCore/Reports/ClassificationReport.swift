/// Cases that are alike in how they were recorded, in what they point to and in their flag.
public struct ClassificationTally: Hashable, Sendable {
  public let recorded: CaseClass
  public let firstRecorded: CaseClass
  /// Nil where nothing of the case can be read.
  public let pointsTo: SecondOpinion.Class?
  public let state: FlagState.Kind
  /// Which of the report's ages the flag has reached, or the answer where it was answered.
  public let age: Int
  public let count: Int

  public init(
    recorded: CaseClass, firstRecorded: CaseClass, pointsTo: SecondOpinion.Class?,
    state: FlagState.Kind, age: Int, count: Int
  ) {
    self.recorded = recorded
    self.firstRecorded = firstRecorded
    self.pointsTo = pointsTo
    self.state = state
    self.age = age
    self.count = count
  }
}

/// Ages in days, told apart by their last days: 7, 30 and 90 make four of them.
public struct AgeBands: Hashable, Sendable {
  public let limits: [Int]

  /// About a week, a month and a quarter.
  public static let usual = AgeBands(checked: [7, 30, 90])

  private init(checked limits: [Int]) { self.limits = limits }

  /// Nil unless the limits rise and none is below zero.
  public init?(_ limits: [Int]) {
    guard !limits.isEmpty, limits.count <= 8, limits.allSatisfy({ (0...99_999).contains($0) }),
      zip(limits, limits.dropFirst()).allSatisfy(<)
    else { return nil }
    self.limits = limits
  }

  public var count: Int { limits.count + 1 }

  public func band(of days: Int) -> Int { limits.count { days > $0 } }

  /// `0–7 d`, `8–30 d`, `over 90 d`.
  public func name(_ band: Int) -> String {
    if band == limits.count { return "over \(limits[band - 1]) d" }
    return "\(band == 0 ? 0 : limits[band - 1] + 1)–\(limits[band]) d"
  }
}

/// What is recorded against what the evidence points to, and what became of the flags. Every count
/// comes with the query that finds its cases.
public struct ClassificationReport: Sendable {
  public struct Figure: Hashable, Sendable {
    public let count: Int
    public let query: String
  }

  public let tallies: [ClassificationTally]
  public let bands: AgeBands
  public let today: CalendarDay
  /// The query as it was typed; every figure's query starts with it.
  public let query: String

  public init(
    _ tallies: [ClassificationTally], query: String, bands: AgeBands, today: CalendarDay
  ) {
    self.tallies = tallies
    self.query = query
    self.bands = bands
    self.today = today
  }

  public var all: Figure { figure([]) { _ in true } }

  /// The cases recorded so that point to something; nil means those of which nothing can be read.
  public func cell(_ recorded: CaseClass, _ points: SecondOpinion.Class?) -> Figure {
    figure(["class:\(recorded.rawValue)", Self.term(points)]) {
      $0.recorded == recorded && $0.pointsTo == points
    }
  }

  /// The same, of those whose flag is in a state.
  public func cell(
    _ recorded: CaseClass, _ points: SecondOpinion.Class?, _ state: FlagState.Kind
  ) -> Figure {
    figure(["class:\(recorded.rawValue)", Self.term(points), Self.term(state)]) {
      $0.recorded == recorded && $0.pointsTo == points && $0.state == state
    }
  }

  public func flags(_ state: FlagState.Kind) -> Figure {
    figure([Self.term(state)]) { $0.state == state }
  }

  /// The flags in a state by age: for how long they have waited, or since when they are answered.
  public func flags(_ state: FlagState.Kind, age band: Int) -> Figure {
    figure([Self.term(state)] + Self.terms(state, band, bands, today)) {
      $0.state == state && $0.age == band
    }
  }

  /// Cases that were first recorded as something else and now as stalking.
  public var nowStalking: Figure {
    figure(["-first:stalking", "class:stalking"]) {
      !$0.firstRecorded.isStalking && $0.recorded.isStalking
    }
  }

  public var noLongerStalking: Figure {
    figure(["first:stalking", "-class:stalking"]) {
      $0.firstRecorded.isStalking && !$0.recorded.isStalking
    }
  }

  private func figure(
    _ terms: [String], _ isMeant: (ClassificationTally) -> Bool
  ) -> Figure {
    let start = query.contains { !$0.isWhitespace } && !terms.isEmpty ? ["(\(query))"] : [query]
    return Figure(
      count: tallies.reduce(0) { isMeant($1) ? $0 + $1.count : $0 },
      query: (start + terms).filter { !$0.isEmpty }.joined(separator: " "))
  }

  static func term(_ points: SecondOpinion.Class?) -> String {
    "points:\(points?.rawValue ?? "unknown")"
  }

  static func term(_ state: FlagState.Kind) -> String {
    switch state {
    case .none: return "-flag:answer-needed -flag:answered"
    case .open: return "flag:answer-needed -flag:asked-again"
    case .answered: return "flag:answered"
    case .askedAgain: return "flag:asked-again"
    }
  }

  static func terms(
    _ state: FlagState.Kind, _ band: Int, _ bands: AgeBands, _ today: CalendarDay
  ) -> [String] {
    let word: String
    switch state {
    case .none: return []
    case .open, .askedAgain: word = "asked"
    case .answered: word = "answered"
    }
    var terms: [String] = []
    if band < bands.limits.count {
      terms.append("\(word)since:\(today.adding(days: -bands.limits[band]))")
    }
    if band > 0 { terms.append("\(word)before:\(today.adding(days: -bands.limits[band - 1]))") }
    return terms
  }
}
