import CaseCore

/// The text of the record, format 1: an entry a line, canonical JSON, each holding the hash of the
/// one before.
public enum RecordText {
  public static let format = 1

  /// The line of an entry, with its LF, and the entry's hash.
  /// - Parameters:
  ///   - previous: the hash of the entry before, or `RecordText.firstPrevious`.
  ///   - digest: of the events that an erased entry once held; for all others it is worked out.
  public static func line(
    for entry: Entry, previous: String, digest: String? = nil
  ) -> (bytes: [UInt8], hash: String) {
    var content = JSONWriter()
    let proof: String
    switch entry.content {
    case .events(let events):
      content.array { writer in for event in events { event.write(to: &writer) } }
      proof = Fingerprint.text(of: content.bytes)
    case .erased(let erasure):
      content.object { writer in
        writer.member("at", erasure.at.description)
        writer.member("by", erasure.by)
        writer.member("why", erasure.why.text)
      }
      proof = digest ?? Fingerprint.none
    }
    let hash = Fingerprint.text(of: covered(entry, previous: previous, digest: proof))
    var line = JSONWriter()
    line.object { writer in
      writer.member("at", entry.at.description)
      writer.member("by", entry.by)
      writer.member("digest", proof)
      switch entry.content {
      case .events: writer.key("events")
      case .erased: writer.key("erased")
      }
      writer.raw(content.bytes)
      writer.member("hash", hash)
      writer.member("id", entry.id)
      writer.member("previous", previous)
      writer.member("seq", entry.sequence)
    }
    return (line.bytes + [UInt8(ascii: "\n")], hash)
  }

  /// What the first entry of a case names as the hash before it.
  public static var firstPrevious: String { Fingerprint.none }

  /// What an entry's hash is made over: everything but the hash and the content itself.
  static func covered(_ entry: Entry, previous: String, digest: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("at", entry.at.description)
      writer.member("by", entry.by)
      writer.member("digest", digest)
      writer.member("id", entry.id)
      writer.member("previous", previous)
      writer.member("seq", entry.sequence)
    }
    return writer.bytes
  }

  /// Reads one line, without its LF, and checks its hash.
  public static func entry(fromLine line: [UInt8]) throws(TextFault) -> EntryLine {
    try line.withUnsafeBufferPointer { bytes throws(TextFault) in
      let text = try EntryText(bytes)
      try text.checkHashes()
      return EntryLine(
        entry: try text.entry(), previous: text.previousText, digest: text.digestText,
        hash: text.hashText)
    }
  }

  /// The canonical text of events.
  public static func json(of events: [CaseEvent]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in for event in events { event.write(to: &writer) } }
    return writer.bytes
  }

  /// Reads an array of events in any layout. Refuses what this version does not know: here somebody
  /// has written by hand, and a wrong letter must not pass for a newer version.
  public static func events(fromJSON bytes: [UInt8]) throws(TextFault) -> [CaseEvent] {
    try bytes.reading { reader throws(TextFault) in
      var events: [CaseEvent] = []
      try reader.array { reader throws(TextFault) in
        var object = try reader.object()
        events.append(try EventText.knownEvent(&object))
      }
      try reader.finish()
      return events
    }
  }
}

/// An entry as a line holds it, with its place in the chain.
public struct EntryLine: Hashable, Sendable {
  public let entry: Entry
  public let previous: String
  /// The hash of its events, which stays when they are erased.
  public let digest: String
  public let hash: String
}
