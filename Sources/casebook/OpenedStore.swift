import CaseCore
import CaseResources
import CaseScreens
import CaseStore

/// A store that a command works on, with what deciding needs besides.
struct OpenedStore {
  let surroundings: Surroundings
  let store: Store
  let reference: ReferenceData

  init(_ surroundings: Surroundings) throws(CommandFailure) {
    do {
      self.init(surroundings, try Store.open(at: surroundings.storePath), try Self.tables())
    } catch let failure as StoreFailure {
      throw CommandFailure(failure)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
  }

  init(_ surroundings: Surroundings, _ store: Store, _ reference: ReferenceData) {
    self.surroundings = surroundings
    self.store = store
    self.reference = reference
  }

  static func tables() throws(CommandFailure) -> ReferenceData {
    do {
      return try CaseResources.referenceData()
    } catch {
      throw CommandFailure(.badInput, "This program's own tables are broken: \(error)")
    }
  }

  /// The same store at the present moment: the screens stay open for hours.
  var refreshed: OpenedStore { OpenedStore(surroundings.refreshed, store, reference) }

  var circumstances: Circumstances {
    Circumstances(now: surroundings.now, reference: reference, staff: staff)
  }

  /// Who works with the store, as its file says now.
  var staff: Staff {
    do {
      return try store.staffFile().staff
    } catch {
      return Staff(
        fault: TableFault(
          file: StaffFile.name, line: 1, expected: "a file that can be read. \(error.words)"))
    }
  }

  func classifier() throws(CommandFailure) -> Classifier {
    do {
      return try reference.classifier()
    } catch {
      throw CommandFailure(.badInput, "This program's own tables are broken: \(error)")
    }
  }

  /// What a case shows of risk on a day.
  func riskPicture(
    of current: Case, on day: CalendarDay
  ) throws(CommandFailure) -> RiskPicture {
    do {
      return try reference.riskPicture(of: current, on: day)
    } catch {
      throw CommandFailure(.badInput, "This program's own tables are broken: \(error)")
    }
  }

  static func reference(_ typed: String) throws(CommandFailure) -> CaseReference {
    guard let reference = CaseReference(typed.uppercased()) else {
      throw CommandFailure(
        .badInput, "“\(typed)” is no reference; expected \(CaseReference.expected).")
    }
    return reference
  }

  func read(_ reference: CaseReference) throws(CommandFailure) -> StoredCase {
    do {
      return try store.read(reference)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Reads a case because somebody wants to see it, and says so in the access log.
  func consult(_ typed: String) throws(CommandFailure) -> StoredCase {
    let stored = try read(Self.reference(typed))
    if let damage = stored.damage {
      Output.talk("casebook: \(stored.reference): \(damage.words)")
    }
    logConsultation(stored.reference)
    return stored
  }
}
