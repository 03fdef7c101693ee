import CaseCore
import TerminalPages

/// The list: which cases are shown, in which order, and which of them is selected.
public struct CaseListState: Sendable {
  /// Ready-made questions, on the number keys.
  enum View: Int, CaseIterable, Sendable {
    case open, mine, withProsecutor, flagged, all
  }

  var view = View.open
  /// The line of the box in which a view is chosen, while it is open.
  var choosingView: Int?
  var filter = CaseFilter()
  var sort = CaseListSort.lastIncident
  var isDescending = true
  var window = RowWindow<CaseSummary>()
  var counts: [CaseListTab: Int] = [:]
  var marked: Set<CaseReference> = []
  private(set) var preview: CaseView?
  private(set) var previewOpinion: CaseOpinion?
  /// Asked for once, so that a case that cannot be read is not asked for again and again.
  var previewAsked: CaseReference?
  /// The case that was last added to, for undoing from here.
  var lastChanged: CaseView?
  /// Progress of comparing the files with the index, from the start until they agree; nil then. Till
  /// then nothing found is no proof that there is nothing.
  var indexing: (done: Int, total: Int)? = (0, 0)
  var requested: CaseListRequest?

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
    _ = filter.set(firstFilter)
    view = .all
    (sort, isDescending) = (.recorded, true)
  }

  /// Whether going back leaves the list.
  var isAsOpened: Bool { behind != nil && filter.text == firstFilter && marked.isEmpty }

  /// Judged once, when it comes.
  mutating func setPreview(_ view: CaseView?, _ setting: Setting) {
    preview = view
    previewOpinion = CaseOpinion(view, setting)
  }

  var selectedRow: CaseSummary? { window.selected }

  /// The marked cases, or the selected one where none is marked.
  var chosen: [CaseReference] {
    marked.isEmpty ? selectedRow.map { [$0.reference] } ?? [] : marked.sorted()
  }

  /// How many rows of cases fit: all but the title, the tabs where they have their own line, the
  /// filter line, the column titles, a rule and the keys.
  static func visibleRows(_ setting: Setting) -> Int {
    max(1, setting.size.rows - (setting.isWide ? 5 : 6))
  }
}

extension CaseListState.View {
  func query(_ setting: Setting) -> CaseQuery {
    switch self {
    case .open: return .field(.stage, "open")
    case .mine: return .all([.field(.owner, setting.who), .field(.stage, "open")])
    case .withProsecutor:
      return .any(
        [CaseStage.fileSubmitted, .actionPlan, .resubmitted, .prosecutorDecision].map {
          .field(.stage, $0.rawValue)
        })
    case .flagged:
      return .any(
        [FlagQuestionValue.answerNeeded, .protectionNeeded].map { .field(.flag, $0.rawValue) }
          + [CaseFlag.damaged, .readOnly, .reviewAwaited].map { .field(.flag, $0.rawValue) })
    case .all: return .everything
    }
  }
}

extension CaseListState {
  /// The view and the filter together. A filter that cannot be understood narrows nothing.
  func query(_ setting: Setting) -> CaseQuery {
    switch (view.query(setting), filter.query) {
    case (.everything, let query), (let query, .everything): return query
    case (let viewed, let query): return .all([viewed, query])
    }
  }

  /// Asks for the rows around the selection.
  mutating func request(_ setting: Setting) -> [Effect] {
    let request = wantedRequest(setting)
    requested = request
    return [.findCases(request)]
  }

  func wantedRequest(_ setting: Setting) -> CaseListRequest {
    let wanted = window.wanted(Self.visibleRows(setting))
    return CaseListRequest(
      query: query(setting), sort: sort, isDescending: isDescending, offset: wanted.offset,
      limit: wanted.limit)
  }

  func countRequest(_ setting: Setting) -> Effect {
    .count(CaseListTab.all.map { $0.question(setting) })
  }
}
