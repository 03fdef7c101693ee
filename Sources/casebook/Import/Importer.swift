import CaseCore
import CaseScreens
import CaseStore

/// Makes cases of documents, each in full or not at all. What it made once it knows again, so that an
/// import that broke off is made again from the start.
struct Importer {
  /// Beyond so many documents the disk is waited for once for each batch, not for each case: a file
  /// is there to be imported again if the power fails in between.
  static let mostSyncedSingly = 200

  let opened: OpenedStore
  let isDryRun: Bool
  let place: ImportPlace
  private let isSynced: Bool
  private let named: Set<CaseReference>
  /// Which case has which first entry, as far as it has been asked for.
  private var made: [String: CaseReference]
  /// What a dry run would have made by now, and what this run has.
  private var taken: [CaseReference: String] = [:]
  private var lastNumbers: [Int: Int] = [:]
  private(set) var created: [StoredCase] = []
  /// Read with the first document that has orders.
  private var proposer: BreachProposer?

  init(_ opened: OpenedStore, _ plan: ImportPlan, _ place: ImportPlace, isDryRun: Bool) {
    self.opened = opened
    self.isDryRun = isDryRun
    self.place = place
    isSynced = plan.documents <= Self.mostSyncedSingly
    named = plan.named
    made = plan.namesNone ? opened.store.firstEntries() : [:]
  }

  mutating func row(_ handed: HandedDocument) throws(CommandFailure) -> ImportRow {
    guard let document = handed.document else {
      return ImportRow(handed: handed, state: .unusable)
    }
    if let there = try existing(document, handed.contentID) {
      return ImportRow(handed: handed, state: .alreadyThere, reference: there)
    }
    var row = ImportRow(handed: handed, state: .refused, reference: document.caseReference)
    row.refusals = document.refusals(now: opened.surroundings.now, opened.reference).map {
      ($0.field, Wording.refusal($0.refusal))
    }
    if let words = try clash(document) { row.refusals.append(("reference", words)) }
    guard row.refusals.isEmpty else { return row }
    row.reference = try make(document, handed.contentID)
    row.state = isDryRun ? .wouldBeCreated : .created
    row.proposals = try proposals(document, row.reference)
    return row
  }

  /// What the incidents of a document may have breached of its orders.
  private mutating func proposals(
    _ document: IntakeDocument, _ reference: CaseReference?
  ) throws(CommandFailure) -> ProposalText? {
    guard !document.orders.isEmpty, let reference else { return nil }
    let record = document.record(
      reference: reference, at: opened.surroundings.at, by: opened.surroundings.user, id: "",
      place: place.of(document, opened))
    guard let current = record.folded(), !current.orders.isEmpty else { return nil }
    let proposer: BreachProposer
    if let known = self.proposer {
      proposer = known
    } else {
      proposer = try opened.breachProposer()
    }
    self.proposer = proposer
    return ProposalText(
      current: current, kinds: opened.reference.orderKinds, open: proposer.open(in: current))
  }

  /// Waits until what was written is on the disk, if that was not done case by case.
  mutating func finishBatch() {
    if !isSynced, !isDryRun, !created.isEmpty { opened.store.syncEverything() }
    created = []
  }

  private func existing(
    _ document: IntakeDocument, _ id: String
  ) throws(CommandFailure) -> CaseReference? {
    guard let reference = document.caseReference else { return made[id] }
    if let earlier = taken[reference] { return earlier == id ? reference : nil }
    return try firstEntry(reference) == id ? reference : nil
  }

  private func clash(_ document: IntakeDocument) throws(CommandFailure) -> String? {
    guard let reference = document.caseReference else { return nil }
    if taken[reference] != nil {
      return "An earlier document of this file has this reference and says something else."
    }
    guard try firstEntry(reference) != nil else { return nil }
    return "There is a case \(reference) already, and it did not come from this document. "
      + "It was not touched."
  }

  /// Nil where there is no such case.
  private func firstEntry(_ reference: CaseReference) throws(CommandFailure) -> String? {
    do {
      return try opened.store.read(reference).record.entries.first?.id ?? ""
    } catch .noSuchCase {
      return nil
    } catch {
      throw CommandFailure(error)
    }
  }

  private mutating func make(
    _ document: IntakeDocument, _ id: String
  ) throws(CommandFailure) -> CaseReference {
    let year = (document.recordedOn ?? opened.surroundings.now.day).year
    while true {
      let reference: CaseReference
      if let own = document.caseReference { reference = own } else { reference = try next(year) }
      if isDryRun {
        taken[reference] = id
        made[id] = reference
        return reference
      }
      let record = document.record(
        reference: reference, at: opened.surroundings.at, by: opened.surroundings.user, id: id,
        place: place.of(document, opened))
      do throws(StoreFailure) {
        created.append(try opened.store.add(record, synced: isSynced))
        taken[reference] = id
        made[id] = reference
        return reference
      } catch .caseExists where document.caseReference == nil {
        // Somebody else took the number first; the next one is free.
        lastNumbers[year] = nil
      } catch {
        throw CommandFailure(error)
      }
    }
  }

  /// The next free number of a year, without listing the folder for every document.
  private mutating func next(_ year: Int) throws(CommandFailure) -> CaseReference {
    let prefix = opened.store.manifest.prefix
    while true {
      if let last = lastNumbers[year] {
        let reference = CaseReference(prefix: prefix, year: year, number: last + 1)
        guard let reference else {
          throw CommandFailure(.cannotCreate, "There are no more references for \(year).")
        }
        lastNumbers[year] = last + 1
        return reference
      } else {
        do {
          let free = try opened.store.nextReference(year: year)
          let own = named.filter { $0.year == year && $0.text.hasPrefix("\(prefix)-") }
          lastNumbers[year] = max(free.number - 1, own.map(\.number).max() ?? 0)
        } catch {
          throw CommandFailure(error)
        }
      }
    }
  }
}

extension CaseReference {
  fileprivate var number: Int { text.split(separator: "-").last.flatMap { Int($0) } ?? 0 }
}
