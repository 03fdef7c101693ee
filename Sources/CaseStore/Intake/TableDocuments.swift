/// The documents of a table: rows with the same reference make one, whether or not they follow each
/// other; a row without a reference is a document of its own. They come in the order of their first
/// rows.
struct TableDocuments {
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
    var rows = TableRows(bytes, from: start)
    let columns: TableColumns
    do throws(TableColumns.HeaderFault) {
      guard let header = rows.next() else {
        throw TableColumns.HeaderFault(
          fault: IntakeFindings.Fault(
            offset: bytes.count, field: nil, expected: "a first row with the names of columns",
            found: "the end of the file"))
      }
      columns = try TableColumns(header)
    } catch {
      try body(text.unreadable(0, [error.fault], isFile: true))
      return
    }
    var drafts: [TableDraft] = []
    var places: [String: Int] = [:]
    while let row = rows.next() {
      let reference = TableDraft.reference(row, columns)
      if let reference, let place = places[reference] {
        drafts[place].add(row, columns)
      } else {
        if let reference { places[reference] = drafts.count }
        var draft = TableDraft(offset: row.offset)
        draft.add(row, columns)
        drafts.append(draft)
      }
    }
    var told: Set<String> = []
    for (index, draft) in drafts.enumerated() {
      var document = text.document(index, draft.value, before: draft.faults)
      // An unknown column is told of once, not with every row.
      document.notices.removeAll { $0.kind == .unknownKey && !told.insert($0.field).inserted }
      try body(document)
    }
  }
}

/// A document while its rows are gathered.
struct TableDraft {
  let offset: Int
  private(set) var faults: [IntakeFindings.Fault] = []
  private var document: [HandedMember] = []
  private var inner: [(key: String, members: [HandedMember])] = []
  private var incidents: [HandedValue] = []

  init(offset: Int) {
    self.offset = offset
  }

  static func reference(_ row: TableRows.Row, _ columns: TableColumns) -> String? {
    for (cell, column) in zip(row.cells, columns.columns) {
      if case .document("reference", _) = column.field { return cell.text }
    }
    return nil
  }

  mutating func add(_ row: TableRows.Row, _ columns: TableColumns) {
    if let fault = row.fault {
      faults.append(fault)
      return
    }
    guard row.cells.count == columns.columns.count else {
      faults.append(
        IntakeFindings.Fault(
          offset: row.offset, field: nil,
          expected: "\(columns.columns.count) cells as in the first row",
          found: "\(row.cells.count)"))
      return
    }
    var incident: [HandedMember] = []
    for (cell, column) in zip(row.cells, columns.columns) {
      if case .null = cell.content { continue }
      switch column.field {
      case .document(let key, let kind):
        let value = TableColumns.value(cell, kind, column.name)
        note(Self.add(key, value, to: &document))
      case .inner(let object, let key, let kind):
        let place = inner.firstIndex { $0.key == object } ?? inner.count
        if place == inner.count { inner.append((object, [])) }
        let value = TableColumns.value(cell, kind, column.name)
        note(Self.add(key, value, to: &inner[place].members))
      case .incident(let key, let kind):
        let value = TableColumns.value(cell, kind, column.name)
        incident.append(HandedMember(key: key, offset: cell.offset, value: value))
      case .unknown:
        let value = TableColumns.value(cell, .text, column.name)
        incident.append(HandedMember(key: column.name, offset: cell.offset, value: value))
      }
    }
    if !incident.isEmpty { incidents.append(HandedValue(.object(incident), at: row.offset)) }
  }

  /// What several rows say of a case they have to say alike: which of two would be meant is
  /// anybody's guess.
  private static func add(
    _ key: String, _ value: HandedValue, to members: inout [HandedMember]
  ) -> IntakeFindings.Fault? {
    guard let first = members.first(where: { $0.key == key })?.value else {
      members.append(HandedMember(key: key, offset: value.offset, value: value))
      return nil
    }
    guard first.canonical != value.canonical else { return nil }
    return IntakeFindings.Fault(
      offset: value.offset, field: value.column ?? key,
      expected: "\(first.words) as in the first row of this case", found: value.words)
  }

  private mutating func note(_ fault: IntakeFindings.Fault?) {
    if let fault { faults.append(fault) }
  }

  var value: HandedValue {
    var members = document
    for (key, own) in inner {
      members.append(
        HandedMember(key: key, offset: offset, value: HandedValue(.object(own), at: offset)))
    }
    let list = HandedValue(.list(incidents), at: offset)
    members.append(HandedMember(key: "incidents", offset: offset, value: list))
    return HandedValue(.object(members), at: offset)
  }
}
