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
    if question != nil { return leavingActions }
    if let timeline {
      return timeline.liveActions.filter { action in
        timeline.hasBox || timeline.isTyping
          || action.key.map { !Self.timelineKeysLeftOut.contains($0) } ?? true
      } + (timeline.hasBox || timeline.isTyping ? [] : [Self.timelineClosing])
    }
    if isTyping { return Self.typingActions }
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

  private var leavingActions: [ActionName] {
    guard let question else { return [] }
    return [
      ActionName(keyName: "y", name: words(question).yes, key: .character("y")),
      ActionName(keyName: "n Esc q", name: "Stay", key: .escape),
    ]
  }

  private struct QuestionWords {
    let title: String
    let lines: [String]
    let yes: String
    let footer: String
  }

  private func words(_ question: Question) -> QuestionWords {
    switch question {
    case .goOnUncounted:
      return QuestionWords(
        title: "Go on without an answer?",
        lines: [
          "Nobody was counted. What is passed over here cannot be answered later.",
          "Digits beside an answer count those who gave it.",
        ], yes: "Go on without an answer", footer: "go on")
    case .quit:
      var lines: [String] = []
      if case .reading = place { lines.append("Your place in this scenario is lost.") }
      if material.resultsFile != nil {
        lines.append("What was answered is kept in \(material.resultsFile ?? "").")
      } else if !runsSoFar.isEmpty {
        lines += [
          "What was answered stands in no file and is lost.",
          "In the list: r, then w, writes it to one.",
        ]
      }
      return QuestionWords(title: "Quit?", lines: lines, yes: "Quit", footer: "quit")
    case .leave where isChoosing:
      return QuestionWords(
        title: "Leave training?",
        lines: [
          "What was answered stands in no file and is lost.",
          "In the list: r, then w, writes it to one.",
        ], yes: "Leave training", footer: "leave")
    case .leave:
      return QuestionWords(
        title: "Leave this scenario?",
        lines: ["Your place in it is lost. What was answered stays in the results."],
        yes: "Leave the scenario", footer: "leave")
    }
  }

  func page(_ setting: Setting) -> Page {
    var page = timeline.map { timelinePage($0, setting) } ?? barePage(setting)
    if timeline == nil || question != nil { page.hints = hints(setting) }
    if timeline == nil { page.prompt = prompt }
    if let question {
      let words = words(question)
      page.overlay = Overlay(
        title: Line(words.title),
        lines: words.lines.map { Line($0) } + [
          Line(""), Line("y: \(words.footer)   n or Esc: stay"),
        ])
    }
    return page
  }

  private var prompt: TextLine? {
    if let fileLine {
      return TextLine(label: "file ", text: fileLine.text, cursor: fileLine.cursor)
    }
    guard case .reading(let reading) = place, let names = reading.draft?.namesLine else {
      return nil
    }
    return TextLine(
      label: "names, with commas between ", text: names.text, cursor: names.cursor)
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
    if let question {
      return [Hint(key: "y", label: words(question).footer), Hint(key: "Esc", label: "stay")]
    }
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
