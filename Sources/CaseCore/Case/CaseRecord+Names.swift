extension CaseRecord {
  /// How many names an erased entry may have held, at most. Importing puts many into one entry.
  private static let mostNamesInAnEntry = 1000

  /// The next number that no entry has used, whether or not that entry still counts: a name must
  /// never come to mean something else. Nobody can tell which names an erased entry used, so the
  /// numbers go on far beyond it.
  func nextID(_ letter: Character) -> String { nextIDs(letter, count: 1)[0] }

  /// - Parameter names: the names that an event gives or uses, as far as they are of the kind in
  ///   question.
  func nextIDs(
    _ letter: Character, count: Int, among names: (CaseEvent) -> [String] = \.names
  ) -> [String] {
    var highest = 0
    var perhapsErased = 0
    for entry in entries {
      if case .erased = entry.content { perhapsErased += Self.mostNamesInAnEntry }
      for event in entry.events {
        for id in names(event) where id.first == letter {
          guard let number = Digits.number(Array(id.utf8.dropFirst())), number > highest else {
            continue
          }
          highest = number
          // Names are given in order, so what was erased before this one had lower numbers.
          if event.addedID == id { perhapsErased = 0 }
        }
      }
    }
    return (0..<count).map { "\(letter)\(highest + perhapsErased + 1 + $0)" }
  }
}

extension CaseEvent {
  /// The name that this event gives to something new.
  var addedID: String? {
    switch self {
    case .order(let event): return event.addedID
    case .breach(let event): return event.addedID
    case .handOver(let event): return event.addedID
    case .personAdded(let id, _), .incidentAdded(let id, _), .noteAdded(let id, _),
      .developmentAdded(let id, _), .victimTold(let id, _), .riskAssessed(let id, _):
      return id
    case .opened, .classRecorded, .relationshipRecorded, .safeContactSet, .ownerAssigned,
      .areaRecorded, .crimeNumberAdded, .personCorrected, .incidentCorrected, .impactRecorded,
      .historyRecorded, .noteCorrected, .stepTaken, .flagAnswered, .enhancedRightsSet,
      .deadlineAnswered, .riskAssessmentCorrected, .closing, .entryUndone, .unknown:
      return nil
    }
  }

  /// Every name that it gives or uses.
  fileprivate var names: [String] {
    switch self {
    case .personAdded(let id, _), .personCorrected(let id, _, _): return [id]
    case .incidentAdded(let id, let incident), .incidentCorrected(let id, let incident, _):
      return [id] + incident.people
    case .noteAdded(let id, let note), .noteCorrected(let id, let note, _):
      return [id] + [note.about].compactMap(\.self)
    case .order(let event): return event.names
    case .breach(let event): return event.names
    case .handOver(let event): return event.names
    case .developmentAdded(let id, _), .riskAssessed(let id, _),
      .riskAssessmentCorrected(let id, _, _):
      return [id]
    case .victimTold(let id, let update): return [id] + update.about
    case .opened, .classRecorded, .relationshipRecorded, .safeContactSet, .ownerAssigned,
      .areaRecorded, .crimeNumberAdded, .impactRecorded, .historyRecorded, .stepTaken,
      .flagAnswered, .enhancedRightsSet, .deadlineAnswered, .closing, .entryUndone, .unknown:
      return []
    }
  }
}

extension Incident {
  /// The people of the case whom it names.
  var people: [PersonID] {
    [target, actor].compactMap { $0?.text }.filter(Person.isID)
  }
}
