import CaseCore

/// What it takes to make rows of cases, kept from one case to the next because making it costs more
/// than using it.
struct CaseFolder {
  let reference: ReferenceData
  var reviewer: FlagReviewer
  var words = WordFolding()
  var starts = WordStarts()
  /// Made when the first case with an order comes.
  private var proposer: BreachProposer?

  /// - Throws: where a table of the second opinion is broken.
  init(_ reference: ReferenceData) throws(TableFault) {
    self.init(reference, try reference.classifier())
  }

  init(_ reference: ReferenceData, _ classifier: Classifier) {
    self.reference = reference
    reviewer = FlagReviewer(classifier, reference.orderKinds)
  }

  /// The incidents that may have breached an order and wait for somebody to say so.
  /// - Throws: where a table is broken: a row that says no would be an all-clear that nobody gave.
  mutating func openProposals(_ current: Case) throws(TableFault) -> [OpenProposals] {
    guard !current.orders.isEmpty else { return [] }
    if let proposer { return proposer.open(in: current) }
    let made = try reference.breachProposer()
    proposer = made
    return made.open(in: current)
  }
}
