import CaseCore

/// A file of labelled cases: a JSON array of objects, each with a `document` as other systems hand
/// them over and what a specialist would call it.
public struct LabelledFile: Sendable {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Every case, or everything that is wrong with the file. What is left out would change the
  /// figures, so nothing is.
  public func read() -> (cases: [LabelledCase], faults: [IntakeFault]) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes, from: JSONReader.start(of: bytes), to: bytes.count)
      do throws(TextFault) {
        let value = try reader.handedValue()
        try reader.finish()
        guard case .list(let elements) = value.content else {
          return ([], [fault(nil, nil, value.offset, "a list in square brackets", value.words)])
        }
        return read(elements)
      } catch {
        return ([], [fault(nil, nil, error.offset, error.expected, "something else")])
      }
    }
  }

  private func read(_ elements: [HandedValue]) -> (cases: [LabelledCase], faults: [IntakeFault]) {
    var cases: [LabelledCase] = []
    var faults: [IntakeFault] = []
    for (index, element) in elements.enumerated() {
      var findings = ScenarioFindings()
      let labelled = LabelledCase.read(element, &findings)
      let values = findings.values
      faults += values.faults.map { fault(index, $0.field, $0.offset, $0.expected, $0.found) }
      faults += values.notices.map {
        fault(index, $0.field, $0.offset, "a key or a word that is known here", $0.found)
      }
      if let labelled { cases.append(labelled) }
    }
    return (cases, faults)
  }

  private func fault(
    _ index: Int?, _ field: String?, _ offset: Int, _ expected: String, _ found: String?
  ) -> IntakeFault {
    let place = bytes.withUnsafeBufferPointer { LineCounter().place(of: offset, in: $0) }
    return IntakeFault(
      document: index, field: field, place: place, expected: expected, found: found)
  }
}

extension LabelledCase {
  fileprivate static func read(
    _ value: HandedValue, _ findings: inout ScenarioFindings
  ) -> LabelledCase? {
    guard var object = HandedObject.read(value, "", &findings.values) else { return nil }
    let name = object.requiredText("name", &findings)
    let kind = object.requiredText("kind", &findings)
    let expected: SecondOpinion.Class? = object.requiredCode("expected", &findings)
    let acceptable = object.codes("acceptable", of: SecondOpinion.Class.self, &findings)
    let aggravated = object.flag("aggravated", &findings.values)
    let letters = letters(&object, &findings)
    let document = document(&object, &findings)
    object.finish(&findings.values)
    guard let name, let kind, let expected, let document, findings.values.faults.isEmpty else {
      return nil
    }
    return LabelledCase(
      name: name.text, kind: kind.text, expected: expected, acceptable: Set(acceptable),
      isAggravated: aggravated ?? false, letters: letters, told: document.assessable)
  }

  private static func letters(
    _ object: inout HandedObject, _ findings: inout ScenarioFindings
  ) -> [FourLetter: SecondOpinion.LetterState] {
    guard var four = object.object("four", &findings.values) else { return [:] }
    var states: [FourLetter: SecondOpinion.LetterState] = [:]
    for letter in FourLetter.allCases {
      guard four.has(letter.rawValue) else { continue }
      states[letter] = four.requiredCode(letter.rawValue, &findings)
    }
    four.finish(&findings.values)
    return states
  }

  /// What is wrong in the document is named by its place in the whole.
  private static func document(
    _ object: inout HandedObject, _ findings: inout ScenarioFindings
  ) -> IntakeDocument? {
    let expected = "an intake document in curly brackets"
    guard let value = object.required("document", expected: expected, &findings) else {
      return nil
    }
    var inner = IntakeFindings(most: .max)
    let document = IntakeDocument.read(value, &inner)
    for fault in inner.faults {
      findings.values.add(
        IntakeFindings.Fault(
          offset: fault.offset, field: fault.field.map { "document.\($0)" } ?? "document",
          expected: fault.expected, found: fault.found))
    }
    return document
  }
}
