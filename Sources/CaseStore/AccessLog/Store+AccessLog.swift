import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Store {
  /// Adds a line to the log of the month.
  public func logAccess(_ access: Access) throws(StoreFailure) {
    let name = "\(access.at.description.prefix(7)).jsonl"
    let isLogged = try at("access/\(name)") { () throws(SystemFault) in
      if try folder.makeFolder("access") { try folder.sync() }
      let months = try folder.openFolder("access")
      let file = try months.openFile(name, O_RDWR | O_CREAT | O_APPEND)
      guard try file.lock(.exclusive, waitingMilliseconds: Store.patienceMilliseconds) else {
        return false
      }
      try add(access, to: file)
      if access.kind.isSynced { try months.sync() }
      return true
    }
    guard isLogged else { throw .heldByAnotherProcess(path: "\(path)/access/\(name)") }
  }

  private func add(_ access: Access, to file: borrowing Descriptor) throws(SystemFault) {
    let size = try file.status().size
    // After a line that power loss cut off a new one starts, so that only the one is lost.
    let last = size > 0 ? try file.read(from: size - 1, expecting: 1).last : nil
    let isTorn = last.map { $0 != UInt8(ascii: "\n") } ?? false
    do throws(SystemFault) {
      try file.write(isTorn ? [UInt8(ascii: "\n")] + access.line : access.line)
      if access.kind.isSynced { try file.sync() }
    } catch {
      try? file.truncate(to: size)
      throw error
    }
  }

  /// The log of a month, such as `2018-11`. Empty where nobody did anything.
  public func accessLog(month: String) throws(StoreFailure) -> AccessLog {
    guard Store.isMonth(month) else { throw .notAllowed(path: "access/\(month)") }
    let name = "\(month).jsonl"
    return try at("access/\(name)") { () throws(SystemFault) in
      do throws(SystemFault) {
        return AccessLog(try folder.openFolder("access").readFile(name))
      } catch {
        if error.errno == ENOENT { return AccessLog([]) }
        throw error
      }
    }
  }

  /// The months that have a log, oldest first.
  public func accessMonths() -> [String] {
    guard let months = try? folder.openFolder("access"), let names = try? months.names() else {
      return []
    }
    return names.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
      .filter { Store.isMonth($0) }.sorted()
  }

  static func isMonth(_ text: String) -> Bool { CalendarDay("\(text)-01") != nil }
}
