import CaseCore
import CaseStore

/// A report as `Resources/Schemas/report.schema.json` describes it. Keys are in order, as in all
/// JSON that is written.
struct ReportJSON {
  let report: Report

  var document: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("changes")
      writer.array { writer in for change in report.changes { write(change, &writer) } }
      writer.key("disclosure")
      write(report.disclosure, &writer)
      writer.key("notes")
      writer.array { writer in for note in report.innerNotes + report.notes { writer.string(note) }
      }
      writer.key("per")
      writer.number(report.per)
      writer.key("report")
      writer.string(report.kind.rawValue)
      writer.key("scope")
      writer.object { writer in
        for term in report.scope.sorted(by: { $0.code < $1.code }) {
          writer.key(term.code)
          writer.string(term.words)
        }
      }
      writer.key("tables")
      writer.array { writer in for table in report.tables { write(table, &writer) } }
      writer.key("title")
      writer.string(report.title)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ change: CountingChange, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", change.from.description)
      writer.member("mark", change.verification.mark.rawValue)
      writer.member("says", change.says)
      writer.member("source", change.verification.source)
    }
  }

  private func write(_ disclosure: Disclosure?, _ writer: inout JSONWriter) {
    guard let disclosure else { return writer.null() }
    writer.object { writer in
      writer.member("rounding", disclosure.rounding.rawValue)
      writer.member("secondary", disclosure.isSecondary)
      writer.member("threshold", disclosure.threshold)
    }
  }

  private func write(_ table: ReportTable, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", table.code)
      writer.key("columns")
      writer.array { writer in
        for column in table.columns {
          writer.object { writer in
            writer.member("code", column.code)
            writer.member("title", column.title)
          }
        }
      }
      writer.member("rowTitle", table.rowTitle)
      writer.key("rows")
      writer.array { writer in for row in table.rows { write(row, in: table, &writer) } }
      writer.member("title", table.title)
    }
  }

  private func write(_ row: ReportRow, in table: ReportTable, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("cells")
      writer.object { writer in
        let cells = zip(table.columns, row.cells).sorted { $0.0.code < $1.0.code }
        for (column, cell) in cells where cell != .blank {
          writer.key(column.code)
          write(cell, in: table, &writer)
        }
      }
      writer.key("changes")
      writer.array { writer in for change in row.changes { writer.number(change) } }
      writer.member("code", row.code)
      writer.member("label", row.label)
      writer.member("level", row.level)
      writer.member("total", row.isTotal)
    }
  }

  private func write(_ cell: ReportCell, in table: ReportTable, _ writer: inout JSONWriter) {
    writer.object { writer in
      if let whole = Self.denominator(of: cell) {
        writer.member("denominator", report.figures[whole].shown)
        writer.member("numerator", report.figure(of: cell)?.shown)
      }
      writer.member("query", report.figure(of: cell)?.query?.typed)
      let value = report.value(cell, in: table)
      writer.member("state", Self.state(value))
      writer.key("value")
      write(value, &writer)
      if case .notAvailable(let why) = value { writer.member("why", why) }
    }
  }

  private static func denominator(of cell: ReportCell) -> FigureID? {
    switch cell {
    case .percent(_, let whole), .interval(_, let whole): return whole
    case .count, .population, .rate, .rank, .ratio, .difference, .estimate, .day, .days, .words,
      .blank:
      return nil
    }
  }

  private static func state(_ value: ReportValue) -> String {
    switch value {
    case .whole, .decimal, .interval, .day, .words, .blank: return "shown"
    case .suppressed: return "suppressed"
    case .notAvailable: return "not-available"
    }
  }

  private func write(_ value: ReportValue, _ writer: inout JSONWriter) {
    switch value {
    case .whole(let number): writer.number(number)
    case .decimal(let number): writer.raw(number.description.utf8)
    case .interval(let low, let high):
      writer.array { writer in
        writer.raw(low.description.utf8)
        writer.raw(high.description.utf8)
      }
    case .day(let day): writer.string(day.description)
    case .words(let words): writer.string(words)
    case .suppressed, .notAvailable, .blank: writer.null()
    }
  }
}
