import CaseCore

extension CaseDraft {
  mutating func open(_ report: DayTime) {
    let separated: CalendarDay? =
      plan.relationship == .exPartner && random.chance(60)
      ? plan.recordedOn.adding(days: -random.within(20...500)) : nil
    events.append(
      .opened(
        CaseOpening(
          reference: plan.reference, recordedOn: plan.recordedOn, recordedAs: plan.recordedAs,
          force: written(plan.force), area: written(plan.area), relationship: plan.relationship,
          separated: separated, crimeNumbers: crimeNumbers(),
          summary: random.chance(50)
            ? sentence("summary:\(plan.relationship?.rawValue ?? "unknown")") : nil)))
    if random.chance(94) { events.append(.ownerAssigned(written(owner))) }
    if random.chance(22), let text = sentence("safe") { events.append(.safeContactSet(text)) }
  }

  mutating func addPeople() {
    let victim = Person(
      role: .victim, name: name(plan.victim), sex: plan.victim, born: born(),
      identifiers: random.chance(20) ? [phone()] : [])
    events.append(.personAdded("p1", victim))
    var next = 2
    switch plan.suspect {
    case .notRecorded: break
    case .unnamed:
      let alias = random.chance(20) ? sentence("alias") : nil
      let suspect = Person(
        role: .suspect, aliases: alias.map { [$0] } ?? [],
        identifiers: random.chance(35) ? [identifier()] : [],
        text: random.chance(40) ? sentence("about:suspect") : nil)
      events.append(.personAdded("p2", suspect))
      next = 3
    case .named(let sex):
      let suspect = Person(
        role: .suspect, name: name(sex), sex: sex, born: random.chance(60) ? born() : nil,
        identifiers: random.chance(30) ? [identifier()] : [])
      events.append(.personAdded("p2", suspect))
      next = 3
    }
    if random.chance(12) {
      let sex: Sex = random.chance(50) ? .female : .male
      let witness = Person(
        role: .witness, name: name(sex), sex: sex, text: sentence("about:witness"))
      events.append(.personAdded("p\(next)", witness))
    }
  }

  /// Where the sex was not recorded there is often no more than an initial either.
  private mutating func name(_ sex: Sex) -> WrittenText {
    let surname = random.pick(phrases.surnames)
    switch sex {
    case .female: return written("\(random.pick(phrases.femaleNames)) \(surname)")
    case .male: return written("\(random.pick(phrases.maleNames)) \(surname)")
    case .unknown:
      let first = random.pick(random.chance(70) ? phrases.maleNames : phrases.femaleNames)
      return written(random.chance(60) ? "\(first.prefix(1)) \(surname)" : "\(first) \(surname)")
    }
  }

  private mutating func born() -> Born? {
    let year = random.within(1952...1999)
    if random.chance(25) { return Born("\(year)") }
    return CalendarDay(year: year, month: random.within(1...12), day: random.within(1...28))
      .flatMap { Born($0.description) }
  }

  private mutating func crimeNumbers() -> [WrittenText] {
    guard random.chance(55) else { return [] }
    let year = plan.recordedOn.year % 100
    return [written("20/\(random.within(100_000...999_999))/\(year)")]
  }

  /// Numbers that the regulator keeps free for fiction.
  private mutating func phone() -> Identifier {
    Identifier(.phone, written("07700 900\(random.within(100...999))"))
  }

  private mutating func identifier() -> Identifier {
    let name = random.pick(phrases.surnames).lowercased().filter(\.isLetter)
    switch random.below(4) {
    case 0: return Identifier(.handle, written("@\(name)\(random.within(1...99))"))
    case 1: return Identifier(.email, written("\(name)\(random.within(1...99))@post.example"))
    case 2:
      // No number plate starts with a Q and a second letter.
      let letters = Array("ABCDEFGHJKLMNPRSTUVWXY")
      let last = [random.pick(letters), random.pick(letters), random.pick(letters)]
      return Identifier(.vehicle, written("QX\(random.within(51...68)) \(String(last))"))
    default: return phone()
    }
  }
}
