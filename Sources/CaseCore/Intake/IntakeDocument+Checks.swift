extension IntakeDocument {
  /// What the rules of recording say against importing it, each with the field that it is about. The
  /// same rules hold for what a person types.
  public func refusals(
    now: DayTime, _ reference: ReferenceData
  ) -> [(field: String, refusal: CaseRefusal)] {
    var refusals: [(field: String, refusal: CaseRefusal)] = []
    let current = assessable
    // Orders are held against the same case without them, one after the other.
    var growing = current.withoutOrders
    let record = CaseRecord(reference: current.reference)
    func check(_ field: String, _ rule: () throws(CaseRefusal) -> Void) {
      do throws(CaseRefusal) { try rule() } catch { refusals.append((field, error)) }
    }
    if let recordedOn {
      check("recordedOn") { () throws(CaseRefusal) in
        try record.checkPast(recordedOn, .recordedOn, now.day)
      }
    }
    for (index, incident) in incidents.enumerated() {
      check("incidents[\(index)]") { () throws(CaseRefusal) in
        try record.check(incident, current, now)
      }
    }
    for entering in ordersEntering {
      let before = growing
      let entry = Entry(
        sequence: 1, id: "", at: Instant(local: now), by: "",
        content: .events(entering.events.map(CaseEvent.order)))
      check("orders[\(entering.index)]") { () throws(CaseRefusal) in
        for event in entering.events {
          if let step = event.step { try record.checkPast(step.on, .on, now.day) }
          try growing.check(event, reference)
          try growing.checkNew(event, reference)
          growing.apply(.order(event), from: entry)
        }
        if let refusal = growing.newRefusal(since: before, reference) { throw .order(refusal) }
      }
    }
    return refusals
  }
}

extension IntakeDocument {
  /// The fields that say nothing where a case made of them would hold something: incidents without
  /// day, behaviour or words, and the list of incidents where nothing else tells of the case either.
  /// To assess such a document is harmless and answers `insufficient`; a case of it would be empty.
  public var emptyFields: [String] {
    if tellsNothing { return ["incidents"] }
    return incidents.indices.filter { incidents[$0].tellsNothing }.map { "incidents[\($0)]" }
  }

  private var tellsNothing: Bool {
    incidents.isEmpty && recordedAs == nil && victim == Person(role: .victim)
      && suspect == Person(role: .suspect) && impact == nil && history == nil && orders.isEmpty
      && otherWords.isEmpty && unknown.isEmpty
  }
}

extension Incident {
  fileprivate var tellsNothing: Bool {
    happened == .unknown && behaviours.isEmpty && text == IntakeDocument.nothingWritten
  }
}
