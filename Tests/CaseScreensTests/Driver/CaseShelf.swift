import CaseCore
import TerminalPages

@testable import CaseScreens

/// A store that lies in memory, so that whole journeys run without a disk. It answers the way the
/// real one promises to, slowly and obviously.
struct CaseShelf {
  var records: [CaseReference: CaseRecord] = [:]
  /// What is wrong with a case's file, in words.
  var damages: [CaseReference: String] = [:]
  var drafts: [String: [String: String]] = [:]
  /// Nothing more can be written.
  var isFull = false
  /// Said instead of saving, once each: what a full disk would make the store say.
  var failures: [String] = []
  /// What there is to train on.
  var material: TrainingMaterial?
  /// Results by the file that they were kept in.
  var results: [String: [TrainingRun]] = [:]
  /// Reports by the file that they were written to.
  var files: [String: ReportExport] = [:]
  private var lastNumber = 500

  init(_ records: [CaseRecord] = []) {
    for record in records { self.records[record.reference] = record }
  }

  func view(_ reference: CaseReference) -> CaseView? {
    records[reference].map {
      CaseView(
        record: $0, headHash: String(repeating: "0f", count: 32), damage: damages[reference])
    }
  }

  /// What somebody else records meanwhile.
  mutating func record(
    _ command: CaseCommand, in reference: CaseReference, by: String, _ setting: Setting
  ) throws {
    var record = records[reference] ?? CaseRecord(reference: reference)
    let events = try record.decide(command, setting.circumstances, by: by)
    record.append(Self.entry(events, after: record, by: by, setting))
    records[reference] = record
  }

  /// The answer to an effect; nil for those that the terminal carries out.
  mutating func answer(_ effect: Effect, _ setting: Setting) -> CaseScreens.Message? {
    switch effect {
    case .find(let request): return .found(find(request, setting))
    case .count(let questions): return .counted(questions, questions.map { count($0, setting) })
    case .readCase(let reference, let purpose):
      guard let view = view(reference) else {
        return .caseNotRead(reference, words: "\(reference) is not in this store any more.")
      }
      return .caseRead(view, for: purpose)
    case .record(let command, let reference, let expecting):
      return save(command, in: reference, expecting: expecting, setting)
    case .recordInEach(let command, let cases):
      var done = 0
      var left: [SeenCase] = []
      var problems: [String] = []
      for seen in cases {
        let reference = seen.reference
        if let conflict = records[reference]?.conflict(of: command, seen: seen.entry) {
          problems.append("\(reference): \(Wording.changedMeanwhile(conflict))")
          left.append(SeenCase(reference, entry: records[reference]?.sequence ?? 0))
          continue
        }
        do {
          try record(command, in: reference, by: setting.who, setting)
          done += 1
        } catch {
          problems.append("\(reference) could not be changed.")
          left.append(seen)
        }
      }
      return .recordedInEach(done: done, left: left, problems: problems)
    case .openNewCase(let request): return open(request, setting)
    case .saveDraft(let kind, let values):
      if isFull { return .draftNotKept(kind, values, words: "The disk is full.") }
      drafts[kind.draftName] = values
      return .draftKept(kind)
    case .findDraft(let kind): return drafts[kind.draftName].map { .draftFound(kind, $0) }
    case .removeDraft(let kind):
      drafts[kind.draftName] = nil
      return nil
    case .countReport(let question): return count(question, setting)
    case .exportReport(let export):
      if isFull { return .reportNotExported(words: "The disk is full.", isThere: false) }
      if files[export.path] != nil, !export.replaces {
        return .reportNotExported(words: "It is there.", isThere: true)
      }
      files[export.path] = export
      return .reportExported(path: export.path)
    case .training(let request): return training(request)
    case .openCase, .openTimeline, .openForm, .openProposals, .openHandOver, .openClosing,
      .openAgenda,
      .openOrders, .openRates,
      .listCases,
      .closeScreen, .say,
      .logSearch, .quit, .suspend,
      .redraw:
      return nil
    }
  }

  private mutating func training(_ request: TrainingRequest) -> CaseScreens.Message {
    switch request {
    case .find:
      return .training(material.map { .found($0) } ?? .notKept(words: "Nothing to train on."))
    case .keep(let runs, let file, _):
      if isFull { return .training(.notKept(words: "The disk is full.")) }
      results[file] = runs
      return .training(.kept(file: file))
    }
  }

  private mutating func save(
    _ command: CaseCommand, in reference: CaseReference, expecting: Int, _ setting: Setting
  ) -> CaseScreens.Message? {
    guard let record = records[reference] else {
      return .notRecorded(words: "\(reference) is not in this store any more.")
    }
    if !failures.isEmpty { return .notRecorded(words: failures.removeFirst()) }
    if let conflict = record.conflict(of: command, seen: expecting), let view = view(reference) {
      return .conflicted(conflict, view)
    }
    do {
      try self.record(command, in: reference, by: setting.who, setting)
    } catch let refusal as CaseRefusal {
      return .refused(refusal)
    } catch {
      return .notRecorded(words: "\(error)")
    }
    return view(reference).map { .recorded($0, entry: $0.record.sequence) }
  }

  private mutating func open(_ request: CaseOpeningRequest, _ setting: Setting) -> CaseScreens
    .Message?
  {
    lastNumber += 1
    guard
      let reference = CaseReference(
        prefix: "SC", year: request.opening.recordedOn.year, number: lastNumber)
    else { return nil }
    var opening = request.opening
    opening.reference = reference
    do {
      try record(
        .open(opening, people: request.people, safeContact: request.safeContact), in: reference,
        by: setting.who, setting)
      if let owner = request.owner {
        try record(.assignOwner(owner), in: reference, by: setting.who, setting)
      }
    } catch let refusal as CaseRefusal {
      return .refused(refusal)
    } catch {
      return .notRecorded(words: "\(error)")
    }
    return view(reference).map { .recorded($0, entry: $0.record.sequence) }
  }

  static func entry(
    _ events: [CaseEvent], after record: CaseRecord, by: String, _ setting: Setting
  ) -> Entry {
    let number = record.sequence + 1
    let digits = String(number)
    return Entry(
      sequence: number, id: String(repeating: "0", count: 32 - digits.count) + digits,
      at: Instant(local: setting.now), by: by, content: .events(events))
  }
}
