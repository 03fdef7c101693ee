#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Tells programs of each other: many may share something, or one have it alone. Let go when it
/// goes, whatever becomes of the program.
final class IndexLock: Sendable {
  private let file: Int32

  /// Nil where no such file can be made. Holds nothing yet.
  init?(_ path: String) {
    file = open("\(path).lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
  }

  /// Tries to be the only one; false when somebody else is there too.
  func takeAlone() -> Bool { flock(file, LOCK_EX | LOCK_NB) == 0 }

  /// Waits until nobody has it alone.
  func share() -> Bool { flock(file, LOCK_SH) == 0 }

  deinit { close(file) }
}
