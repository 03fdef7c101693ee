import CaseCore

/// What it takes to make rows of cases, kept from one case to the next because making it costs more
/// than using it.
struct CaseFolder {
  let reference: ReferenceData
  var words = WordFolding()
  var starts = WordStarts()

  init(_ reference: ReferenceData) {
    self.reference = reference
  }
}
