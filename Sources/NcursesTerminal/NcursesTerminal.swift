import CNcurses
import TerminalPages

/// The terminal that the program was started in, and the only code that calls ncurses.
///
/// It belongs to the main thread: ncurses keeps its state in globals, and elsewhere a resize is
/// noticed only at the next key.
public final class NcursesTerminal {
  let window: UnsafeMutablePointer<WINDOW>
  let palette: Palette
  private var shown: Canvas?
  /// The size that was last told, so that a resize noticed in two ways is told once.
  var toldSize = Size()
  private var isOpen = true

  /// Takes the terminal over, or says why it cannot.
  public init() throws(TerminalFailure) {
    let name = cncurses_terminal_name().map { String(cString: $0) } ?? ""
    // Asked before opening, which falls back to a locale that can read what is typed.
    _ = NcursesTerminal.prefersASCII
    var opened: UnsafeMutablePointer<WINDOW>?
    switch cncurses_open(&opened) {
    case CNCURSES_NOT_A_TERMINAL: throw .notATerminal
    case CNCURSES_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(name)
    default: break
    }
    guard let opened else { throw .unknownTerminal(name) }
    window = opened
    palette = Palette()
    raw()
    noecho()
    nonl()
    keypad(window, true)
    intrflush(window, false)
    set_escdelay(25)
    Keyboard.defineKeys()
    adoptSystemSize()
    toldSize = size
    cncurses_greet()
    cncurses_catch_signals()
  }

  deinit { close() }

  public var size: Size {
    Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// Whether the locale cannot hold more than ASCII, as with LANG=C.
  /// Told once, before the terminal is opened.
  public static let prefersASCII: Bool = {
    setlocale(LC_CTYPE, "")
    return String(cString: cncurses_codeset()).uppercased() != "UTF-8"
  }()

  /// Shows the canvas. Rows that are shown already are passed over.
  public func draw(_ canvas: Canvas) {
    for row in 0..<canvas.size.rows where !isShown(row, of: canvas) {
      let cells = palette.cells(of: canvas.row(row))
      mvwadd_wchnstr(window, Int32(row), 0, cells, Int32(cells.count))
    }
    if let cursor = canvas.cursor {
      curs_set(1)
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
    }
    wrefresh(window)
    shown = canvas
  }

  /// Draws everything again, for when something else has written on the screen.
  public func redraw() {
    clearok(window, true)
    if let canvas = shown {
      shown = nil
      draw(canvas)
    }
  }

  /// Gives the terminal back to the shell, as Ctrl-Z does, and takes it again afterwards.
  public func suspend() {
    cncurses_part()
    endwin()
    cncurses_stop()
    cncurses_greet()
    redraw()
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    cncurses_release_signals()
    cncurses_part()
    endwin()
  }

  /// ncurses learns of a resize from a signal, which can come when nobody waits for it; asking is
  /// sure.
  func adoptSystemSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if cncurses_system_size(&columns, &rows), is_term_resized(rows, columns) {
      resize_term(rows, columns)
    }
  }

  func forgetShown() {
    shown = nil
    werase(window)
    clearok(window, true)
  }

  private func isShown(_ row: Int, of canvas: Canvas) -> Bool {
    guard let shown, shown.size == canvas.size else { return false }
    return shown.row(row) == canvas.row(row)
  }
}
