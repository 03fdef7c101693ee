#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Shows other programs that an index is in use, so that none removes it under another's feet.
/// Let go when it goes.
final class IndexLock: Sendable {
  private let file: Int32

  init?(_ path: String) {
    file = open("\(path).lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    guard flock(file, LOCK_SH) == 0 else {
      close(file)
      return nil
    }
  }

  /// Tries to be the only one; false when somebody else is there too.
  func takeAlone() -> Bool { flock(file, LOCK_EX | LOCK_NB) == 0 }

  func share() { _ = flock(file, LOCK_SH) }

  deinit { close(file) }
}
