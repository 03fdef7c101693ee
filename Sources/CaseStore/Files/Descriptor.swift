#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What the operating system answered to a call that failed.
struct SystemFault: Error, Equatable {
  let operation: String
  let errno: Int32
}

/// What identifies a file and shows whether it has changed.
struct FileStatus: Equatable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let modifiedNanoseconds: Int
  let mode: UInt32

  var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
  var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
  var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
  var permissions: UInt32 { mode & 0o7777 }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    modifiedNanoseconds = Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec)
    mode = UInt32(status.st_mode)
  }

  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// An open file or folder, closed when it goes. All calls to the operating system about the store
/// are in this file and its extensions; links are never followed.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(number: Int32) {
    self.number = number
  }

  deinit { _ = close(number) }

  /// Runs a call again when a signal broke it off.
  static func call(
    _ operation: String, _ body: () -> Int
  ) throws(SystemFault) -> Int {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemFault(operation: operation, errno: errno) }
    }
  }

  /// The one place where links are followed: a person may well keep the store behind one.
  static func openStoreFolder(_ path: String) throws(SystemFault) -> Descriptor {
    let number = try call("open") {
      Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    return Descriptor(number: Int32(number))
  }

  func openFolder(_ name: String) throws(SystemFault) -> Descriptor {
    try openFile(name, O_RDONLY | O_DIRECTORY)
  }

  func openFile(
    _ name: String, _ flags: Int32, mode: UInt32 = 0o600
  ) throws(SystemFault) -> Descriptor {
    // Without waiting, so that a pipe that somebody put there cannot hold everything up.
    let all = flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let opened = try Descriptor.call("open") {
      Int(openat(number, name, all, mode_t(mode)))
    }
    return Descriptor(number: Int32(opened))
  }

  func status() throws(SystemFault) -> FileStatus {
    var status = stat()
    _ = try Descriptor.call("stat") { Int(fstat(number, &status)) }
    return FileStatus(status)
  }

  func status(of name: String) throws(SystemFault) -> FileStatus {
    var status = stat()
    _ = try Descriptor.call("stat") {
      Int(fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW))
    }
    return FileStatus(status)
  }
}
