import CaseStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Tells without reading a single case whether cases came or went since the index was last compared
/// with the files: the folders' times are enough for that. An entry that another program added to a
/// case does not show in them.
struct StoreGlance {
  private let place: String
  private let seen: String

  init(_ store: Store) {
    let cases = "\(store.path)/cases"
    var lines = [StoreGlance.line(cases)]
    for year in StoreGlance.names(in: cases).sorted() {
      lines.append(StoreGlance.line("\(cases)/\(year)"))
    }
    seen = lines.joined(separator: "\n") + "\n"
    place = "\(Surroundings.cacheFolder)/casebook/glance-\(StoreGlance.name(of: store.path))"
  }

  var isUnchanged: Bool { StoreGlance.content(of: place) == seen }

  /// How long ago the files were compared, in minutes.
  var minutesSinceKept: Int? {
    var status = stat()
    guard stat(place, &status) == 0 else { return nil }
    return max(0, System.now.secondsSince1970 - StoreGlance.modified(status).seconds) / 60
  }

  /// To be called after the index has been compared with all files. What was seen is from before, so
  /// that nothing that came meanwhile is missed.
  func keep() {
    let file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    try? Output.write(Array(seen.utf8), to: file, place)
  }

  private static func line(_ folder: String) -> String {
    var status = stat()
    guard stat(folder, &status) == 0 else { return "\(folder) –" }
    let modified = modified(status)
    return "\(folder) \(modified.seconds).\(modified.nanoseconds)"
  }

  private static func modified(_ status: stat) -> (seconds: Int, nanoseconds: Int) {
    #if canImport(Darwin)
      (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
    #else
      (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    #endif
  }

  private static func names(in folder: String) -> [String] {
    guard let opened = opendir(folder) else { return [] }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private static func content(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    return count >= 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// After the place where the store really is.
  private static func name(of path: String) -> String {
    let real = realpath(path, nil)
    defer { free(real) }
    return StableHash.digits(of: real.map { String(cString: $0) } ?? path)
  }
}
