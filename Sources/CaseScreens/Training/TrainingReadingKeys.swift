import CaseCore
import TerminalPages

extension TrainingState {
  static let readingKeys: [KeyBinding<TrainingState>] = [
    KeyBinding(
      .character(" "), .enter, .right, named: "Space Enter →", footer: "read on",
      footerKey: "Space", "Read on",
      action: { state, setting in
        state.changeReading { $0.goOn(setting) }
        return state.endIfRead()
      }),
    KeyBinding(
      .left, .backspace, named: "← Backspace", footer: "back", footerKey: "←",
      "Read the entry before again",
      unavailable: { state, _ in
        if case .reading(let reading) = state.place, reading.run.read == 0 {
          return "This is the beginning."
        }
        return nil
      },
      action: { state, setting in
        state.changeReading { $0.goBack(setting) }
        return []
      }),
    timelineKey, leavingKey,
  ]

  static let timelineKey = KeyBinding<TrainingState>(
    .character("t"), named: "t", footer: "timeline", "See the timeline of what is known so far",
    unavailable: { state, _ in
      if case .reading(let reading) = state.place, reading.run.read == 0 {
        return "Nothing is known yet."
      }
      return nil
    },
    action: { state, setting in
      if case .reading(let reading) = state.place {
        state.openTimeline(reading.run.visible, setting)
      }
      return []
    })

  static let leavingKey = KeyBinding<TrainingState>(
    .escape, .character("q"), named: "Esc q", footer: "leave", footerKey: "Esc",
    "Leave this scenario",
    action: { state, _ in
      state.question = .leave
      return []
    })

  fileprivate mutating func endIfRead() -> [Effect] {
    guard case .reading(let reading) = place, reading.run.place == .end else { return [] }
    end(reading)
    return []
  }

  /// What the keys do at a stop. Choosing changes an answer; only `c` makes it count.
  static func stopKeys(_ reading: TrainingReading, _ draft: StopDraft) -> [KeyBinding<
    TrainingState
  >] {
    (reading.isTrainer ? roomKeys(reading, draft) : choosingKeys(draft)) + [
      KeyBinding(
        .character("c"), named: "c", footer: reading.isTrainer ? "go on" : "confirm",
        reading.isTrainer ? "Take these counts and go on" : "Confirm this answer, for good",
        unavailable: { state, setting in state.notConfirmable(setting) },
        action: { state, setting in
          if case .reading(let reading) = state.place, reading.isUncounted {
            state.question = .goOnUncounted
            return []
          }
          return state.confirm(setting)
        }),
      KeyBinding(
        .left, named: "←", footer: "read again", "Read the record again; the answer waits",
        action: { state, setting in
          state.changeReading { $0.goBack(setting) }
          return []
        }),
      timelineKey, leavingKey,
    ]
  }

  mutating func confirm(_ setting: Setting) -> [Effect] {
    changeReading { $0.confirm(by: setting.who, setting) }
    // A room does not answer twice, so nothing that it said waits for the end.
    return keepResults + endIfRead()
  }

  private func notConfirmable(_ setting: Setting) -> String? {
    guard case .reading(let reading) = place, let draft = reading.draft else { return nil }
    if reading.answer(by: setting.who) != nil { return nil }
    if case .letters = draft.stop.asks { return "Say yes, no or ? of each of the four letters." }
    return "Choose an answer first."
  }

  private static func choosingKeys(_ draft: StopDraft) -> [KeyBinding<TrainingState>] {
    let select = KeyBinding<TrainingState>(
      .character(" "), .enter, named: "Space Enter", footer: "choose", footerKey: "↓ Space",
      "Choose the selected answer",
      action: { state, _ in
        guard case .reading(let reading) = state.place, let row = reading.selectedRow else {
          return [.say("A question: ↓ selects an answer, its number or letter chooses it.")]
        }
        state.changeReading { $0.choose(row) }
        return []
      })
    let rows = draft.rows(isTrainer: false)
    return rows.enumerated().map { index, row in
      let keys: [String]
      switch row {
      case .option: keys = ["\(index + 1)"]
      case .letter(let letter):
        let initial = String(letter.initial)
        keys = [initial.lowercased(), initial]
      }
      return KeyBinding(
        keys: keys.map { .character(Character($0)) }, named: keys.joined(separator: " "),
        choosing(row, draft.stop),
        action: { state, _ in
          state.changeReading { $0.choose(row) }
          return []
        })
    } + [select]
  }

  private static func choosing(_ row: StopDraft.Row, _ stop: TrainingStop) -> String {
    switch row {
    case .option(let option):
      return "Choose “\(DisplayWidth.fit(ScenarioWords.option(option, stop), columns: 40))”"
    case .letter(let letter): return "Change \(letter.rawValue): yes, no, ?"
    }
  }

  private static let digits = Array("0123456789")

  /// Takes a digit as a count where a room is being counted.
  mutating func typedCount(_ key: Key) -> Bool {
    guard case .character(let digit) = key, Self.digits.contains(digit),
      case .reading(let reading) = place, reading.isTrainer,
      let draft = reading.draft, !draft.isRevealed
    else { return false }
    changeReading { $0.typeCount(digit) }
    return true
  }

  /// Counting a room: digits beside the selected answer, and what is right when it is asked for.
  private static func roomKeys(
    _ reading: TrainingReading, _ draft: StopDraft
  ) -> [KeyBinding<TrainingState>] {
    let isShown: @Sendable (TrainingState, Setting) -> String? = { state, _ in
      if case .reading(let reading) = state.place, reading.draft?.isRevealed == true {
        return "What is right has been shown; the counts stand."
      }
      return nil
    }
    var keys = [
      KeyBinding<TrainingState>(
        keys: digits.map { .character($0) }, named: digits.map(String.init).joined(separator: " "),
        footer: "how many", footerKey: "0-9", "Say how many answered so", unavailable: isShown,
        // Which digit it is the key alone knows: `typedCount` has taken it.
        action: { _, _ in [] }),
      KeyBinding(
        .backspace, named: "Backspace", "Take the last digit back", unavailable: isShown,
        action: { state, _ in
          state.changeReading { $0.takeBackCount() }
          return []
        }),
      KeyBinding(
        .character("a"), named: "a", footer: "show answers", "Show the room what is right, and why",
        unavailable: isShown,
        action: { state, _ in
          state.changeReading { $0.draft?.isRevealed = true }
          return []
        }),
    ]
    if reading.takesNames {
      keys.append(
        KeyBinding(
          .enter, named: "Enter", footer: "names", "Type the names of those who answered so",
          unavailable: isShown,
          action: { state, _ in
            state.changeReading { $0.startNames() }
            return []
          }))
    }
    return keys
  }
}
