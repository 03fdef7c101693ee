import CaseCore

/// The names of events in the files. They stay when a Swift type is renamed.
enum EventText {
  /// Stands for the last day of an order that has none.
  static let furtherOrder = "further-order"

  /// Reads an event. What a newer version may have written is kept as its text.
  static func event(_ object: inout JSONObject) throws(TextFault) -> CaseEvent {
    do throws(TextFault) {
      return try knownEvent(&object)
    } catch {
      guard error.mayBeNewer else { throw error }
      let kind = try object.required("kind").string()
      guard let text = String(validating: object.slice.raw, as: UTF8.self) else {
        throw object.slice.fault("text in UTF-8")
      }
      return .unknown(kind: kind, text: text)
    }
  }

  /// Reads an event, refusing what this version does not know.
  static func knownEvent(_ object: inout JSONObject) throws(TextFault) -> CaseEvent {
    let kindValue = try object.required("kind")
    let kind = try kindValue.string()
    guard let event = try event(kind, &object) else {
      throw kindValue.fault("a known kind of event, found “\(kind)”", mayBeNewer: true)
    }
    try object.finish()
    return event
  }

  /// One after the other, because to hold several events beside each other takes time.
  private static func event(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    if let event = try fact(kind, &object) { return event }
    if let event = try record(kind, &object) { return event }
    if let event = try step(kind, &object) { return event }
    if let event = try order(kind, &object) { return event }
    if let event = try breach(kind, &object) { return event }
    if let event = try deadline(kind, &object) { return event }
    if let event = try risk(kind, &object) { return event }
    if let event = try handOver(kind, &object) { return event }
    return try closing(kind, &object)
  }

  /// The events that come most often: people, incidents, notes.
  private static func fact(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "incident-added":
      let incident = try Incident(&object)
      return .incidentAdded(try object.name("incident"), incident)
    case "person-added":
      let person = try Person(&object)
      return .personAdded(try object.name("person"), person)
    case "note-added":
      let note = try Note(&object)
      return .noteAdded(try object.name("note"), note)
    case "incident-corrected":
      let incident = try Incident(&object)
      return .incidentCorrected(
        try object.name("incident"), incident, reason: try object.requiredText("reason"))
    case "person-corrected":
      let person = try Person(&object)
      return .personCorrected(
        try object.name("person"), person, reason: try object.requiredText("reason"))
    case "note-corrected":
      let note = try Note(&object)
      return .noteCorrected(
        try object.name("note"), note, reason: try object.requiredText("reason"))
    default: return nil
    }
  }

  private static func record(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "case-opened": return .opened(try CaseOpening(&object))
    case "class-recorded":
      return .classRecorded(
        ClassRecording(
          try object.requiredCode("class"), on: try object.requiredDay("on"),
          isAggravated: try object.flag("aggravated") ?? false, reason: try object.text("reason")))
    case "relationship-recorded":
      return .relationshipRecorded(
        RelationshipRecording(
          try object.requiredCode("relationship"), separated: try object.day("separated"),
          text: try object.text("text")))
    case "safe-contact-set": return .safeContactSet(try object.requiredText("text"))
    case "owner-assigned": return .ownerAssigned(try object.requiredText("owner"))
    case "area-recorded":
      return .areaRecorded(
        force: try object.requiredText("force"), area: try object.requiredText("area"))
    case "crime-number-added": return .crimeNumberAdded(try object.requiredText("number"))
    case "impact-recorded": return .impactRecorded(try Impact(reading: &object))
    case "history-recorded": return .historyRecorded(try EarlierHistory(reading: &object))
    case "flag-answered": return .flagAnswered(try FlagAnswer(&object))
    case "entry-undone":
      let entry = try object.required("entry").number()
      return .entryUndone(entry, reason: try object.text("reason"))
    default: return nil
    }
  }

  private static func step(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    guard let kind = ProgressStep.Kind(rawValue: kind) else { return nil }
    return .stepTaken(try ProgressStep(kind, &object))
  }
}
