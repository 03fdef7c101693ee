import Crypto
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Where the index of one store is kept: a folder of its own in the cache folder, named after the
/// place where the store really is, so that no two stores share one whatever path leads there.
struct IndexPlace: Sendable {
  let folder: String

  init(storePath: String, cacheFolder: String) {
    let real = realpath(storePath, nil)
    defer { free(real) }
    let path = real.map { String(cString: $0) } ?? storePath
    let digest = SHA256.hash(data: Array(path.utf8)).prefix(16)
    let name = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    folder = "\(cacheFolder)/casebook/\(name)"
  }

  /// The names that the index may have. The second is for the hour in which another program still
  /// holds an index that this one cannot use.
  var candidates: [String] { ["\(folder)/index.sqlite", "\(folder)/index-2.sqlite"] }

  func makeFolder() throws(IndexFailure) {
    var made = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        // What is there but not ours to change says so as EACCES or EROFS.
        if access(made, F_OK) == 0 { continue }
        throw .noPlace(path: folder, detail: String(cString: strerror(errno)))
      }
    }
    guard chmod(folder, 0o700) == 0, access(folder, W_OK) == 0 else {
      throw .noPlace(path: folder, detail: String(cString: strerror(errno)))
    }
  }

  /// Makes the file, if it is not there, so that nobody else can ever read it; SQLite gives its
  /// other files the same permissions.
  static func makeFile(_ path: String) {
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file >= 0 {
      fchmod(file, 0o600)
      close(file)
    }
  }

  /// Which file a path leads to; 0 when none.
  static func inode(_ path: String) -> UInt64 {
    var status = stat()
    return lstat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Names this run of the machine. What was written without waiting for the disk is all there as
  /// long as the machine has not gone down since.
  static let machineRun: String = {
    guard let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    else { return "unknown" }
    return text.filter { !$0.isWhitespace }
  }()
}
