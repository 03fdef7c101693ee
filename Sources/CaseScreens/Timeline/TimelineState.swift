import CaseCore
import TerminalPages

/// Many small events as one course of conduct.
public struct TimelineState: Sendable {
  var view: CaseView
  /// The day up to which what was recorded counts; nil means all of it.
  var knownOn: CalendarDay?
  var scale: TimelineScale
  var shown = Set(TimelineLane.allCases)
  /// The line of the box in which lanes are switched on and off, while it is open.
  var choosingLane: Int?
  /// The first column of the chart where it is wider than the window.
  var chartStart = 0
  /// Which event is selected; where the list starts is `listTop`, since gaps take rows too.
  var selection = Selection()
  /// The first row of the list in sight.
  var listTop = 0
  var isReading = false
  var search = Search()
  /// Computed whenever the view, the day or the lanes change, never on drawing.
  private(set) var timeline: Timeline
  /// Everything up to the day, whatever lanes are shown.
  private(set) var whole: Timeline
  private(set) var current: Case?
  /// Whether conduct grows, as known; nil where there is no case or a table is broken.
  private(set) var escalation: Escalation?
  /// Whether only the incidents are listed at which it grew.
  var showsOnlyGrowth = false
  /// The list as it is drawn: the events, and the gaps between incidents.
  private(set) var listRows: [TimelineListRow] = []

  init(view: CaseView, _ setting: Setting) {
    self.view = view
    current = view.current
    whole = Timeline(view.current, setting)
    escalation = Self.escalation(view.current, on: setting.today, setting)
    timeline = whole
    let columns = setting.size.columns - TimelineState.labelColumns - 20
    scale = whole.span.map { TimelineScale.fitting($0, columns: columns) } ?? .month
    if scale == .day { scale = .week }
    listRows = TimelineListRow.rows(of: timeline)
    // What happened last is what is asked for first.
    selection.index = timeline.items.count - 1
    settle(setting)
    showSelectedInChart(setting)
  }

  static let labelColumns = 13

  /// Puts the timeline together again.
  mutating func compute(_ setting: Setting) {
    if let knownOn {
      current = view.record.asKnown(on: knownOn).folded()
    } else {
      current = view.current
    }
    whole = Timeline(current, setting)
    escalation = Self.escalation(current, on: knownOn ?? setting.today, setting)
    timeline = shown.count == TimelineLane.allCases.count ? whole : whole.showing(shown)
    if showsOnlyGrowth, let escalation { timeline = timeline.showing(escalation) }
    // Between incidents of which some are left out there is no gap to be told of.
    listRows =
      showsOnlyGrowth
      ? timeline.items.indices.map { .event($0) } : TimelineListRow.rows(of: timeline)
    settle(setting)
    scrollChart(by: 0, setting)
  }

  private static func escalation(
    _ current: Case?, on day: CalendarDay, _ setting: Setting
  ) -> Escalation? {
    current.flatMap { try? setting.reference.riskPicture(of: $0, on: day).escalation }
  }

  /// In what conduct grew at an event.
  func growth(at item: TimelineItem) -> Set<Escalation.Growth> {
    guard case .incident(let id) = item.subject else { return [] }
    return escalation?.growth(at: id) ?? []
  }

  var lanesInUse: [TimelineLane] {
    TimelineLane.allCases.filter { lane in whole.items.contains { $0.lanes.contains(lane) } }
  }

  /// Rows for the chart: a line of dates and one for each lane, of orders as many as overlap.
  var chartRows: Int {
    guard whole.span != nil else { return 1 }
    let lanes = lanesInUse.filter(shown.contains)
    return lanes.count + 1 + (lanes.contains(.orders) ? orderRows.count - 1 : 0)
  }

  /// Rows for the list below it: the title, the heading of the list, a rule and the keys go off.
  func visibleRows(_ setting: Setting) -> Int {
    max(1, setting.size.rows - 4 - chartRows)
  }

  var selectedItem: TimelineItem? {
    timeline.items.indices.contains(selection.index) ? timeline.items[selection.index] : nil
  }

  /// The days on which something was recorded, in order.
  var recordedDays: [CalendarDay] {
    Set(view.record.entries.map(\.at.local.day)).sorted()
  }
}

extension Timeline {
  /// Empty where there is no case to show.
  fileprivate init(_ current: Case?, _ setting: Setting) {
    self = current.map { Timeline($0, behaviours: setting.reference.behaviours) } ?? .empty
  }
}
