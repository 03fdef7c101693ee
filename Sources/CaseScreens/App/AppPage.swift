import CaseCore
import TerminalPages

extension AppState {
  /// Before every title where no case is anybody's.
  static let trainingMark = Line("TRAINING ", .warning)

  /// All that is shown now.
  public var page: Page {
    if isBlanked { return Page(isBlank: true) }
    var page = current.page(setting)
    if setting.isTraining || current.isTraining {
      page.title = Self.trainingMark + page.title
    }
    if let message { page.message = message }
    switch over {
    case nil: break
    case .help(let top):
      page.overlay = Overlay(
        title: Line("Keys  (j k scroll, any other key closes)"), lines: shownHelp, firstLine: top)
    case .palette(let palette):
      page.overlay = Overlay(
        title: Line("Actions"),
        lines: palette.matching.isEmpty
          ? [Line("no action has these words", .quiet)]
          : palette.matching.map { Line($0.keyName.padded(14), .key) + Line($0.name) },
        selected: palette.selected,
        prompt: TextLine(
          label: "find ", text: palette.line.text, cursor: palette.line.cursor))
    case .command(let line, let problem):
      page.prompt = TextLine(
        label: ":", text: line.text, cursor: line.cursor,
        suggestion: TypedCommand.suggestion(for: line.text), problem: problem)
    }
    return page
  }
}
