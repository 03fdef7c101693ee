import CaseCore
import CaseScreens
import TerminalPages

/// A report as one page that needs nothing else: no network, no script. Its look is in
/// `Resources/Pages`.
struct ReportHTML {
  let report: Report

  func page() throws(CommandFailure) -> String {
    try PageTemplate("report").filled([
      "title": Self.clean(report.title), "heading": Self.clean(report.heading),
      "use": report.disclosure == nil
        ? "For use inside the office" : "For use outside the office: disclosure control is on",
      "scope": report.scope.map { term -> [String: Any] in
        ["term": Self.name(term), "words": Self.words(term)]
      },
      "tables": report.tables.indices.map(table),
      "suppressed": report.isSuppressed ? ["* not shown, so that nobody can be made out"] : [],
      "changes": report.changes.isEmpty ? false : ["each": report.changes.map(change)],
      "notes": (report.innerNotes + report.notes).map(Self.clean),
      "asOn": report["asOn"].flatMap { CalendarDay($0) }.map(Wording.day) ?? "",
    ])
  }

  /// What cannot be seen, or turns the direction of what stands around it, becomes a visible sign.
  private static func clean(_ text: String) -> String { DisplayWidth.clean(text) }

  private static func words(_ term: Report.Term) -> String {
    let day = term.code == "asOn" ? CalendarDay(term.words) : nil
    return day.map(Wording.day) ?? clean(term.words)
  }

  private static func name(_ term: Report.Term) -> String {
    switch term.code {
    case "class": return "Class"
    case "period": return "Period"
    case "basis": return "Basis"
    case "cases": return "Cases"
    case "asOn": return "As on"
    default: return term.code
    }
  }

  private func table(_ index: Int) -> [String: Any] {
    let table = report.tables[index]
    let behind = queries(table)
    return [
      "number": "\(index + 1)", "title": table.title,
      "caption": Self.clean(
        [report["class"], report["period"], report["cases"]]
          .compactMap(\.self).joined(separator: ", ")),
      "rowTitle": table.rowTitle, "columns": table.columns.map(\.title),
      "rows": table.rows.map { row($0, in: table) },
      "queries": behind.isEmpty ? false : ["each": behind],
      "chart": ReportChart(report, table)?.values ?? false,
    ]
  }

  private func row(_ row: ReportRow, in table: ReportTable) -> [String: Any] {
    [
      "class": row.isTotal ? "total" : "level\(row.level)", "label": Self.clean(row.label),
      "changes": row.changes.map(Wording.mark),
      "cells": row.cells.map { cell -> [String: Any] in
        let value = report.value(cell, in: table)
        let isNone: Bool
        switch value {
        case .suppressed, .notAvailable: isNone = true
        case .whole, .decimal, .interval, .day, .words, .blank: isNone = false
        }
        return ["text": Self.clean(Wording.report(value)), "none": isNone]
      },
    ]
  }

  private func queries(_ table: ReportTable) -> [[String: Any]] {
    table.rows.compactMap { row in
      guard let query = row.cells.lazy.compactMap({ report.figure(of: $0)?.query }).first else {
        return nil
      }
      return ["label": Self.clean(row.label), "query": Self.clean(Self.quoted(query.typed))]
    }
  }

  /// As a shell takes it.
  private static func quoted(_ query: String) -> String {
    "'\(query.replacing("'", with: "'\\''"))'"
  }

  private func change(_ change: CountingChange) -> [String: Any] {
    [
      "day": Wording.day(change.from), "says": change.says,
      "source": "\(change.verification.source) (\(change.verification.mark.rawValue))",
    ]
  }
}

extension Report {
  /// Whether anything is held back in it.
  var isSuppressed: Bool {
    tables.contains { table in
      table.rows.contains { row in row.cells.contains { value($0, in: table) == .suppressed } }
    }
  }
}
