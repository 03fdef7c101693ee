import CaseCore
import TerminalPages

extension TimelineState: SearchingScreen, CaseScreen {
  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      search.line?.insert(AppState.inOneLine(text))
      return []
    case .input(.resized):
      settle(setting)
      scrollChart(by: 0, setting)
      return []
    case .caseRead(let read, .afterChange), .recorded(let read, _):
      guard read.reference == view.reference else { return [] }
      view = read
      compute(setting)
      return []
    case .storeChanged(let changed):
      return changed.contains(view.reference)
        ? [.readCase(view.reference, for: .afterChange)] : []
    case .clockMoved:
      // How long it has been silent goes by today.
      compute(setting)
      return []
    case .input, .found, .counted, .caseRead,
      .caseNotRead,
      .recordedInEach, .refused, .notRecorded, .conflicted, .draftFound, .draftKept, .draftNotKept,
      .draftsKept, .indexing,
      .indexed, .training, .reportCounted, .reportExported,
      .reportNotExported:
      return []
    }
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if search.line != nil { return typed(key, setting) }
    if choosingLane != nil { return chooseLane(key, setting) }
    if isReading, [.escape, .enter, .character("q")].contains(key) {
      isReading = false
      return []
    }
    if move(key, setting) { return [] }
    // While an event is read the keys that move go on to the next; no other acts behind the box.
    return isReading ? [] : perform(key, setting) ?? []
  }

  mutating func find(forward: Bool, _ setting: Setting) -> [Effect] {
    let texts = timeline.items.map { itemText($0, setting).text + " " + itemWhat($0, setting) }
    guard let match = search.next(from: selection.index, forward: forward, in: texts) else {
      return [.say(search.noMatch("among the events shown"))]
    }
    select(match.place, setting)
    return [.say(match.words)]
  }

  private mutating func chooseLane(_ key: Key, _ setting: Setting) -> [Effect] {
    let lanes = lanesInUse
    guard let line = choosingLane, !lanes.isEmpty else {
      choosingLane = nil
      return []
    }
    switch key {
    case .up, .character("k"): choosingLane = max(0, line - 1)
    case .down, .character("j"): choosingLane = min(lanes.count - 1, line + 1)
    case .character(" "), .enter:
      let lane = lanes[min(line, lanes.count - 1)]
      if shown.remove(lane) == nil { shown.insert(lane) }
      compute(setting)
    case .character("a"):
      shown = Set(TimelineLane.allCases)
      compute(setting)
    case .escape, .character("f"), .character("q"): choosingLane = nil
    default: break
    }
    return []
  }

  mutating func zoom(by step: Int, _ setting: Setting) -> [Effect] {
    guard let next = TimelineScale(rawValue: scale.rawValue + step) else {
      return [.say("The timeline is at its \(step > 0 ? "widest" : "closest").")]
    }
    scale = next
    showSelectedInChart(setting)
    return []
  }

  mutating func stepKnowledge(back: Bool, _ setting: Setting) -> [Effect] {
    let days = recordedDays
    if back {
      // From "everything", the first step is to before the last day of recording.
      guard let from = knownOn ?? days.last, let day = days.last(where: { $0 < from }) else {
        return [.say("Nothing was recorded earlier.")]
      }
      knownOn = day
    } else {
      guard let from = knownOn else { return [.say("Everything recorded is shown.")] }
      knownOn = days.first { $0 > from }
      if knownOn == days.last { knownOn = nil }
    }
    compute(setting)
    return []
  }
}
