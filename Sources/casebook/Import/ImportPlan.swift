import CaseCore
import CaseStore

/// What a file holds, looked through once before anything is written: which references it names, and
/// whether it may go into this store at all.
struct ImportPlan {
  private(set) var documents = 0
  private(set) var marked = 0
  private(set) var namesNone = false
  /// References that the file names itself, so that none of them is given to another document.
  private(set) var named: Set<CaseReference> = []

  init(_ file: IntakeFile) {
    file.forEach { handed in
      guard let document = handed.document else { return }
      documents += 1
      if document.isTraining { marked += 1 }
      if let reference = document.caseReference {
        named.insert(reference)
      } else {
        namesNone = true
      }
    }
  }

  /// Made-up cases and people's cases are never mixed: the one would be counted with the other.
  func check(
    _ manifest: StoreManifest, saidMadeUp: Bool, _ file: String
  ) throws(CommandFailure) {
    switch manifest.kind {
    case .real:
      guard marked == 0, !saidMadeUp else {
        let words =
          marked == 0
          ? "--made-up says that the people in it are made up"
          : "\(marked) of its \(documents) documents are marked “training”: made up"
        throw CommandFailure(
          .refused,
          "\(file): \(words). This store holds people's cases; nothing was imported. "
            + "A training store takes them.")
      }
    case .training:
      guard saidMadeUp || marked == documents else {
        throw CommandFailure(
          .refused,
          "\(file): this store is for training, and \(documents - marked) of the \(documents) "
            + "documents are not marked “training”. Nothing was imported. People's cases do not "
            + "belong here; if everybody in the file is made up, say so with --made-up.")
      }
    }
  }
}
