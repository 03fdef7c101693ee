import CaseCore

/// Everything that the index keeps of a case, ready to be written.
struct IndexedCase: Sendable {
  let summary: CaseSummary
  let words: CaseWords
  let starts: CaseWords
  let victimKey: String
  let suspectKey: String
  /// Those that nothing has met or stopped, and the possible breaches that wait; nothing asks for the
  /// others over many cases.
  let deadlines: [Deadline]
  let orders: [OrderSummary]

  /// A damaged case gets what its good part says; one without a good part, its bare reference.
  /// - Throws: where a table is broken that the row needs.
  init(_ stored: StoredCase, _ folder: inout CaseFolder) throws(TableFault) {
    var summary: CaseSummary
    if let current = stored.record.folded() {
      let review = folder.reviewer.review(stored.record, current)
      let own = current.deadlines(folder.reference).filter(\.isOpen)
      summary = current.summary(
        stored.record, review, deadlines: own, types: folder.reference.outcomeTypes)
      let proposals = try folder.openProposals(current)
      if !proposals.isEmpty { summary.flags.insert(.possibleBreach) }
      deadlines = own + current.waiting(proposals, folder.reference)
      orders = current.orderSummaries(folder.reference.orderKinds).map {
        var order = $0
        order.reference = stored.reference
        return order
      }
      // A row is found by its file's name even where the record says another.
      summary.reference = stored.reference
      words = CaseWords(current, &folder)
    } else {
      deadlines = []
      orders = []
      summary = CaseSummary.bare(stored.reference)
      words = CaseWords(bare: stored.reference, &folder)
    }
    if stored.damage != nil { summary.flags.insert(.damaged) }
    if stored.isReadOnly { summary.flags.insert(.readOnly) }
    self.summary = summary
    starts = words.starts(&folder.starts)
    victimKey = IndexedCase.key(summary.victim, &folder.words)
    suspectKey = IndexedCase.key(summary.suspect, &folder.words)
  }

  /// What a name is put in order by.
  static func key(_ name: String?, _ folding: inout WordFolding) -> String {
    guard let name, name != "unknown" else { return noNameKey }
    let words = folding.words(name)
    return words.isEmpty ? noNameKey : words.joined(separator: " ")
  }
}
