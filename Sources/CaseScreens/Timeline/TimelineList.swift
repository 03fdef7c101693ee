import CaseCore
import TerminalPages

/// A row of the list under the chart.
enum TimelineListRow: Hashable, Sendable {
  /// An event, by its place among those that are shown.
  case event(Int)
  /// Days without an incident, said right after the incident before them.
  case gap(days: Int)

  /// From so many days on, the time without an incident is pointed out.
  private static let gapDays = 14

  static func rows(of timeline: Timeline) -> [TimelineListRow] {
    var rows: [TimelineListRow] = []
    var next = nextIncidentDays(timeline)[...]
    for (index, item) in timeline.items.enumerated() {
      rows.append(.event(index))
      let nextDay = next.popFirst() ?? nil
      guard item.isIncident, let end = item.happened.end?.day, let nextDay else { continue }
      let days = end.days(to: nextDay) - 1
      if days >= gapDays { rows.append(.gap(days: days)) }
    }
    return rows
  }

  /// For each event, the day of the first incident after it.
  private static func nextIncidentDays(_ timeline: Timeline) -> [CalendarDay?] {
    var days: [CalendarDay?] = []
    var next: CalendarDay?
    for item in timeline.items.reversed() {
      days.append(next)
      if item.isIncident, let day = item.happened.start?.day { next = day }
    }
    return days.reversed()
  }
}

extension TimelineState {
  /// Moves by the usual keys; a page is a page of rows, gaps included, so that none is passed by.
  mutating func move(_ key: Key, _ setting: Setting) -> Bool {
    let visible = visibleRows(setting)
    switch key {
    case .pageDown, .control("f"): selectNear(row: selectedRow + max(1, visible - 1))
    case .pageUp, .control("b"): selectNear(row: selectedRow - max(1, visible - 1))
    default:
      guard selection.move(key, count: timeline.items.count, visible: visible) else {
        return false
      }
    }
    settle(setting)
    return true
  }

  mutating func select(_ place: Int, _ setting: Setting) {
    selection.index = place
    settle(setting)
    showSelectedInChart(setting)
  }

  /// Keeps the selection in the list, and in sight with the gap before it.
  mutating func settle(_ setting: Setting) {
    let visible = visibleRows(setting)
    selection.settle(count: timeline.items.count, visible: visible)
    let row = selectedRow
    var first = row
    if row > 0, visible > 1, case .gap = listRows[row - 1] { first = row - 1 }
    if first < listTop { listTop = first }
    if row >= listTop + visible { listTop = row - visible + 1 }
    listTop = min(max(0, listTop), max(0, listRows.count - visible))
  }

  private var selectedRow: Int { listRows.firstIndex(of: .event(selection.index)) ?? 0 }

  private mutating func selectNear(row: Int) {
    guard !listRows.isEmpty else { return }
    let wanted = min(max(0, row), listRows.count - 1)
    let isDown = row > selectedRow
    let way = isDown ? Array(listRows[wanted...]) : listRows[...wanted].reversed()
    let back = isDown ? listRows[...wanted].reversed() : Array(listRows[wanted...])
    for case .event(let index) in way + back {
      selection.index = index
      return
    }
  }

  /// Closer in, the chart shows the stretch around the selected event.
  mutating func showSelectedInChart(_ setting: Setting) {
    guard let span = whole.span, let day = selectedItem?.happened.start?.day else { return }
    let columns = scale.columns(span)
    let place = columns.lastIndex { $0 <= day } ?? 0
    chartStart = place - shownChartColumns(columns.count, setting) / 2
    scrollChart(by: 0, setting)
  }

  mutating func scrollChart(by columns: Int, _ setting: Setting) {
    let count = whole.span.map { scale.columns($0).count } ?? 0
    let most = max(0, count - shownChartColumns(count, setting))
    chartStart = max(0, min(most, chartStart + columns))
  }
}
