import CaseCore
import CaseResources
import SampleCases

/// The tables as the program carries them.
enum SampleTables {
  static func phrases() throws(TableFault) -> SamplePhrases {
    try SamplePhrases { name throws(TableFault) in
      guard let bytes = CaseResources.bytes(of: "Sample/\(name)") else {
        throw TableFault(file: name, line: 0, expected: "a table of this name in the program")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
