import CaseCore

/// What was set aside, and why.
public struct QuarantineNote: Hashable, Sendable {
  /// The file in `quarantine/` that holds the bytes.
  public let file: String
  /// Where they were, from the store's folder.
  public let from: String
  public let why: String
  public let by: String
  public let at: Instant

  static let ending = ".note.json"

  var text: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("at", at.description)
      writer.member("by", by)
      writer.member("file", file)
      writer.member("from", from)
      writer.member("why", why)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  init(file: String, from: String, why: String, by: String, at: Instant) {
    self.file = file
    self.from = from
    self.why = why
    self.by = by
    self.at = at
  }

  init?(_ text: [UInt8]) {
    guard let json = try? JSONValue(text), let file = json["file"]?.string,
      let from = json["from"]?.string, let why = json["why"]?.string,
      let by = json["by"]?.string, let at = json["at"]?.string.flatMap({ Instant($0) })
    else { return nil }
    self.init(file: file, from: from, why: why, by: by, at: at)
  }
}

extension Store {
  /// Keeps bytes in `quarantine/` with a note, on the disk before this returns. The name comes from
  /// the bytes, so doing it again after a crash makes no second copy.
  @discardableResult
  func setAside(
    _ bytes: [UInt8], from file: String, kind: String, why: String, by: String, at: Instant
  ) throws(StoreFailure) -> QuarantineNote {
    let mark = Fingerprint.text(of: bytes).prefix(16)
    let base = file.split(separator: "/").last.map(String.init) ?? file
    let note = QuarantineNote(
      file: "\(base).\(kind)-\(mark)", from: file, why: why, by: by, at: at)
    try self.at("quarantine") { () throws(SystemFault) in
      let quarantine = try openQuarantine()
      try quarantine.writeFile(note.file, bytes, replacing: true, tag: Descriptor.newTag())
      try quarantine.writeFile(
        note.file + QuarantineNote.ending, note.text, replacing: true, tag: Descriptor.newTag())
    }
    return note
  }

  func openQuarantine() throws(SystemFault) -> Descriptor {
    if try folder.makeFolder("quarantine") { try folder.sync() }
    return try folder.openFolder("quarantine")
  }

  /// Everything that was set aside and has a note.
  public func quarantineNotes() -> [QuarantineNote] {
    guard let quarantine = try? folder.openFolder("quarantine"),
      let names = try? quarantine.names()
    else { return [] }
    return names.sorted().compactMap { name in
      guard name.hasSuffix(QuarantineNote.ending) else { return nil }
      return (try? quarantine.readFile(name)).flatMap { QuarantineNote($0) }
    }
  }
}
