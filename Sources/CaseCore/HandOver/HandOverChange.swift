/// That something of a case is not what it was when somebody last knew it.
public struct HandOverChange: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    case recordedClass(from: ClassRecording, to: ClassRecording)
    case stage(from: CaseStage, to: CaseStage)
    case owner(from: String?, to: String?)
    case safeContact(from: String?, to: String?)
    case relationship(from: Relationship?, to: Relationship?)
    case area(from: String, to: String)
    case enhancedRights(Bool)
    /// Where an order stood on the day of the last known entry and stands now; nil for none.
    case order(OrderID, from: OrderStatus?, to: OrderStatus?)
    /// The order stands as before and something of it is recorded anew.
    case orderDetail(OrderID)
    case person(PersonID, isNew: Bool)
    /// The newest assessment of risk.
    case risk(from: RiskAssessmentID?, to: RiskAssessmentID)
  }

  public let what: What
  /// The last entry that tells of it.
  public let entry: Int
}

extension CaseRecord {
  /// What differs between the case after an entry and the case on a day.
  /// - Parameter start: 0 compares with the opening.
  func changes(since start: Int, to now: Case, on day: CalendarDay) -> [HandOverChange] {
    let known = asSeen(upTo: max(start, entries.first?.sequence ?? 1))
    guard let then = known.folded(), let last = known.entries.last else { return [] }
    return Comparison(
      then: then, now: now, thenDay: last.at.local.day, nowDay: day,
      later: entries.filter { $0.sequence > last.sequence }
    ).changes
  }
}

/// A case as it was known and as it is.
private struct Comparison {
  let then: Case
  let now: Case
  let thenDay: CalendarDay
  let nowDay: CalendarDay
  /// The entries between the two, whether or not they count.
  let later: [Entry]

  var changes: [HandOverChange] { facts + orders + people + risk }

  private var facts: [HandOverChange] {
    var found: [HandOverChange] = []
    func add(_ what: HandOverChange.What, _ tells: (CaseEvent) -> Bool) {
      found.append(HandOverChange(what: what, entry: lastEntry(tells)))
    }
    let (oldClass, newClass) = (then.recordedClass, now.recordedClass)
    if oldClass.recordedAs != newClass.recordedAs || oldClass.isAggravated != newClass.isAggravated
    {
      add(.recordedClass(from: oldClass, to: newClass)) { $0.isAbout(.recordedClass) }
    }
    if then.progress.stage != now.progress.stage {
      add(.stage(from: then.progress.stage, to: now.progress.stage)) { $0.isAbout(.stage) }
    }
    if then.owner != now.owner {
      add(.owner(from: then.owner?.text, to: now.owner?.text)) { $0.isAbout(.owner) }
    }
    if then.safeContact != now.safeContact {
      add(.safeContact(from: then.safeContact?.text, to: now.safeContact?.text)) {
        $0.isAbout(.safeContact)
      }
    }
    if then.relationship != now.relationship {
      add(
        .relationship(from: then.relationship?.relationship, to: now.relationship?.relationship)
      ) { $0.isAbout(.relationship) }
    }
    if then.area != now.area {
      add(.area(from: then.area.text, to: now.area.text)) { $0.isAbout(.area) }
    }
    if then.victimHasEnhancedRights != now.victimHasEnhancedRights {
      add(.enhancedRights(now.victimHasEnhancedRights)) { $0.isAbout(.rights) }
    }
    return found
  }

  private var orders: [HandOverChange] {
    let ids = now.orders.map(\.id) + then.orders.map(\.id).filter { now.order($0) == nil }
    return ids.compactMap { id in
      let (old, new) = (then.order(id), now.order(id))
      let (before, after) = (old?.status(on: thenDay), new?.status(on: nowDay))
      let entry = lastEntry(else: (new ?? old)?.lastEntry) { $0.isAbout(.order(id)) }
      if old == nil || new == nil || before != after {
        return HandOverChange(what: .order(id, from: before, to: after), entry: entry)
      }
      return old == new ? nil : HandOverChange(what: .orderDetail(id), entry: entry)
    }
  }

  private var people: [HandOverChange] {
    now.people.compactMap { person in
      let before = then.person(person.id)
      if before?.fact == person.fact { return nil }
      return HandOverChange(
        what: .person(person.id, isNew: before == nil),
        entry: person.recorded.corrections.last ?? person.recorded.entry)
    }
  }

  private var risk: [HandOverChange] {
    guard let newest = now.riskAssessment, newest != then.riskAssessment else { return [] }
    let entry = newest.recorded.corrections.last ?? newest.recorded.entry
    return [
      HandOverChange(
        what: .risk(from: then.riskAssessment?.id, to: newest.id), entry: entry)
    ]
  }

  /// The last later entry with such an event; where an undoing brought the change, that.
  private func lastEntry(else known: Int? = nil, _ tells: (CaseEvent) -> Bool) -> Int {
    if let entry = later.last(where: { $0.events.contains(where: tells) }) { return entry.sequence }
    return known ?? later.last { $0.isUndoing }?.sequence ?? now.lastEntry
  }
}

/// What an event can tell of.
private enum Topic: Equatable {
  case recordedClass, stage, owner, safeContact, relationship, area, rights, order(OrderID)
}

extension CaseEvent {
  fileprivate func isAbout(_ topic: Topic) -> Bool {
    switch self {
    case .classRecorded: return topic == .recordedClass
    case .stepTaken, .closing(.approved): return topic == .stage
    case .ownerAssigned, .handOver(.accepted): return topic == .owner
    case .safeContactSet: return topic == .safeContact
    case .relationshipRecorded: return topic == .relationship
    case .areaRecorded: return topic == .area
    case .enhancedRightsSet: return topic == .rights
    case .order(let event): return topic == .order(event.order)
    default: return false
    }
  }
}

extension Order {
  fileprivate var lastEntry: Int {
    (recorded.corrections + [recorded.entry]
      + steps.flatMap { $0.recorded.corrections + [$0.recorded.entry] }).max() ?? recorded.entry
  }
}
