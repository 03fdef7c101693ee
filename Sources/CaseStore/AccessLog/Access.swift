import CaseCore

/// That somebody looked at, searched for, took out or passed on what the store holds: who, when and
/// which, never the content (Data Protection Act 2018 s62 asks for such a log).
public struct Access: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case consultation, search, export, disclosure
    /// Taking in what another system hands over, as the Act calls it.
    case collection

    /// What leaves the building must be on the disk before it leaves. A consultation is not worth
    /// making every reader wait for the disk; it may be lost with the power of the same seconds.
    var isSynced: Bool { self == .export || self == .disclosure }
  }

  public let kind: Kind
  public let by: String
  public let at: Instant
  /// The case, or nil where the access was to what a query found.
  public let reference: CaseReference?
  public let query: String?
  public let reason: WrittenText?

  public init(
    _ kind: Kind, by: String, at: Instant, reference: CaseReference? = nil, query: String? = nil,
    reason: WrittenText? = nil
  ) {
    self.kind = kind
    self.by = by
    self.at = at
    self.reference = reference
    self.query = query
    self.reason = reason
  }
}

extension Access {
  var line: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("at", at.description)
      writer.member("by", by)
      writer.member("case", reference?.text)
      writer.member("kind", kind.rawValue)
      writer.member("query", query)
      writer.member("reason", reason?.text)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  init(line: [UInt8]) throws(TextFault) {
    self = try line.reading { reader throws(TextFault) in
      var object = try reader.object()
      try reader.finish()
      let at = try object.required("at").instant()
      let by = try object.required("by").string()
      let reference = try object.take("case").map { value throws(TextFault) in
        guard let reference = CaseReference(try value.string()) else {
          throw value.fault(CaseReference.expected)
        }
        return reference
      }
      let kind: Kind = try object.requiredCode("kind")
      let query = try object.take("query").map { value throws(TextFault) in try value.string() }
      let reason = try object.text("reason")
      try object.finish()
      return Access(kind, by: by, at: at, reference: reference, query: query, reason: reason)
    }
  }
}
