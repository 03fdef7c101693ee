import CaseCore
import CaseScreens
import TerminalPages

/// Training with no store behind it: nothing is read from one and nothing is written but results.
final class TrainingHost: ScreenHost {
  private let material: TrainingMaterial
  private let reference: ReferenceData
  private let desk: TrainingDesk
  private let surroundings: Surroundings

  init(
    _ material: TrainingMaterial, _ reference: ReferenceData, _ desk: TrainingDesk,
    _ surroundings: Surroundings
  ) {
    self.material = material
    self.reference = reference
    self.desk = desk
    self.surroundings = surroundings
  }

  var now: DayTime { surroundings.refreshed.now }
  var watched: [Int32] { [] }

  func setting(size: Size) -> Setting {
    Setting(
      size: size, now: now, who: surroundings.user, storeName: "Training", isTraining: true,
      reference: reference,
      readOnlyBecause: Self.noStore)
  }

  func app(_ setting: Setting) -> AppState { AppState(training: material, setting) }
  func startBackgroundWork() {}
  func takeMessages() -> [CaseScreens.Message] { [] }
  func draftsKept() -> [String] { [] }

  private static let noStore = "This is training; no store is open. “casebook” alone opens one."

  func carryOut(_ effect: Effect) -> CaseScreens.Message? {
    switch effect {
    case .training(let request): return desk.carryOut(request)
    case .readCase(let reference, _): return .caseNotRead(reference, words: Self.noStore)
    case .record, .recordInEach, .openNewCase: return .notRecorded(words: Self.noStore)
    case .saveDraft(let kind, let values):
      return .draftNotKept(kind, values, words: Self.noStore)
    case .countReport: return .notRecorded(words: Self.noStore)
    case .exportReport: return .reportNotExported(words: Self.noStore, isThere: false)
    case .openCase, .openTimeline, .openForm, .openProposals, .openHandOver, .openClosing,
      .openAgenda,
      .openOrders,
      .openRates,
      .listCases,
      .closeScreen, .say, .find, .count, .findDraft, .removeDraft,
      .logSearch, .quit, .suspend, .redraw:
      return nil
    }
  }
}
