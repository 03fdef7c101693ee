import CaseCore
import TerminalPages

/// How long orders held, below the time of the chart: those of one time below each other.
extension TimelineState {
  /// More would leave no room for the events; what comes after shares the last row.
  private static let mostOrderRows = 4

  /// Orders that share no column of time share a row; one row at least.
  var orderRows: [[OrderSpan]] {
    var rows: [[OrderSpan]] = []
    for span in whole.spans {
      let free = rows.firstIndex { row in
        row.last?.last.map { scale.start(of: $0) < scale.start(of: span.made) } ?? false
      }
      if let free {
        rows[free].append(span)
      } else if rows.count < Self.mostOrderRows {
        rows.append([span])
      } else {
        rows[rows.count - 1].append(span)
      }
    }
    return rows.isEmpty ? [[]] : rows
  }

  /// A row as it is drawn: `├─ SPO ──■───►` with a mark for each step, and dots before the service.
  func orderCells(
    _ row: [OrderSpan], isFirst: Bool, _ starts: [CalendarDay], _ width: Int,
    _ reference: ReferenceData
  ) -> [Character] {
    var cells = Array(repeating: Character(" "), count: starts.count * width)
    func column(_ day: CalendarDay) -> Int { starts.lastIndex { $0 <= day } ?? 0 }
    for span in row {
      let first = column(span.made) * width
      let end = span.last.flatMap { last in
        last < scale.next(after: starts[starts.count - 1]) ? (column(last) + 1) * width - 1 : nil
      }
      let last = end ?? cells.count - 1
      let served = span.served.map { max(first, column($0) * width) } ?? cells.count
      for place in first...last { cells[place] = place < served ? "┄" : "─" }
      cells[first] = "├"
      if first < last { cells[last] = end == nil ? "►" : "┤" }
    }
    let drawn = Set(whole.spans.map(\.order))
    for item in whole.items {
      guard case .orderStep(let id, let step) = item.subject,
        row.contains(where: { $0.order == id }) || isFirst && !drawn.contains(id)
      else { continue }
      let place = column(step.on) * width
      // Where it was made, and where it was served at once, the span begins.
      if cells[place] != "├" { cells[place] = "■" }
    }
    for span in row {
      write(
        reference.orderKinds.shortName(span.kind), from: column(span.made) * width + 2, in: &cells)
    }
    return cells
  }

  /// Where it fits onto the line of a span, without hiding a step.
  private func write(_ name: String, from start: Int, in cells: inout [Character]) {
    let words = Array(" \(name) ")
    guard start + words.count < cells.count,
      cells[start..<start + words.count].allSatisfy({ $0 == "─" || $0 == "┄" })
    else { return }
    cells.replaceSubrange(start..<start + words.count, with: words)
  }
}
