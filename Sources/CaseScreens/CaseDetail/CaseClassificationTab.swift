import CaseCore
import TerminalPages

/// The tab on which the second opinion is read statement by statement, each leading to the incident
/// that it rests on.
extension CaseDetailState {
  var selectedStatement: OpinionStatement? {
    let place = selections[.classification]?.index ?? 0
    guard tab == .classification, let statements = opinion?.statements,
      statements.indices.contains(place)
    else { return nil }
    return statements[place]
  }

  static let statementColumns = [
    Column(title: "", width: .fixed(12)),
    Column(title: "STATEMENT", width: .flexible(min: 30, weight: 1)),
    Column(title: "RESTS ON", width: .natural(max: 22), alignment: .right, priority: 1),
  ]

  var statementRows: [Row] {
    (opinion?.statements ?? []).map {
      Row(cells: [Line($0.label, $0.tone), Line($0.words, $0.tone), Line($0.extent, .quiet)])
    }
  }

  /// The selected statement in full: its words, what is missing, and every word it rests on.
  func statementLines(_ current: Case, _ setting: Setting) -> [Line] {
    guard let statement = selectedStatement else { return [] }
    var lines = [Line(statement.words, .strong)]
    lines += statement.details.map { IncidentWords.labelled($0.label, $0.words) }
    lines += statement.grounds.map { Line(groundWords($0, current)) }
    return lines
  }

  /// `i17  Thu 09 Aug 2018 21:40  “you'll be sorry”`
  private func groundWords(_ ground: OpinionStatement.Ground, _ current: Case) -> String {
    let incident = current.incident(ground.place)?.fact
    let said = current.note(ground.place)?.fact.text ?? incident?.text
    let quoted =
      ground.words.isEmpty
      ? said?.text ?? "" : ground.isTag ? ground.words : "“\(ground.words)”"
    let when = incident.map { Wording.listHappened($0.happened) }
    return [ground.place, when, quoted].compactMap(\.self).joined(separator: "  ")
  }

  // MARK: Going to what it rests on

  /// Goes to the one place, or asks which.
  mutating func followStatement(_ setting: Setting) -> [Effect] {
    guard let statement = selectedStatement else { return [] }
    switch places(statement).count {
    case 0: return [.say("This statement rests on no one incident. Space reads it in full.")]
    case 1: return go(to: statement.grounds[0].place, setting)
    default:
      choosing = 0
      return []
    }
  }

  /// One of each, in the order in which they are quoted.
  private func places(_ statement: OpinionStatement) -> [OpinionStatement.Ground] {
    var seen: Set<String> = []
    return statement.grounds.filter { seen.insert($0.place).inserted }
  }

  mutating func go(to place: String, _ setting: Setting) -> [Effect] {
    guard let current = view.current else { return [] }
    let from = tab
    if let index = incidentsInOrder(current).firstIndex(where: { $0.id == place }) {
      select(.incidents, index, setting)
    } else if let index = current.notes.firstIndex(where: { $0.id == place }) {
      select(.notes, index, setting)
    } else {
      let section = place == "impact" || place == "history" ? SummarySection.impact : .people
      select(.summary, firstLine(of: section, setting) ?? 0, setting)
      selection.top = selection.index
    }
    cameFrom = from
    return []
  }

  private mutating func select(_ tab: Tab, _ index: Int, _ setting: Setting) {
    selections[tab, default: Selection()].index = index
    show(tab, setting)
  }

  mutating func choosePlace(_ key: Key, _ setting: Setting) -> [Effect] {
    guard let statement = selectedStatement, let choosing else { return [] }
    let places = places(statement)
    var place = Selection(index: choosing)
    switch key {
    case .enter:
      self.choosing = nil
      return places.indices.contains(choosing) ? go(to: places[choosing].place, setting) : []
    case .escape, .character("q"): self.choosing = nil
    default:
      if place.move(key, count: places.count, visible: max(1, setting.size.rows - 6)) {
        self.choosing = place.index
      }
    }
    return []
  }

  static let placeActions = [
    ActionName(keyName: "j k ↓ ↑", name: "Move", key: nil),
    ActionName(keyName: "g G Home End", name: "First, last", key: nil),
    ActionName(keyName: "PgDn PgUp Ctrl-F Ctrl-B", name: "A page on, a page back", key: nil),
    ActionName(keyName: "Enter", name: "Go to the incident; Esc there comes back", key: .enter),
    ActionName(keyName: "Esc q", name: "Close the box", key: .escape),
  ]

  func placesBox(_ setting: Setting) -> Overlay? {
    guard let choosing, let statement = selectedStatement, let current = view.current else {
      return nil
    }
    let room = max(20, min(setting.size.columns - 10, 70))
    let lines = places(statement).map {
      Line(DisplayWidth.fit(groundWords($0, current), columns: room))
    }
    return Overlay(
      title: Line("Go to  (Enter goes, Esc closes)"), lines: lines,
      selected: min(choosing, max(0, lines.count - 1)))
  }
}
