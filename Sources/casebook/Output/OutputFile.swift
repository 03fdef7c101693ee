#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A file that the program writes for a person, for its owner's eyes alone.
enum OutputFile {
  /// - Throws: where there is something of that name already, which stays as it is.
  static func create(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    try fill(try make(path), path, bytes)
  }

  /// Writes it anew in one step: whoever looks sees the old text or the new one, never a half, even
  /// if the power fails. What is written on the way has a name that nobody else uses.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let attempt =
      "\(folder).casebook-\(String(UInt64.random(in: .min ... .max), radix: 36)).partial"
    let descriptor = try make(attempt)
    do throws(CommandFailure) {
      try fill(descriptor, path, bytes)
      guard rename(attempt, path) == 0 else { throw CommandFailure(errno: errno, path) }
    } catch {
      unlink(attempt)
      throw error
    }
    try sync(folder: folder, path)
  }

  private static func make(_ path: String) throws(CommandFailure) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw CommandFailure(.cannotCreate, "\(path) is there already; name a new file.")
      }
      throw CommandFailure(errno: errno, path)
    }
    return descriptor
  }

  private static func fill(
    _ descriptor: Int32, _ path: String, _ bytes: [UInt8]
  ) throws(CommandFailure) {
    defer { close(descriptor) }
    try Output.write(bytes, to: descriptor, path)
    guard fsync(descriptor) == 0 else { throw CommandFailure(errno: errno, path) }
  }

  /// The new name is on the disk only when its folder is.
  private static func sync(folder: String, _ path: String) throws(CommandFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(errno: errno, path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw CommandFailure(errno: errno, path) }
  }
}
