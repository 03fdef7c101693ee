import CaseCore
import CaseStore
import Glibc

/// A folder for one test, removed with all that is in it when the test lets go.
final class TemporaryFolder {
  let path: String

  /// In memory where that is possible: syncing to a disk hundreds of times is what takes long.
  init() throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/casebook-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    guard let made else {
      throw Failed(errno: errno)
    }
    path = String(cString: made)
  }

  struct Failed: Error { let errno: Int32 }

  deinit { TemporaryFolder.remove(path) }

  static func remove(_ path: String) {
    chmod(path, 0o700)
    for name in names(path) { remove("\(path)/\(name)") }
    if unlink(path) != 0 { rmdir(path) }
  }

  static func names(_ path: String) -> [String] {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      let folder = opendir(path)
    else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func store(_ kind: StoreKind = .real) throws -> Store {
    try Store.create(
      at: "\(path)/store", StoreManifest(name: "Test", kind: kind, prefix: "SC"))
  }
}

/// Files as other programs would read and write them.
enum Disk {
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw TemporaryFolder.Failed(errno: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = fread(&buffer, 1, buffer.count, file)
      if got == 0 { return bytes }
      bytes += buffer[..<got]
    }
  }

  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o600) throws {
    guard let file = fopen(path, "w") else { throw TemporaryFolder.Failed(errno: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw TemporaryFolder.Failed(errno: errno)
    }
    chmod(path, mode)
  }

  /// Whether a program has a file open.
  static func isOpen(_ path: String, in program: Int32) -> Bool {
    TemporaryFolder.names("/proc/\(program)/fd").contains { name in
      var target = [CChar](repeating: 0, count: 4096)
      let length = readlink("/proc/\(program)/fd/\(name)", &target, target.count)
      return length > 0
        && String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self) == path
    }
  }

  static func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}
