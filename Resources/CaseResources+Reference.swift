import CaseCore

extension CaseResources {
  /// The reference tables that the program carries.
  public static func referenceData() throws(TableFault) -> ReferenceData {
    try ReferenceData(secondOpinion: secondOpinion) { name throws(TableFault) in
      guard let bytes = bytes(of: "Tables/\(name)") else {
        throw TableFault(file: name, line: 0, expected: "a table of this name in the program")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
