/// A warning sign that the record tells of: a prompt to look, never a score.
public struct WarningSign: Hashable, Sendable {
  /// What it rests on: an incident, a note, the summary, what was known before or what it did, and the
  /// words or the tag there.
  public struct Ground: Hashable, Sendable {
    /// `i3`, `n2`, `summary`, `history`, `impact`.
    public let place: String
    public let words: String
    /// Ticked, counted or recorded rather than told in words.
    public let isTag: Bool
  }

  /// A code of warning-signs.tsv.
  public let code: String
  public let label: String
  public let says: String
  /// What was told beside the incidents, then these in order of time; where there are many, the last.
  public let grounds: [Ground]
  /// How many more came before these.
  public let earlier: Int
  public let verification: Verification

  /// The incidents among what it rests on, each once.
  public var incidents: [IncidentID] {
    var seen: Set<String> = []
    return grounds.map(\.place).filter {
      $0.first == "i" && $0 != "impact" && seen.insert($0).inserted
    }
  }
}

/// What the record shows of risk: warning signs with what they rest on, and whether conduct grows.
/// Pure, and the same for the same record and day.
public struct RiskPicture: Hashable, Sendable {
  public let signs: [WarningSign]
  public let escalation: Escalation

  /// - Parameter day: up to which silence is counted.
  public init(
    _ current: Case, _ classifier: Classifier, _ tables: WarningTables, on day: CalendarDay
  ) {
    let reading = RiskReading(current, classifier, tables)
    let escalation = Escalation(reading.points, current, tables.limits, on: day)
    self.escalation = escalation
    signs = tables.rows.compactMap { reading.sign($0, escalation) }
  }
}

extension ReferenceData {
  /// What a case shows of risk on a day.
  /// - Throws: the first place where a table of the second opinion or of the signs is broken.
  public func riskPicture(
    of current: Case, on day: CalendarDay
  ) throws(TableFault) -> RiskPicture {
    RiskPicture(current, try classifier(), try warningTables(), on: day)
  }
}

/// The record as it is read for signs: what the second opinion found in it, and weapons besides.
private struct RiskReading {
  private let current: Case
  private let tables: WarningTables
  private let facts: CaseFacts
  /// What the second opinion read, and the convictions, of which it makes nothing.
  private let texts: [ReadText]
  /// What the words of the signs found in the same texts.
  private let further: [Finding]
  private let explained: Set<String>

  private static let hurting: MeaningSet = [.weapon, .threat, .violence]

  /// More than so many quotations help nobody.
  private static let mostGrounds = 12

  init(_ current: Case, _ classifier: Classifier, _ tables: WarningTables) {
    self.current = current
    self.tables = tables
    var reader = TextReader(classifier.vocabulary)
    facts = CaseFacts(
      current, asOf: .last, behaviours: Classifier.behaviours, changes: Classifier.changes, &reader)
    let convictions = current.history?.fact.convictions ?? []
    texts = facts.texts + convictions.map { ReadText(id: "history", text: $0.text) }
    var second = TextReader(tables.words)
    second.startCase(
      victim: reader.victimSex, suspect: reader.suspectSex, officialsHelp: reader.officialsHelp)
    for (index, text) in texts.enumerated() {
      _ = second.read(text.text, source: index, isIncident: IncidentFacts.isPlace(text.id))
    }
    let known = reader.findings.count
    for index in facts.texts.count..<texts.count {
      _ = reader.read(texts[index].text, source: index, isIncident: false)
    }
    further = second.findings + reader.findings.dropFirst(known)
    explained = Set(facts.incidents.filter(\.isExplained).map(\.id))
  }

  var points: [EscalationPoint] {
    var acts: [String: MeaningSet] = [:]
    for finding in facts.findings + further where counts(finding) {
      acts[place(finding), default: []].insert(finding.meaning)
    }
    let breached = Set(current.breaches.map(\.facts.incident))
    return facts.incidents.compactMap { incident in
      let told = (acts[incident.id] ?? []).union(incident.tags.without(incident.negated))
      return EscalationPoint(incident, told, tables, isBreach: breached.contains(incident.id))
    }
  }

  /// Nil where nothing tells of it.
  func sign(_ row: WarningTables.Row, _ escalation: Escalation) -> WarningSign? {
    var grounds: [WarningSign.Ground]
    switch row.basis {
    case .words: grounds = told(row.meanings) + ofOthers(row.meanings)
    case .breaches: grounds = breaches + told(row.meanings)
    case .escalation: grounds = escalation.direction == .rising ? steps(escalation) : []
    case .silence: grounds = silence(escalation)
    }
    var seen: Set<WarningSign.Ground> = []
    grounds = inOrder(grounds.filter { seen.insert($0).inserted })
    guard !grounds.isEmpty else { return nil }
    return WarningSign(
      code: row.code, label: row.label, says: row.says,
      grounds: Array(grounds.suffix(Self.mostGrounds)),
      earlier: max(0, grounds.count - Self.mostGrounds), verification: row.verification)
  }

  private func place(_ finding: Finding) -> String { texts[Int(finding.source)].id }

  /// Told of the suspect; of what was known before, and of what it did, only what can hurt, because
  /// the rest there tells as often of the victim. What is denied, taken back, done by the victim or
  /// explained does not count, nor does what was feared.
  private func counts(_ finding: Finding) -> Bool {
    let place = place(finding)
    guard finding.state == .told, !explained.contains(place), place != "relationship" else {
      return false
    }
    guard place == "impact" || place == "history" else { return true }
    return Self.hurting.contains(finding.meaning) && !isFeared(finding)
  }

  /// Whether the same sentence has spoken of fear before: “she is afraid that he will come with a
  /// knife”.
  private func isFeared(_ finding: Finding) -> Bool {
    let text = Array(texts[Int(finding.source)].text.utf8)
    return facts.findings.contains { fear in
      guard fear.source == finding.source, fear.start <= finding.start,
        fear.meaning == .fear || fear.meaning == .violenceFear
      else { return false }
      return !text[Int(fear.start)..<Int(finding.start)].contains { ".!?\n".utf8.contains($0) }
    }
  }

  private func told(_ meanings: MeaningSet) -> [WarningSign.Ground] {
    let found = (facts.findings + further).filter { meanings.contains($0.meaning) && counts($0) }
      .sorted { ($0.source, $0.start) < ($1.source, $1.start) }
    var grounds: [WarningSign.Ground] = []
    var last: Finding?
    for finding in found {
      // Two phrases that overlap are one place in the text.
      if let last, last.source == finding.source, finding.start < last.end { continue }
      last = finding
      let text = texts[Int(finding.source)]
      let words = Statements.words(of: text.text, finding.start, finding.end)
      grounds.append(WarningSign.Ground(place: text.id, words: words, isTag: false))
    }
    for incident in facts.incidents where !explained.contains(incident.id) {
      let isQuoted = grounds.contains { $0.place == incident.id }
      guard !isQuoted, incident.tags.intersects(meanings) else { continue }
      incident.tags.forEach { tag in
        guard meanings.contains(tag), !incident.negated.contains(tag) else { return }
        grounds.append(WarningSign.Ground(place: incident.id, words: tag.tag, isTag: true))
      }
    }
    return grounds
  }

  /// Incidents that somebody else did for the suspect.
  private func ofOthers(_ meanings: MeaningSet) -> [WarningSign.Ground] {
    guard meanings.contains(.proxy) else { return [] }
    return current.incidents.compactMap { incident in
      guard let actor = incident.fact.actor?.text else { return nil }
      let person = current.person(actor)?.fact
      guard person?.role != .suspect, person?.role != .victim else { return nil }
      return WarningSign.Ground(
        place: incident.id, words: "done by \(current.shownName(actor))", isTag: true)
    }
  }

  private var breaches: [WarningSign.Ground] {
    current.breaches.map { breach in
      WarningSign.Ground(
        place: breach.facts.incident,
        words: "breach \(breach.id) of order \(breach.facts.order)", isTag: true)
    }
  }

  private func steps(_ escalation: Escalation) -> [WarningSign.Ground] {
    let first = escalation.periods.last?.first
    let late = escalation.steps.filter { step in
      guard let first, let day = current.incident(step.incident)?.fact.happened.start?.day else {
        return false
      }
      return day >= first
    }
    if late.isEmpty {
      // More of the same: the incidents of the last period are what there is to see.
      return facts.incidents.filter { $0.start.map { $0 >= first ?? .last } ?? false }.map {
        WarningSign.Ground(place: $0.id, words: Escalation.Growth.frequency.words, isTag: true)
      }
    }
    return late.map { step in
      WarningSign.Ground(
        place: step.incident,
        words: step.growth.sorted { $0.rawValue < $1.rawValue }.map(\.words).joined(
          separator: ", "),
        isTag: true)
    }
  }

  private func silence(_ escalation: Escalation) -> [WarningSign.Ground] {
    guard let silence = escalation.silence,
      let last = facts.incidents.filter({ $0.start == silence.since }).last
    else { return [] }
    return [
      WarningSign.Ground(
        place: last.id,
        words: "nothing for \(silence.days) days after \(silence.before) incidents close together",
        isTag: true)
    ]
  }

  /// What surrounds the incidents first, then these by their days, so that the latest is last; one
  /// without a day may be the latest.
  private func inOrder(_ grounds: [WarningSign.Ground]) -> [WarningSign.Ground] {
    let incidents = facts.incidents.enumerated().sorted {
      ($0.element.start ?? .last, $0.offset) < ($1.element.start ?? .last, $1.offset)
    }.map(\.element.id)
    let happened = Set(incidents)
    let around = texts.map(\.id).filter { !happened.contains($0) }
    let ranks = Dictionary(
      zip(around + incidents, 0...), uniquingKeysWith: { first, _ in first })
    func rank(_ place: String) -> Int { ranks[place] ?? .max }
    return grounds.enumerated().sorted {
      (rank($0.element.place), $0.offset) < (rank($1.element.place), $1.offset)
    }.map(\.element)
  }
}

extension IncidentFacts {
  fileprivate static func isPlace(_ id: String) -> Bool {
    id.first == "i" && Digits.number(Array(id.utf8.dropFirst())) != nil
  }
}

extension Escalation.Growth {
  /// As it stands beside an incident.
  public var words: String {
    switch self {
    case .frequency: return "more often"
    case .gravity: return "graver than before"
    case .variety: return "a new kind of act"
    case .breach: return "breach of an order"
    }
  }
}
