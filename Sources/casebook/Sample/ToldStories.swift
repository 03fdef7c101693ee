import CaseCore
import CaseResources
import CaseStore

/// The stories that the program carries, and those among them that can be trained on.
enum ToldStories {
  private static let folder = "Scenarios/"

  /// Every case told in full, in the order of their references.
  static func all() throws(CommandFailure) -> [Story] {
    try readings().compactMap(\.story).sorted { $0.record.reference < $1.record.reference }
  }

  /// Those that ask, in the order of their titles.
  static func scenarios() throws(CommandFailure) -> [Scenario] {
    try readings().compactMap(\.scenario).sorted { $0.title < $1.title }
  }

  /// A trainer's own.
  static func own(_ file: String) throws(CommandFailure) -> Scenario {
    let reading = ScenarioFile(try InputFile.bytes(file), name: name(of: file))
      .read(try OpenedStore.tables())
    if let scenario = reading.scenario { return scenario }
    let why =
      reading.faults.first.map { "\(file):\($0.place): \($0)" }
      ?? "\(file) tells a story and asks nothing."
    throw CommandFailure(.badInput, "\(why) “casebook train --check \(file)” says everything.")
  }

  /// - Parameter path: `the-blue-diary`, or a file with or without a folder before it.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".json") ? file.dropLast(5) : file)
  }

  private static func readings() throws(CommandFailure) -> [ScenarioReading] {
    let reference = try OpenedStore.tables()
    var readings: [ScenarioReading] = []
    for path in CaseResources.names where path.hasPrefix(folder) {
      guard let bytes = CaseResources.bytes(of: path) else { continue }
      let reading = ScenarioFile(bytes, name: name(of: path)).read(reference)
      if let fault = reading.faults.first {
        throw CommandFailure(.badInput, "\(path):\(fault.place): \(fault)")
      }
      readings.append(reading)
    }
    return readings
  }
}
