import CaseCore

/// What is due in all cases, by day: which part of it is shown, and which deadline is selected.
public struct AgendaState: Sendable {
  /// Ready-made questions, on the number keys.
  enum View: ListTab {
    case everything, overdue, week, month
  }

  var view = View.everything
  /// Only the cases of the person at the keyboard.
  var isMine = false
  /// Also what somebody put off to a later day.
  var includesSnoozed = false
  var list = RowList<AgendaItem, AgendaRequest, View>()

  init() {}
}

extension AgendaState.View {
  var action: String { "Show the view “\(name)”" }

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

extension AgendaState: ListScreen {
  static let nothingHere = "There is no deadline here."
  static let searchLogName = "agenda"

  func question(_ setting: Setting) -> AgendaRequest {
    AgendaRequest(
      deadlines(view, setting), asking: list.filter.query, by: setting.who,
      owners: owners(setting))
  }

  static func asked(_ request: AgendaRequest) -> ListRequest { .agenda(request) }

  static func found(in rows: FoundRows) -> WindowFound<AgendaRequest, AgendaItem>? {
    if case .agenda(let found) = rows { found } else { nil }
  }

  static func areSame(_ one: AgendaItem, _ other: AgendaItem) -> Bool {
    one.reference == other.reference && one.deadline == other.deadline
  }

  func counted(_ view: View, _ setting: Setting) -> CountQuestion {
    .deadlines(AgendaRequest(deadlines(view, setting), owners: owners(setting)))
  }

  mutating func open(_ view: View, _ setting: Setting) -> [Effect] {
    self.view = view
    return startAgain(setting)
  }

  private func owners(_ setting: Setting) -> [String] { isMine ? setting.ownNames : [] }

  private func deadlines(_ view: View, _ setting: Setting) -> DeadlineQuestion {
    var question = view.question(on: setting.today)
    question.includesSnoozed = includesSnoozed
    return question
  }
}
