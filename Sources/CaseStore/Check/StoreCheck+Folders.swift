import CaseCore

extension StoreCheck {
  mutating func checkFolders() {
    if let status = try? store.folder.status() { checkPermissions(status, "") }
    checkFolder("") { check, name, status in
      if Store.folders.contains(name), status.isFolder { return }
      if name == StoreManifest.fileName, status.isFile { return }
      if name == StaffFile.name, status.isFile { return check.checkStaff() }
      check.strayFile(name, name)
    }
    checkFolder("cases") { check, name, status in
      if status.isFolder, Store.isYear(name) { return check.checkYear(name) }
      check.strayFile("cases/\(name)", name)
    }
  }

  private mutating func checkYear(_ year: String) {
    checkFolder("cases/\(year)") { check, name, status in
      guard status.isFile, let reference = CaseReference(fileName: name) else {
        return check.strayFile("cases/\(year)/\(name)", name)
      }
      if reference.yearFolder == year {
        check.cases.append(reference)
      } else {
        check.findings.append(
          StoreFinding(
            .error, .wrongFolder, [reference], file: "cases/\(year)/\(name)",
            "The case lies in the folder of another year, where nothing looks for it.",
            do: "Move it to cases/\(reference.yearFolder), if there is none of that name."))
      }
    }
  }

  /// Goes over a folder's names. Links and permissions are looked at here for all of them.
  mutating func checkFolder(
    _ path: String, _ body: (inout StoreCheck, String, FileStatus) -> Void
  ) {
    let names: [(String, FileStatus)]
    do {
      let folder = try store.openFolder(path)
      // One that has gone since it was listed must not leave the others unchecked.
      names = try folder.names().sorted().compactMap { name in
        try existing { () throws(SystemFault) in try folder.status(of: name) }
          .map { status in (name, status) }
      }
    } catch {
      if (error as? SystemFault)?.errno == noSuchFile { return }
      findings.append(
        StoreFinding(
          .error, .unreadable, [], file: path, "The folder cannot be read: \(error).",
          do: "Look at who owns it and what its permissions are."))
      return
    }
    for (name, status) in names {
      present = FileSeen(size: status.size, modifiedNanoseconds: status.modifiedNanoseconds)
      let file = path.isEmpty ? name : "\(path)/\(name)"
      // What was set aside may be a link; it leads nowhere from there.
      if status.isLink, path != "quarantine" {
        findings.append(
          StoreFinding(
            .error, .link, CaseReference(within: name).map { [$0] } ?? [], file: file,
            "A link stands here. It is not followed, so what it leads to is not in the store.",
            do: "Put the file or folder itself here if it belongs to the store.",
            repair: .setAside, seen: present))
        continue
      }
      checkPermissions(status, file)
      body(&self, name, status)
    }
  }

  private mutating func checkPermissions(_ status: FileStatus, _ file: String) {
    guard status.isFolder || status.isFile else { return }
    let expected: UInt32 = status.isFolder ? 0o700 : 0o600
    guard status.permissions != expected else { return }
    let found = String(status.permissions, radix: 8)
    let isOpen = status.permissions & 0o077 != 0
    findings.append(
      StoreFinding(
        .warning, .permissions, CaseReference(within: file).map { [$0] } ?? [], file: file,
        isOpen
          ? "Others on this computer may have access (\(found))."
          : "Its owner cannot use it in full (\(found)).",
        do: "Set its permissions to \(String(expected, radix: 8)).",
        repair: .setPermissions(expected)))
  }

  /// Two spellings of one number would be taken for one case by people, though not by the store.
  mutating func checkSameNumbers() {
    var byNumber: [String: [CaseReference]] = [:]
    for reference in cases {
      let parts = reference.text.split(separator: "-")
      byNumber["\(parts[0])-\(parts[1])-\(parts[2].drop { $0 == "0" })", default: []]
        .append(reference)
    }
    for same in byNumber.values where same.count > 1 {
      findings.append(
        StoreFinding(
          .warning, .sameNumber, same.sorted(), file: same.sorted()[0].filePath,
          "Cases have the same number: \(same.sorted().map(\.text).joined(separator: ", ")).",
          do: "See whether they are one case. If so, record in each where the other is."))
    }
  }
}

extension Store {
  /// A folder by its path in the store, no part of which may be a link.
  func openFolder(_ path: String) throws(SystemFault) -> Descriptor {
    var opened = try folder.openFolder(".")
    for part in path.split(separator: "/") { opened = try opened.openFolder(String(part)) }
    return opened
  }
}
