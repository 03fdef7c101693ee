import CaseCore

/// The form in which an assessment of risk is recorded or corrected. Topics stand in neutral words;
/// the questions of the tools stand only on their own forms.
extension FormFields {
  static func riskAssessment(_ fact: RiskAssessment?, _ setting: Setting) -> [FormField] {
    let terms = setting.reference.riskTools
    var tools = terms.tools(on: fact?.on ?? setting.today)
    // What was recorded keeps its code, also where the tool is no longer in use.
    if let own = fact.flatMap({ terms[$0.tool.text] }), !tools.contains(own) { tools.append(own) }
    let topics = terms.topics.map { FormField.Choice(code: $0.code, label: $0.label) }
    func answered(_ reply: RiskAssessment.Reply) -> String {
      FormField.joined(
        (fact?.answers ?? []).filter { $0.reply == reply }.map { terms.topic($0.topic.text) })
    }
    let grades = tools.filter { !$0.grades.isEmpty }.map { tool in
      FormField(
        gradeField(tool.code), "Grade",
        .choice(
          tool.grades.map { FormField.Choice(code: $0.code, label: $0.label) },
          allowsOther: false),
        hint: "of \(tool.name): \(tool.grades.map(\.label).joined(separator: ", "))",
        shownWhen: FormField.Condition(field: "tool", codes: [tool.code]),
        value: fact.flatMap { fact in
          fact.grade.map { terms.grade($0, of: fact.tool) }
        } ?? "")
    }
    // Other words than a known tool's name come with a grading of their own.
    let otherGrade = FormField(
      freeGrade, "Grade", .line, hint: "as it says itself",
      shownWhen: FormField.Condition(
        field: "tool", codes: Set(terms.tools.map(\.code)), isExcluding: true),
      value: fact?.grade?.text ?? "")
    return [
      FormField(
        "tool", "Tool",
        .choice(tools.map { .init(code: $0.code, label: $0.name) }, allowsOther: true),
        hint: "which form or guide; any words where none fits", isRequired: true,
        value: fact.map { terms.name($0.tool.text) } ?? ""),
      FormField(
        "version", "Version", .line, hint: "as the form says it", value: fact?.version?.text ?? ""),
    ] + grades + [
      otherGrade,
      FormField(
        "on", "Assessed on", .day(.past), isRequired: true,
        value: Wording.fullDay(fact?.on ?? setting.today)),
      FormField(
        "assessor", "Assessed by", .line, hint: "if it was not you",
        value: fact?.assessor?.text ?? ""),
      FormField(
        "yes", "Yes to", .several(topics), hint: "topics; commas or semicolons between",
        value: answered(.yes)),
      FormField("no", "No to", .several(topics), value: answered(.no)),
      FormField("unknown", "Not known", .several(topics), value: answered(.unknown)),
      FormField("notAsked", "Not asked", .several(topics), value: answered(.notAsked)),
      FormField(
        "reviewOn", "Look again on", .day(.future), hint: "empty: after the usual time",
        value: fact?.reviewOn.map(Wording.fullDay) ?? ""),
      FormField(
        "text", "In words", .paragraph, hint: "the judgement, and what it rests on",
        value: fact?.text?.text ?? ""),
    ]
  }

  /// The grade of a tool that is in no table.
  fileprivate static let freeGrade = "grade"

  fileprivate static func gradeField(_ tool: String) -> String { "\(freeGrade).\(tool)" }

  static func isGrade(_ field: String) -> Bool { field.hasPrefix(freeGrade) }
}

extension FormReading {
  mutating func riskAssessment() -> RiskAssessment? {
    let tool = words("tool")
    let on = day("on")
    let reviewOn = day("reviewOn")
    guard let tool, let on else { return nil }
    let grade = words(FormFields.gradeField(tool.text))
    let assessment = RiskAssessment(
      tool: tool, version: written("version"), on: on, assessor: written("assessor"),
      grade: grade ?? written(FormFields.freeGrade), answers: answers(), reviewOn: reviewOn,
      text: written("text"))
    if assessment == nil { problem("no", "each topic is answered once") }
    return assessment
  }

  /// With the words that a topic had when the assessment was recorded, which the form does not show.
  private func answers() -> [RiskAssessment.Answer] {
    var earlier: [RiskAssessment.Answer] = []
    if case .correctRiskAssessment(_, let id) = form.kind {
      earlier = form.view?.current?.riskAssessment(id)?.fact.answers ?? []
    }
    let fields: [(String, RiskAssessment.Reply)] = [
      ("yes", .yes), ("no", .no), ("unknown", .unknown), ("notAsked", .notAsked),
    ]
    return fields.flatMap { field, reply in
      parts(field).map { topic in
        let same = earlier.first { $0.topic == topic && $0.reply == reply }
        return RiskAssessment.Answer(topic, reply, same?.text)
      }
    }
  }
}
