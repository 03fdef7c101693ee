import CaseCore
import TerminalPages

extension TrainingState: ScreenState {
  var isTyping: Bool {
    question == nil && (fileLine != nil || namesLine != nil || timeline?.isTyping == true)
  }

  /// Only in the list does `q` close the screen, and not while there is something to ask first;
  /// elsewhere it goes one step back, as `Esc` does.
  var hasBox: Bool {
    if timeline != nil || question != nil { return true }
    if isChoosing { return hasUnkeptRuns }
    return true
  }

  var isMoving: Bool {
    if question != nil { return false }
    return timeline?.isMoving ?? !isTyping
  }

  var isChoosing: Bool { if case .choosing = place { true } else { false } }

  private var namesLine: TextEditing? {
    if case .reading(let reading) = place { reading.draft?.namesLine } else { nil }
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      paste(AppState.inOneLine(text), setting)
      return []
    case .input(.resized):
      _ = timeline?.update(message, setting)
      settle(setting)
      return []
    case .input(.interrupted):
      // What was answered is not lost with the window.
      return keepResults
    case .training(.kept(let file)):
      // Said where somebody asked for it; kept on the way, it is no news.
      guard case .results = place else { return [] }
      material.resultsFile = file
      return [.say("The results are in \(file).")]
    case .input, .clockMoved, .found, .counted, .caseRead,
      .caseNotRead, .recorded,
      .recordedInEach, .refused, .notRecorded, .conflicted, .draftFound, .draftKept, .draftNotKept,
      .draftsKept, .storeChanged, .indexing, .indexed, .training, .reportCounted, .reportExported,
      .reportNotExported:
      return []
    }
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if let question { return answered(question, key, setting) }
    if timeline != nil { return pressedInTimeline(key, setting) }
    if fileLine != nil { return typedFile(key) }
    if namesLine != nil {
      changeReading { $0.typeNames(key) }
      return []
    }
    if isChoosing, key == .character("q") { return leaveTraining() }
    if typedCount(key) || move(key, setting) { return [] }
    guard let binding = liveKeys.first(where: { $0.keys.contains(key) }) else { return [] }
    if let reason = binding.unavailable(self, setting) { return [.say(reason)] }
    return binding.action(&self, setting)
  }

  private mutating func move(_ key: Key, _ setting: Setting) -> Bool {
    switch place {
    case .choosing:
      return selection.move(
        key, count: material.scenarios.count, visible: visibleScenarios(setting))
    case .reading(var reading):
      defer { place = .reading(reading) }
      return reading.move(key, setting)
    case .debriefing(var debriefing):
      defer { place = .debriefing(debriefing) }
      return debriefing.move(key, setting)
    case .results(var top):
      defer { place = .results(top: top) }
      return Scrolling.move(
        &top, key, lines: resultRows.count, visible: Self.resultRowsVisible(setting))
    }
  }

  private mutating func settle(_ setting: Setting) {
    selection.settle(count: material.scenarios.count, visible: visibleScenarios(setting))
    changeReading { $0.settle(setting) }
  }

  /// Changes the scenario that is being read; nothing where none is.
  mutating func changeReading(_ change: (inout TrainingReading) -> Void) {
    guard case .reading(var reading) = place else { return }
    change(&reading)
    place = .reading(reading)
  }

  /// The timeline is there to be looked at: its keys that add to a case do nothing here.
  private mutating func pressedInTimeline(_ key: Key, _ setting: Setting) -> [Effect] {
    guard var shown = timeline else { return [] }
    let isBoxed = shown.hasBox || shown.isTyping
    if !isBoxed, [.escape, .character("q"), .character("t")].contains(key) {
      timeline = nil
      return []
    }
    if !isBoxed, Self.timelineKeysLeftOut.contains(key) { return [] }
    let effects = shown.update(.input(.key(key)), setting)
    timeline = shown
    return effects
  }

  static let timelineKeysLeftOut: Set<Key> = [
    .character("a"), .character("u"), .control("r"), .escape,
  ]

  private mutating func answered(
    _ question: Question, _ key: Key, _ setting: Setting
  ) -> [Effect] {
    if [.escape, .character("n"), .character("q")].contains(key) { self.question = nil }
    guard key == .character("y") else { return [] }
    self.question = nil
    switch question {
    case .goOnUncounted: return confirm(setting)
    case .leave:
      if isChoosing { return closing }
      if case .reading(let reading) = place { end(reading) }
      return []
    case .quit: return keepResults + [.quit]
    }
  }

  private mutating func paste(_ text: String, _ setting: Setting) {
    if question != nil { return }
    if timeline != nil {
      _ = timeline?.update(.input(.pasted(text)), setting)
    } else if fileLine != nil {
      fileLine?.insert(text)
    } else {
      changeReading { $0.draft?.namesLine?.insert(text) }
    }
  }

  private mutating func typedFile(_ key: Key) -> [Effect] {
    switch key {
    case .escape: fileLine = nil
    case .enter:
      let file = FormField.trimmed(fileLine?.text ?? "")
      fileLine = nil
      guard !file.isEmpty else { return [] }
      return [.training(.keep(runs, file: file, withNames: material.takesNames))]
    default: _ = fileLine?.apply(key)
    }
    return []
  }
}

/// Text that is longer than its pane, scrolled by the usual keys.
enum Scrolling {
  /// - Returns: whether the key is one that scrolls.
  static func move(_ top: inout Int, _ key: Key, lines: Int, visible: Int) -> Bool {
    let last = max(0, lines - visible)
    let page = max(1, visible - 1)
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .control("f"): top += page
    case .pageUp, .control("b"): top -= page
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    default: return false
    }
    top = min(max(0, top), last)
    return true
  }
}
