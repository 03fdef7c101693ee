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
  private(set) var record: CaseRecord
  private(set) var headHash = Fingerprint.none
  private(set) var damage: CaseDamage?
  /// How many bytes from the start hold good entries.
  private(set) var goodBytes = 0
  /// Whether the last good entry lacks its LF: it is whole, so it counts, and the next entry brings
  /// the LF along.
  private(set) var lacksLineEnd = false

  /// - Parameter verifying: checks each entry's hashes besides the shape. What is read for a person
  ///   or before writing is verified; the index reads a hundred thousand files in one go and leaves
  ///   that to the check.
  init(_ bytes: [UInt8], _ reference: CaseReference, verifying: Bool) {
    record = CaseRecord(reference: reference)
    bytes.withUnsafeBufferPointer { read($0, verifying: verifying) }
  }

  var stored: StoredCase { StoredCase(record: record, headHash: headHash, damage: damage) }

  /// Once the tail is set aside, what is left is whole.
  mutating func forgetTail() {
    damage = nil
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, verifying: Bool) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else {
      damage = .empty
      return
    }
    var entries: [Entry] = []
    entries.reserveCapacity(8)
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
        let text = try CaseFile.text(line, verifying: verifying || lineEnd == nil)
        guard text.sequence == entries.count + 1 else {
          throw TextFault(offset: 0, expected: "entry \(entries.count + 1), found \(text.sequence)")
        }
        guard text.follows(last) else {
          throw TextFault(offset: 0, expected: "the hash of the entry before; one was changed")
        }
        entries.append(try text.entry())
        last = text
      } catch {
        damage = CaseFile.damage(error, line, number: entries.count + 1, from: bytes, at: start)
        entries += CaseFile.intactEntries(bytes, from: start, besides: entries.count)
        break
      }
      lacksLineEnd = lineEnd == nil
      start += (lineEnd ?? rest) + 1
      goodBytes = min(start, bytes.count)
    }
    headHash = last?.hashText ?? Fingerprint.none
    record = CaseRecord(reference: record.reference, entries: entries)
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
    if !isWhole, line.count == rest || (line.count + 1 == rest && line.contains(0)) {
      return .tornTail(bytes: rest)
    }
    return fault.mayBeNewer
      ? .newerFormat(line: number, detail: "\(fault)")
      : .inside(line: number, detail: "\(fault)")
  }
}
