import CaseResources

/// What the program carries for those who write scenarios.
enum Guides {
  static func bytes(_ name: String) throws(CommandFailure) -> [UInt8] {
    guard let bytes = CaseResources.bytes(of: "Guides/\(name)") else {
      throw CommandFailure(.nothingThere, "This program was built without “\(name)”.")
    }
    return bytes
  }
}
