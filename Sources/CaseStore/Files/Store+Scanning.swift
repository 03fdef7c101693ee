import CaseCore

extension Store {
  /// Every case file, as the folders list them. What is no case file is left to the check.
  public func caseFiles() -> [CaseFileStamp] {
    var stamps: [CaseFileStamp] = []
    for year in years() { stamps += caseFiles(ofYear: year) }
    return stamps
  }

  /// The year folders, in order.
  func years() -> [String] {
    guard let cases = try? folder.openFolder("cases"), let names = try? cases.names() else {
      return []
    }
    return names.filter { Store.isYear($0) }.sorted()
  }

  static func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  func caseFiles(ofYear year: String) -> [CaseFileStamp] {
    var stamps: [CaseFileStamp] = []
    guard let cases = try? folder.openFolder("cases"), let opened = try? cases.openFolder(year)
    else { return [] }
    try? opened.forEachName { name in
      guard let reference = CaseReference(fileName: name), reference.yearFolder == year,
        let status = try? opened.status(of: name), status.isFile
      else { return }
      stamps.append(CaseFileStamp(reference, status))
    }
    return stamps
  }

  /// The next number that no case of that year has, here or set aside: a reference that once meant
  /// one case must never mean another.
  public func nextReference(year: Int) throws(StoreFailure) -> CaseReference {
    var highest = 0
    func count(_ name: String) {
      guard let reference = CaseReference(name.prefix { $0 != "." }), reference.year == year,
        reference.text.hasPrefix("\(manifest.prefix)-"),
        let number = reference.text.split(separator: "-").last.flatMap({ Int($0) })
      else { return }
      highest = max(highest, number)
    }
    let yearText = CaseReference(prefix: manifest.prefix, year: year, number: 1)?.yearFolder
    guard let yearText else { throw .badReference("\(manifest.prefix)-\(year)") }
    do {
      if let opened = try existing({ () throws(SystemFault) in
        try folder.openFolder("cases").openFolder(yearText)
      }) {
        try opened.forEachName(count)
      }
      if let opened = try existing({ () throws(SystemFault) in
        try folder.openFolder("quarantine")
      }) {
        try opened.forEachName(count)
      }
    } catch {
      throw StoreFailure(error, "\(path)/cases/\(yearText)")
    }
    guard
      let next = CaseReference(prefix: manifest.prefix, year: year, number: highest + 1)
    else { throw .badReference("\(manifest.prefix)-\(year)-\(highest + 1)") }
    return next
  }
}

extension CaseFileStamp {
  init(_ reference: CaseReference, _ status: FileStatus) {
    self.init(
      reference: reference, size: status.size, modifiedNanoseconds: status.modifiedNanoseconds,
      inode: status.inode)
  }
}
