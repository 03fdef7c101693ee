import CaseCore

/// What it takes to make rows of cases, kept from one case to the next because making it costs more
/// than using it.
struct CaseFolder {
  let reference: ReferenceData
  var reviewer: FlagReviewer
  var words = WordFolding()
  var starts = WordStarts()
  /// Made when the first case with an order comes; nil inside where its tables are broken, which a
  /// case screen tells of.
  private lazy var proposer = try? reference.breachProposer()

  /// - Throws: where a table of the second opinion is broken.
  init(_ reference: ReferenceData) throws(TableFault) {
    self.init(reference, try reference.classifier())
  }

  init(_ reference: ReferenceData, _ classifier: Classifier) {
    self.reference = reference
    reviewer = FlagReviewer(classifier, reference.orderKinds)
  }

  /// Whether an incident may have breached an order and waits for somebody to say so.
  mutating func hasPossibleBreach(_ current: Case) -> Bool {
    current.orders.isEmpty ? false : proposer?.hasOpen(in: current) ?? false
  }
}
