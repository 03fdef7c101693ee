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
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw CommandFailure(.cannotCreate, "\(path) is there already; name a new file.")
      }
      throw CommandFailure(errno: errno, path)
    }
    defer { close(descriptor) }
    try Output.write(bytes, to: descriptor, path)
  }

  /// Writes it anew in one step: whoever looks sees the old text or the new one, never a half.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) {
    let attempt = "\(path).partial"
    unlink(attempt)
    try create(attempt, bytes)
    guard rename(attempt, path) == 0 else { throw CommandFailure(errno: errno, path) }
  }
}
