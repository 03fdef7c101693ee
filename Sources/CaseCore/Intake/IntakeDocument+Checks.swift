extension IntakeDocument {
  /// What the rules of recording say against importing it, each with the field that it is about. The
  /// same rules hold for what a person types.
  public func refusals(now: DayTime) -> [(field: String, refusal: CaseRefusal)] {
    var refusals: [(field: String, refusal: CaseRefusal)] = []
    let current = assessable
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
    return refusals
  }
}
