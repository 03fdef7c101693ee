import CaseCore
import CaseScreens
import CaseStore

extension ScreenSession {
  private var user: String { opened.surroundings.user }

  func draftKey(_ kind: FormKind) -> DraftKey {
    DraftKey(form: kind.draftName, reference: kind.reference)
  }

  /// The names of the forms that were left half-typed.
  func draftsKept() -> [String] {
    ((try? opened.store.drafts(by: user)) ?? []).map(\.key.form)
  }

  func saveDraft(_ kind: FormKind, _ values: [String: String]) -> CaseScreens.Message? {
    do {
      let draft = Draft(draftKey(kind), at: opened.refreshed.surroundings.at, fields: values)
      try opened.store.saveDraft(draft, by: user)
      return .draftKept(kind)
    } catch {
      return .draftNotKept(
        kind, values,
        words: "The draft cannot be kept on disk: \(error.words) What you typed is still here.")
    }
  }

  func findDraft(_ kind: FormKind) -> CaseScreens.Message? {
    let key = draftKey(kind)
    let drafts = (try? opened.store.drafts(by: user)) ?? []
    return drafts.first { $0.key == key }.map { .draftFound(kind, $0.fields) }
  }

  func removeDraft(_ kind: FormKind) {
    try? opened.store.removeDraft(draftKey(kind), by: user)
  }
}
