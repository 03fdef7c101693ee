import CaseCore
import CaseScreens

/// Deadlines as a calendar (RFC 5545). The same record gives the same text, and a deadline keeps its
/// identifier, so that importing again updates what is there.
struct CalendarText {
  private(set) var text = ""

  init(_ items: [AgendaItem], name: String, withNames: Bool) {
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//Casebook//Agenda//EN")
    add("CALSCALE", "GREGORIAN")
    add("METHOD", "PUBLISH")
    add("X-WR-CALNAME", CalendarText.escaped(name))
    for item in items { add(item, withNames: withNames) }
    add("END", "VCALENDAR")
  }

  private mutating func add(_ item: AgendaItem, withNames: Bool) {
    var summary = "\(item.reference): \(Wording.deadlineRule(item.rule))"
    if withNames { summary += ", \(item.victim ?? "unknown") v \(item.suspect ?? "unknown")" }
    let source = item.term.verification
    let words = "\(item.term.says)\n\(source.source) [\(source.mark.rawValue)]\n\(item.deadline)"
    add("BEGIN", "VEVENT")
    add("UID", CalendarText.escaped("\(item.reference).\(item.deadline)@casebook"))
    add("DTSTAMP", CalendarText.moment(item.recordedAt))
    add("SEQUENCE", "\(item.entryCount)")
    add("DTSTART;VALUE=DATE", CalendarText.digits(item.due))
    add("DTEND;VALUE=DATE", CalendarText.digits(item.due.adding(days: 1)))
    add("SUMMARY", CalendarText.escaped(summary))
    add("DESCRIPTION", CalendarText.escaped(words))
    add("CATEGORIES", item.rule.rawValue.uppercased())
    add("CLASS", "CONFIDENTIAL")
    add("TRANSP", "TRANSPARENT")
    for days in item.term.warnings {
      add("BEGIN", "VALARM")
      add("ACTION", "DISPLAY")
      add("DESCRIPTION", CalendarText.escaped("\(summary), \(days) d"))
      add("TRIGGER", "-P\(days)D")
      add("END", "VALARM")
    }
    add("END", "VEVENT")
  }

  private mutating func add(_ name: String, _ value: String) {
    text += CalendarText.folded("\(name):\(value)") + "\r\n"
  }

  /// At most 75 octets a line, and no character broken in two.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let length = scalar.utf8.count
      if octets + length > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += length
    }
    return folded
  }

  /// Text in which nothing is taken for the calendar's own marks. Other control characters have no
  /// place in a calendar.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n", "\r", "\u{2028}", "\u{2029}": escaped += "\\n"
      default:
        if scalar.properties.generalCategory != .control {
          escaped.unicodeScalars.append(scalar)
        } else if scalar == "\t" {
          escaped += " "
        }
      }
    }
    return escaped
  }

  private static func digits(_ day: CalendarDay) -> String { "\(day)".replacing("-", with: "") }

  private static func moment(_ at: Instant) -> String {
    "\(at)".replacing("-", with: "").replacing(":", with: "")
  }
}
