extension IntakeDocument {
  /// Where a case lies whose document says nothing about it.
  public struct Place: Hashable, Sendable {
    public let force: WrittenText
    public let area: WrittenText

    public init(force: WrittenText, area: WrittenText) {
      self.force = force
      self.area = area
    }
  }

  /// The record of the case that it tells of: one entry, so that it is there in full or not at all.
  /// - Parameters:
  ///   - place: the force and the area; nil where the document's own area, without a force, will do.
  public func record(
    reference: CaseReference, at: Instant, by: String, id: String, place: Place? = nil
  ) -> CaseRecord {
    let events = events(reference, recordedOn: recordedOn ?? at.local.day, place, isStored: true)
    let entry = Entry(sequence: 1, id: id, at: at, by: by, content: .events(events))
    return CaseRecord(reference: reference, entries: [entry])
  }

  /// The case as the second opinion reads it, with nothing stored. What stands under unknown keys is
  /// left out: it is none of the evidence.
  public var assessable: Case {
    let day = recordedOn ?? lastKnownDay ?? CalendarDay(daysSinceEpoch: 0)
    let opening = opening(caseReference ?? Self.unnamed, recordedOn: day, nil)
    let events = events(opening.reference, recordedOn: day, nil, isStored: false)
    let entry = Entry(
      sequence: 1, id: "", at: Instant(local: DayTime(day)), by: "", content: .events(events))
    var assessable = Case(opening, from: entry)
    for event in events { assessable.apply(event, from: entry) }
    return assessable
  }

  /// The last day that the document names.
  private var lastKnownDay: CalendarDay? {
    incidents.compactMap { ($0.learnt ?? $0.happened.end)?.day }.max()
  }

  private func events(
    _ reference: CaseReference, recordedOn: CalendarDay, _ place: Place?, isStored: Bool
  ) -> [CaseEvent] {
    var events: [CaseEvent] = [
      .opened(opening(reference, recordedOn: recordedOn, place)), .personAdded("p1", victim),
      .personAdded("p2", suspect),
    ]
    for (index, name) in otherSubjects.enumerated() {
      events.append(.personAdded("p\(index + 3)", Person(role: .other, name: name)))
    }
    if let history = historyWithOrders { events.append(.historyRecorded(history)) }
    for (index, incident) in incidents.enumerated() {
      events.append(.incidentAdded("i\(index + 1)", incident))
    }
    events += ordersEntering.flatMap(\.events).map(CaseEvent.order)
    if let impact { events.append(.impactRecorded(impact)) }
    for (index, words) in notes(isStored: isStored).enumerated() {
      events.append(.noteAdded("n\(index + 1)", Note(basis: .reported, text: words)))
    }
    return events
  }

  private func opening(
    _ reference: CaseReference, recordedOn: CalendarDay, _ place: Place?
  ) -> CaseOpening {
    CaseOpening(
      reference: reference, recordedOn: recordedOn, recordedAs: recordedAs ?? .notCrimed,
      force: place?.force ?? Self.notStated, area: place?.area ?? area ?? Self.notStated,
      relationship: relationship)
  }

  /// Orders of a kind that is not known, or of no day, stand in the earlier history as words.
  private var historyWithOrders: EarlierHistory? {
    let told = orders.filter { !$0.isUsable }.compactMap { WrittenText($0.words) }
    guard !told.isEmpty else { return history }
    guard var history else { return EarlierHistory(orders: told) }
    history.orders += told
    return history
  }

  private func notes(isStored: Bool) -> [WrittenText] {
    var notes = otherWords.compactMap {
      WrittenText("Handed over as \($0.field): \($0.text)")
    }
    guard isStored else { return notes }
    if let reference, caseReference == nil {
      notes += [WrittenText("Reference in the system that handed it over: \(reference)")]
        .compactMap(\.self)
    }
    if !unknown.isEmpty {
      let lines = unknown.map { "\($0.field): \($0.text)" }
      let words = "Handed over with the case, under keys that Casebook does not know:\n"
      notes += [WrittenText(words + lines.joined(separator: "\n"))].compactMap(\.self)
    }
    return notes
  }
}

extension IntakeDocument {
  /// What stands where a case needs words and none were handed over. Each is a constant with words
  /// in it; `fixed` cannot fail for such.
  public static let notStated = fixed("not stated")
  /// The text of an incident that came without one.
  public static let nothingWritten = fixed("(nothing written)")

  private static func fixed(_ words: String) -> WrittenText {
    guard let text = WrittenText(words) else { preconditionFailure("a blank constant") }
    return text
  }

  /// Stands for a reference where nothing is stored under it.
  private static var unnamed: CaseReference {
    guard let reference = CaseReference("INTAKE-0000-0") else {
      preconditionFailure("a constant that is no reference")
    }
    return reference
  }
}
