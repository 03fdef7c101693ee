import CaseCore
import TerminalPages

/// One case: its summary, and everything in it on tabs.
public struct CaseDetailState: Sendable {
  enum Tab: Int, CaseIterable, Sendable {
    case summary, incidents, outcomes, people, notes, record
  }

  var view: CaseView
  var tab = Tab.summary
  var selections: [Tab: Selection] = [:]
  /// The selected item fills the screen.
  var isReading = false
  var readingTop = 0
  var search = Search()

  init(view: CaseView, tab: Tab = .summary) {
    self.view = view
    self.tab = tab
    // What happened last is what is asked for first.
    selections[.record] = Selection(index: view.record.entries.count - 1)
    selections[.incidents] = Selection(index: (view.current?.incidents.count ?? 1) - 1)
  }

  var reference: CaseReference { view.reference }

  var selection: Selection {
    get { selections[tab] ?? Selection() }
    set { selections[tab] = newValue }
  }

  /// How many things can be selected on the tab; the summary scrolls instead.
  func count(_ setting: Setting) -> Int {
    guard let current = view.current else { return tab == .record ? view.record.entries.count : 0 }
    switch tab {
    case .summary: return summaryLines(setting).count
    case .incidents: return current.incidents.count
    case .outcomes: return current.steps.count
    case .people: return current.people.count
    case .notes: return current.notes.count
    case .record: return view.record.entries.count
    }
  }

  /// Rows for the table of a tab: the title, tabs, safe contact and keys are taken off, and a third
  /// of the rest goes to the selected item's text.
  func visibleRows(_ setting: Setting) -> Int {
    let body = setting.size.rows - 4 - safeContact(setting).count
    return tab == .summary ? max(1, body) : max(1, body - Self.detailRows(setting) - 2)
  }

  static func detailRows(_ setting: Setting) -> Int {
    max(3, (setting.size.rows - 5) / 3)
  }
}

extension CaseDetailState.Tab {
  func title(_ current: Case?) -> String {
    switch self {
    case .summary: return "Summary"
    case .incidents: return "Incidents" + count(current?.incidents.count)
    case .outcomes: return "Outcomes" + count(current?.steps.count)
    case .people: return "People" + count(current?.people.count)
    case .notes: return "Notes" + count(current?.notes.count)
    case .record: return "Record"
    }
  }

  private func count(_ number: Int?) -> String {
    number.map { $0 == 0 ? "" : " \($0)" } ?? ""
  }
}
