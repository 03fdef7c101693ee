import CaseCore

extension Store {
  /// Removes what an entry said, as a court or the end of retention orders, and keeps that it was
  /// there: its hash, who erased it, when and why. The chain still checks.
  public func erase(
    entry sequence: Int, of reference: CaseReference, by: String, at: Instant, why: WrittenText
  ) throws(StoreFailure) -> StoredCase {
    let held = try hold(reference)
    var content = try content(of: held)
    try refuseReadOnly(content)
    guard let entry = content.entries.first(where: { $0.sequence == sequence }) else {
      throw .noSuchEntry(reference, entry: sequence)
    }
    if case .erased = entry.content { return content.stored }
    if case .tornTail = content.damage {
      try setTailAside(of: held, content, by: by, at: at)
      content.forgetTail()
    }
    let erased = Entry(
      sequence: entry.sequence, id: entry.id, at: entry.at, by: entry.by,
      content: .erased(Erasure(at: at, by: by, why: why)))
    let length = content.goodBytes
    try on(reference) { () throws(SystemFault) in
      let bytes = try held.file.read(expecting: length)
      let text = try Store.replacing(erased, in: bytes)
      // Whoever waits for the lock of the old file finds another under its name and opens that.
      try held.year.writeFile(reference.fileName, text, replacing: true, tag: "erasing")
    }
    return try read(reference)
  }

  /// Only the one line is made anew; the others stay byte for byte.
  private static func replacing(
    _ erased: Entry, in bytes: [UInt8]
  ) throws(SystemFault) -> [UInt8] {
    var text: [UInt8] = []
    var number = 1
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if number == erased.sequence, let old = try? RecordText.entry(fromLine: Array(line)) {
        text += RecordText.line(for: erased, previous: old.previous, digest: old.digest).bytes
      } else {
        text += line
        text.append(UInt8(ascii: "\n"))
      }
      number += 1
    }
    return text
  }
}
