import CaseCore

/// Which fields each form has, filled in with what is known.
enum FormFields {
  static func make(_ kind: FormKind, _ current: Case?, _ setting: Setting) -> [FormField] {
    let reference = setting.reference
    let today = Wording.fullDay(setting.today)
    switch kind {
    case .newCase: return newCase(setting, today)
    case .incident: return incident(nil, current, reference)
    case .correctIncident(_, let id):
      return incident(current?.incident(id)?.fact, current, reference) + [reason]
    case .note: return note(nil, current)
    case .correctNote(_, let id): return note(current?.note(id)?.fact, current) + [reason]
    case .person: return person(nil)
    case .correctPerson(_, let id): return person(current?.person(id)?.fact) + [reason]
    case .step: return step(current, setting)
    case .recordClass:
      return [
        FormField(
          "class", "Class", .choice(classes, allowsOther: false),
          hint: current.map {
            "now \(Wording.recordedClass($0.recordedClass.recordedAs)), "
              + Wording.day($0.recordedClass.on)
          }, isRequired: true),
        FormField("on", "On", .day(.past), isRequired: true, value: today),
        FormField(
          "aggravated", "Aggravated", .flag, hint: "racially or religiously: y or n",
          value: current?.recordedClass.isAggravated == true ? "yes" : ""),
        reason,
      ]
    case .answerFlag: return answer(current, setting)
    case .answerOrder: return orderAnswer(current, setting)
    case .order: return order(current, setting)
    case .correctOrder(_, let id):
      return correctOrder(current?.order(id), current, setting) + [reason]
    case .orderStep(_, let id): return orderStep(id, current, setting)
    case .condition(_, let order, let id): return condition(order, id, current, setting)
    case .breach(_, let start): return breach(start, current, setting)
    case .correctBreach(_, let id):
      return correctBreach(current?.breach(id), current, setting) + [reason]
    case .dismissBreach: return dismissal
    case .breachStep: return breachStep(setting)
    case .deadline(_, let id): return deadline(id, current, setting)
    case .victimUpdate(_, let told): return victimUpdate(of: told, current, setting)
    case .development: return development(setting)
    case .riskAssessment: return riskAssessment(nil, setting)
    case .correctRiskAssessment(_, let id):
      return riskAssessment(current?.riskAssessment(id)?.fact, setting) + [reason]
    case .relationship:
      return [
        FormField(
          "relationship", "Relationship", .choice(relationships, allowsOther: false),
          isRequired: true, value: current?.relationship?.relationship.rawValue ?? ""),
        FormField(
          "separated", "Separated on", .day(.past), hint: "of former partners, if known",
          value: current?.relationship?.separated.map(Wording.fullDay) ?? ""),
        FormField("text", "Remark", .line),
      ]
    case .impact: return impact(current?.impact?.fact, reference)
    case .history: return history(current?.history?.fact)
    case .safeContact:
      return [
        FormField(
          "text", "Safe contact", .paragraph, hint: "how, when, and what to avoid",
          isRequired: true, value: current?.safeContact?.text ?? "")
      ]
    case .owner:
      return [
        FormField(
          "owner", "Owner", .line, hint: "who holds the case from now on", isRequired: true,
          value: current?.owner?.text ?? setting.who)
      ]
    case .transfer: return transfer(current, setting)
    case .handOverNote: return handOverNote(setting)
    case .declineTransfer: return declineTransfer
    case .withdrawTransfer: return withdrawTransfer
    case .approveClosing:
      return [
        FormField("on", "Decided on", .day(.past), isRequired: true, value: today),
        FormField("remark", "Remark", .paragraph),
      ]
    case .returnClosing:
      return [
        FormField(
          "reason", "What is missing", .paragraph, hint: "what has to be done first",
          isRequired: true)
      ]
    case .withdrawClosing: return [FormField("reason", "Why", .paragraph)]
    case .undoEntry:
      return [FormField("reason", "Reason", .paragraph, isRequired: true)]
    }
  }

  static let reason = FormField(
    "reason", "Reason", .paragraph, hint: "why it is corrected or changed", isRequired: true)

  static let classes = CaseClass.allCases.map {
    FormField.Choice(code: $0.rawValue, label: Wording.recordedClass($0))
  }
  static let relationships = Relationship.allCases.map {
    FormField.Choice(code: $0.rawValue, label: $0.rawValue)
  }
  static let sexes = Sex.allCases.map { FormField.Choice(code: $0.rawValue, label: $0.rawValue) }

  static func choices(_ words: Vocabulary) -> [FormField.Choice] {
    words.words.map { FormField.Choice(code: $0.code, label: $0.label) }
  }

  private static func joined(_ texts: [WrittenText]?, _ words: Vocabulary? = nil) -> String {
    let items = (texts ?? []).map { words?.label($0.text) ?? $0.text }
    return words == nil ? items.joined(separator: "; ") : FormField.joined(items)
  }

  private static func newCase(_ setting: Setting, _ today: String) -> [FormField] {
    let areas = setting.reference.areas
    return [
      FormField("victim", "Victim", .line, hint: "name; empty if not known"),
      FormField(
        "victimSex", "Victim’s sex", .choice(sexes, allowsOther: false)),
      FormField("suspect", "Suspect", .line, hint: "name; empty while nobody knows"),
      FormField(
        "suspectSex", "Suspect’s sex", .choice(sexes, allowsOther: false)),
      FormField(
        "relationship", "Relationship", .choice(relationships, allowsOther: false),
        hint: "what the suspect was to the victim; empty if not known"),
      FormField(
        "separated", "Separated on", .day(.past),
        shownWhen: FormField.Condition(field: "relationship", codes: ["ex-partner"])),
      FormField("class", "Recorded as", .choice(classes, allowsOther: false), isRequired: true),
      FormField("recordedOn", "Recorded on", .day(.past), isRequired: true, value: today),
      FormField(
        "area", "Area",
        .choice(
          areas.map {
            FormField.Choice(code: $0.name, label: $0.name, fills: ["force": $0.force])
          }, allowsOther: true),
        isRequired: true),
      FormField(
        "force", "Force",
        .choice(
          Set(areas.map(\.force)).sorted().map { FormField.Choice(code: $0, label: $0) },
          allowsOther: true), isRequired: true),
      FormField("crimeNumbers", "Crime numbers", .line, hint: "with semicolons between"),
      FormField("safeContact", "Safe contact", .line, hint: "how the victim may be contacted"),
      FormField("owner", "Owner", .line, value: setting.who),
      FormField("summary", "What is it", .paragraph, hint: "the report in a few words"),
    ]
  }

  private static func incident(
    _ fact: Incident?, _ current: Case?, _ reference: ReferenceData
  ) -> [FormField] {
    let people = people(current)
    func person(_ words: WrittenText?) -> String {
      guard let words = words?.text else { return "" }
      return people.first { $0.code == words }?.label ?? words
    }
    return [
      FormField(
        "happened", "Happened", .happened, hint: "6 sep 21:40, yesterday 9pm, 3-5 sep, unknown",
        isRequired: true, value: fact.map { Wording.typed($0.happened) } ?? ""),
      FormField(
        "text", "What happened", .paragraph, hint: "in the reporter's words", isRequired: true,
        value: fact?.text.text ?? ""),
      FormField(
        "behaviours", "Behaviours", .several(choices(reference.behaviours)),
        hint: "commas between; any words where none fits",
        value: joined(fact?.behaviours, reference.behaviours)),
      FormField(
        "channel", "Channel", .choice(choices(reference.channels), allowsOther: true),
        value: fact?.channel.map { reference.channels.label($0.text) } ?? ""),
      FormField("place", "Place", .line, value: fact?.place?.text ?? ""),
      FormField(
        "fear", "Feared violence", .flag, hint: "ask: y, n, or leave as not asked",
        value: fact?.fearOfViolence.map { $0 ? "yes" : "no" } ?? ""),
      FormField(
        "effect", "Effect", .line, hint: "what it did to the victim",
        value: fact?.effect?.text ?? ""),
      FormField(
        "learnt", "Learnt", .moment(.past), hint: "when you learnt of it; empty means now",
        value: fact?.learnt.map(Wording.moment) ?? ""),
      FormField(
        "target", "Against", .choice(people, allowsOther: true),
        hint: "if not against the victim", value: person(fact?.target)),
      FormField(
        "actor", "Done by", .choice(people, allowsOther: true),
        hint: "if somebody did it for the suspect", value: person(fact?.actor)),
      FormField(
        "evidence", "Evidence", .line, hint: "references, semicolons between",
        value: joined(fact?.evidence)),
      FormField("crimeNumber", "Crime number", .line, value: fact?.crimeNumber?.text ?? ""),
    ]
  }

  private static func note(_ fact: Note?, _ current: Case?) -> [FormField] {
    let people = (current?.people ?? []).map {
      FormField.Choice(code: $0.id, label: "\($0.fact.shownName) (\($0.id))")
    }
    return [
      FormField(
        "basis", "Basis",
        .one(of: NoteBasis.self, \.rawValue),
        hint: "keeps facts apart from opinion", isRequired: true,
        value: fact?.basis.rawValue ?? ""),
      FormField("text", "Note", .paragraph, isRequired: true, value: fact?.text.text ?? ""),
      FormField(
        "happened", "Happened", .happened, hint: "if it tells of something on a day",
        value: fact?.happened.map(Wording.typed) ?? ""),
      FormField(
        "about", "About", .choice(people, allowsOther: false),
        value: fact?.about.flatMap { id in people.first { $0.code == id }?.label } ?? ""),
    ]
  }

  private static func person(_ fact: Person?) -> [FormField] {
    let roles = PersonRole.allCases.map {
      FormField.Choice(code: $0.rawValue, label: $0.rawValue)
    }
    return [
      FormField(
        "role", "Role", .choice(roles, allowsOther: false), isRequired: true,
        value: fact?.role.rawValue ?? ""),
      FormField("name", "Name", .line, hint: "empty if not known", value: fact?.name?.text ?? ""),
      FormField(
        "sex", "Sex", .choice(sexes, allowsOther: false), value: fact?.sex.rawValue ?? ""),
      FormField(
        "born", "Born", .born, hint: "1985, 1985-03 or 02/03/1985",
        value: fact?.born?.description ?? ""),
      FormField(
        "aliases", "Also known as", .line, hint: "semicolons between", value: joined(fact?.aliases)),
      FormField(
        "identifiers", "Known by", .line,
        hint: "phone 07700 900123, email …, handle …, vehicle …, address …; semicolons between",
        value: (fact?.identifiers ?? []).map { "\($0.kind.rawValue) \($0.value)" }
          .joined(separator: "; ")),
      FormField("text", "Description", .paragraph, value: fact?.text?.text ?? ""),
    ]
  }

  private static func impact(_ fact: Impact?, _ reference: ReferenceData) -> [FormField] {
    func flag(_ value: Bool?) -> String { value.map { $0 ? "yes" : "no" } ?? "" }
    return [
      FormField(
        "alarm", "Alarm, distress", .flag, hint: "y, n, or leave as not asked",
        value: flag(fact?.alarmOrDistress)),
      FormField(
        "serious", "Serious effect", .flag,
        hint: "substantial adverse effect on daily life: y or n",
        value: flag(fact?.seriousEffectOnDailyLife)),
      FormField(
        "fearOccasions", "Feared violence", .line,
        hint: "on how many occasions, where somebody counted",
        value: fact?.fearOfViolenceOccasions.map(String.init) ?? ""),
      FormField(
        "changes", "Changes", .several(choices(reference.changes)),
        hint: "ask about even subtle ones; commas between",
        value: joined(fact?.changes, reference.changes)),
      FormField("text", "In words", .paragraph, value: fact?.text?.text ?? ""),
    ]
  }

  private static func history(_ fact: EarlierHistory?) -> [FormField] {
    [
      FormField(
        "reports", "Earlier reports", .line, hint: "how many",
        value: fact?.previousReports.map(String.init) ?? ""),
      FormField("orders", "Orders", .line, hint: "semicolons between", value: joined(fact?.orders)),
      FormField(
        "convictions", "Convictions", .line, hint: "semicolons between",
        value: joined(fact?.convictions)),
      FormField("text", "In words", .paragraph, value: fact?.text?.text ?? ""),
    ]
  }
}
