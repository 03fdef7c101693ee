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

  /// Somebody else may take the same number in the same moment; then the next one is tried.
  func saved(_ opened: OpenedStore, _ day: CalendarDay) throws(CommandFailure) -> SavedChange {
    var named: CaseReference?
    if let reference { named = try OpenedStore.reference(reference) }
    let opening = try command(opened, day)
    for _ in 0..<20 {
      let reference = try NewCommand.reference(named, opened, day)
      let events = try NewCommand.events(opening, as: reference, opened)
      do throws(StoreFailure) {
        let stored = try opened.store.open(
          events, as: reference, by: opened.surroundings.user, at: opened.surroundings.at,
          id: System.newIdentifier())
        return try stored.change(opened)
      } catch .caseExists where named == nil {
        continue
      } catch {
        throw CommandFailure(error)
      }
    }
    throw CommandFailure(.tryAgain, "Others are opening cases at the same time; try again.")
  }

  private static func reference(
    _ named: CaseReference?, _ opened: OpenedStore, _ day: CalendarDay
  ) throws(CommandFailure) -> CaseReference {
    if let named { return named }
    do { return try opened.store.nextReference(year: day.year) } catch {
      throw CommandFailure(error)
    }
  }

  private static func events(
    _ command: (CaseReference) -> CaseCommand, as reference: CaseReference, _ opened: OpenedStore
  ) throws(CommandFailure) -> [CaseEvent] {
    do {
      return try CaseRecord(reference: reference)
        .decide(command(reference), opened.circumstances)
    } catch {
      throw CommandFailure(error.status, Wording.refusal(error))
    }
  }

  /// What was typed, but for the reference, which comes last.
  private func command(
    _ opened: OpenedStore, _ day: CalendarDay
  ) throws(CommandFailure) -> (CaseReference) -> CaseCommand {
    let area = try TypedText.required(area, "--area")
    let force = try force(of: area, opened)
    let controller = try TypedText.optional(controller, "--controller")
    let separated = try opened.day(separated, "--separated")
    let summary = try TypedText.optional(summary, "--summary")
    let safeContact = try TypedText.optional(safeContact, "--safe-contact")
    let people = try people()
    let numbers = crimeNumbers.compactMap { WrittenText($0) }
    return { (reference: CaseReference) -> CaseCommand in
      .open(
        CaseOpening(
          reference: reference, recordedOn: day, recordedAs: recordedAs, force: force, area: area,
          controller: controller, relationship: relationship, separated: separated,
          crimeNumbers: numbers, summary: summary),
        people: people, safeContact: safeContact)
    }
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
