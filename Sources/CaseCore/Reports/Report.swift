/// A report as one value: screens, text, CSV, JSON and pages print it and count nothing themselves.
public struct Report: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case outcomes, trend, areas, people
    case timeToOutcome = "time-to-outcome"
    case caseload, classification, orders
    case repeats = "repeat"
  }

  /// What is counted: class, period, basis, cases.
  public struct Term: Hashable, Sendable {
    public let code: String
    public let words: String
  }

  public let kind: Kind
  /// What is counted of which class and period, in a line.
  public let heading: String
  public internal(set) var scope: [Term]
  /// Which cases, in words that anybody may read.
  let casesOutside: String
  public internal(set) var figures: ReportFigures
  public internal(set) var tables: [ReportTable]
  public internal(set) var notes: [String]
  /// Notes with counts or days that do not leave the office.
  public internal(set) var innerNotes: [String]
  /// Changes of counting within the period, or at its beginning.
  public let changes: [CountingChange]
  /// Rates are for so many inhabitants.
  public let per: Int
  public let decimals: Int?
  /// Nil inside the office.
  public internal(set) var disclosure: Disclosure?
}

extension Report {
  public var title: String { "\(heading), \(self["cases"] ?? "all cases")" }

  /// The words of a term of the scope; nil where the report has no such term.
  public subscript(term: String) -> String? { scope.first { $0.code == term }?.words }
}

/// Rows of figures under columns.
public struct ReportTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let code: String
    public let title: String

    init(_ code: String, _ title: String) {
      self.code = code
      self.title = title
    }
  }

  public let code: String
  public let title: String
  /// What the rows are: `Outcome`, `Area`, `Period`.
  public let rowTitle: String
  public let columns: [Column]
  public var rows: [ReportRow]
  /// Whether the rows stand in the order of their figures, which tells something of them.
  public var isRanked = false
  /// Whether bars of one column say anything of the rows.
  public var hasBars = true
}

public struct ReportRow: Hashable, Sendable {
  public let code: String
  public let label: String
  /// How far it is set in: what stands deeper is part of what stands above it.
  public let level: Int
  public let isTotal: Bool
  /// Whether it is of a shorter stretch of time than its name says.
  public let isPart: Bool
  /// One for each column.
  public let cells: [ReportCell]
  /// Which of the report's changes of counting fall into the row.
  public let changes: [Int]

  init(
    _ code: String, _ label: String, level: Int = 0, isTotal: Bool = false,
    isPart: Bool = false, changes: [Int] = [], _ cells: [ReportCell]
  ) {
    self.code = code
    self.label = label
    self.level = level
    self.isTotal = isTotal
    self.isPart = isPart
    self.changes = changes
    self.cells = cells
  }
}

/// One figure of a row, or what follows from figures.
public enum ReportCell: Hashable, Sendable {
  case count(FigureID)
  case percent(FigureID, of: FigureID)
  /// The 95 % interval of the percentage.
  case interval(FigureID, of: FigureID)
  case population(Int?)
  /// For `per` inhabitants; not available without a population.
  case rate(FigureID, population: Int?)
  /// The place by rate among the rows of the table; those alike share one.
  case rank(FigureID, population: Int?)
  case ratio(FigureID, to: FigureID)
  case difference(FigureID, from: FigureID)
  /// A percentage that is no share of one count, such as one that allows for open cases.
  case estimate(Decimals?, otherwise: String, behind: [FigureID])
  /// A day or number of days that could betray the figures behind it; nil words say why there is none.
  case day(CalendarDay?, behind: [FigureID])
  case days(Int?, otherwise: String, behind: [FigureID])
  case words(String)
  /// Nothing belongs here.
  case blank
}
