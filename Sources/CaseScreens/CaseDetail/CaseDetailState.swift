import CaseCore
import TerminalPages

/// One case: its summary, and everything in it on tabs.
public struct CaseDetailState: Sendable {
  enum Tab: Int, CaseIterable, Sendable {
    case summary, incidents, classification, orders, due, outcomes, people, notes, record
  }

  var view: CaseView
  private(set) var opinion: CaseOpinion?
  private(set) var deadlines: [Deadline] = []
  /// The possible breaches that wait for an answer.
  private(set) var proposals: [PossibleBreach] = []
  private(set) var dueItems: [DueItem] = []
  var tab = Tab.summary
  var selections: [Tab: Selection] = [:]
  /// The selected item fills the screen.
  var isReading = false
  var readingTop = 0
  var search = Search()
  /// Where Esc leads back to after following a statement to what it rests on.
  var cameFrom: Tab?
  /// The box in which one of several places is chosen to go to; the selected line in it.
  var choosing: Int?

  init(view: CaseView, at place: CasePlace? = nil, _ setting: Setting) {
    self.view = view
    opinion = CaseOpinion(view, setting)
    deadlines = Self.deadlines(view.current, setting)
    judgeBreaches(setting)
    // What happened last is what is asked for first.
    selections[.record] = Selection(index: view.record.entries.count - 1)
    selections[.incidents] = Selection(index: (view.current?.incidents.count ?? 1) - 1)
    if let place { open(place, setting) }
  }

  /// What is not there any more leaves the first item of its tab selected.
  private mutating func open(_ place: CasePlace, _ setting: Setting) {
    switch place {
    case .deadline(let id):
      tab = .due
      selection.index = dueItems.firstIndex { $0.deadline?.id == id } ?? 0
    case .order(let id):
      tab = .orders
      selection.index = orderItems(setting).firstIndex { $0.order == id } ?? 0
    case .breach(let id):
      tab = .orders
      selection.index = orderItems(setting).firstIndex { $0.isBreach(id) } ?? 0
    case .possibleBreach(let id):
      tab = .orders
      selection.index = orderItems(setting).firstIndex { $0.isProposal(of: id) } ?? 0
    case .classification: tab = .classification
    case .entry(let entry):
      tab = .record
      selection.index = view.record.entries.firstIndex { $0.sequence == entry } ?? 0
    case .closing:
      tab = .outcomes
      selection.index = 0
    }
    selection.settle(count: count(setting), visible: visibleRows(setting))
  }

  /// Judges the case anew, as it is now. The same things stay selected, wherever they stand.
  mutating func judge(_ read: CaseView?, _ setting: Setting) {
    let selected = selectedNames(setting)
    if let read { view = read }
    opinion = CaseOpinion(view, setting)
    deadlines = Self.deadlines(view.current, setting)
    judgeBreaches(setting)
    choosing = nil
    select(selected, setting)
  }

  private mutating func judgeBreaches(_ setting: Setting) {
    let open = view.current.map { PossibleBreach.proposals(in: $0, setting) } ?? []
    proposals = PossibleBreach.each(of: open)
    dueItems = DueItem.listed(
      deadlines, proposals, waiting: view.current?.waiting(open, setting.reference) ?? [],
      on: setting.today)
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
    case .classification: return opinion?.statements.count ?? 0
    case .orders: return orderItems(setting).count
    case .due: return dueItems.count
    case .outcomes: return outcomeItems(current).count
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
