#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Descriptor {
  /// Everything from an offset on. Reads on until the end, whatever size was expected.
  func read(from start: Int = 0, expecting size: Int) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    var capacity = max(size, 0) + 1
    var bytes: [UInt8] = []
    while true {
      let have = bytes.count
      let more = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let offset = off_t(start + have + count)
          let got = pread(number, buffer.baseAddress.map { $0 + count }, capacity - count, offset)
          if got == 0 { break }
          if got < 0 {
            if errno == EINTR { continue }
            fault = SystemFault(operation: "read", errno: errno)
            break
          }
          count += got
          // What was expected has come, and a byte more would have come with it.
          if have == 0, count == size { break }
        }
      }
      if let fault { throw fault }
      let isEnd = more.count < capacity
      if have == 0 { bytes = more } else { bytes += more }
      if isEnd { return bytes }
      capacity = 65_536
    }
  }

  /// Writes at the end in one call. A short write is a fault: what did get written is for the caller
  /// to take back.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    let written = try Descriptor.call("write") {
      bytes.withUnsafeBytes { systemWrite(number, $0) }
    }
    guard written == bytes.count else { throw SystemFault(operation: "write", errno: ENOSPC) }
  }

  /// Returns when the content is on the disk.
  func sync() throws(SystemFault) {
    _ = try Descriptor.call("sync") { Int(fsync(number)) }
  }

  /// The same for everything that was written anywhere.
  static func syncAll() {
    systemSync()
  }

  func truncate(to length: Int) throws(SystemFault) {
    _ = try Descriptor.call("truncate") { Int(ftruncate(number, off_t(length))) }
  }

  func setPermissions(_ mode: UInt32) throws(SystemFault) {
    _ = try Descriptor.call("chmod") { Int(fchmod(number, mode_t(mode))) }
  }

  enum Lock { case shared, exclusive }

  /// Waits for the lock, but not for ever; false when somebody else still holds it.
  func lock(_ kind: Lock, waitingMilliseconds limit: Int) throws(SystemFault) -> Bool {
    let operation = (kind == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB
    var waited = 0
    while flock(number, operation) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK where waited < limit:
        usleep(2000)
        waited += 2
      case EWOULDBLOCK: return false
      default: throw SystemFault(operation: "lock", errno: errno)
      }
    }
    return true
  }
}

private func systemWrite(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(number, bytes.baseAddress, bytes.count)
}

private func systemSync() {
  sync()
}
