import CaseCore

/// The words by which a case is found, folded, in the columns in which they are looked for.
struct CaseWords: Hashable, Sendable {
  var victim = ""
  var suspect = ""
  var rest = ""
}

extension CaseWords {
  init(_ current: Case, folding: inout WordFolding) {
    var victim = WordColumn()
    var suspect = WordColumn()
    var rest = WordColumn()
    rest.add(current.reference.text, &folding)
    for person in current.people {
      switch person.fact.role {
      case .victim: victim.add(person.fact, &folding)
      case .suspect: suspect.add(person.fact, &folding)
      case .witness, .child, .advocate, .officer, .other: rest.add(person.fact, &folding)
      }
      rest.add(person.fact.text, &folding)
    }
    rest.add(current.force, &folding)
    rest.add(current.area, &folding)
    rest.add(current.owner, &folding)
    rest.add(current.opening.summary, &folding)
    rest.add(current.relationship?.text, &folding)
    rest.add(current.safeContact, &folding)
    for number in current.crimeNumbers { rest.addIdentifier(number.text, &folding) }
    for incident in current.incidents { rest.add(incident.fact, &folding) }
    for note in current.notes { rest.add(note.fact.text, &folding) }
    rest.add(current.impact?.fact.text, &folding)
    if let history = current.history?.fact {
      for words in history.convictions + history.orders { rest.add(words, &folding) }
      rest.add(history.text, &folding)
    }
    for step in current.steps { rest.add(step.fact.text, &folding) }
    self.init(victim: victim.text, suspect: suspect.text, rest: rest.text)
  }

  /// What is left to find a case by when nothing but its file's name can be read.
  init(bare reference: CaseReference, folding: inout WordFolding) {
    var rest = WordColumn()
    rest.add(reference.text, &folding)
    self.init(rest: rest.text)
  }
}

/// Words of one column as they gather.
private struct WordColumn {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ text: WrittenText?, _ folding: inout WordFolding) {
    if let text { add(text.text, &folding) }
  }

  mutating func add(_ text: String, _ folding: inout WordFolding) {
    if !bytes.isEmpty {
      bytes.append(WordFolding.blank)
      bytes.append(contentsOf: WordFolding.boundary)
    }
    folding.append(text, to: &bytes)
  }

  mutating func add(_ person: Person, _ folding: inout WordFolding) {
    addName(person.shownName, &folding)
    for alias in person.aliases where alias.text != person.name?.text {
      addName(alias.text, &folding)
    }
    for identifier in person.identifiers {
      switch identifier.kind {
      case .phone: addPhone(identifier.value.text, &folding)
      case .email, .handle, .vehicle, .other: addIdentifier(identifier.value.text, &folding)
      case .address: add(identifier.value, &folding)
      }
    }
  }

  /// A name also as one word where it holds a hyphen or an apostrophe: `O’Brien` as `obrien`.
  private mutating func addName(_ name: String, _ folding: inout WordFolding) {
    add(name, &folding)
    for part in name.split(whereSeparator: \.isWhitespace) {
      addJoined(String(part), &folding)
    }
  }

  /// A number also without the blanks that people write in it.
  mutating func addIdentifier(_ value: String, _ folding: inout WordFolding) {
    add(value, &folding)
    addJoined(value, &folding)
  }

  /// A telephone number also in its other form, `07…` for `+44 7…` and the reverse.
  private mutating func addPhone(_ value: String, _ folding: inout WordFolding) {
    addIdentifier(value, &folding)
    let digits = folding.words(value).joined()
    if digits.hasPrefix("0044") {
      add("44\(digits.dropFirst(4))", &folding)
      add("0\(digits.dropFirst(4))", &folding)
    } else if digits.hasPrefix("44") {
      add("0\(digits.dropFirst(2))", &folding)
    } else if digits.hasPrefix("0") {
      add("44\(digits.dropFirst())", &folding)
    }
  }

  private mutating func addJoined(_ value: String, _ folding: inout WordFolding) {
    let parts = folding.words(value)
    if parts.count > 1 { add(parts.joined(), &folding) }
  }

  mutating func add(_ incident: Incident, _ folding: inout WordFolding) {
    add(incident.text, &folding)
    for behaviour in incident.behaviours { add(behaviour, &folding) }
    for words in [incident.channel, incident.place, incident.target, incident.actor] {
      add(words, &folding)
    }
    add(incident.effect, &folding)
    for evidence in incident.evidence { add(evidence, &folding) }
    if let number = incident.crimeNumber { addIdentifier(number.text, &folding) }
  }
}
