import TerminalPages

/// A selected place in a list and the first row that is shown, moved by the usual keys.
struct Selection: Hashable, Sendable {
  var index = 0
  var top = 0

  /// Moves as the key says; false when the key moves nothing.
  mutating func move(_ key: Key, count: Int, visible: Int) -> Bool {
    let page = max(1, visible - 1)
    switch key {
    case .up, .character("k"): index -= 1
    case .down, .character("j"): index += 1
    case .pageUp, .control("b"): index -= page
    case .pageDown, .control("f"): index += page
    case .home, .character("g"): index = 0
    case .end, .character("G"): index = count - 1
    default: return false
    }
    settle(count: count, visible: visible)
    return true
  }

  /// Keeps the selection in the list and in sight.
  mutating func settle(count: Int, visible: Int) {
    index = min(max(0, index), max(0, count - 1))
    let rows = max(1, visible)
    if index < top { top = index }
    if index >= top + rows { top = index - rows + 1 }
    top = min(max(0, top), max(0, count - rows))
  }
}
