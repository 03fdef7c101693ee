import CaseCore

/// What it takes to make rows of cases, kept from one case to the next because making it costs more
/// than using it.
struct CaseFolder {
  let reference: ReferenceData
  var reviewer: FlagReviewer
  var words = WordFolding()
  var starts = WordStarts()

  /// - Throws: where a table of the second opinion is broken.
  init(_ reference: ReferenceData) throws(TableFault) {
    self.init(reference, try reference.classifier())
  }

  init(_ reference: ReferenceData, _ classifier: Classifier) {
    self.reference = reference
    reviewer = FlagReviewer(classifier, reference.orderKinds)
  }
}
