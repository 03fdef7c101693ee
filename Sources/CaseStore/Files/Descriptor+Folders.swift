#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Descriptor {
  /// Makes a folder that only its owner can enter; false when it was there already.
  func makeFolder(_ name: String) throws(SystemFault) -> Bool {
    do {
      _ = try Descriptor.call("mkdir") { Int(mkdirat(number, name, 0o700)) }
      return true
    } catch  where error.errno == EEXIST {
      return false
    }
  }

  func remove(_ name: String) throws(SystemFault) {
    _ = try Descriptor.call("remove") { Int(unlinkat(number, name, 0)) }
  }

  /// Gives a file its name in place of whatever had it.
  func rename(_ name: String, replacing other: String) throws(SystemFault) {
    _ = try Descriptor.call("rename") { Int(renameat(number, name, number, other)) }
  }

  /// Gives a file a name that must be free; `EEXIST` when it is not.
  func rename(_ name: String, toFree other: String) throws(SystemFault) {
    do throws(SystemFault) {
      _ = try Descriptor.call("link") { Int(linkat(number, name, number, other, 0)) }
      try remove(name)
    } catch  where error.errno == EPERM || error.errno == EOPNOTSUPP || error.errno == EMLINK {
      // A file system without second names: the name is taken first, then filled.
      _ = try openFile(other, O_WRONLY | O_CREAT | O_EXCL)
      try rename(name, replacing: other)
    }
  }

  /// Gives a file (or a link itself) a name in another folder that must be free there.
  func move(
    _ name: String, to folder: borrowing Descriptor, as other: String
  ) throws(SystemFault) {
    let target = folder.number
    do throws(SystemFault) {
      _ = try Descriptor.call("link") { Int(linkat(number, name, target, other, 0)) }
      try remove(name)
    } catch {
      guard error.errno == EPERM || error.errno == EOPNOTSUPP || error.errno == EMLINK else {
        throw error
      }
      _ = try Descriptor.call("rename") { Int(renameat(number, name, target, other)) }
    }
  }

  func setPermissions(_ mode: UInt32, of name: String) throws(SystemFault) {
    guard try !status(of: name).isLink else { throw SystemFault(operation: "chmod", errno: ELOOP) }
    _ = try Descriptor.call("chmod") { Int(fchmodat(number, name, mode_t(mode), 0)) }
  }

  /// The names in a folder, in no order, without `.` and `..`.
  func names() throws(SystemFault) -> [String] {
    var names: [String] = []
    try forEachName { name in names.append(name) }
    return names
  }

  func forEachName(_ body: (String) -> Void) throws(SystemFault) {
    // The stream closes the descriptor that it is given, so it gets its own.
    let own = try openFolder(".")
    let copy = Int32(
      try Descriptor.call("dup") { Int(fcntl(own.number, F_DUPFD_CLOEXEC, 0)) })
    guard let stream = fdopendir(copy) else {
      let fault = SystemFault(operation: "list", errno: errno)
      _ = close(copy)
      throw fault
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemFault(operation: "list", errno: errno) }
        return
      }
      let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let text = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let name = String(cString: text)
      if name != ".", name != ".." { body(name) }
    }
  }
}
