import CaseCore
import TerminalPages

extension CaseDetailState.Tab {
  /// The key that shows it.
  var number: Int { rawValue + 1 }

  var name: String {
    switch self {
    case .summary: return "Summary"
    case .incidents: return "Incidents"
    case .classification: return "Classification"
    case .orders: return "Orders"
    case .due: return "Due"
    case .outcomes: return "Outcomes"
    case .people: return "People"
    case .notes: return "Notes"
    case .record: return "Record"
    }
  }

  /// For a narrow window.
  fileprivate var shortName: String {
    switch self {
    case .summary: return "Sum"
    case .incidents: return "Inc"
    case .classification: return "Class"
    case .orders: return "Ord"
    case .outcomes: return "Out"
    case .people: return "Ppl"
    case .record: return "Rec"
    case .due, .notes: return name
    }
  }
}

extension CaseDetailState {
  /// The tabs with how much is on each. Where that is too long the names become shorter, and then
  /// the counts of the tabs that are not shown go; a flag stays.
  func tabs(_ setting: Setting) -> Line {
    let room = setting.size.columns - 2
    let ways = [(false, true), (true, true), (true, false)].lazy.flatMap { isShort, withCounts in
      [true, false].lazy.map {
        self.tabs(isShort: isShort, withCounts: withCounts, isWide: $0, setting)
      }
    }
    return ways.first { $0.width <= room }
      ?? tabs(isShort: true, withCounts: false, isWide: false, setting)
  }

  /// - Parameter isWide: with a blank on both sides of each; otherwise brackets stand in for blanks.
  private func tabs(
    isShort: Bool, withCounts: Bool, isWide: Bool, _ setting: Setting
  ) -> Line {
    var line = Line()
    for each in Tab.allCases {
      let isShown = each == tab
      let name = isShort && !isShown ? each.shortName : each.name
      let count = withCounts || isShown ? self.count(of: each, setting) : 0
      var label = "\(each.number) \(name)"
      if count > 0 { label += " \(count)" }
      if isAsked(each) { label += " ⚑" }
      if isWide {
        line += isShown ? Line("[\(label)]", .strong) : Line(" \(label) ")
      } else {
        let isApart = line.isEmpty || isShown || line.text.hasSuffix("]")
        line += isShown ? Line("[\(label)]", .strong) : Line((isApart ? "" : " ") + label)
      }
    }
    return line
  }

  private func count(of tab: Tab, _ setting: Setting) -> Int {
    guard let current = view.current else { return 0 }
    switch tab {
    case .incidents: return current.incidents.count
    case .orders: return current.orders.count
    case .due: return dueCount(setting)
    case .outcomes: return current.steps.count
    case .people: return current.people.count
    case .notes: return current.notes.count
    case .summary, .classification, .record: return 0
    }
  }

  /// Whether something on a tab waits for a person.
  private func isAsked(_ tab: Tab) -> Bool {
    if tab == .classification { return opinion?.state.needsAnswer ?? false }
    if tab == .outcomes {
      return view.current.map { $0.waitingClosing != nil || $0.returnedClosing != nil } ?? false
    }
    return tab == .orders && (!proposals.isEmpty || opinion?.protection.needsAnswer ?? false)
  }

  /// Whether a person has to answer a question.
  var needsAnswer: Bool { opinion?.needsAnswer ?? false }
}
