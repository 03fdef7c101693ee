import CaseCore
import Dispatch
import Synchronization

extension StoreCheck {
  /// Reads every case on two cores, in batches between which progress can be told.
  mutating func checkCases(_ progress: (Int, Int) -> Void) {
    let batch = 512
    let store = store
    let rules = rules
    let cases = cases
    let found = Mutex<[StoreFinding]>([])
    for start in stride(from: 0, to: cases.count, by: batch) {
      progress(start, cases.count)
      let end = min(start + batch, cases.count)
      let middle = (start + end) / 2
      DispatchQueue.concurrentPerform(iterations: 2) { half in
        var own: [StoreFinding] = []
        for reference in cases[half == 0 ? start..<middle : middle..<end] {
          own += CaseCheck(store, reference).findings(rules)
        }
        found.withLock { $0 += own }
      }
    }
    progress(cases.count, cases.count)
    findings += found.withLock { $0 }
  }
}

/// Goes over one case.
struct CaseCheck {
  let store: Store
  let reference: CaseReference
  private var findings: [StoreFinding] = []

  init(_ store: Store, _ reference: CaseReference) {
    self.store = store
    self.reference = reference
  }

  func findings(_ rules: ReferenceData?) -> [StoreFinding] {
    var check = self
    do {
      let file = try store.caseFile(reference)
      check.checkDamage(file)
      check.checkEntries(file)
      if let rules {
        check.checkRules(file.record, rules)
        check.checkBreaches(file.record, rules)
      }
    } catch {
      check.add(
        .error, .unreadable, "The case cannot be read.", cause: .failure(error),
        do: "Look at who owns the file and whether the disk is sound.")
    }
    return check.findings
  }

  private mutating func add(
    _ severity: StoreFinding.Severity, _ code: StoreFinding.Code, line: Int? = nil,
    _ what: String, cause: StoreFinding.Cause? = nil, do whatToDo: String,
    repair: RepairStep.Action? = nil, seen: FileSeen? = nil
  ) {
    findings.append(
      StoreFinding(
        severity, code, [reference], file: reference.filePath, line: line, what, cause: cause,
        do: whatToDo, repair: repair, seen: seen))
  }

  private mutating func checkDamage(_ file: CaseFile) {
    switch file.damage {
    case nil:
      guard file.lacksLineEnd else { return }
      add(
        .note, .noLineEnd, line: file.entries.count,
        "The last line is whole but has no end; something other than Casebook wrote the file.",
        do: "Nothing: the entry counts, and the next one puts it right.")
    case .tornTail(let bytes):
      add(
        .warning, .tornTail, line: file.entries.count + 1,
        "The last \(bytes) bytes are part of an entry that was never confirmed as saved.",
        do: "Ask who worked on the case last whether something is missing. A repair sets it aside.",
        repair: .setTailAside)
    case .inside(let line, let detail):
      add(
        .error, .damaged, line: line,
        "What was saved here is not what is in the file now: \(detail). Nothing can be added.",
        do: "Put the file back from a backup. Until then the entries that are good are shown.")
    case .newerFormat(let line, let detail):
      add(
        .error, .newerVersion, line: line, "A newer version wrote this: \(detail).",
        do: "Use the newer Casebook.")
    case .empty:
      add(
        .error, .empty, "The file is empty: no case is ever saved so.",
        do: "Put the file back from a backup. A repair sets the empty file aside.",
        repair: .setAside, seen: FileSeen(size: 0, modifiedNanoseconds: nil))
    case .unreadable(let failure):
      add(
        .error, .unreadable, "The case cannot be read.", cause: .failure(failure),
        do: "Look at the disk.")
    }
  }

  private mutating func checkEntries(_ file: CaseFile) {
    var ids: Set<String> = []
    var before: Instant?
    for entry in file.entries {
      if !ids.insert(entry.id).inserted {
        add(
          .warning, .repeatedEntry, line: entry.sequence,
          "Entry \(entry.sequence) has the identifier of an earlier one: it may be there twice.",
          do: "Compare the two and undo one if they are the same.")
      }
      if let before, entry.at < before {
        add(
          .note, .clockWentBack, line: entry.sequence,
          "Entry \(entry.sequence) is dated before the one that it follows.",
          do: "See whether the clock of the computer was wrong on that day.")
      }
      before = entry.at
    }
    guard store.manifest.kind == .real, reference.text.hasPrefix("TC-") else { return }
    add(
      .warning, .trainingCase, "The reference is that of a made-up case, in a store of real ones.",
      do: "See where it came from; it must not be counted or reported.")
  }

  private mutating func checkRules(_ record: CaseRecord, _ rules: ReferenceData) {
    guard !record.entries.isEmpty else { return }
    let isOpeningErased = record.entries.first?.events.isEmpty ?? true
    for fault in record.faults(rules) {
      switch fault.kind {
      case .doesNotOpen where isOpeningErased: continue
      case .referenceDiffers(let other):
        add(
          .error, .otherReference, line: fault.entry,
          "The file is called \(reference) and holds the case \(other).",
          do: "See which of the two it is, and give the file that name.")
      case .unknownKind(let kind):
        add(
          .note, .unknownEvent, line: fault.entry,
          "Entry \(fault.entry) holds “\(kind)”, which a newer version wrote. "
            + "The case is shown and cannot be added to.",
          do: "Use the newer Casebook.")
      case .doesNotOpen, .opensAgain, .stepNotAllowed, .orderNotAllowed, .handOverNotAllowed,
        .closingNotAllowed,
        .namesUnknown, .namesTwice:
        add(
          .warning, .rule, line: fault.entry, fault.kind.words(fault.entry),
          cause: fault.kind.refusal.map { .refusal($0) },
          do: "Look at the case and correct or undo the entry.")
      }
    }
  }
}

extension CaseCheck {
  /// Facts that were right when they were recorded and that a later one contradicts.
  private mutating func checkBreaches(_ record: CaseRecord, _ rules: ReferenceData) {
    guard let current = record.folded() else { return }
    for case .orderDidNotStand(let breach, let incident, let order) in current.orderNotices(
      rules.orderKinds)
    {
      add(
        .warning, .rule, line: current.breach(breach)?.recorded.entry,
        "Breach \(breach) says that incident \(incident) broke order \(order), which did not stand "
          + "when it happened, as both are told now.",
        do: "Look at the case and correct the incident or the order, or undo the breach.")
    }
  }
}

extension RecordFault.Kind {
  func words(_ entry: Int) -> String {
    switch self {
    case .doesNotOpen: "The record does not begin with the opening of a case."
    case .opensAgain: "Entry \(entry) opens the case a second time."
    case .stepNotAllowed: "Entry \(entry) takes a step that is not allowed."
    case .orderNotAllowed: "Entry \(entry) records of an order what cannot be."
    case .handOverNotAllowed: "Entry \(entry) records of a hand-over what cannot be."
    case .closingNotAllowed: "Entry \(entry) records of a closing decision what cannot be."
    case .namesUnknown(let name): "Entry \(entry) speaks of \(name), which the case does not have."
    case .namesTwice(let name): "Entry \(entry) gives the name \(name) to something else."
    case .referenceDiffers(let other): "Entry \(entry) names the case \(other)."
    case .unknownKind(let kind): "Entry \(entry) holds “\(kind)”."
    }
  }

  /// The rule that forbids it.
  var refusal: CaseRefusal? {
    switch self {
    case .stepNotAllowed(let refusal), .orderNotAllowed(let refusal): return refusal
    case .handOverNotAllowed(let refusal): return .handOver(refusal)
    case .closingNotAllowed(let refusal): return .closing(refusal)
    case .doesNotOpen, .opensAgain, .referenceDiffers, .namesUnknown, .namesTwice, .unknownKind:
      return nil
    }
  }
}
