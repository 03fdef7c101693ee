import CaseCore

extension Store {
  /// Every case file, as the folders list them. What is no case file is left to the check.
  public func caseFiles() -> [CaseFileStamp] {
    var stamps: [CaseFileStamp] = []
    for year in years() { stamps += caseFiles(ofYear: year) }
    return stamps
  }

  /// The year folders, in order.
  func years() -> [String] { (try? listYears()) ?? [] }

  /// The same, told apart from a folder that cannot be listed.
  func listYears() throws(SystemFault) -> [String] {
    let opened = try existing { () throws(SystemFault) in try folder.openFolder("cases") }
    guard let opened else { return [] }
    return try opened.names().filter { Store.isYear($0) }.sorted()
  }

  static func isYear(_ name: String) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  func caseFiles(ofYear year: String) -> [CaseFileStamp] {
    (try? listCaseFiles(ofYear: year)) ?? []
  }

  /// The same, told apart from a folder that cannot be listed. What goes meanwhile is not there.
  func listCaseFiles(ofYear year: String) throws(SystemFault) -> [CaseFileStamp] {
    var stamps: [CaseFileStamp] = []
    let found = try existing { () throws(SystemFault) in
      try folder.openFolder("cases").openFolder(year)
    }
    guard let opened = found else { return [] }
    var fault: SystemFault?
    try opened.forEachName { name in
      guard let reference = CaseReference(fileName: name), reference.yearFolder == year else {
        return
      }
      do throws(SystemFault) {
        let status = try opened.status(of: name)
        if status.isFile { stamps.append(CaseFileStamp(reference, status)) }
      } catch {
        if error.errno != noSuchFile { fault = error }
      }
    }
    if let fault { throw fault }
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
