import CaseCore
import CaseScreens
import TerminalPages

/// What lies behind the screens and carries out what they ask for: a store, or training alone.
protocol ScreenHost: AnyObject {
  var now: DayTime { get }
  /// Descriptors that become readable when there is news.
  var watched: [Int32] { get }
  func setting(size: Size) -> Setting
  /// The screen to begin with.
  func app(_ setting: Setting) -> AppState
  func startBackgroundWork()
  /// What has come in since the last call.
  func takeMessages() -> [CaseScreens.Message]
  /// The names of the forms that were left half-typed.
  func draftsKept() -> [String]
  /// - Returns: what came of it; nil where there is nothing to say.
  func carryOut(_ effect: Effect) -> CaseScreens.Message?
}

extension ScreenHost {
  func app(_ setting: Setting) -> AppState { AppState(setting) }
}
