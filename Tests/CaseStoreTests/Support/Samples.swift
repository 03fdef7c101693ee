import CaseCore
import CaseStore

/// Values for tests. Nil is a mistake of the test, which then stops.
enum Sample {
  struct Missing: Error {}

  static func text(_ text: String) throws -> WrittenText {
    guard let written = WrittenText(text) else { throw Missing() }
    return written
  }

  static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else { throw Missing() }
    return day
  }

  static func reference(_ text: String = "SC-2018-0412") throws -> CaseReference {
    guard let reference = CaseReference(text) else { throw Missing() }
    return reference
  }

  static func instant(_ text: String = "2018-03-09T10:15:00Z") throws -> Instant {
    guard let instant = Instant(text) else { throw Missing() }
    return instant
  }

  static func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  static func opening(_ reference: String = "SC-2018-0412") throws -> CaseEvent {
    .opened(
      CaseOpening(
        reference: try Sample.reference(reference), recordedOn: try day("2018-03-09"),
        recordedAs: .harassment2, force: try text("West Midlands Police"),
        area: try text("West Midlands")))
  }

  static func incident(_ number: Int, _ words: String = "He waited at the gate.") throws
    -> CaseEvent
  {
    .incidentAdded(
      "i\(number)",
      Incident(happened: .at(DayTime(try day("2018-09-06"))), text: try text(words)))
  }

  /// A case of so many entries: the opening, then an incident each.
  static func record(
    _ reference: String = "SC-2018-0412", entries count: Int = 3
  ) throws -> CaseRecord {
    var record = CaseRecord(reference: try Sample.reference(reference))
    for number in 1...count {
      record.append(
        Entry(
          sequence: number, id: id(number), at: try instant(), by: "PC 4411 Rees",
          content: .events([number == 1 ? try opening(reference) : try incident(number - 1)])))
    }
    return record
  }
}

extension CaseRecord {
  /// What a case file holds.
  var fileText: [UInt8] {
    lines.flatMap { $0 }
  }

  var lines: [[UInt8]] {
    var head = RecordText.firstPrevious
    return entries.map { entry in
      let (line, hash) = RecordText.line(for: entry, previous: head)
      head = hash
      return line
    }
  }
}
