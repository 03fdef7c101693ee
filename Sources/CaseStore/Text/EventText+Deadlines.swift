import CaseCore

extension EventText {
  /// News for the victim, and what people did about deadlines.
  static func deadline(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "development-added":
      let id = try object.name("development")
      let on = try object.requiredDay("on")
      let text = try object.text("text")
      return .developmentAdded(
        id, Development(try object.requiredCode("what"), on: on, text: text))
    case "victim-told":
      let about = try object.texts("about").map(\.text)
      let by = try object.text("by")
      let method = try object.text("method")
      let on = try object.requiredDay("on")
      let text = try object.text("text")
      return .victimTold(
        try object.name("update"),
        VictimUpdate(on: on, about: about, method: method, by: by, text: text))
    case "enhanced-rights-set":
      let value = try object.required("enhanced")
      return .enhancedRightsSet(
        EnhancedRights(try value.flag(), reason: try object.requiredText("reason")))
    case "deadline-answered": return .deadlineAnswered(try DeadlineAnswer(&object))
    default: return nil
    }
  }
}

extension DeadlineAnswer {
  fileprivate init(_ object: inout JSONObject) throws(TextFault) {
    let kind: Act.Kind = try object.requiredCode("answer")
    let deadline = try object.name("deadline")
    let due = try object.requiredDay("due")
    let act: Act
    switch kind {
    case .done:
      act = .done(on: try object.requiredDay("on"), try object.requiredText("text"))
    case .stopped: act = .stopped(reason: try object.requiredText("text"))
    case .snoozed:
      let text = try object.requiredText("text")
      act = .snoozed(until: try object.requiredDay("until"), reason: text)
    }
    self.init(deadline, due: due, act)
  }

  func write(to writer: inout JSONWriter) {
    writer.member("answer", act.kind.rawValue)
    writer.member("deadline", deadline)
    writer.member("due", due.description)
    writer.member("kind", "deadline-answered")
    if case .done(let day, _) = act { writer.member("on", day.description) }
    writer.member("text", text.text)
    if case .snoozed(let until, _) = act { writer.member("until", until.description) }
  }
}

extension Development {
  func write(_ id: NewsID, to writer: inout JSONWriter) {
    writer.member("development", id)
    writer.member("kind", "development-added")
    writer.member("on", on.description)
    writer.member("text", text?.text)
    writer.member("what", kind.rawValue)
  }
}

extension VictimUpdate {
  func write(_ id: VictimUpdateID, to writer: inout JSONWriter) {
    writer.member("about", about)
    writer.member("by", by?.text)
    writer.member("kind", "victim-told")
    writer.member("method", method?.text)
    writer.member("on", on.description)
    writer.member("text", text?.text)
    writer.member("update", id)
  }
}

extension EnhancedRights {
  func write(to writer: inout JSONWriter) {
    writer.member("enhanced", areEnhanced)
    writer.member("kind", "enhanced-rights-set")
    writer.member("reason", reason.text)
  }
}
