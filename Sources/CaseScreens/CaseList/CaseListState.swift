import CaseCore

/// The list: which cases are shown, in which order, and which of them is selected.
public struct CaseListState: Sendable {
  /// Ready-made questions, on the number keys.
  enum View: Hashable, CaseIterable, Sendable {
    case open, mine, withProsecutor, flagged, approvals, all, offered
  }

  var view = View.open
  /// The line of the box in which a view is chosen, while it is open.
  var choosingView: Int?
  var sort = CaseListSort.lastIncident
  var isDescending = true
  var list = RowList<CaseSummary, CaseListRequest, CaseListTab>()
  /// Each with its last entry when it was marked, so that what others change after is noticed.
  var marked: [CaseReference: Int] = [:]
  private(set) var preview: CaseView?
  private(set) var previewOpinion: CaseOpinion?
  /// Asked for once, so that a case that cannot be read is not asked for again and again.
  var previewAsked: CaseReference?
  /// Progress of comparing the files with the index, from the start until they agree; nil then. Till
  /// then nothing found is no proof that there is nothing.
  var indexing: (done: Int, total: Int)? = (0, 0)

  /// The figure whose cases these are; nil for the list that lies beneath everything.
  let behind: String?
  /// The filter that the list began with, which is not taken away.
  let firstFilter: String

  public init() {
    behind = nil
    firstFilter = ""
  }

  /// The cases behind a figure of a report.
  init(behind figure: String, _ query: CaseQuery) {
    behind = figure
    firstFilter = query.typed
    _ = list.filter.set(firstFilter)
    view = .all
    (sort, isDescending) = (.recorded, true)
  }

  /// Whether going back leaves the list.
  var isAsOpened: Bool { behind != nil && list.filter.text == firstFilter && marked.isEmpty }

  /// Judged once, when it comes.
  mutating func setPreview(_ view: CaseView?, _ setting: Setting) {
    preview = view
    previewOpinion = CaseOpinion(view, setting)
  }

  /// The marked cases, or the selected one where none is marked.
  var chosen: [SeenCase] {
    if marked.isEmpty {
      return selected.map { [SeenCase($0.reference, entry: $0.entryCount)] } ?? []
    }
    return marked.map { SeenCase($0.key, entry: $0.value) }.sorted { $0.reference < $1.reference }
  }
}

extension CaseListState.View {
  func query(_ setting: Setting) -> CaseQuery {
    switch self {
    case .open: return .field(.stage, "open")
    case .mine:
      return .all([
        .any(setting.ownNames.map { .field(.owner, $0) }), .field(.stage, "open"),
      ])
    case .withProsecutor:
      return .any(
        [CaseStage.fileSubmitted, .actionPlan, .resubmitted, .prosecutorDecision].map {
          .field(.stage, $0.rawValue)
        })
    case .flagged:
      return .any(
        [FlagQuestionValue.answerNeeded, .protectionNeeded].map { .field(.flag, $0.rawValue) }
          + CaseFlag.allCases.filter(CaseFlag.toLookAt.contains).map { .field(.flag, $0.rawValue) })
    case .approvals: return .field(.approval, ProposedClosing.State.waiting.rawValue)
    case .all: return .everything
    // Whoever hands cases out sees all that wait for somebody.
    case .offered:
      let isSupervisor = setting.staff.holds(.supervisor, setting.who, on: setting.today)
      return .field(
        .transfer, (isSupervisor ? TransferValue.offered : TransferValue.mine).rawValue)
    }
  }
}

extension CaseListState: ListScreen {
  static let nothingHere = "There is no case here."
  static let searchLogName = ""

  func question(_ setting: Setting) -> CaseListRequest {
    CaseListRequest(query: query(setting), sort: sort, isDescending: isDescending)
  }

  /// The view and the filter together. A filter that cannot be understood narrows nothing.
  func query(_ setting: Setting) -> CaseQuery {
    switch (view.query(setting), list.filter.query) {
    case (.everything, let query), (let query, .everything): return query
    case (let viewed, let query): return .all([viewed, query])
    }
  }

  static func asked(_ request: CaseListRequest) -> ListRequest { .cases(request) }

  static func found(in rows: FoundRows) -> WindowFound<CaseListRequest, CaseSummary>? {
    if case .cases(let found) = rows { found } else { nil }
  }

  static func areSame(_ one: CaseSummary, _ other: CaseSummary) -> Bool {
    one.reference == other.reference
  }

  func counted(_ tab: CaseListTab, _ setting: Setting) -> CountQuestion { tab.question(setting) }

  /// Shows a view of the list, or the screen that a tab stands for.
  mutating func open(_ tab: CaseListTab, _ setting: Setting) -> [Effect] {
    switch tab {
    case .view(let view): return show(view, setting)
    case .orders: return [.openOrders]
    case .agenda: return [.openAgenda]
    }
  }

  /// How many rows of cases fit: all but the title, the tabs where they have their own line, the
  /// filter line, the column titles, a rule and the keys.
  static func visibleRows(_ setting: Setting) -> Int {
    max(1, setting.size.rows - (setting.isWide ? 5 : 6))
  }
}
