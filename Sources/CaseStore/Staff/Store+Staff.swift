import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Store {
  /// Who works with the store. Empty where nobody has said; a line that cannot be read is among the
  /// faults and takes no other with it.
  public func staffFile() throws(StoreFailure) -> StaffFile {
    try at(StaffFile.name) { () throws(SystemFault) in
      let bytes = try existing { () throws(SystemFault) in try folder.readFile(StaffFile.name) }
      return bytes.map { StaffFile($0) } ?? StaffFile()
    }
  }

  /// Adds recordings and returns only when all of them are on the disk. After a power cut
  /// whole lines stand, and a torn last one was never saved.
  /// - Parameter count: how many lines the person saw; anything else means that somebody was
  ///   quicker, and nothing is written.
  public func addStaff(
    _ lines: StaffFile.Line..., expecting count: Int
  ) throws(StoreFailure) {
    try addStaff(lines, expecting: count)
  }

  public func addStaff(
    _ lines: [StaffFile.Line], expecting count: Int
  ) throws(StoreFailure) {
    guard let first = lines.first else { return }
    let file = try at(StaffFile.name) { () throws(SystemFault) in
      try folder.openFile(StaffFile.name, O_RDWR | O_CREAT | O_APPEND)
    }
    let isHeld = try at(StaffFile.name) { () throws(SystemFault) in
      try file.lock(.exclusive, waitingMilliseconds: Store.patienceMilliseconds)
    }
    guard isHeld else { throw .heldByAnotherProcess(path: "\(path)/\(StaffFile.name)") }
    let bytes = try at(StaffFile.name) { () throws(SystemFault) in
      try file.read(expecting: try file.status().size)
    }
    let present = StaffFile(bytes)
    guard present.count == count else {
      throw .staffChangedMeanwhile(path: "\(path)/\(StaffFile.name)")
    }
    if let torn = present.tornAt {
      try setAside(
        Array(bytes[torn...]), from: StaffFile.name, kind: "tail",
        why: "the last line broke off: it was never confirmed as saved", by: first.by, at: first.at)
    }
    let good = present.tornAt ?? bytes.count
    try at(StaffFile.name) { () throws(SystemFault) in
      do throws(SystemFault) {
        try file.truncate(to: good)
        let text = lines.flatMap(\.text)
        try file.write(present.lacksLineEnd ? [UInt8(ascii: "\n")] + text : text)
        try file.sync()
        try folder.sync()
      } catch {
        try? file.truncate(to: good)
        throw error
      }
    }
  }
}
