#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Where somebody wants a file written. Never into the store, whose files are nobody's to replace.
struct ExportPath {
  let text: String

  /// - Parameter store: the folder of the store.
  init(_ typed: String, store: String) throws(CommandFailure) {
    guard !typed.isEmpty else { throw CommandFailure(.badInput, "Name a file.") }
    var path = typed
    if path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") {
      path = String(cString: home) + path.dropFirst()
    }
    guard path.last != "/", !Self.isFolder(path) else {
      throw CommandFailure(.badInput, "\(path) is a folder; name a file in it.")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let place = Self.real(folder) else {
      throw CommandFailure(.cannotCreate, "There is no folder \(folder).")
    }
    if let inside = Self.real(store), place == inside || place.hasPrefix(inside + "/") {
      throw CommandFailure(.notAllowed, "\(folder) is in the store; choose another folder.")
    }
    text = path
  }

  var isTaken: Bool { access(text, F_OK) == 0 }

  private static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
