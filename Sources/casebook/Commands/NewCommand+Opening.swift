import CaseCore
import CaseScreens
import CaseStore

extension NewCommand {
  /// The usual store is made when it is first needed; one that was named may be a slip of the hand.
  func opened() throws(CommandFailure) -> OpenedStore {
    let surroundings = try store.surroundings()
    let tables = try OpenedStore.tables()
    do {
      return OpenedStore(surroundings, try Store.open(at: surroundings.storePath), tables)
    } catch .notAStore where surroundings.isUsualStore || makeStore {
      return OpenedStore(surroundings, try NewCommand.made(surroundings), tables)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func made(_ surroundings: Surroundings) throws(CommandFailure) -> Store {
    do {
      let manifest = StoreManifest(name: "Casebook", kind: .real, prefix: "SC")
      let store = try Store.create(at: surroundings.storePath, manifest)
      Output.talk("Made a new store in \(surroundings.storePath).")
      return store
    } catch {
      throw CommandFailure(error)
    }
  }

  func saved(_ opened: OpenedStore, _ day: CalendarDay) throws(CommandFailure) -> SavedChange {
    var named: CaseReference?
    if let reference { named = try OpenedStore.reference(reference) }
    return try opened.saved(opened.attemptOpening(try request(opened, day), as: named))
  }

  private func request(
    _ opened: OpenedStore, _ day: CalendarDay
  ) throws(CommandFailure) -> CaseOpeningRequest {
    let area = try TypedText.required(area, "--area")
    return CaseOpeningRequest(
      opening: CaseOpening(
        reference: .toBeGiven, recordedOn: day, recordedAs: recordedAs,
        force: try force(of: area, opened), area: area,
        controller: try TypedText.optional(controller, "--controller"),
        relationship: relationship, separated: try opened.day(separated, "--separated"),
        crimeNumbers: crimeNumbers.compactMap { WrittenText($0) },
        summary: try TypedText.optional(summary, "--summary")),
      people: try people(), safeContact: try TypedText.optional(safeContact, "--safe-contact"))
  }

  /// The victim and the suspect are in the case from the start, known or not.
  private func people() throws(CommandFailure) -> [Person] {
    [
      Person(
        role: .victim, name: try TypedText.optional(victim, "--victim"), sex: victimSex),
      Person(
        role: .suspect, name: try TypedText.optional(suspect, "--suspect"), sex: suspectSex),
    ]
  }

  private func force(
    of area: WrittenText, _ opened: OpenedStore
  ) throws(CommandFailure) -> WrittenText {
    if let typed = try TypedText.optional(force, "--force") { return typed }
    let known =
      opened.store.manifest.areas.first { $0.name == area.text }?.force
      ?? opened.reference.areas.first { $0.name == area.text }?.force
    guard let force = known.flatMap({ WrittenText($0) }) else {
      throw CommandFailure(
        .badInput, "--force: the force of “\(area)” is not known here; name it with --force.")
    }
    return force
  }
}
