import CaseCore

/// The places of an entry's parts in its line. Whoever only wants the case does not pay for the
/// hashes.
struct EntryText {
  private let line: JSONSlice
  private let at: JSONSlice
  private let by: JSONSlice
  private let digest: JSONSlice
  private let content: JSONSlice
  private let isErased: Bool
  private let hash: JSONSlice
  private let id: JSONSlice
  private let previous: JSONSlice
  let sequence: Int

  /// - Parameter bytes: one line, without its LF.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(TextFault) {
    var reader = JSONReader(bytes)
    var object = try reader.object()
    try reader.finish()
    line = object.slice
    at = try object.required("at")
    by = try object.required("by")
    digest = try object.required("digest").hexadecimal(64)
    if let erased = object.take("erased") {
      content = erased
      isErased = true
    } else {
      content = try object.required("events")
      isErased = false
    }
    hash = try object.required("hash").hexadecimal(64)
    id = try object.required("id").hexadecimal(32)
    previous = try object.required("previous").hexadecimal(64)
    sequence = try object.required("seq").number()
    try object.finish()
    guard reader.isCanonical else { throw line.fault("the canonical form of an entry") }
  }

  /// Whether this entry names the other's hash as the one before it.
  func follows(_ other: EntryText) -> Bool {
    guard let left = previous.plain, let right = other.hash.plain else { return false }
    return left.elementsEqual(right)
  }

  func follows(_ head: String) -> Bool {
    guard let plain = previous.plain else { return false }
    return plain.elementsEqual(head.utf8)
  }

  var previousText: String { String(decoding: previous.plain ?? previous.raw, as: UTF8.self) }
  var digestText: String { String(decoding: digest.plain ?? digest.raw, as: UTF8.self) }
  var hashText: String { String(decoding: hash.plain ?? hash.raw, as: UTF8.self) }

  /// Checks that neither the entry nor its events are other than when they were written.
  func checkHashes() throws(TextFault) {
    if !isErased {
      let found = Fingerprint.digits(of: UnsafeRawBufferPointer(content.raw))
      guard digest.plain.map(Array.init) == found else {
        throw content.fault("the events that its digest was made over; they were changed")
      }
    }
    var covered = JSONWriter()
    covered.object { writer in
      writer.key("at")
      writer.raw(at.raw)
      writer.key("by")
      writer.raw(by.raw)
      writer.key("digest")
      writer.raw(digest.raw)
      writer.key("id")
      writer.raw(id.raw)
      writer.key("previous")
      writer.raw(previous.raw)
      writer.member("seq", sequence)
    }
    let found = covered.bytes.withUnsafeBytes { Fingerprint.digits(of: $0) }
    guard hash.plain.map(Array.init) == found else {
      throw hash.fault("the hash of this entry; it was changed")
    }
  }

  func entry() throws(TextFault) -> Entry {
    let by = try by.string()
    let at = try at.instant()
    let id = String(decoding: id.plain ?? id.raw, as: UTF8.self)
    return Entry(sequence: sequence, id: id, at: at, by: by, content: try entryContent())
  }

  private func entryContent() throws(TextFault) -> Entry.Content {
    if isErased {
      var object = try content.object()
      let erasure = Erasure(
        at: try object.required("at").instant(), by: try object.required("by").string(),
        why: try object.requiredText("why"))
      try object.finish()
      return .erased(erasure)
    }
    var events: [CaseEvent] = []
    events.reserveCapacity(4)
    try content.readingArray { reader throws(TextFault) in
      var object = try reader.object()
      events.append(try EventText.event(&object))
    }
    guard !events.isEmpty else { throw content.fault("at least one event") }
    return .events(events)
  }
}

extension JSONSlice {
  /// The value itself, once it is known to be so many hexadecimal digits.
  fileprivate func hexadecimal(_ count: Int) throws(TextFault) -> JSONSlice {
    guard let plain, Hexadecimal.areDigits(plain, count: count) else {
      throw fault("\(count) hexadecimal digits")
    }
    return self
  }
}
