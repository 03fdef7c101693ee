import CaseCore
import TerminalPages

extension TrainingReading {
  func stopBody(_ setting: Setting) -> Pane {
    guard let draft else { return .blank }
    let layout = layout(setting)
    let question = [Line("")] + layout.rows([Line(draft.stop.question.text, .strong)]) + [Line("")]
    if draft.isRevealed {
      let lines = revealed(setting)
      let isMore = top + revealedRows(setting) < lines.count
      return .headed(
        stopHeading(draft) + Line(isMore ? "  goes on below (j)" : "", .warning),
        .lines(Lines(lines: lines, firstLine: top)))
    }
    let (options, selected) = optionLines(draft, layout)
    // Questions come first: the chart is shown where it takes nothing away from them.
    let chart = chart(setting, leaving: question.count + options.count * 2)
    return .stacked([
      Stacked(pane: .lines(Lines(lines: chart)), rows: .fixed(chart.count)),
      Stacked(
        pane: .headed(stopHeading(draft), .lines(Lines(lines: question))),
        rows: .fixed(question.count + 1)),
      Stacked(pane: .lines(Lines(lines: options, wraps: true, selected: selected)), rows: .rest),
    ])
  }

  private func stopHeading(_ draft: StopDraft) -> Line {
    Line("After entry \(draft.stop.after) · \(ScenarioWords.asks(draft.stop.asks.kind))")
  }

  /// A line for each answer that can be given, and which of them is selected.
  private func optionLines(
    _ draft: StopDraft, _ layout: TrainingLayout
  ) -> (lines: [Line], selected: Int?) {
    var lines: [Line] = []
    var selected: Int?
    for (index, row) in draft.rows(isTrainer: isTrainer).enumerated() {
      if index == draft.selected { selected = lines.count }
      lines.append(optionLine(index, row, draft, layout))
      if layout.isLarge, !isWithinLetter(index, draft) { lines.append(Line("")) }
    }
    return (lines, selected)
  }

  /// The three states of a letter stand together.
  private func isWithinLetter(_ index: Int, _ draft: StopDraft) -> Bool {
    guard case .letters = draft.stop.asks else { return false }
    return index % SecondOpinion.LetterState.allCases.count != 2
  }

  private func optionLine(
    _ index: Int, _ row: StopDraft.Row, _ draft: StopDraft, _ layout: TrainingLayout
  ) -> Line {
    switch row {
    case .letter(let letter):
      let state = draft.state(of: letter)
      return Line("\(letter.initial)  ", .strong)
        + Line(letter.rawValue.padded(12), .plain)
        + Line(state.map(ScenarioWords.state) ?? "–", state == nil ? .quiet : .strong)
    case .option(let option):
      let box: String
      if isTrainer {
        let count = draft.count(option)
        box = "[" + (count == 0 ? "" : "\(count)").leftPadded(4) + "] "
      } else {
        box = (draft.chosen.contains(option) ? "[x] " : "[ ] ") + "\(index + 1)  "
      }
      let indent = String(repeating: " ", count: box.count)
      let words = DisplayWidth.wrap(
        ScenarioWords.option(option, draft.stop), columns: max(12, layout.columns - box.count - 1))
      let names = draft.names[option].map { "\n\(indent)\($0.joined(separator: ", "))" } ?? ""
      return Line(box, .strong) + Line(words.joined(separator: "\n" + indent)) + Line(names, .quiet)
    }
  }

  /// All but the heading.
  func revealedRows(_ setting: Setting) -> Int { bodyRows(setting) - 1 }

  /// What is right, and why, for a room that has been asked.
  func revealed(_ setting: Setting) -> [Line] {
    guard let draft else { return [] }
    let layout = layout(setting)
    let answer = draft.roomAnswer
    var lines = [Line(draft.stop.question.text, .strong)]
    for option in draft.stop.options {
      let count = answer.voices[option]?.count ?? 0
      let verdict = draft.stop.verdict(option) ?? .wrong
      guard count > 0 || verdict == .right else { continue }
      let who = count == 0 ? "nobody" : "\(count)"
      let words = ScenarioWords.option(option, draft.stop)
      lines.append(
        Line(
          "\(who) said: \(words) – \(ScenarioWords.verdict(verdict))", DebriefLines.tone(verdict)))
    }
    lines += [Line(""), Line(draft.stop.because.text), Line(draft.stop.source.text, .quiet)]
    return [Line("")] + layout.rows(lines)
  }
}
