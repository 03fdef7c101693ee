/// The names that an order handed over has in the case that is made of its document.
public struct IntakeOrderNames: Hashable, Sendable {
  public let order: OrderID
  /// One for each condition handed over, in their order.
  public let conditions: [ConditionID]
}

/// One order handed over, as it enters a case: an order of its own, or a variation of an earlier one.
struct IntakeOrderEntering {
  /// Its place in the document.
  let index: Int
  let names: IntakeOrderNames
  let events: [OrderEvent]
}

extension IntakeDocument {
  /// The names of the orders in the case, by their place in the document; nil for those of a kind
  /// that is not known, or of no day, which are kept as words.
  public var orderNames: [IntakeOrderNames?] {
    let entering = ordersEntering
    return orders.indices.map { index in entering.first { $0.index == index }?.names }
  }

  /// People whom orders bind and whom the document does not tell of otherwise.
  var otherSubjects: [WrittenText] {
    var names: [WrittenText] = []
    for order in orders {
      guard case .named(let name) = order.subject, !isVictim(name), !isSuspect(name),
        !names.contains(where: { $0.isSameName(as: name) })
      else { continue }
      names.append(name)
    }
    return names
  }

  /// The orders by the day on which each was made. A second one of a kind against the same person,
  /// while the first stands, is a variation of it; an order that an interim one stands in for ends
  /// that one.
  var ordersEntering: [IntakeOrderEntering] {
    var entering: [IntakeOrderEntering] = []
    var standing: [StandingOrder] = []
    var steps = 0
    let dated = orders.enumerated().compactMap { index, order in
      order.day.map { (index: index, order: order, day: $0) }
    }
    for (index, order, day) in dated.sorted(by: { ($0.day, $0.index) < ($1.day, $1.index) }) {
      guard case .known(let kind) = order.kind else { continue }
      let subject = person(of: order.subject)
      let earlier = standing.lastIndex { $0.isVaried(by: order, kind, subject, on: day) }
      var events: [OrderEvent] = []
      func take(_ id: OrderID, _ on: CalendarDay, _ detail: OrderStep.Detail) {
        steps += 1
        events.append(.stepTaken(id, "s\(steps)", OrderStep(on: on, detail)))
      }
      let ends = order.ends.map(OrderEnd.on) ?? .furtherOrder
      let place = earlier ?? standing.count
      if earlier == nil {
        standing.append(StandingOrder("o\(standing.count + 1)", kind, subject))
        events.append(.added(standing[place].id, facts(order, kind, subject)))
      }
      let names = standing[place].nameConditions(order.conditions.count)
      let conditions = zip(names, order.conditions).map { name, condition in
        NamedCondition(name, Condition(handed: condition))
      }
      let id = standing[place].id
      if earlier == nil {
        let interim = standing.last { $0.isInterim(of: kind, subject, on: day) }?.id
        take(id, day, .made(ends, conditions, replaces: interim, nil))
      } else {
        // It is handed over with all its conditions, which take the place of the earlier ones.
        let variation = Variation(added: conditions, dropped: standing[place].worded)
        take(id, day, .varied(variation, ends: ends, nil))
      }
      if let served = order.served { take(id, served, .served(nil)) }
      standing[place].hold(order, day, names)
      entering.append(
        IntakeOrderEntering(
          index: index, names: IntakeOrderNames(order: id, conditions: names), events: events))
    }
    return entering
  }

  private func facts(
    _ order: IntakeOrder, _ kind: IntakeOrder.KnownKind, _ subject: PersonID?
  ) -> OrderFacts {
    OrderFacts(
      kind: kind.rawValue, subject: subject, protected: order.protected.map(shownPerson),
      court: order.court)
  }

  /// Nil stands for the suspect.
  private func person(of subject: IntakeOrder.Subject) -> PersonID? {
    guard case .named(let name) = subject, !isSuspect(name) else { return nil }
    if isVictim(name) { return "p1" }
    let other = otherSubjects.firstIndex { $0.isSameName(as: name) }
    return other.map { "p\($0 + 3)" }
  }

  /// The victim by her name in the case; anybody else as they were handed over.
  private func shownPerson(_ words: WrittenText) -> WrittenText {
    isVictim(words) ? WrittenText("p1") ?? words : words
  }

  private func isVictim(_ words: WrittenText) -> Bool {
    words.text == "victim" || victim.name.map { $0.isSameName(as: words) } ?? false
  }

  private func isSuspect(_ words: WrittenText) -> Bool {
    suspect.name.map { $0.isSameName(as: words) } ?? false
  }
}

/// An order of a document while the later ones are read.
private struct StandingOrder {
  let id: OrderID
  let kind: IntakeOrder.KnownKind
  let subject: PersonID?
  private var made: CalendarDay?
  private var ends: CalendarDay?
  private var protected: [WrittenText] = []
  private(set) var worded: [ConditionID] = []
  private var conditionCount = 0

  init(_ id: OrderID, _ kind: IntakeOrder.KnownKind, _ subject: PersonID?) {
    self.id = id
    self.kind = kind
    self.subject = subject
  }

  mutating func nameConditions(_ count: Int) -> [ConditionID] {
    defer { conditionCount += count }
    return (0..<count).map { "c\(conditionCount + $0 + 1)" }
  }

  mutating func hold(_ order: IntakeOrder, _ day: CalendarDay, _ names: [ConditionID]) {
    worded = names
    made = day
    ends = order.ends
    protected = order.protected
  }

  private func stands(on day: CalendarDay) -> Bool { ends.map { day <= $0 } ?? true }

  /// Two orders of one day, or for different people, are two orders.
  func isVaried(
    by order: IntakeOrder, _ kind: IntakeOrder.KnownKind, _ subject: PersonID?,
    on day: CalendarDay
  ) -> Bool {
    guard self.kind == kind, self.subject == subject, stands(on: day), made != day else {
      return false
    }
    return protected.isEmpty || order.protected.isEmpty
      || protected.contains { one in order.protected.contains { $0.isSameName(as: one) } }
  }

  func isInterim(of kind: IntakeOrder.KnownKind, _ subject: PersonID?, on day: CalendarDay) -> Bool
  {
    self.kind == .interimStalkingProtection && kind == .fullStalkingProtection
      && self.subject == subject && stands(on: day)
  }
}

extension IntakeOrder {
  /// The day on which it was made, as far as that is known: what was served had been made.
  fileprivate var day: CalendarDay? {
    guard case .known = kind else { return nil }
    return made ?? served
  }

  /// Whether it becomes an order of the case, and is not kept as words.
  var isUsable: Bool { day != nil }
}

extension Condition {
  fileprivate init(handed: IntakeCondition) {
    var type = handed.type
    let kind: Kind
    switch handed.kind {
    case .prohibition: kind = .prohibition
    case .requirement: kind = .requirement
    case .other(let words):
      kind = .prohibition
      type = type ?? words
    }
    self.init(
      kind: kind, type: type,
      text: handed.text ?? type ?? handed.place ?? IntakeDocument.nothingWritten,
      place: handed.place, distanceMetres: handed.distanceMetres, from: handed.from,
      until: handed.until)
  }
}

extension WrittenText {
  /// Whether two names are the same but for capitals and blanks.
  fileprivate func isSameName(as other: WrittenText) -> Bool {
    func plain(_ name: WrittenText) -> String {
      name.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return plain(self) == plain(other)
  }
}
