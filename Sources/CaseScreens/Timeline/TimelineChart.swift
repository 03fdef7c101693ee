import CaseCore
import TerminalPages

extension TimelineState {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Columns for time in the chart, between the labels on the left and the totals on the right.
  func chartColumns(_ setting: Setting) -> Int {
    max(8, setting.size.columns - Self.labelColumns - 22)
  }

  func chartLines(_ setting: Setting) -> [Line] {
    guard let span = whole.span else {
      return [Line(" No day is known of anything here.", .quiet)]
    }
    let starts = scale.columns(span)
    let room = chartColumns(setting)
    // More cells for a column of time where there is room, so that months can be read.
    let width = max(1, min(4, room / max(1, starts.count)))
    let first = min(chartStart, max(0, starts.count - 1))
    let last = min(starts.count, first + room / width)
    let used = (last - first) * width
    var lines = [header(Array(starts[first..<last]), width, isCut: last < starts.count)]
    let lanes = lanesInUse.filter(shown.contains)
    let densities = lanes.map { whole.density($0, scale: scale) }
    let most = zip(lanes, densities).filter { $0.0 != .police }.flatMap(\.1).max() ?? 1
    for (lane, counts) in zip(lanes, densities) {
      let marks =
        lane == .police
        ? stepMarks(starts, first..<last, width)
        : counts[first..<last].map { Self.bar($0, most: most).padded(width) }.joined()
      let total = counts.reduce(0, +)
      lines.append(
        Line(" " + Wording.lane(lane).padded(Self.labelColumns - 1))
          + Line(marks.padded(used), lane == .threats ? .danger : .plain)
          + Line(" \(total)".leftPadded(4)) + Line(remark(lane, counts), .quiet))
    }
    return lines
  }

  private static func bar(_ count: Int, most: Int) -> String {
    guard count > 0 else { return " " }
    return String(bars[min(bars.count, (count * bars.count + most - 1) / max(1, most)) - 1])
  }

  /// One letter a step, the last of those that share a column.
  private func stepMarks(_ starts: [CalendarDay], _ range: Range<Int>, _ width: Int) -> String {
    var marks = Array(repeating: " ", count: starts.count)
    for item in whole.items where item.lanes.contains(.police) {
      guard let day = item.happened.start?.day,
        let column = starts.lastIndex(where: { $0 <= day })
      else { continue }
      marks[column] = Self.letter(item.subject)
    }
    return marks[range].map { $0.padded(width) }.joined()
  }

  static func letter(_ subject: TimelineItem.Subject) -> String {
    switch subject {
    case .incident: return "●"
    case .classRecorded: return "R"
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
    if lane == .police { return "" }
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

  /// The names of months, or of years where columns are longer, each above where it begins.
  private func header(_ starts: [CalendarDay], _ width: Int, isCut: Bool) -> Line {
    var text = Array(repeating: Character(" "), count: starts.count * width)
    var free = 0
    var last: (year: Int, month: Int) = (0, 0)
    for (index, start) in starts.enumerated() {
      let (year, month, day) = start.parts
      let label: String?
      switch scale {
      case .quarter, .year: label = year == last.year ? nil : "\(year)"
      case .day, .week, .month:
        let name = Wording.months[month - 1]
        let yearToo = month == 1 || last.year == 0 ? " \(Wording.twoDigits(year % 100))" : ""
        label = month == last.month ? nil : (scale == .day ? "\(day) " : "") + name + yearToo
      }
      last = (year, month)
      guard let label, index * width >= free, index * width + label.count <= text.count else {
        continue
      }
      for (offset, character) in label.enumerated() { text[index * width + offset] = character }
      free = index * width + label.count + 1
    }
    let start = String(repeating: " ", count: Self.labelColumns)
    return Line(start + String(text) + (isCut ? " →" : ""), .heading)
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
