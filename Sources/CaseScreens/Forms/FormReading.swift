import CaseCore

/// Turns what was typed into a command, or says beside each field what is wrong with it.
struct FormReading {
  enum Result {
    case command(CaseCommand)
    case newCase(CaseOpeningRequest)
    case problems
  }

  let form: FormState
  private let setting: Setting
  private(set) var problems: [String: String] = [:]

  init(_ form: FormState, _ setting: Setting) {
    self.form = form
    self.setting = setting
  }

  /// How what was typed into a field is understood, to be shown while it is typed; nil where that
  /// says nothing more than the text.
  func reading(_ field: FormField) -> String? {
    guard !field.isEmpty, let read = try? time(field)?.get() else { return nil }
    return read == FormField.trimmed(field.text) ? nil : read
  }

  /// Why a day that was typed cannot be used.
  func problem(_ field: FormField) -> String? {
    guard !field.isEmpty else { return nil }
    if field.kind == .born {
      return Self.bornText(field.text, setting) == nil ? Self.bornExpected : nil
    }
    guard case .failure(let fault) = time(field) else { return nil }
    return Wording.typedTime(fault)
  }

  /// How a day or moment is understood; nil for what is none.
  private func time(_ field: FormField) -> Swift.Result<String, TypedTimeFault>? {
    switch field.kind {
    case .happened: return TypedTime.read(field.text, now: setting.now).map(Wording.happened)
    case .moment: return readMoment(field)?.map(Wording.moment)
    case .day, .dayAfter: return readDay(field)?.map(Wording.fullDay)
    case .born:
      return Self.bornText(field.text, setting).map { .success($0.description) }
    case .line, .paragraph, .choice, .several, .flag: return nil
    }
  }

  private func readMoment(_ field: FormField) -> Swift.Result<DayTime, TypedTimeFault>? {
    guard case .moment(let leaning) = field.kind else { return nil }
    return TypedTime.readMoment(field.text, now: setting.now, leaning: leaning)
  }

  private func readDay(_ field: FormField) -> Swift.Result<CalendarDay, TypedTimeFault>? {
    switch field.kind {
    case .day(let leaning):
      return TypedTime.readDay(field.text, now: setting.now, leaning: leaning)
    case .dayAfter(let id):
      let start = try? form.value(id).flatMap(readDay)?.get()
      return TypedTime.readDay(field.text, now: setting.now, after: start ?? setting.today)
    case .line, .paragraph, .happened, .moment, .born, .choice, .several, .flag: return nil
    }
  }

  private static let bornExpected =
    "a year, a month or a day, such as 1985, 1985-03 or 02/03/1985, with four digits of the year"

  private static func bornText(_ text: String, _ setting: Setting) -> Born? {
    let typed = FormField.trimmed(text)
    if let born = Born(typed) { return born }
    // Of two digits nobody can tell the century, and without a year the day is not that of a birth.
    guard case .success(let day) = TypedTime.readDay(typed, now: setting.now),
      typed.split(whereSeparator: { !$0.isNumber }).contains("\(day.year)")
    else { return nil }
    return Born(day.description)
  }

  mutating func read() -> Result {
    for index in form.shown {
      let field = form.fields[index]
      if field.isRequired, field.isEmpty { problems[field.id] = "needed" }
    }
    if form.kind == .newCase {
      let request = newCase()
      return problems.isEmpty ? request.map(Result.newCase) ?? .problems : .problems
    }
    let command = command()
    return problems.isEmpty ? command.map(Result.command) ?? .problems : .problems
  }

  private mutating func command() -> CaseCommand? {
    switch form.kind {
    case .newCase: return nil
    case .incident: return incident().map(CaseCommand.addIncident)
    case .correctIncident(_, let id):
      guard let incident = incident(), let reason = written("reason") else { return nil }
      return .correctIncident(id, incident, reason: reason)
    case .note: return note().map(CaseCommand.addNote)
    case .correctNote(_, let id):
      guard let note = note(), let reason = written("reason") else { return nil }
      return .correctNote(id, note, reason: reason)
    case .person: return person().map(CaseCommand.addPerson)
    case .correctPerson(_, let id):
      guard let person = person(), let reason = written("reason") else { return nil }
      return .correctPerson(id, person, reason: reason)
    case .step: return step().map(CaseCommand.takeStep)
    case .recordClass:
      guard let recorded = code("class", CaseClass.self), let on = day("on") else { return nil }
      return .recordClass(
        ClassRecording(
          recorded, on: on, isAggravated: form.value("aggravated")?.flag ?? false,
          reason: written("reason")))
    case .answerFlag: return answer().map(CaseCommand.answerFlag)
    case .answerOrder: return orderAnswer().map(CaseCommand.answerFlag)
    case .order: return order().map(CaseCommand.order)
    case .correctOrder(_, let id):
      guard let facts = orderFacts(), let reason = written("reason") else { return nil }
      return .order(.correct(id, facts, reason: reason))
    case .orderStep(_, let id): return orderStep().map { .order(.take(id, $0)) }
    case .condition(_, let order, let id):
      return condition(order, id).map(CaseCommand.order)
    case .breach: return breach().map(CaseCommand.breach)
    case .correctBreach(_, let id):
      guard let facts = breachFacts(id), let reason = written("reason") else { return nil }
      return .breach(.correct(id, facts, reason: reason))
    case .dismissBreach(_, let start): return dismissal(start).map { .breach(.dismiss($0)) }
    case .breachStep(_, let id): return breachStep().map { .breach(.take(id, $0)) }
    case .deadline(_, let id): return deadlineAct().map { .answerDeadline(id, $0) }
    case .victimUpdate: return victimUpdate().map(CaseCommand.tellVictim)
    case .development: return development().map(CaseCommand.addDevelopment)
    case .riskAssessment: return riskAssessment().map(CaseCommand.addRiskAssessment)
    case .correctRiskAssessment(_, let id):
      guard let assessment = riskAssessment(), let reason = written("reason") else { return nil }
      return .correctRiskAssessment(id, assessment, reason: reason)
    case .relationship:
      guard let relationship = code("relationship", Relationship.self) else { return nil }
      return .recordRelationship(
        RelationshipRecording(relationship, separated: day("separated"), text: written("text")))
    case .impact: return impact().map(CaseCommand.recordImpact)
    case .history: return history().map(CaseCommand.recordHistory)
    case .safeContact: return written("text").map(CaseCommand.setSafeContact)
    case .owner: return written("owner").map(CaseCommand.assignOwner)
    case .transfer: return transfer().map(CaseCommand.handOver)
    case .handOverNote: return handOverNote().map(CaseCommand.handOver)
    case .declineTransfer: return written("reason").map { .handOver(.decline(reason: $0)) }
    case .withdrawTransfer: return .handOver(.withdraw(reason: written("reason")))
    case .approveClosing(_, let proposal, let seen):
      return day("on").map {
        .closing(.approve(proposal: proposal, on: $0, seen: seen, written("remark")))
      }
    case .returnClosing(_, let proposal):
      return written("reason").map { .closing(.giveBack(proposal: proposal, reason: $0)) }
    case .withdrawClosing(_, let proposal):
      return .closing(.withdraw(proposal: proposal, reason: written("reason")))
    case .undoEntry(_, let entry): return .undo(entry: entry, reason: written("reason"))
    }
  }

  // MARK: Fields

  func written(_ id: String) -> WrittenText? { form.value(id)?.written }

  mutating func code<Code: RawRepresentable & CaseIterable>(
    _ id: String, _ type: Code.Type
  ) -> Code? where Code.RawValue == String {
    guard let field = form.value(id), !field.isEmpty else { return nil }
    guard let code = Code(rawValue: field.code) else {
      problems[id] = "choose one: \(field.choices.map(\.label).joined(separator: ", "))"
      return nil
    }
    return code
  }

  /// A person of the case by the label of the choice, or other words where those are allowed.
  mutating func words(_ id: String) -> WrittenText? {
    guard let field = form.value(id), !field.isEmpty else { return nil }
    if case .choice(let choices, allowsOther: false) = field.kind,
      FormField.code(of: field.code, in: choices) == nil
    {
      problems[id] = "choose one: \(choices.map(\.label).joined(separator: ", "))"
      return nil
    }
    return WrittenText(field.code)
  }

  mutating func day(_ id: String) -> CalendarDay? {
    guard let field = form.value(id), !field.isEmpty, let read = readDay(field) else { return nil }
    return take(id, read)
  }

  mutating func moment(_ id: String) -> DayTime? {
    guard let field = form.value(id), !field.isEmpty, let read = readMoment(field) else {
      return nil
    }
    return take(id, read)
  }

  mutating func happened(_ id: String) -> Happened? {
    guard let field = form.value(id), !field.isEmpty else { return nil }
    return take(id, TypedTime.read(field.text, now: setting.now))
  }

  mutating func born(_ id: String) -> Born? {
    guard let field = form.value(id), !field.isEmpty else { return nil }
    if let born = Self.bornText(field.text, setting) { return born }
    problems[id] = Self.bornExpected
    return nil
  }

  mutating func problem(_ id: String, _ words: String) { problems[id] = words }

  func parts(_ id: String) -> [WrittenText] { form.value(id)?.parts ?? [] }
  func flag(_ id: String) -> Bool? { form.value(id)?.flag }

  private mutating func take<Value>(
    _ id: String, _ result: Swift.Result<Value, TypedTimeFault>
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let fault):
      problems[id] = Wording.typedTime(fault)
      return nil
    }
  }
}
