import Embedded

/// The data files that travel inside the program.
public enum CaseResources {
  /// The bytes of a file of `Resources/`, by its path there; nil when there is no such file.
  public static func bytes(of name: String) -> [UInt8]? {
    var file = embedded_files()
    while let entry = file?.pointee, let entryName = entry.name {
      if String(cString: entryName) == name {
        return Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
      }
      file = file?.advanced(by: 1)
    }
    return nil
  }

  /// Every file's path, in the order in which they were listed.
  public static var names: [String] {
    var found: [String] = []
    var file = embedded_files()
    while let entry = file?.pointee, let name = entry.name {
      found.append(String(cString: name))
      file = file?.advanced(by: 1)
    }
    return found
  }
}
