/// Something in a record that the rules would have refused. It is shown and never mended: only a
/// person can say what was meant.
public struct RecordFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case doesNotOpen
    case opensAgain
    case referenceDiffers(CaseReference)
    case stepNotAllowed(CaseRefusal)
    case namesUnknown(String)
    case namesTwice(String)
    case unknownKind(String)
  }

  public let entry: Int
  public let kind: Kind
}

extension CaseRecord {
  /// Everything in the entries that count which a rule would have refused, in order.
  public func faults(_ reference: ReferenceData) -> [RecordFault] {
    var faults: [RecordFault] = []
    var folded: Case?
    for entry in counting {
      for event in entry.events {
        let kind =
          if let folded { fault(event, in: folded, reference) } else { openingFault(event) }
        if let kind { faults.append(RecordFault(entry: entry.sequence, kind: kind)) }
        if folded != nil {
          folded?.apply(event, from: entry)
        } else if case .opened(let opening) = event {
          folded = Case(opening, from: entry)
        }
      }
    }
    return faults
  }

  private func openingFault(_ event: CaseEvent) -> RecordFault.Kind? {
    guard case .opened(let opening) = event else { return .doesNotOpen }
    return opening.reference == reference ? nil : .referenceDiffers(opening.reference)
  }

  private func fault(
    _ event: CaseEvent, in current: Case, _ reference: ReferenceData
  ) -> RecordFault.Kind? {
    switch event {
    case .opened: return .opensAgain
    case .stepTaken(let step):
      do {
        try current.progress.check(step, types: reference.outcomeTypes)
        return nil
      } catch {
        return .stepNotAllowed(error)
      }
    case .personAdded(let id, _): return current.person(id) == nil ? nil : .namesTwice(id)
    case .incidentAdded(let id, let incident):
      return current.incident(id) == nil
        ? unknownPerson(incident, in: current).map { .namesUnknown($0) } : .namesTwice(id)
    case .noteAdded(let id, _): return current.note(id) == nil ? nil : .namesTwice(id)
    case .personCorrected(let id, _, _): return current.person(id) == nil ? .namesUnknown(id) : nil
    case .incidentCorrected(let id, let incident, _):
      return current.incident(id) == nil
        ? .namesUnknown(id) : unknownPerson(incident, in: current).map { .namesUnknown($0) }
    case .noteCorrected(let id, _, _): return current.note(id) == nil ? .namesUnknown(id) : nil
    case .entryUndone(let target, _):
      return entries.contains { $0.sequence == target } ? nil : .namesUnknown("entry \(target)")
    case .unknown(let kind, _): return .unknownKind(kind)
    case .classRecorded, .relationshipRecorded, .safeContactSet, .ownerAssigned, .areaRecorded,
      .crimeNumberAdded, .impactRecorded, .historyRecorded:
      return nil
    }
  }

  private func unknownPerson(_ incident: Incident, in current: Case) -> PersonID? {
    [incident.target, incident.actor].compactMap { $0?.text }
      .first { Person.isID($0) && current.person($0) == nil }
  }
}
