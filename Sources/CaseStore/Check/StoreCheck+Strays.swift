import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

let noSuchFile = ENOENT

extension StoreCheck {
  /// A file that no part of the store is called: a leftover, a copy that a program made of a case,
  /// or something that somebody put there.
  mutating func strayFile(_ file: String, _ name: String) {
    if name.hasPrefix("."), name.hasSuffix(".tmp") {
      findings.append(
        StoreFinding(
          .note, .leftover, CaseReference(within: name).map { [$0] } ?? [], file: file,
          "Left over from writing that broke off; it was never confirmed as saved.",
          do: "Nothing: it is in nobody's way. A repair sets it aside.", repair: .setAside,
          seen: present))
    } else if file.hasPrefix("cases/"), let reference = CaseReference(within: name) {
      conflictCopy(file, of: reference)
    } else {
      findings.append(
        StoreFinding(
          .note, .strayFile, [], file: file, "It does not belong to a store.",
          do: "Keep it elsewhere: copies of cases must not lie about."))
    }
  }

  /// A copy that a program for keeping folders in step, or an editor, made. Entries that only the
  /// copy has were saved by somebody and are in no case.
  private mutating func conflictCopy(_ file: String, of reference: CaseReference) {
    let parts = file.split(separator: "/").map(String.init)
    let folder = parts.dropLast().joined(separator: "/")
    guard let bytes = try? store.openFolder(folder).readFile(parts[parts.count - 1]) else {
      findings.append(
        StoreFinding(
          .warning, .conflictCopy, [reference], file: file,
          "It looks like a copy of this case and cannot be read.",
          do: "Look at what it is, and compare it with the case."))
      return
    }
    let copy = CaseFile(bytes, reference, verifying: true)
    let known = Set((try? store.read(reference))?.record.entries.map(\.id) ?? [])
    let missing = copy.entries.filter { !known.contains($0.id) }
    guard !missing.isEmpty || copy.entries.isEmpty else {
      findings.append(
        StoreFinding(
          .warning, .conflictCopy, [reference], file: file,
          "A copy of this case. The case has every entry that can be read in it.",
          do: "Nothing is missing. A repair sets it aside.", repair: .setAside, seen: present))
      return
    }
    findings.append(
      StoreFinding(
        .error, .conflictCopy, [reference], file: file,
        missing.isEmpty
          ? "It looks like a copy of this case, and no entry in it can be read."
          : "A copy of this case with \(missing.count) entries that the case does not have.",
        do: missing.isEmpty
          ? "Look at what it is, and compare it with the case."
          : "Record what is missing in the case, from entry \(missing[0].sequence) of the copy on.")
    )
  }
}

extension CaseReference {
  /// The reference that a name starts with or holds after a leading `.`, `.#` or `~`, such as a
  /// copy's `SC-2018-0412 (conflicted copy).jsonl`.
  init?(within path: String) {
    let name = path.split(separator: "/").last ?? ""
    let trimmed = name.drop { !$0.isASCII || !$0.isUppercase }
    guard name.count - trimmed.count <= 2 else { return nil }
    let parts = trimmed.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let number = parts[2].prefix { $0.isASCII && $0.isNumber }
    self.init("\(parts[0])-\(parts[1])-\(number)")
  }
}
