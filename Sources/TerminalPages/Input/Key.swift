/// A key as a person would name it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl or Alt with an arrow.
  case wordLeft, wordRight
  case function(Int)
  /// Ctrl with a character, in lower case: Ctrl-W is `.control("w")`.
  case control(Character)
}
