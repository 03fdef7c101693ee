import CaseCore

/// The area and force of cases whose documents do not say them.
struct ImportPlace {
  let area: WrittenText?
  let force: WrittenText?

  func of(_ document: IntakeDocument, _ opened: OpenedStore) -> IntakeDocument.Place {
    let area = document.area ?? area ?? IntakeDocument.notStated
    let known =
      opened.store.manifest.areas.first { $0.name == area.text }?.force
      ?? opened.reference.areas.first { $0.name == area.text }?.force
    return IntakeDocument.Place(
      force: known.flatMap { WrittenText($0) } ?? force ?? IntakeDocument.notStated, area: area)
  }
}
