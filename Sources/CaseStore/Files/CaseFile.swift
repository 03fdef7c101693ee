import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The content of one case file, read as far as it is good.
struct CaseFile {
  let reference: CaseReference
  private(set) var entries: [Entry] = []
  private(set) var headHash = Fingerprint.none
  private(set) var damage: CaseDamage?
  /// How many bytes from the start hold good entries.
  private(set) var goodBytes = 0
  /// The last good line with its LF, to recognise the file by when it has grown.
  private(set) var lastLine: ArraySlice<UInt8> = []
  /// Whether the last good entry lacks its LF: it is whole, so it counts, and the next entry brings
  /// the LF along.
  private(set) var lacksLineEnd = false
  /// The first kind of event that this version does not know.
  private(set) var unknownKind: String?

  /// - Parameter verifying: checks each entry's hashes besides the shape. What is read for a person
  ///   or before writing is verified; the index reads a hundred thousand files in one go and leaves
  ///   that to the check.
  init(_ bytes: [UInt8], _ reference: CaseReference, verifying: Bool) {
    self.reference = reference
    entries.reserveCapacity(8)
    read(bytes[...], verifying: verifying)
    if entries.isEmpty, bytes.isEmpty { damage = .empty }
  }

  var record: CaseRecord { CaseRecord(reference: reference, entries: entries) }
  var sequence: Int { entries.last?.sequence ?? 0 }
  var stored: StoredCase { StoredCase(record: record, headHash: headHash, damage: damage) }

  /// Once the tail is set aside, what is left is whole.
  mutating func forgetTail() {
    damage = nil
  }

  /// Refuses a line that could not be read again after this, so that none is ever written.
  func checkNext(_ line: [UInt8]) throws(StoreFailure) {
    do throws(TextFault) {
      try line.dropLast().withUnsafeBufferPointer { bytes throws(TextFault) in
        _ = try next(bytes, after: nil, verifying: true).entry()
      }
    } catch {
      throw .unwritable(reference, detail: "\(error)")
    }
  }

  /// Takes in a line that was written.
  mutating func add(_ line: [UInt8]) {
    if lacksLineEnd { goodBytes += 1 }
    read(line[...], verifying: true)
  }

  /// Reads what came after the good bytes.
  mutating func read(_ bytes: ArraySlice<UInt8>, verifying: Bool) {
    let before = goodBytes
    bytes.withUnsafeBufferPointer { read($0, verifying: verifying) }
    if verifying, goodBytes > before {
      let end = bytes.startIndex + goodBytes - before
      let start = bytes[..<(end - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      lastLine = bytes[(start ?? bytes.startIndex)..<end]
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, verifying: Bool) {
    guard let base = bytes.baseAddress else { return }
    let before = goodBytes
    var last: EntryText?
    var start = 0
    while start < bytes.count {
      let rest = bytes.count - start
      let lineEnd = memchr(base + start, 0x0A, rest).map {
        UnsafeRawPointer($0) - UnsafeRawPointer(base + start)
      }
      let line = UnsafeBufferPointer(rebasing: bytes[start..<start + (lineEnd ?? rest)])
      do throws(TextFault) {
        // Without its LF a line is only taken for whole when its hash proves that it is.
        let text = try next(line, after: last, verifying: verifying || lineEnd == nil)
        let entry = try text.entry()
        if unknownKind == nil { unknownKind = CaseFile.unknownKind(entry) }
        entries.append(entry)
        last = text
      } catch {
        damage = CaseFile.damage(error, line, number: entries.count + 1, from: bytes, at: start)
        entries += CaseFile.intactEntries(bytes, from: start, besides: entries.count)
        break
      }
      lacksLineEnd = lineEnd == nil
      start += (lineEnd ?? rest) + 1
      goodBytes = before + min(start, bytes.count)
    }
    if let last { headHash = last.hashText }
  }

  /// The line that comes next, in its place in the chain.
  private func next(
    _ line: UnsafeBufferPointer<UInt8>, after last: EntryText?, verifying: Bool
  ) throws(TextFault) -> EntryText {
    let text = try CaseFile.text(line, verifying: verifying)
    guard text.sequence == entries.count + 1 else {
      throw TextFault(offset: 0, expected: "entry \(entries.count + 1), found \(text.sequence)")
    }
    guard last.map({ text.follows($0) }) ?? text.follows(headHash) else {
      throw TextFault(offset: 0, expected: "the hash of the entry before; one was changed")
    }
    return text
  }

  private static func unknownKind(_ entry: Entry) -> String? {
    for case .unknown(let kind, _) in entry.events { return kind }
    return nil
  }

  private static func text(
    _ line: UnsafeBufferPointer<UInt8>, verifying: Bool
  ) throws(TextFault) -> EntryText {
    let text = try EntryText(line)
    if verifying { try text.checkHashes() }
    return text
  }

  /// What can still be read behind damage: entries whose own hashes prove them. An incident must not
  /// go out of sight because a line above it was harmed.
  private static func intactEntries(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, besides good: Int
  ) -> [Entry] {
    var found: [Int: Entry] = [:]
    for line in bytes[start...].split(separator: UInt8(ascii: "\n")) {
      guard let text = try? text(UnsafeBufferPointer(rebasing: line), verifying: true),
        text.sequence > good, found[text.sequence] == nil, let entry = try? text.entry()
      else { continue }
      found[text.sequence] = entry
    }
    return found.values.sorted { $0.sequence < $1.sequence }
  }

  /// Tells an entry that power loss cut off from damage to what had been saved. Only the end of a
  /// file can be torn: the line without an LF, or one with the zero bytes that some file systems
  /// leave where a write did not reach the disk.
  private static func damage(
    _ fault: TextFault, _ line: UnsafeBufferPointer<UInt8>, number: Int,
    from bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> CaseDamage {
    let rest = bytes.count - start
    let isWhole = (try? text(line, verifying: true)) != nil
    // A case's first line is never torn: a new case gets its name only when it is whole.
    if !isWhole, number > 1, line.count == rest || (line.count + 1 == rest && line.contains(0)) {
      return .tornTail(bytes: rest)
    }
    return fault.mayBeNewer
      ? .newerFormat(line: number, detail: "\(fault)")
      : .inside(line: number, detail: "\(fault)")
  }
}
