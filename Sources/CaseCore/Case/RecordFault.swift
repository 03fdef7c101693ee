/// Something in a record that the rules would have refused. It is shown and never mended: only a
/// person can say what was meant.
public struct RecordFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case doesNotOpen
    case opensAgain
    case referenceDiffers(CaseReference)
    case stepNotAllowed(CaseRefusal)
    case namesUnknown(String)
    /// An order as it cannot be, or a breach outside its days.
    case orderNotAllowed(CaseRefusal)
    /// An offer or a note taken by somebody whom it was not for, or that was not there.
    case handOverNotAllowed(HandOverRefusal)
    /// A closing decision that waits for nobody, or that its own proposer or the owner approved.
    case closingNotAllowed(ClosingRefusal)
    case namesTwice(String)
    case unknownKind(String)
  }

  public let entry: Int
  public let kind: Kind
}

extension CaseRecord {
  /// Everything in the entries that count which a rule would have refused, in order. What was
  /// erased by law may be what a later step or name rests on, so these are not held against it.
  public func faults(_ reference: ReferenceData) -> [RecordFault] {
    let erased = entries.first { if case .erased = $0.content { true } else { false } }?.sequence
    return allFaults(reference).filter { fault in
      guard let erased, fault.entry > erased else { return true }
      switch fault.kind {
      case .doesNotOpen, .stepNotAllowed, .namesUnknown, .orderNotAllowed, .handOverNotAllowed,
        .closingNotAllowed:
        return false
      case .opensAgain, .referenceDiffers, .namesTwice, .unknownKind: return true
      }
    }
  }

  func allFaults(_ reference: ReferenceData) -> [RecordFault] {
    var faults: [RecordFault] = []
    var folded: Case?
    var given: Set<String> = []
    let undone = undoneEntries
    for entry in entries {
      for event in entry.events {
        // A name stays given although the entry that gave it was undone.
        let isNew = event.addedID.map { given.insert($0).inserted } ?? true
        if undone[entry.sequence] != nil { continue }
        let kind =
          if let id = event.addedID, !isNew {
            RecordFault.Kind.namesTwice(id)
          } else if let folded {
            fault(event, of: entry, in: folded, reference)
          } else {
            openingFault(event)
          }
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
    _ event: CaseEvent, of entry: Entry, in current: Case, _ reference: ReferenceData
  ) -> RecordFault.Kind? {
    switch event {
    case .opened: return .opensAgain
    case .stepTaken(let step):
      do {
        try current.check(step, reference)
        return nil
      } catch {
        return .stepNotAllowed(error)
      }
    case .incidentAdded(_, let incident): return unknown(incident.people, in: current)
    case .noteAdded(_, let note): return unknown([note.about].compactMap(\.self), in: current)
    case .personCorrected(let id, _, _): return unknown([id], in: current)
    case .victimTold(_, let update):
      let known = current.news(reference).map(\.id)
      return update.about.first { !known.contains($0) }.map { .namesUnknown($0) }
    case .incidentCorrected(let id, let incident, _):
      return current.incident(id) == nil
        ? .namesUnknown(id) : unknown(incident.people, in: current)
    case .noteCorrected(let id, let note, _):
      return current.note(id) == nil
        ? .namesUnknown(id) : unknown([note.about].compactMap(\.self), in: current)
    case .riskAssessmentCorrected(let id, _, _):
      return current.riskAssessment(id) == nil ? .namesUnknown(id) : nil
    case .order(let event): return fault(event, of: entry, in: current, reference)
    case .breach(let event): return fault(event, in: current)
    case .handOver(let event): return fault(event, of: entry, in: current)
    case .closing(let event): return fault(event, of: entry, in: current, reference)
    case .entryUndone(let target, _):
      let isEarlier = entries.contains { $0.sequence == target && target < entry.sequence }
      return isEarlier ? nil : .namesUnknown("entry \(target)")
    case .unknown(let kind, _): return .unknownKind(kind)
    case .personAdded, .classRecorded, .relationshipRecorded, .safeContactSet, .ownerAssigned,
      .areaRecorded,
      .crimeNumberAdded, .impactRecorded, .historyRecorded, .flagAnswered, .developmentAdded,
      .enhancedRightsSet, .deadlineAnswered, .riskAssessed:
      return nil
    }
  }

  private func unknown(_ people: [PersonID], in current: Case) -> RecordFault.Kind? {
    people.first { current.person($0) == nil }.map { .namesUnknown($0) }
  }
}
