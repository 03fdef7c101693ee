import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Store {
  /// Carries out a plan. What has changed since it was made is looked at again, and left alone when
  /// the step no longer fits.
  ///
  /// - Returns: the steps whose files were left alone because they are no longer what the check saw.
  @discardableResult
  public func repair(
    _ steps: [RepairStep], by: String, at: Instant
  ) throws(StoreFailure) -> [RepairStep] {
    var left: [RepairStep] = []
    for step in steps {
      switch step.action {
      case .setPermissions(let mode): try setPermissions(mode, of: step.file)
      case .setAside:
        if try !setFileAside(step, by: by, at: at) { left.append(step) }
      case .setTailAside: try setTailAside(step, by: by, at: at)
      }
    }
    return left
  }

  private func setPermissions(_ mode: UInt32, of file: String) throws(StoreFailure) {
    try self.at(file) { () throws(SystemFault) in
      guard let (folder, name) = split(file) else { return try self.folder.setPermissions(mode) }
      // Where the owner lacks the right to read, the file cannot even be opened to be put right.
      try openFolder(folder).setPermissions(mode, of: name)
    }
  }

  private func setTailAside(
    _ step: RepairStep, by: String, at: Instant
  ) throws(StoreFailure) {
    guard let reference = step.cases.first, step.file == reference.filePath else {
      return try setLogTailAside(step, by: by, at: at)
    }
    let held = try hold(reference)
    let content = try content(of: held)
    guard case .tornTail = content.damage else { return }
    try setTailAside(of: held, content, by: by, at: at)
    try on(reference) { () throws(SystemFault) in try held.file.sync() }
  }

  private func setLogTailAside(
    _ step: RepairStep, by: String, at: Instant
  ) throws(StoreFailure) {
    guard let (folder, name) = split(step.file) else { return }
    let file = try self.at(step.file) { () throws(SystemFault) in
      try openFolder(folder).openFile(name, O_RDWR)
    }
    let isHeld = try self.at(step.file) { () throws(SystemFault) in
      try file.lock(.exclusive, waitingMilliseconds: Store.patienceMilliseconds)
    }
    // Whoever has it may be writing the very line that looks torn.
    guard isHeld else { throw .heldByAnotherProcess(path: "\(path)/\(step.file)") }
    let bytes = try self.at(step.file) { () throws(SystemFault) in
      try file.read(expecting: try file.status().size)
    }
    let torn = step.file == StaffFile.name ? StaffFile(bytes).tornAt : AccessLog(bytes).tornAt
    guard let start = torn else { return }
    try setAside(
      Array(bytes[start...]), from: step.file, kind: "tail", why: step.why, by: by, at: at)
    try self.at(step.file) { () throws(SystemFault) in
      try file.truncate(to: start)
      try file.sync()
    }
  }

  /// Moves the file itself, so that nothing written to it meanwhile is lost. False when it is no
  /// longer what the check saw.
  private func setFileAside(
    _ step: RepairStep, by: String, at: Instant
  ) throws(StoreFailure) -> Bool {
    guard let (folder, name) = split(step.file) else { return true }
    return try self.at(step.file) { () throws(SystemFault) in
      let from = try openFolder(folder)
      guard let status = try existing({ () throws(SystemFault) in try from.status(of: name) })
      else { return true }
      guard step.seen?.fits(status) ?? true else { return false }
      // Somebody is still writing it.
      if status.isFile, name.hasSuffix(".tmp"),
        let file = try? from.openFile(name, O_RDONLY),
        try !file.lock(.shared, waitingMilliseconds: 0)
      {
        return false
      }
      let note = QuarantineNote(
        file: "\(name).aside-\(String(status.inode, radix: 16))", from: step.file, why: step.why,
        by: by, at: at)
      let quarantine = try openQuarantine()
      try quarantine.writeFile(
        note.file + QuarantineNote.ending, note.text, replacing: true, tag: Descriptor.newTag())
      try from.move(name, to: quarantine, as: note.file)
      try quarantine.sync()
      try from.sync()
      return true
    }
  }

  /// A file's folder and name; nil for the store's folder itself.
  private func split(_ file: String) -> (folder: String, name: String)? {
    let parts = file.split(separator: "/")
    guard let name = parts.last else { return nil }
    return (parts.dropLast().joined(separator: "/"), String(name))
  }
}
