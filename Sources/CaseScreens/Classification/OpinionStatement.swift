import CaseCore
import TerminalPages

/// One statement of the second opinion, as it is listed and selected.
struct OpinionStatement: Hashable, Sendable {
  /// What a statement rests on: words of the record, or a tag, and where they stand.
  struct Ground: Hashable, Sendable {
    /// An incident or a note, or `impact`, `history`, `relationship`, `summary`.
    let place: String
    /// Empty where the whole of it counts.
    var words = ""
    var isTag = false
  }

  /// More about it, under a label of its own.
  struct Detail: Hashable, Sendable {
    let label: String
    let words: String
  }

  /// Stays the same while the case changes, so that the selection stays on it.
  let id: String
  /// `recorded`, `⚑ M2`, `F fixated`, `nearly`.
  let label: String
  let words: String
  var tone = Tone.plain
  var grounds: [Ground] = []
  var details: [Detail] = []

  /// How much it rests on: `9 incidents`, `9 incidents + note`, `9 incidents + 2 facts`, `impact`.
  var extent: String {
    var places: [String] = []
    for ground in grounds where !places.contains(ground.place) { places.append(ground.place) }
    let incidents = places.count { $0.first == "i" && Int($0.dropFirst()) != nil }
    let others = places.filter { $0.first != "i" || Int($0.dropFirst()) == nil }
    if incidents == 0 {
      return others.count > 2 ? "\(others.count) facts" : others.joined(separator: " ")
    }
    let besides = others.count == 1 ? Self.short(others[0]) : "\(others.count) facts"
    return Wording.count(incidents, "incident") + (others.isEmpty ? "" : " + \(besides)")
  }

  /// A place that is no incident, in a word that fits into the column.
  private static func short(_ place: String) -> String {
    if place.first == "n", Int(place.dropFirst()) != nil { return "note" }
    return place == "relationship" ? "relation" : place
  }
}
