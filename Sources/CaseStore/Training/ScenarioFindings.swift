/// What is wrong with a scenario, all of it, so that whoever mends the file has to do it once.
struct ScenarioFindings {
  private struct Fault {
    let offset: Int
    let field: String
    let what: String
    let whatToDo: String?
  }

  /// What the reading of plain values finds.
  var values = IntakeFindings(most: .max)
  private var others: [Fault] = []

  mutating func add(at offset: Int, _ field: String, _ what: String, do whatToDo: String) {
    others.append(Fault(offset: offset, field: field, what: what, whatToDo: whatToDo))
  }

  mutating func add(
    at offset: Int, _ field: String, expected: String, found: String?, do whatToDo: String
  ) {
    add(
      at: offset, field, "expected \(expected), found \(found ?? "nothing")", do: whatToDo)
  }

  mutating func add(
    _ value: HandedValue, _ field: String, expected: String, do whatToDo: String
  ) {
    add(at: value.offset, field, expected: expected, found: value.words, do: whatToDo)
  }

  func faults(in bytes: UnsafeBufferPointer<UInt8>) -> [ScenarioFault] {
    let all = others + values.faults.map(Self.fault) + values.notices.map(Self.fault)
    var lines = LineCounter()
    return all.sorted { $0.offset < $1.offset }.map { fault in
      lines.advance(to: fault.offset, in: bytes)
      return ScenarioFault(
        place: lines.place(of: fault.offset, in: bytes), field: fault.field, what: fault.what,
        whatToDo: fault.whatToDo)
    }
  }

  private static func fault(_ fault: IntakeFindings.Fault) -> Fault {
    Fault(
      offset: fault.offset, field: fault.field ?? "the file",
      what: "expected \(fault.expected), found \(fault.found ?? "nothing")",
      whatToDo: fault.found == nil ? "Add it. \(ScenarioReading.template)" : nil)
  }

  /// A key that nobody asks for is most often a slip of the hand.
  private static func fault(_ notice: IntakeFindings.Notice) -> Fault {
    let key = notice.field.split(separator: ".").last.map(String.init) ?? notice.field
    return Fault(
      offset: notice.offset, field: notice.field,
      what: "expected a key that is known here, found “\(key)”",
      whatToDo: "Correct its name or leave it out. \(ScenarioReading.template)")
  }
}
