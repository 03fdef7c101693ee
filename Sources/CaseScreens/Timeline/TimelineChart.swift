import CaseCore
import TerminalPages

extension TimelineState {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Columns for time in the chart, between the labels on the left and the totals on the right.
  func chartColumns(_ setting: Setting) -> Int {
    max(8, setting.size.columns - Self.labelColumns - 22)
  }

  /// Cells for each column of time: more where there is room, so that months can be read.
  private func cellWidth(_ count: Int, _ setting: Setting) -> Int {
    max(1, min(8, chartColumns(setting) / max(1, count)))
  }

  /// How many columns of time are in sight at once.
  func shownChartColumns(_ count: Int, _ setting: Setting) -> Int {
    min(count, chartColumns(setting) / cellWidth(count, setting))
  }

  func chartLines(_ setting: Setting) -> [Line] {
    guard let span = whole.span else {
      return [Line("No day is known of anything here.", .quiet)]
    }
    let starts = scale.columns(span)
    let width = cellWidth(starts.count, setting)
    let first = min(max(0, chartStart), max(0, starts.count - 1))
    let last = min(starts.count, first + shownChartColumns(starts.count, setting))
    let used = (last - first) * width
    var lines = [
      header(
        Array(starts[first..<last]), width,
        cut: (before: first > 0, after: last < starts.count))
    ]
    let lanes = lanesInUse.filter(shown.contains)
    let densities = lanes.map { whole.density($0, scale: scale) }
    let most = zip(lanes, densities).filter { !Self.isMarked($0.0) }.flatMap(\.1).max() ?? 1
    for (lane, counts) in zip(lanes, densities) {
      if lane == .orders {
        lines += orderLines(starts, first..<last, width, total: counts.reduce(0, +), setting)
        continue
      }
      let marks =
        Self.isMarked(lane)
        ? stepMarks(lane, starts, first..<last, width)
        : counts[first..<last].map { Self.bar($0, most: most, width) }.joined()
      let total = counts.reduce(0, +)
      lines.append(
        Line(Wording.lane(lane).padded(Self.labelColumns))
          + Line(
            marks.padded(used), lane == .threats || lane == .breaches ? .danger : .plain)
          + Line(" \(total)".leftPadded(4)) + Line(remark(lane, counts), .quiet))
    }
    return lines
  }

  private func orderLines(
    _ starts: [CalendarDay], _ range: Range<Int>, _ width: Int, total: Int, _ setting: Setting
  ) -> [Line] {
    orderRows.enumerated().map { index, row in
      let cells = orderCells(row, isFirst: index == 0, starts, width, setting.reference)
      let shown = String(cells[range.lowerBound * width..<range.upperBound * width])
      let start = (index == 0 ? Wording.lane(.orders) : "").padded(Self.labelColumns)
      return Line(start) + Line(shown) + Line(index == 0 ? " \(total)".leftPadded(4) : "")
    }
  }

  /// As wide as its column of time, but for a blank where there is room for one.
  private static func bar(_ count: Int, most: Int, _ width: Int) -> String {
    guard count > 0 else { return String(repeating: " ", count: width) }
    let bar = bars[min(bars.count, (count * bars.count + most - 1) / max(1, most)) - 1]
    return String(repeating: bar, count: max(1, width - 1)).padded(width)
  }

  /// Steps are told by a mark each, not by how many there are.
  private static func isMarked(_ lane: TimelineLane) -> Bool {
    lane == .police || lane == .orders || lane == .breaches
  }

  /// One letter a step, the last of those that share a column.
  private func stepMarks(
    _ lane: TimelineLane, _ starts: [CalendarDay], _ range: Range<Int>, _ width: Int
  ) -> String {
    var marks = Array(repeating: " ", count: starts.count)
    for item in whole.items where item.lanes.contains(lane) {
      guard let day = item.happened.start?.day,
        let column = starts.lastIndex(where: { $0 <= day })
      else { continue }
      marks[column] = lane == .breaches ? "▲" : Self.letter(item.subject)
    }
    return marks[range].map { $0.padded(width) }.joined()
  }

  static func letter(_ subject: TimelineItem.Subject) -> String {
    switch subject {
    case .incident: return "●"
    case .classRecorded: return "R"
    case .orderStep: return "■"
    case .breachStep: return "B"
    case .step(let step):
      switch step.kind {
      case .investigationStarted: return "I"
      case .fileSubmitted, .fileResubmitted: return "F"
      case .actionPlanSet: return "P"
      case .prosecutorDecided: return "D"
      case .outcomeRecorded: return "O"
      case .reviewRequested, .reviewDecided: return "V"
      case .reopened: return "A"
      }
    }
  }

  /// What the totals do not say: when it began where it is rare, and whether it is rising.
  private func remark(_ lane: TimelineLane, _ counts: [Int]) -> String {
    if Self.isMarked(lane) { return "" }
    if counts.reduce(0, +) <= 3 {
      let first = whole.items.first { $0.lanes.contains(lane) }?.happened.start?.day
      return first.map { "  first \(Wording.twoDigits($0.day)) \(Wording.months[$0.month - 1])" }
        ?? ""
    }
    guard counts.count >= 4 else { return "" }
    let half = counts.count / 2
    let early = counts[..<half].reduce(0, +)
    let late = counts[(counts.count - half)...].reduce(0, +)
    if late >= early * 2, late - early >= 3 { return "  rising" }
    if early >= late * 2, early - late >= 3 { return "  falling" }
    return ""
  }

  /// The names of months, or of years where columns are longer, each above where it begins; the
  /// year in which the chart begins stands on the left.
  private func header(
    _ starts: [CalendarDay], _ width: Int, cut: (before: Bool, after: Bool)
  ) -> Line {
    // The last name may reach over the totals, which this row has none of.
    let over = cut.after ? 0 : 4
    var text = Array(repeating: Character(" "), count: starts.count * width + over)
    var free = 0
    var last: (year: Int, month: Int)?
    for (index, start) in starts.enumerated() {
      // A week belongs to the month in which most of it lies.
      let (year, month, day) = (scale == .week ? start.adding(days: 3) : start).parts
      let isNew = scale == .quarter || scale == .year ? year != last?.year : month != last?.month
      guard isNew else { continue }
      let isNewYear = last.map { $0.year != year } ?? false
      last = (year, month)
      let label: String
      switch scale {
      case .quarter, .year: label = "\(year)"
      case .day, .week, .month:
        let name = isNewYear ? "’\(Wording.twoDigits(year % 100))" : Wording.months[month - 1]
        label = scale == .day ? "\(day) \(Wording.months[month - 1])" : name
      }
      guard index * width >= free, index * width + label.count <= text.count else { continue }
      for (offset, character) in label.enumerated() { text[index * width + offset] = character }
      free = index * width + label.count + 1
    }
    let year = starts.first.map { "\((scale == .week ? $0.adding(days: 3) : $0).year)" } ?? ""
    let start = year.padded(Self.labelColumns - 2) + (cut.before ? "← " : "  ")
    return Line(start + String(text) + (cut.after ? " →" : ""), .heading)
  }
}

extension String {
  /// At least so many columns wide.
  func padded(_ columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.of(self)))
  }

  func leftPadded(_ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayWidth.of(self))) + self
  }
}
