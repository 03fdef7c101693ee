import CaseCore

/// A file of intake documents: a JSON array, or a table with an incident a row.
public struct IntakeFile: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case json, csv
  }

  private let bytes: [UInt8]
  public let format: Format

  public init(_ bytes: [UInt8], format: Format) {
    self.bytes = bytes
    self.format = format
  }

  /// Reads the documents one after the other; only one of a JSON file is held at a time. What is
  /// wrong with one leaves the others as they are.
  public func forEach<Failure: Error>(
    _ body: (HandedDocument) throws(Failure) -> Void
  ) throws(Failure) {
    try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      let start = JSONReader.start(of: bytes)
      if let fault = IntakeFile.encodingFault(bytes) {
        var text = HandedText(bytes)
        try body(text.unreadable(0, [fault], isFile: true))
        return
      }
      switch format {
      case .json: try JSONDocuments(bytes, from: start).forEach(body)
      case .csv: try TableDocuments(bytes, from: start).forEach(body)
      }
    }
  }

  public func read() -> IntakeReading {
    var reading = IntakeReading()
    forEach { handed in
      if let document = handed.document { reading.documents.append((handed.index, document)) }
      reading.faults += handed.faults
      reading.notices += handed.notices
    }
    return reading
  }

  /// Other encodings are told by how they start: text in UTF-8 has no zero byte.
  private static func encodingFault(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> IntakeFindings.Fault? {
    let start = Array(bytes.prefix(4))
    let found: String
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      found = "UTF-16 or UTF-32, by the mark that it starts with"
    } else if start.contains(0) {
      found = "a zero byte, as in UTF-16 and UTF-32"
    } else {
      return nil
    }
    return IntakeFindings.Fault(
      offset: 0, field: nil, expected: "text in UTF-8; save the file in that encoding",
      found: found)
  }
}

/// The documents of a JSON array.
struct JSONDocuments {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  func forEach<Failure: Error>(
    _ body: (HandedDocument) throws(Failure) -> Void
  ) throws(Failure) {
    var text = HandedText(bytes)
    var reader = JSONReader(bytes, from: start, to: bytes.count)
    reader.skipBlanks()
    guard reader.next == UInt8(ascii: "[") else {
      let fault = syntaxFault(reader, "a list of intake documents in square brackets")
      return try body(text.unreadable(0, [fault], isFile: true))
    }
    reader.position += 1
    reader.skipBlanks()
    var index = 0
    if reader.next == UInt8(ascii: "]") {
      reader.position += 1
    } else {
      while true {
        guard try document(index, &reader, &text, body) else { return }
        reader.skipBlanks()
        index += 1
        if reader.next == UInt8(ascii: ",") {
          reader.position += 1
        } else if reader.next == UInt8(ascii: "]") {
          reader.position += 1
          break
        } else {
          let fault = syntaxFault(
            reader, "“,” or “]” after a document; what follows was not read")
          return try body(text.unreadable(index, [fault], isFile: true))
        }
      }
    }
    reader.skipBlanks()
    if !reader.isAtEnd {
      let fault = syntaxFault(reader, "nothing after the list; what follows was not read")
      try body(text.unreadable(index, [fault], isFile: true))
    }
  }

  /// False where the rest of the file cannot be told apart.
  private func document<Failure: Error>(
    _ index: Int, _ reader: inout JSONReader, _ text: inout HandedText,
    _ body: (HandedDocument) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    reader.skipBlanks()
    let before = reader
    var value: HandedValue?
    var fault: TextFault?
    do throws(TextFault) { value = try reader.handedValue() } catch { fault = error }
    if let value {
      try body(text.document(index, value))
      return true
    }
    reader.position = fault?.offset ?? reader.position
    var faults = [syntaxFault(reader, fault?.expected ?? "a value")]
    reader = before
    let goesOn = reader.skipBroken()
    if !goesOn, faults[0].offset < bytes.count {
      faults.append(
        IntakeFindings.Fault(
          offset: bytes.count, field: nil,
          expected: "the document to end; nothing after it was read", found: "the end of the file"))
    }
    try body(text.unreadable(index, faults))
    return goesOn
  }

  private func syntaxFault(_ reader: JSONReader, _ expected: String) -> IntakeFindings.Fault {
    let offset = min(reader.position, bytes.count)
    let next = bytes[offset...].prefix(12).prefix { $0 >= 0x20 }
    let found =
      reader.isAtEnd || offset >= bytes.count
      ? "the end of the file" : next.isEmpty ? "a control character" : "“\(shown(next))”"
    return IntakeFindings.Fault(offset: offset, field: nil, expected: expected, found: found)
  }

  private func shown(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
