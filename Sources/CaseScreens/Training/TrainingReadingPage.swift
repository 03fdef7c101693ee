import CaseCore
import TerminalPages

extension TrainingReading {
  var title: Line {
    Line(run.scenario.title, .strong)
  }

  private var titleRight: Line {
    let stops = run.scenario.stops.count
    if case .stop(let stop) = run.place { return Line("stop \(stop + 1) of \(stops)") }
    let left = stops - run.answers.count
    return Line(left == 0 ? "no more stops" : "\(Wording.count(left, "stop")) to come")
  }

  func page(_ setting: Setting) -> Page {
    Page(
      title: title, titleRight: titleRight,
      body: run.stop == nil ? readingBody(setting) : stopBody(setting))
  }

  // MARK: The record

  /// Fewer rows than this for the text would hide what matters most, so the chart gives way.
  private var leastTextRows: Int { isTrainer ? 16 : 8 }

  func bodyRows(_ setting: Setting) -> Int { max(1, setting.size.rows - 3) }

  func chart(_ setting: Setting, leaving rows: Int) -> [Line] {
    guard run.read > 0 else { return [] }
    let lines = timeline.chartLines(setting)
    return bodyRows(setting) - lines.count - 1 >= rows ? lines : []
  }

  /// Rows for the text below the chart and its heading.
  func textRows(_ setting: Setting) -> Int {
    max(1, bodyRows(setting) - chart(setting, leaving: leastTextRows).count - 1)
  }

  private func isBeside(_ setting: Setting) -> Bool {
    setting.isWide && !isTrainer && run.read > 0
  }

  private static let besideShare = 60

  func layout(_ setting: Setting) -> TrainingLayout {
    let columns = setting.size.columns
    return TrainingLayout(
      isLarge: isTrainer,
      columns: isBeside(setting) ? columns * Self.besideShare / 100 - 1 : columns)
  }

  func textLines(_ setting: Setting) -> [Line] {
    let layout = layout(setting)
    switch run.place {
    case .briefing:
      return layout.rows(IncidentWords.paragraph(run.scenario.briefing.text))
        + [Line("")] + layout.rows([Line(Self.about(run.scenario), .quiet)])
    case .entry(let number):
      guard let entry = run.visible.entries.first(where: { $0.sequence == number }) else {
        return []
      }
      return layout.rows(EntryPassage.lines(entry, current, setting.reference))
    case .stop, .end: return []
    }
  }

  static func about(_ scenario: Scenario) -> String {
    "\(Wording.count(scenario.entryCount, "entry", "entries")), "
      + "\(Wording.count(scenario.stops.count, "stop")), about \(scenario.minutes) minutes. "
      + "Everybody in it is made up."
  }

  private func readingBody(_ setting: Setting) -> Pane {
    let chart = chart(setting, leaving: leastTextRows)
    let lines = textLines(setting)
    let isMore = top + textRows(setting) < lines.count
    let text = Pane.headed(
      heading + Line(isMore ? "  goes on below" : "", .warning),
      .lines(Lines(lines: lines, firstLine: top)))
    let body =
      isBeside(setting)
      ? .beside(text, soFar(setting), leftColumns: .percent(Self.besideShare)) : text
    if chart.isEmpty { return body }
    return .stacked([
      Stacked(pane: .lines(Lines(lines: chart)), rows: .fixed(chart.count)),
      Stacked(pane: body, rows: .rest),
    ])
  }

  private var heading: Line {
    guard case .entry(let number) = run.place,
      let entry = run.visible.entries.first(where: { $0.sequence == number })
    else { return Line("Briefing") }
    return EntryPassage.heading(entry, of: run.scenario.entryCount)
  }

  /// The entries read so far, in a line each, the last at the bottom.
  private func soFar(_ setting: Setting) -> Pane {
    let lines = run.visible.entries.map { entry in
      let words = EntryWords.summary(entry, setting.reference)
      let isLast = entry.sequence == run.read
      return Line(
        "\(entry.sequence)".leftPadded(3) + "  \(Wording.day(entry.at.local.day))  "
          + DisplayWidth.fit(words, columns: 120), isLast ? .strong : .quiet)
    }
    return .headed(
      Line("The record so far"),
      .lines(Lines(lines: lines, firstLine: max(0, lines.count - textRows(setting)))))
  }
}
