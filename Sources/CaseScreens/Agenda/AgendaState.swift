import CaseCore
import TerminalPages

/// What is due in all cases, by day: which part of it is shown, and which deadline is selected.
public struct AgendaState: Sendable {
  /// Ready-made questions, on the number keys.
  enum View: Int, CaseIterable, Sendable {
    case everything, overdue, week, month
  }

  var view = View.everything
  /// Only the cases of the person at the keyboard.
  var isMine = false
  /// Also what somebody put off to a later day.
  var includesSnoozed = false
  var filter = CaseFilter()
  var window = RowWindow<AgendaItem>()
  var counts: [View: Int] = [:]
  var requested: AgendaRequest?
  /// The case that was last added to, for undoing from here.
  var lastChanged: CaseView?

  init() {}

  var selected: AgendaItem? { window.selected }
}

extension AgendaState.View {
  /// The key that shows it.
  var number: Int { rawValue + 1 }

  var name: String {
    switch self {
    case .everything: return "All that is due"
    case .overdue: return "Overdue"
    case .week: return "7 days"
    case .month: return "30 days"
    }
  }

  func question(on today: CalendarDay) -> DeadlineQuestion {
    switch self {
    case .everything: return DeadlineQuestion(on: today)
    case .overdue: return DeadlineQuestion(on: today, through: today.adding(days: -1))
    case .week: return DeadlineQuestion(on: today, from: today, through: today.adding(days: 7))
    case .month: return DeadlineQuestion(on: today, from: today, through: today.adding(days: 30))
    }
  }
}

extension AgendaState {
  static func visibleRows(_ setting: Setting) -> Int { ListWithDetail.visibleRows(setting) }

  /// Asks for the rows around the selection and for the numbers of the views.
  mutating func ask(_ setting: Setting) -> [Effect] {
    request(setting) + [.count(View.allCases.map { counted($0, setting) })]
  }

  mutating func request(_ setting: Setting) -> [Effect] {
    let request = wantedRequest(setting)
    requested = request
    return [.findAgenda(request)]
  }

  func wantedRequest(_ setting: Setting) -> AgendaRequest {
    let wanted = window.wanted(Self.visibleRows(setting))
    return AgendaRequest(
      question(view, setting), cases: filter.query.reckoned(on: setting.today),
      owner: isMine ? setting.who : nil, offset: wanted.offset, limit: wanted.limit)
  }

  /// What the number of a view counts: all of it, whatever the filter.
  func counted(_ view: View, _ setting: Setting) -> CountQuestion {
    .deadlines(AgendaRequest(question(view, setting), owner: isMine ? setting.who : nil))
  }

  private func question(_ view: View, _ setting: Setting) -> DeadlineQuestion {
    var question = view.question(on: setting.today)
    question.includesSnoozed = includesSnoozed
    return question
  }
}
