import TerminalPages

/// Any action by its name.
struct Palette: Hashable, Sendable {
  let actions: [ActionName]
  var line = TextEditing(text: "")
  var selected = 0

  mutating func select(_ place: Int) {
    selected = min(max(0, place), max(0, matching.count - 1))
  }

  var matching: [ActionName] {
    let words = line.text.lowercased().split(separator: " ")
    return actions.filter { action in
      let name = action.name.lowercased()
      return words.allSatisfy { name.contains($0) }
    }
  }
}
