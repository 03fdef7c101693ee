/// One fact that the record does not tell, or tells and might be wrong about: what a caseworker can
/// find out by asking. Added to the facts of a case it shows what the opinion would be then.
enum FurtherFact: CaseIterable {
  case fearAgain
  case effectOnDailyLife
  case noFearTwice
  case noEffectOnDailyLife
  case seekingOut
  case wantedRelationship
  case separation
  case refusal
  case furtherOccasion
  case twoSinceStalkingOffence
  case aboutDispute
  case rightToAct
  case bothActed
  case lastBySomebodyElse

  /// The facts of the case with this one; nil where that is no news to it.
  /// - Parameter since: the first day of the offences of stalking.
  func added(to facts: CaseFacts, since first: CalendarDay) -> CaseFacts? {
    var changed = facts
    switch self {
    case .fearAgain:
      guard facts.fearedOccasions < 2 else { return nil }
      changed.fearedByImpact = 2
    case .effectOnDailyLife:
      guard facts.seriousEffect != true else { return nil }
      changed.seriousEffect = true
    case .noFearTwice:
      guard facts.fearedOccasions >= 2 else { return nil }
      changed.fearedByImpact = 0
      changed.change(everywhere: { $0.subtract([.fear, .violenceFear]) })
      for place in changed.incidents.indices {
        changed.incidents[place].feared = false
        for part in changed.incidents[place].parts.indices {
          changed.incidents[place].parts[part].feared = false
        }
      }
    case .noEffectOnDailyLife:
      changed.seriousEffect = false
      changed.change(everywhere: { $0.subtract(.changes) })
    case .seekingOut:
      guard !facts.conduct.intersects([.follow, .watch]) else { return nil }
      changed.change(last: 2) { $0.formUnion([.follow, .watch]) }
    case .wantedRelationship:
      guard !facts.all.intersects([.intimacy, .fixation]) else { return nil }
      changed.change(last: 2) { $0.insert(.intimacy) }
    case .separation:
      guard facts.relationship == .partner || facts.all.contains(.livingTogether),
        facts.separated == nil
      else { return nil }
      changed.separated = facts.conductEntries.compactMap(\.start).min()
      changed.relationship = .exPartner
      changed.context.insert(.ended)
      changed.change(everywhere: { $0.subtract([.livingTogether]) })
    case .refusal:
      guard !facts.goesOnRegardless else { return nil }
      changed.context.insert(.refusal)
    case .furtherOccasion:
      guard changed.repeatLast(after: nil) else { return nil }
    case .twoSinceStalkingOffence:
      guard facts.conductEntries.contains(where: { $0.start.map { $0 < first } ?? false }),
        changed.repeatLast(after: first), changed.repeatLast(after: first)
      else { return nil }
    case .aboutDispute:
      guard !facts.all.intersects(.grievance) else { return nil }
      changed.change(last: .max) { $0.insert(facts.likelyDispute) }
    case .rightToAct:
      guard !facts.all.contains(.lawful) else { return nil }
      changed.change(last: .max) { $0.insert(.lawful) }
    case .bothActed:
      guard !facts.all.contains(.mutual) else { return nil }
      changed.change(last: .max) { $0.insert(.mutual) }
    case .lastBySomebodyElse:
      guard let last = facts.conductEntries.last, facts.conductEntries.count >= 2 else {
        return nil
      }
      changed.change(last) { $0.insert(.disproved) }
    }
    changed.sumUp()
    return changed
  }
}

extension CaseFacts {
  fileprivate mutating func change(everywhere change: (inout MeaningSet) -> Void) {
    change(&context)
    change(&changesListed)
    for place in incidents.indices {
      change(&incidents[place].told)
      for part in incidents[place].parts.indices { change(&incidents[place].parts[part].told) }
    }
  }

  /// What the words of the last occasions tell.
  fileprivate mutating func change(last number: Int, _ change: (inout MeaningSet) -> Void) {
    for occasion in conductEntries.suffix(number) { self.change(occasion, change) }
  }

  fileprivate mutating func change(
    _ occasion: IncidentFacts, _ change: (inout MeaningSet) -> Void
  ) {
    guard let part = occasion.part else { return change(&incidents[occasion.place].told) }
    change(&incidents[occasion.place].parts[part].told)
  }

  /// The last occasion once more, a week later.
  fileprivate mutating func repeatLast(after day: CalendarDay?) -> Bool {
    guard let further = incidents.last(where: \.isConduct) else { return false }
    let last = further.end ?? further.start
    let from = day.map { day in last.map { max($0, day) } ?? day } ?? last
    incidents.append(further.again(place: incidents.count, on: from?.adding(days: 7)))
    return true
  }

  /// What people in this relation quarrel about most.
  fileprivate var likelyDispute: Meaning {
    switch relationship {
    case .neighbour: .grievanceSpace
    case .partner, .exPartner, .family: .grievanceFamily
    case .colleague, .professional: .grievanceWork
    default: .grievanceMoney
    }
  }
}
