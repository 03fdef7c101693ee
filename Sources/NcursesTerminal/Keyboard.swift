import CNcurses
import TerminalPages

/// Which key is meant by what ncurses reads.
enum Keyboard {
  static let pasteStart: Int32 = 1000
  static let pasteEnd: Int32 = 1001
  private static let wordLeft: Int32 = 1002
  private static let wordRight: Int32 = 1003

  /// Sequences that terminals send and their descriptions leave out.
  static func defineKeys() {
    define_key("\u{1B}[200~", pasteStart)
    define_key("\u{1B}[201~", pasteEnd)
    for modifier in ["3", "5"] {
      define_key("\u{1B}[1;\(modifier)D", wordLeft)
      define_key("\u{1B}[1;\(modifier)C", wordRight)
    }
    define_key("\u{1B}Od", wordLeft)
    define_key("\u{1B}Oc", wordRight)
  }

  static func named(code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND: .home
    case KEY_END, KEY_SELECT: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case wordLeft: .wordLeft
    case wordRight: .wordRight
    case cncurses_function_key(1)...cncurses_function_key(63):
      .function(Int(code - cncurses_function_key(0)))
    default: nil
    }
  }

  static func typed(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }

  /// Alt with a key, as shells use it to move by words. Other keys with Alt mean nothing here, and
  /// must not be taken for Escape and a key.
  static func typedWithAlt(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar {
    case "b": .wordLeft
    case "f": .wordRight
    case "\u{7F}", "\u{08}": .control("w")
    default: nil
    }
  }
}
