import CaseCore
import CaseScreens
import NcursesTerminal
import TerminalPages

/// Draw, wait for something to happen, update, carry out the effects: on the main thread alone.
final class ScreenLoop {
  private let terminal: NcursesTerminal
  private let session: any ScreenHost
  private let glyphs: Glyphs
  private var app: AppState
  private var isDone = false
  private var isCutOff = false

  /// After a key, so that what is only for a pause (a preview, a draft) comes soon.
  private static let shortWait = 150
  private static let longWait = 1000
  /// Many keys at once, such as a paste that the terminal does not mark as one, are taken in without
  /// drawing each, but nobody looks at an old screen for longer than this.
  private static let longestUndrawn = Duration.milliseconds(100)
  private var drawn = ContinuousClock.now

  init(_ terminal: NcursesTerminal, _ session: any ScreenHost) {
    self.terminal = terminal
    self.session = session
    glyphs = NcursesTerminal.prefersASCII ? .ascii : .unicode
    app = session.app(session.setting(size: terminal.size))
  }

  func run() {
    carryOut(app.start())
    draw()
    // The first list stands; now what may take longer.
    carryOut(app.afterStart())
    session.startBackgroundWork()
    deliver(.draftsKept(session.draftsKept()))
    var wait = ScreenLoop.shortWait
    while !isDone {
      let ahead = terminal.typedAhead()
      if ahead == nil || drawn.duration(to: .now) > ScreenLoop.longestUndrawn { draw() }
      let input = ahead ?? terminal.next(waitMilliseconds: wait, alsoWatching: session.watched)
      isCutOff = input == .interrupted
      tellTime()
      var isIdle = input == .idle
      for message in session.takeMessages() {
        isIdle = false
        deliver(message)
      }
      wait = input == .idle ? ScreenLoop.longWait : ScreenLoop.shortWait
      if input != .idle || isIdle { deliver(.input(input)) }
    }
  }

  private func draw() {
    terminal.draw(app.page.drawn(size: terminal.size, glyphs: glyphs))
    drawn = .now
  }

  private func tellTime() {
    let now = session.now
    if now != app.setting.now { deliver(.clockMoved(now)) }
  }

  private func deliver(_ message: CaseScreens.Message) {
    carryOut(app.update(message))
  }

  private func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isDone = true
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      default:
        guard let message = session.carryOut(effect) else { continue }
        deliver(message)
        // Nobody leaves what could not be kept, unless the terminal itself is gone.
        if case .draftNotKept = message, !isCutOff { return }
      }
    }
  }
}
