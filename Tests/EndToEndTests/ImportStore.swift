import Foundation

/// Runs imports into a store that a test made.
struct ImportStore {
  static let now = ["CASEBOOK_NOW": "2024-11-20T10:00"]
  let store: CommandStore

  /// A store of people's cases, with one case in it.
  static func real() throws -> ImportStore {
    let store = try CommandStore(cases: nil)
    let made = try store.run(
      "new", "--make-store", "--class", "none", "--area", "West Midlands", environment: now)
    guard made.status == 0 else { throw CommandProgram.Missing(words: made.talk) }
    return ImportStore(store: store)
  }

  /// A store of made-up cases, with three in it.
  static func training() throws -> ImportStore {
    ImportStore(store: try CommandStore(cases: 3))
  }

  func file(_ name: String, _ text: String) throws -> String {
    let place = store.folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: place)
    return place.path
  }

  func run(_ file: String, _ options: String...) throws -> CommandRun {
    // The program takes options in any place; so many as these a test may give.
    switch options.count {
    case 0: return try store.run("import", file, environment: Self.now)
    case 1: return try store.run("import", file, options[0], environment: Self.now)
    default: return try store.run("import", file, options[0], options[1], environment: Self.now)
    }
  }

  /// Everything in the store by its path, to see that nothing has changed.
  func content() throws -> [String: Data] {
    var content: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: store.path) {
      content[path] = FileManager.default.contents(atPath: "\(store.path)/\(path)")
    }
    return content
  }

  /// The top folder of the sources, where schemas and samples lie.
  static func resource(_ name: String) -> String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent(name).path
  }
}
