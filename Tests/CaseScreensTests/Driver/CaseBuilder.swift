import CaseCore
import CaseResources
import Testing

/// Writes a case entry by entry, as officers would have on those days.
struct CaseBuilder {
  private(set) var record: CaseRecord
  private let reference: ReferenceData

  init(_ reference: String, _ referenceData: ReferenceData? = nil) throws {
    record = CaseRecord(reference: try #require(CaseReference(reference)))
    self.reference = try referenceData ?? CaseResources.referenceData()
  }

  /// Goes on with a case.
  init(_ record: CaseRecord, _ referenceData: ReferenceData) {
    self.record = record
    reference = referenceData
  }

  /// Decides and appends, as if at this moment.
  mutating func add(_ at: String, by: String = "PC 4411 Rees", _ command: CaseCommand) throws {
    let now = try #require(DayTime(at))
    let events = try record.decide(command, Circumstances(now: now, reference: reference))
    append(at: now, by: by, events)
  }

  mutating func append(at now: DayTime, by: String, _ events: [CaseEvent]) {
    let number = String(record.sequence + 1)
    record.append(
      Entry(
        sequence: record.sequence + 1,
        id: String(repeating: "0", count: 32 - number.count) + number,
        at: Instant(local: now), by: by, content: .events(events)))
  }

  mutating func open(
    _ at: String, as recorded: CaseClass = .harassment2, victim: String?, suspect: String?,
    relationship: Relationship? = nil, separated: String? = nil, area: String = "Wolverhampton",
    force: String = "West Midlands Police",
    safeContact: String? = nil, owner: String? = "DC 2210 Sharma", summary: String? = nil
  ) throws {
    let opening = CaseOpening(
      reference: record.reference, recordedOn: try #require(DayTime(at)).day,
      recordedAs: recorded, force: try written(force), area: try written(area),
      controller: WrittenText("police"), relationship: relationship,
      separated: separated.flatMap { CalendarDay($0) },
      summary: summary.flatMap { WrittenText($0) })
    let people = [
      Person(role: .victim, name: victim.flatMap { WrittenText($0) }, sex: .female),
      Person(
        role: .suspect, name: suspect.flatMap { WrittenText($0) },
        sex: suspect == nil ? .unknown : .male),
    ]
    try add(
      at,
      .open(
        opening, people: people, safeContact: safeContact.flatMap { WrittenText($0) }))
    if let owner { try add(at, .assignOwner(try written(owner))) }
  }

  mutating func incident(
    _ at: String, happened: String, _ text: String, _ behaviours: String..., place: String? = nil,
    fear: Bool? = nil, learnt: String? = nil
  ) throws {
    try add(
      at,
      .addIncident(
        Incident(
          happened: try #require(Happened(happened)), learnt: learnt.flatMap { DayTime($0) },
          text: try written(text), behaviours: behaviours.compactMap { WrittenText($0) },
          place: place.flatMap { WrittenText($0) }, fearOfViolence: fear)))
  }

  mutating func step(_ at: String, by: String = "DC 2210 Sharma", _ detail: ProgressStep.Detail)
    throws
  {
    try add(at, by: by, .takeStep(ProgressStep(on: try #require(DayTime(at)).day, detail)))
  }

  func written(_ text: String) throws -> WrittenText { try #require(WrittenText(text)) }
}
