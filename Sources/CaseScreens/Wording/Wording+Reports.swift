import CaseCore

extension Wording {
  /// What stands in a cell of a report.
  public static func report(_ value: ReportValue) -> String {
    switch value {
    case .whole(let number): return Self.number(number)
    case .decimal(let number): return number.description
    case .interval(let low, let high): return "\(low)–\(high)"
    case .day(let day): return Self.day(day)
    case .words(let words): return words
    case .suppressed: return "*"
    case .notAvailable(let why): return why == "not reached" ? why : "n/a"
    case .blank: return ""
    }
  }

  /// `a`, `b`, …: how a row and a note about it are tied together.
  public static func mark(_ index: Int) -> String {
    Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)).description
  }

  /// For a row of tabs.
  static func shortReportName(_ kind: Report.Kind) -> String {
    kind == .timeToOutcome ? "Times" : reportName(kind)
  }

  public static func reportName(_ kind: Report.Kind) -> String {
    switch kind {
    case .outcomes: return "Outcomes"
    case .trend: return "Trend"
    case .areas: return "Areas"
    case .people: return "People"
    case .timeToOutcome: return "Time to outcome"
    case .caseload: return "Caseload"
    case .orders: return "Orders"
    case .classification: return "Classes"
    case .repeats: return "Repeat"
    }
  }
}
