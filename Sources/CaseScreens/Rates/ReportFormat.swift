/// How a report is written down.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, csv, json, html

  /// What the name of its file ends with.
  public var ending: String { self == .text ? "txt" : rawValue }
}
