import CaseCore
import TerminalPages

/// Every screen there is. To add one: a folder with its state, update, keys and page; a case here;
/// and the effect that opens it in `AppState+Navigation`.
enum Screen: Sendable {
  case list(CaseListState)
  case agenda(AgendaState)
  case orders(OrderListState)
  case detail(CaseDetailState)
  case timeline(TimelineState)
  case form(FormState)
  case proposals(ProposalState)
  case closing(ClosingState)
  case conflict(ConflictState)
  case training(TrainingState)
  case rates(RatesState)
  case handOver(HandOverState)

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch self {
    case .list(var state):
      defer { self = .list(state) }
      return state.update(message, setting)
    case .agenda(var state):
      defer { self = .agenda(state) }
      return state.update(message, setting)
    case .orders(var state):
      defer { self = .orders(state) }
      return state.update(message, setting)
    case .detail(var state):
      defer { self = .detail(state) }
      return state.update(message, setting)
    case .timeline(var state):
      defer { self = .timeline(state) }
      return state.update(message, setting)
    case .form(var state):
      defer { self = .form(state) }
      return state.update(message, setting)
    case .proposals(var state):
      defer { self = .proposals(state) }
      return state.update(message, setting)
    case .closing(var state):
      defer { self = .closing(state) }
      return state.update(message, setting)
    case .conflict(var state):
      defer { self = .conflict(state) }
      return state.update(message, setting)
    case .training(var state):
      defer { self = .training(state) }
      return state.update(message, setting)
    case .rates(var state):
      defer { self = .rates(state) }
      return state.update(message, setting)
    case .handOver(var state):
      defer { self = .handOver(state) }
      return state.update(message, setting)
    }
  }

  private var state: any ScreenState {
    switch self {
    case .list(let state): return state
    case .agenda(let state): return state
    case .orders(let state): return state
    case .detail(let state): return state
    case .timeline(let state): return state
    case .form(let state): return state
    case .proposals(let state): return state
    case .closing(let state): return state
    case .conflict(let state): return state
    case .training(let state): return state
    case .rates(let state): return state
    case .handOver(let state): return state
    }
  }

  func page(_ setting: Setting) -> Page { state.page(setting) }
  var isTyping: Bool { state.isTyping }
  var hasBox: Bool { state.hasBox }
  var isMoving: Bool { state.isMoving }
  var liveActions: [ActionName] { state.liveActions }

  var name: String {
    switch self {
    case .list: return "List"
    case .agenda: return "Agenda"
    case .orders: return "Orders"
    case .detail: return "Case"
    case .timeline: return "Timeline"
    case .form(let form): return form.kind.title
    case .proposals: return "Possible breach"
    case .closing: return "Closing"
    case .conflict: return "Changed by somebody else"
    case .training: return "Training"
    case .rates: return "Rates"
    case .handOver: return "Hand-over"
    }
  }

  /// Whether everybody on it is made up, whatever the store.
  var isTraining: Bool {
    if case .training = self { true } else { false }
  }
}
