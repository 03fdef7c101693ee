import CaseCore

/// One document of a file, or word of why it, or the rest of the file, cannot be used.
public struct HandedDocument: Sendable {
  /// Its place among the documents, from 0.
  public let index: Int
  public let place: TextPlace
  /// The reference as far as it could be read, so that an unusable document can be named by it.
  public let reference: String?
  /// Nil where it cannot be used.
  public let document: IntakeDocument?
  public let faults: [IntakeFault]
  public internal(set) var notices: [IntakeNotice]
  /// 32 hexadecimal digits made from all that was handed over, so that the same document is known
  /// again whatever its layout.
  public let contentID: String
}

extension HandedDocument {
  /// As it is for making a case of it: what tells nothing cannot be used.
  public var asCase: HandedDocument {
    let empty = document?.emptyFields ?? []
    guard !empty.isEmpty else { return self }
    let faults = empty.map { field in
      IntakeFault(
        document: index, field: field, place: place,
        expected: field == "incidents"
          ? "at least one incident, or something else of the case"
          : "at least one of happened, behaviours and text",
        found: field == "incidents" ? "a document that tells nothing" : "nothing of them")
    }
    return HandedDocument(
      index: index, place: place, reference: reference, document: nil, faults: self.faults + faults,
      notices: notices, contentID: contentID)
  }
}

/// Everything in a file, for those who need it all at once.
public struct IntakeReading: Sendable {
  public var documents: [(index: Int, document: IntakeDocument)] = []
  public var faults: [IntakeFault] = []
  public var notices: [IntakeNotice] = []
}

/// What stands in a file, and the way from a value in it to a document.
struct HandedText {
  let bytes: UnsafeBufferPointer<UInt8>
  var lines = LineCounter()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// - Parameter before: faults that were found on the way to the value.
  mutating func document(
    _ index: Int, _ value: HandedValue, before: [IntakeFindings.Fault] = []
  ) -> HandedDocument {
    lines.advance(to: value.offset, in: bytes)
    var findings = IntakeFindings()
    for fault in before { findings.add(fault) }
    let document = IntakeDocument.read(value, &findings)
    return HandedDocument(
      index: index, place: lines.place(of: value.offset, in: bytes),
      reference: HandedText.reference(value), document: document,
      faults: faults(index, findings.faults), notices: notices(index, findings.notices),
      contentID: HandedText.contentID(value))
  }

  /// A document whose text cannot be read, or the file itself where that has no documents.
  mutating func unreadable(
    _ index: Int, _ faults: [IntakeFindings.Fault], isFile: Bool = false
  ) -> HandedDocument {
    let offset = faults.map(\.offset).min() ?? 0
    lines.advance(to: offset, in: bytes)
    return HandedDocument(
      index: index, place: lines.place(of: offset, in: bytes), reference: nil, document: nil,
      faults: self.faults(isFile ? nil : index, faults), notices: [], contentID: "")
  }

  private func faults(_ index: Int?, _ faults: [IntakeFindings.Fault]) -> [IntakeFault] {
    var lines = lines
    return faults.sorted { $0.offset < $1.offset }.map { fault in
      lines.advance(to: fault.offset, in: bytes)
      return IntakeFault(
        document: index, field: fault.field, place: lines.place(of: fault.offset, in: bytes),
        expected: fault.expected, found: fault.found)
    }
  }

  private func notices(_ index: Int, _ notices: [IntakeFindings.Notice]) -> [IntakeNotice] {
    var lines = lines
    return notices.sorted { $0.offset < $1.offset }.map { notice in
      lines.advance(to: notice.offset, in: bytes)
      return IntakeNotice(
        document: index, field: notice.field, place: lines.place(of: notice.offset, in: bytes),
        found: notice.found, kind: notice.kind)
    }
  }

  private static func reference(_ value: HandedValue) -> String? {
    guard case .object(let members) = value.content,
      case .text(let text) = members.first(where: { $0.key == "reference" })?.value.content
    else { return nil }
    return HandedValue.clipped(text)
  }

  private static func contentID(_ value: HandedValue) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return String(Fingerprint.text(of: Array("intake ".utf8) + writer.bytes).prefix(32))
  }
}
