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
  /// What was typed into the filter line, as it stands.
  var filter = ""
  /// Being typed: the line, and what to go back to.
  var editing: FilterEditing?
  var sort = CaseListSort.lastIncident
  var isDescending = true
  var selection = Selection()
  /// A window of the rows, and where it begins.
  var rows: [CaseSummary] = []
  var rowsStart = 0
  var total = 0
  var counts: [Int] = []
  var marked: Set<CaseReference> = []
  private(set) var preview: CaseView?
  private(set) var previewOpinion: CaseOpinion?
  /// Asked for once, so that a case that cannot be read is not asked for again and again.
  var previewAsked: CaseReference?
  /// The case that was last added to, for undoing from here.
  var lastChanged: CaseView?
  /// Whether the next rows are those of another question, so that they begin at the top.
  var isNewQuestion = true
  /// Progress of comparing the files with the index, from the start until they agree; nil then. Till
  /// then nothing found is no proof that there is nothing.
  var indexing: (done: Int, total: Int)? = (0, 0)
  var requested: CaseListRequest?

  struct FilterEditing: Hashable, Sendable {
    var line: TextEditing
    var before: String
    var fault: QueryFault?
  }

  public init() {}

  /// Judged once, when it comes.
  mutating func setPreview(_ view: CaseView?, _ setting: Setting) {
    preview = view
    previewOpinion = CaseOpinion(view, setting)
  }

  var selectedRow: CaseSummary? {
    let index = selection.index - rowsStart
    return rows.indices.contains(index) ? rows[index] : nil
  }

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
        [.field(.flag, FlagQuestionValue.answerNeeded.rawValue)]
          + [CaseFlag.damaged, .readOnly, .reviewAwaited].map { .field(.flag, $0.rawValue) })
    case .all: return .everything
    }
  }
}

extension CaseListState {
  /// The view and the filter together. A filter that cannot be understood narrows nothing.
  func query(_ setting: Setting) -> CaseQuery {
    let typed = (try? CaseQuery(parsing: filter)) ?? .everything
    switch (view.query(setting), typed) {
    case (.everything, let query), (let query, .everything): return query
    case (let viewed, let query): return .all([viewed, query])
    }
  }

  /// Asks for the rows around the selection.
  mutating func request(_ setting: Setting) -> [Effect] {
    let visible = Self.visibleRows(setting)
    let request = CaseListRequest(
      query: query(setting), sort: sort, isDescending: isDescending,
      offset: max(0, selection.top - visible), limit: visible * 3)
    requested = request
    return [.findCases(request)]
  }

  func countRequest(_ setting: Setting) -> Effect {
    .countCases(View.allCases.map { $0.query(setting) })
  }
}
