import CaseCore

/// The words by which a case is found, folded, in the columns in which they are looked for.
struct CaseWords: Hashable, Sendable {
  var victim = ""
  var suspect = ""
  var rest = ""
}

extension CaseWords {
  init(_ current: Case, _ folder: inout CaseFolder) {
    var victim = WordColumn()
    var suspect = WordColumn()
    var rest = WordColumn()
    rest.add(current.reference.text, &folder)
    for person in current.people {
      switch person.fact.role {
      case .victim: victim.add(person.fact, &folder)
      case .suspect: suspect.add(person.fact, &folder)
      case .witness, .child, .advocate, .officer, .other: rest.add(person.fact, &folder)
      }
      rest.add(person.fact.text, &folder)
    }
    rest.add(current.force, &folder)
    rest.add(current.area, &folder)
    rest.add(current.owner, &folder)
    rest.add(current.opening.summary, &folder)
    rest.add(current.relationship?.text, &folder)
    rest.add(current.safeContact, &folder)
    for number in current.crimeNumbers { rest.addIdentifier(number.text, &folder) }
    for incident in current.incidents { rest.add(incident.fact, of: current, &folder) }
    for note in current.notes { rest.add(note.fact.text, &folder) }
    rest.add(current.impact?.fact.text, &folder)
    if let history = current.history?.fact {
      for words in history.convictions + history.orders { rest.add(words, &folder) }
      rest.add(history.text, &folder)
    }
    for order in current.orders { rest.add(order, &folder) }
    for breach in current.breaches { rest.add(breach, &folder) }
    for dismissal in current.breachDismissals { rest.add(dismissal.fact.reason, &folder) }
    for answer in current.answers { rest.add(answer.fact.reply.text, &folder) }
    for step in current.steps { rest.add(step.fact.text, &folder) }
    for development in current.developments { rest.add(development.fact.text, &folder) }
    for update in current.victimUpdates { rest.add(update.fact.text, &folder) }
    for assessment in current.riskAssessments.map(\.fact) {
      for text in [assessment.assessor, assessment.text] { rest.add(text, &folder) }
      for answer in assessment.answers { rest.add(answer.text, &folder) }
    }
    for answer in current.deadlineAnswers { rest.add(answer.fact.text, &folder) }
    for transfer in current.transfers {
      rest.add(transfer.offer.fact.text, &folder)
      rest.add(transfer.ending?.fact.reason, &folder)
    }
    for closing in current.closings {
      for text in [closing.outcome.reason, closing.ending?.fact.text] { rest.add(text, &folder) }
    }
    for handOver in current.handOvers { rest.add(handOver.note.fact.text, &folder) }
    self.init(victim: victim.text, suspect: suspect.text, rest: rest.text)
  }

  /// What is left to find a case by when nothing but its file's name can be read.
  init(bare reference: CaseReference, _ folder: inout CaseFolder) {
    var rest = WordColumn()
    rest.add(reference.text, &folder)
    self.init(rest: rest.text)
  }
}

/// Words of one column as they gather.
private struct WordColumn {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ text: WrittenText?, _ folder: inout CaseFolder) {
    if let text { add(text.text, &folder) }
  }

  mutating func add(_ text: String, _ folder: inout CaseFolder) {
    if !bytes.isEmpty {
      bytes.append(WordFolding.blank)
      bytes.append(contentsOf: WordFolding.boundary)
    }
    folder.words.append(text, to: &bytes)
  }

  mutating func add(_ person: Person, _ folder: inout CaseFolder) {
    addName(person.shownName, &folder)
    for alias in person.aliases where alias.text != person.name?.text {
      addName(alias.text, &folder)
    }
    for identifier in person.identifiers {
      switch identifier.kind {
      case .phone: addPhone(identifier.value.text, &folder)
      case .email, .handle, .vehicle, .other: addIdentifier(identifier.value.text, &folder)
      case .address: add(identifier.value, &folder)
      }
    }
  }

  /// A name also as one word where it holds a hyphen or an apostrophe: `O’Brien` as `obrien`.
  private mutating func addName(_ name: String, _ folder: inout CaseFolder) {
    add(name, &folder)
    guard name.utf8.contains(where: { $0 == 0x27 || $0 == 0x2D || $0 >= 0x80 }) else { return }
    for part in name.split(separator: " ") {
      addJoined(String(part), &folder)
    }
  }

  /// A number also without the blanks that people write in it.
  mutating func addIdentifier(_ value: String, _ folder: inout CaseFolder) {
    add(value, &folder)
    addJoined(value, &folder)
  }

  /// A telephone number also in its other form, `07…` for `+44 7…` and the reverse.
  private mutating func addPhone(_ value: String, _ folder: inout CaseFolder) {
    addIdentifier(value, &folder)
    let digits = folder.words.words(value).joined()
    if digits.hasPrefix("0044") {
      add("44\(digits.dropFirst(4))", &folder)
      add("0\(digits.dropFirst(4))", &folder)
    } else if digits.hasPrefix("44") {
      add("0\(digits.dropFirst(2))", &folder)
    } else if digits.hasPrefix("0") {
      add("44\(digits.dropFirst())", &folder)
    }
  }

  private mutating func addJoined(_ value: String, _ folder: inout CaseFolder) {
    let parts = folder.words.words(value)
    if parts.count > 1 { add(parts.joined(), &folder) }
  }

  /// By its name, its court, what was written of its steps and every wording that it had.
  mutating func add(_ order: Order, _ folder: inout CaseFolder) {
    let kinds = folder.reference.orderKinds
    add(kinds.name(order.facts.kind), &folder)
    add(kinds.shortName(order.facts.kind), &folder)
    add(order.facts.court, &folder)
    if let number = order.facts.number { addIdentifier(number.text, &folder) }
    addPeople(order.facts.protected, &folder)
    for step in order.steps {
      add(step.fact.text, &folder)
      for named in step.fact.conditions ?? [] {
        add(named.condition.text, &folder)
        add(named.condition.place, &folder)
        addPeople(named.condition.protected, &folder)
        add(named.condition.monitor, &folder)
        if let type = named.condition.type {
          add(folder.reference.conditionTypes.label(type.text), &folder)
        }
      }
    }
  }

  /// Those who are not people of the case; these are found by their names.
  private mutating func addPeople(_ protected: [WrittenText], _ folder: inout CaseFolder) {
    for words in protected where !Person.isID(words.text) { add(words, &folder) }
  }

  mutating func add(_ breach: Breach, _ folder: inout CaseFolder) {
    for evidence in breach.facts.evidence { add(evidence, &folder) }
    add(breach.facts.excuse, &folder)
    if let number = breach.facts.crimeNumber { addIdentifier(number.text, &folder) }
    add(breach.facts.text, &folder)
    for step in breach.steps { add(step.fact.text, &folder) }
  }

  mutating func add(_ incident: Incident, of current: Case, _ folder: inout CaseFolder) {
    add(incident.text, &folder)
    for behaviour in incident.behaviours where folder.reference.behaviours[behaviour.text] == nil {
      add(behaviour, &folder)
    }
    if let channel = incident.channel, folder.reference.channels[channel.text] == nil {
      add(channel, &folder)
    }
    add(incident.place, &folder)
    // Somebody of the case is found by name already.
    if let target = incident.target, current.person(target.text) == nil { add(target, &folder) }
    if let actor = incident.actor, current.person(actor.text) == nil { add(actor, &folder) }
    add(incident.effect, &folder)
    for evidence in incident.evidence { add(evidence, &folder) }
    if let number = incident.crimeNumber { addIdentifier(number.text, &folder) }
  }
}
