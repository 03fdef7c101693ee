import CaseCore

/// The record of a story as it is told: entries with the moment by the clock on the wall, who wrote
/// them, and events as they stand in case files.
struct ToldRecord {
  private let title: WrittenText?
  private let synopsis: WrittenText?
  private let record: CaseRecord?
  /// Every text of each entry as it stands in the file.
  let texts: [[String]]
  /// How many entries are told, readable or not.
  let count: Int

  init(
    _ object: inout HandedObject, _ bytes: UnsafeBufferPointer<UInt8>,
    _ reference: ReferenceData, _ findings: inout ScenarioFindings
  ) {
    title = object.requiredText("title", &findings)
    synopsis = object.requiredText("synopsis", &findings)
    let named = ToldRecord.reference(&object, &findings)
    let told = object.requiredObjects("entries", 1...Int.max, &findings)
    count = told.count
    texts = told.map { ToldRecord.texts($0) }
    var entries: [Entry] = []
    var places: [Int] = []
    for (index, entry) in told.enumerated() {
      guard let entry = ToldRecord.entry(entry, index + 1, named, bytes, &findings) else {
        continue
      }
      entries.append(entry)
      places.append(told[index].offset)
    }
    guard let named, entries.count == count, count > 0 else {
      record = nil
      return
    }
    let record = CaseRecord(reference: named, entries: entries)
    ToldRecord.check(record, places, reference, &findings)
    self.record = record
  }

  func story(_ name: String) -> Story? {
    guard let title, let synopsis, let record else { return nil }
    return Story(
      name: name, title: title, synopsis: synopsis, record: record,
      wordCount: texts.joined().reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count })
  }

  private static func reference(
    _ object: inout HandedObject, _ findings: inout ScenarioFindings
  ) -> CaseReference? {
    let expected = CaseReference.expected
    guard let value = object.required("reference", expected: expected, &findings) else {
      return nil
    }
    if case .text(let text) = value.content, let reference = CaseReference(text) {
      return reference
    }
    findings.values.fault(value, "reference", expected: expected)
    return nil
  }

  private static func entry(
    _ told: HandedObject, _ sequence: Int, _ reference: CaseReference?,
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout ScenarioFindings
  ) -> Entry? {
    var told = told
    let at = moment(&told, &findings)
    let by = told.requiredText("by", &findings)
    let expected = "a list of events in square brackets"
    let list = told.required("events", expected: expected, &findings)
    told.finish(&findings.values)
    guard let list else { return nil }
    guard case .list(let elements) = list.content, !elements.isEmpty else {
      findings.values.fault(list, told.field("events"), expected: expected)
      return nil
    }
    var events: [CaseEvent] = []
    for (index, element) in elements.enumerated() {
      do throws(TextFault) {
        var reader = JSONReader(bytes, from: element.offset, to: bytes.count)
        var object = try reader.object()
        events.append(try EventText.knownEvent(&object))
      } catch {
        findings.add(
          at: error.offset, "\(told.field("events"))[\(index)]", "expected \(error.expected)",
          do: "Events are written as in case files; “casebook record REF --json” prints some.")
      }
    }
    guard let at, let by, let reference, events.count == elements.count else { return nil }
    return Entry(
      sequence: sequence, id: identifier(reference, sequence), at: Instant(local: at),
      by: by.text, content: .events(events))
  }

  /// `2018-03-09 10:15`, by the clock on the wall.
  private static func moment(
    _ told: inout HandedObject, _ findings: inout ScenarioFindings
  ) -> DayTime? {
    let expected = "a day and a time such as “2018-03-09 10:15”"
    guard let value = told.required("at", expected: expected, &findings) else { return nil }
    if case .text(let text) = value.content,
      let moment = DayTime(text.replacing(" ", with: "T")), moment.minute != nil
    {
      return moment
    }
    findings.values.fault(value, told.field("at"), expected: expected)
    return nil
  }

  /// The same each time, so that two sample stores can be compared.
  private static func identifier(_ reference: CaseReference, _ sequence: Int) -> String {
    String(Fingerprint.text(of: Array("told \(reference) \(sequence)".utf8)).prefix(32))
  }

  /// Every text that somebody wrote, wherever it stands in the events.
  private static func texts(_ told: HandedObject) -> [String] {
    var told = told
    return told.take("events").map { HandedValue.texts($0) } ?? []
  }

  /// What a rule would have refused must not be told as if it could be.
  private static func check(
    _ record: CaseRecord, _ places: [Int], _ reference: ReferenceData,
    _ findings: inout ScenarioFindings
  ) {
    for fault in record.faults(reference) where places.indices.contains(fault.entry - 1) {
      findings.add(
        at: places[fault.entry - 1], "entries[\(fault.entry - 1)]",
        String(fault.kind.words(fault.entry).dropLast()),
        do: "Tell it as it could have been recorded.")
    }
    for (index, pair) in zip(record.entries, record.entries.dropFirst()).enumerated()
    where pair.1.at < pair.0.at {
      findings.add(
        at: places[index + 1], "entries[\(index + 1)].at",
        expected: "a moment not before the entry above it", found: "\(pair.1.at.local)",
        do: "Put the entries in the order in which they were recorded.")
    }
  }
}

extension HandedValue {
  fileprivate static func texts(_ value: HandedValue) -> [String] {
    switch value.content {
    case .null, .flag, .number, .unreadable: return []
    case .text(let text): return [text]
    case .list(let elements): return elements.flatMap { texts($0) }
    case .object(let members):
      // What kind of event it is was not written by anybody.
      return members.filter { $0.key != "kind" }.flatMap { texts($0.value) }
    }
  }
}
