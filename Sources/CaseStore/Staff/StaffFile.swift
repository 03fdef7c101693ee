import CaseCore

/// What `staff.jsonl` says: who works with the store, one recording a line, only ever added to.
public struct StaffFile: Hashable, Sendable {
  /// One line: what was recorded, by whom and when.
  public struct Line: Hashable, Sendable {
    public let recording: StaffRecording
    public let by: String
    public let at: Instant

    public init(_ recording: StaffRecording, by: String, at: Instant) {
      self.recording = recording
      self.by = by
      self.at = at
    }
  }

  /// A line that cannot be read. It stays in the file and is shown by the check.
  public struct Fault: Hashable, Sendable {
    public let line: Int
    public let expected: String
    /// Whether it is the last line and breaks off.
    public let isTorn: Bool
  }

  public static let name = "staff.jsonl"

  public private(set) var lines: [Line] = []
  public private(set) var faults: [Fault] = []
  /// How many lines there are, readable or not: what an addition expects to find.
  public private(set) var count = 0
  /// Where the last line starts if it breaks off.
  private(set) var tornAt: Int?
  /// Whether the last line is whole and only its end is missing, as after an edit by hand.
  private(set) var lacksLineEnd = false

  public init() {}

  init(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      count += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      do throws(TextFault) {
        lines.append(try Line(Array(bytes[start..<(end ?? bytes.count)])))
        lacksLineEnd = end == nil
      } catch {
        faults.append(Fault(line: count, expected: error.expected, isTorn: end == nil))
        if end == nil { tornAt = start }
      }
      start = (end ?? bytes.count) + 1
    }
  }

  /// A torn last line was never confirmed as saved, so nobody holds anything by it.
  public var staff: Staff {
    Staff(
      lines.map(\.recording),
      fault: faults.first { !$0.isTorn }.map {
        TableFault(file: StaffFile.name, line: $0.line, expected: $0.expected)
      })
  }

  /// The number of the last line where it breaks off.
  public var tornLine: Int? { faults.first(where: \.isTorn)?.line }
}

extension StaffFile.Line {
  var text: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("at", at.description)
      writer.member("by", by)
      writer.member("from", recording.from.description)
      writer.member("name", recording.name.text)
      writer.member("roles", recording.roles.map(\.rawValue))
      writer.member("shownName", recording.shownName?.text)
      writer.member("until", recording.until?.description)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  init(_ line: [UInt8]) throws(TextFault) {
    self = try line.reading { reader throws(TextFault) in
      var object = try reader.object()
      try reader.finish()
      let at = try object.required("at").instant()
      let by = try object.required("by").string()
      let from = try object.requiredDay("from")
      let name = try object.requiredText("name")
      let named = try object.required("roles")
      var roles: Set<StaffRole> = []
      try named.elements { element throws(TextFault) in roles.insert(try element.code()) }
      let shownName = try object.text("shownName")
      let until = try object.day("until")
      try object.finish()
      guard
        let recording = StaffRecording(
          name, shownName: shownName, as: roles, from: from, until: until)
      else {
        throw named.fault("a role, and an “until” that is not before “from”")
      }
      return StaffFile.Line(recording, by: by, at: at)
    }
  }
}
