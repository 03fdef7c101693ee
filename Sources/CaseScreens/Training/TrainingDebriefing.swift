import CaseCore
import TerminalPages

/// The debrief, a page a subject.
struct TrainingDebriefing: Sendable {
  enum Subject: Int, CaseIterable, Sendable {
    case answers, opinion, turn, words, points

    var title: String {
      switch self {
      case .answers: return "Answers"
      case .opinion: return "Second opinion"
      case .turn: return "The turn"
      case .words: return "Words"
      case .points: return "Points"
      }
    }
  }

  let debrief: Debrief
  let isLarge: Bool
  private(set) var subject = Subject.answers
  private(set) var top = 0

  init(_ debrief: Debrief, isLarge: Bool) {
    self.debrief = debrief
    self.isLarge = isLarge
  }

  mutating func show(_ subject: Subject) {
    self.subject = subject
    top = 0
  }

  /// - Parameter step: 1 for the next subject, -1 for the one before; round at the ends.
  mutating func turn(by step: Int) {
    let all = Subject.allCases
    show(all[(subject.rawValue + step + all.count) % all.count])
  }

  mutating func move(_ key: Key, _ setting: Setting) -> Bool {
    Scrolling.move(&top, key, lines: lines(setting).count, visible: visibleRows(setting))
  }

  /// A page on where the subject goes on below, else the next subject.
  mutating func goOn(_ setting: Setting) {
    if top + visibleRows(setting) < lines(setting).count {
      _ = move(.pageDown, setting)
    } else {
      turn(by: 1)
    }
  }

  /// The title, the subjects, the rule and the keys go off.
  func visibleRows(_ setting: Setting) -> Int { max(1, setting.size.rows - 4) }

  func lines(_ setting: Setting) -> [Line] {
    let lines = DebriefLines(debrief, isRoom: isLarge)
    let layout = TrainingLayout(isLarge: isLarge, columns: setting.size.columns)
    switch subject {
    case .answers: return layout.rows(lines.answers)
    case .opinion: return layout.rows(lines.opinion)
    case .turn: return layout.rows(lines.turn)
    case .words: return layout.rows(lines.words)
    case .points: return layout.rows(lines.points)
    }
  }

  func page(_ setting: Setting) -> Page {
    let lines = lines(setting)
    let below = lines.count - top - visibleRows(setting)
    return Page(
      title: Line("Debrief  ", .title) + Line(debrief.scenario.title, .strong),
      titleRight: Line(below > 0 ? "more below" : ""), header: [tabs],
      body: .lines(Lines(lines: lines, firstLine: top)))
  }

  private var tabs: Line {
    Subject.allCases.reduce(Line("")) { line, each in
      let label = "\(each.rawValue + 1) \(each.title)"
      return line + (each == subject ? Line("[\(label)]", .strong) : Line(" \(label) "))
    }
  }
}

extension TrainingState {
  static let debriefKeys: [KeyBinding<TrainingState>] =
    [
      KeyBinding(
        .character(" "), .enter, named: "Space Enter", footer: "on", footerKey: "Space",
        "A page on, or the next subject",
        action: { state, setting in state.changeDebrief { $0.goOn(setting) } }),
      KeyBinding(
        .tab, .right, named: "Tab →", footer: "next subject", footerKey: "Tab", "The next subject",
        action: { state, _ in state.changeDebrief { $0.turn(by: 1) } }),
      KeyBinding(
        .backTab, .left, named: "Shift-Tab ←", "The subject before",
        action: { state, _ in state.changeDebrief { $0.turn(by: -1) } }),
    ]
    + TrainingDebriefing.Subject.allCases.map { subject in
      KeyBinding(
        .character(Character("\(subject.rawValue + 1)")), named: "\(subject.rawValue + 1)",
        "Show “\(subject.title)”",
        action: { state, _ in state.changeDebrief { $0.show(subject) } })
    } + [
      KeyBinding(
        .character("t"), named: "t", footer: "timeline", "See the timeline at the turn",
        action: { state, setting in
          guard case .debriefing(let shown) = state.place else { return [] }
          let scenario = shown.debrief.scenario
          let entry = scenario.wrongTurn?.entry ?? shown.debrief.parting?.entry
          state.openTimeline(scenario.record(upTo: entry ?? scenario.entryCount), setting)
          return entry == nil
            ? [] : [.say("As it was known at the turn, after entry \(entry ?? 0).")]
        }),
      KeyBinding(
        .character("n"), named: "n", footer: "next scenario", "Go on to the next scenario",
        unavailable: { state, _ in state.queue.isEmpty ? "No other scenario was marked." : nil },
        action: { state, setting in
          state.startNext(setting)
          return []
        }),
      KeyBinding(
        .escape, .character("q"), named: "Esc q", footer: "scenarios", footerKey: "Esc",
        "Back to the scenarios",
        action: { state, _ in
          state.goToChoice()
          return []
        }),
    ]

  private mutating func changeDebrief(_ change: (inout TrainingDebriefing) -> Void) -> [Effect] {
    guard case .debriefing(var debriefing) = place else { return [] }
    change(&debriefing)
    place = .debriefing(debriefing)
    return []
  }
}
