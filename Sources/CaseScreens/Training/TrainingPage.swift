import CaseCore
import TerminalPages

extension TrainingState {
  static var keys: [KeyBinding<TrainingState>] {
    choosingKeys + readingKeys + debriefKeys + resultKeys
  }

  /// What the keys do where the person is.
  var liveKeys: [KeyBinding<TrainingState>] {
    switch place {
    case .choosing: return Self.choosingKeys
    case .reading(let reading):
      return reading.draft.map { Self.stopKeys(reading, $0) } ?? Self.readingKeys
    case .debriefing: return Self.debriefKeys
    case .results: return Self.resultKeys
    }
  }

  var liveActions: [ActionName] {
    if let timeline {
      return timeline.liveActions.filter { action in
        timeline.hasBox || timeline.isTyping
          || action.key.map { !Self.timelineKeysLeftOut.contains($0) } ?? true
      } + (timeline.hasBox || timeline.isTyping ? [] : [Self.timelineClosing])
    }
    if isTyping { return Self.typingActions }
    if isLeaving { return leavingActions }
    return liveKeys.map {
      ActionName(keyName: $0.keyName, name: $0.name, key: $0.keys.first)
    }
  }

  private static let timelineClosing = ActionName(
    keyName: "Esc q t", name: "Close the timeline", key: .escape)

  private static let typingActions = [
    ActionName(keyName: "Enter", name: "Take what was typed", key: .enter),
    ActionName(keyName: "Esc", name: "Leave it as it was", key: .escape),
  ]

  private static let whatTrainingLoses = [
    "What was answered stands in no file and is lost.", "In the list: r, then w, writes it to one.",
  ]
  private static let whatAScenarioLoses = [
    "Your place in it is lost. What was answered stays in the results."
  ]

  private var leavingActions: [ActionName] {
    let leaving = isChoosing ? "Leave training" : "Leave the scenario"
    return [
      ActionName(keyName: "y", name: leaving, key: .character("y")),
      ActionName(keyName: "n Esc q", name: "Stay", key: .escape),
    ]
  }

  func page(_ setting: Setting) -> Page {
    if let timeline { return timelinePage(timeline, setting) }
    var page = barePage(setting)
    page.hints = hints(setting)
    if let fileLine {
      page.prompt = TextLine(label: "file ", text: fileLine.text, cursor: fileLine.cursor)
    } else if case .reading(let reading) = place, let names = reading.draft?.namesLine {
      page.prompt = TextLine(
        label: "names, with commas between ", text: names.text, cursor: names.cursor)
    }
    if isLeaving {
      page.overlay = Overlay(
        title: Line(isChoosing ? "Leave training?" : "Leave this scenario?"),
        lines: (isChoosing ? Self.whatTrainingLoses : Self.whatAScenarioLoses).map { Line($0) } + [
          Line(""),
          Line("y leaves   n or Esc stays"),
        ])
    }
    return page
  }

  private func barePage(_ setting: Setting) -> Page {
    switch place {
    case .choosing: return choosingPage(setting)
    case .reading(let reading): return reading.page(setting)
    case .debriefing(let debriefing): return debriefing.page(setting)
    case .results(let top): return resultsPage(setting, top: top)
    }
  }

  private func hints(_ setting: Setting) -> [Hint] {
    if isLeaving { return [Hint(key: "y", label: "leave"), Hint(key: "Esc", label: "stay")] }
    return liveKeys.filter { !$0.footer.isEmpty && $0.unavailable(self, setting) == nil }
      .map { Hint(key: $0.footerKey, label: $0.footer) } + [Hint(key: "?", label: "keys")]
  }

  private func timelinePage(_ timeline: TimelineState, _ setting: Setting) -> Page {
    var page = timeline.page(setting)
    guard !timeline.hasBox, !timeline.isTyping else { return page }
    page.hints = [
      Hint(key: "Enter", label: "read"), Hint(key: "[ ]", label: "zoom"),
      Hint(key: "{ }", label: "as known on"), Hint(key: "f", label: "kinds"),
      Hint(key: "/", label: "search"), Hint(key: "Esc", label: "close"),
      Hint(key: "?", label: "keys"),
    ]
    return page
  }
}
