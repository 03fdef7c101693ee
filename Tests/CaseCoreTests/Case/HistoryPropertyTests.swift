import Testing

@testable import CaseCore

/// What holds for every history that the rules let happen.
struct HistoryPropertyTests {
  static let data = tables()

  @Test(arguments: RandomHistory.seeds)
  func `accepted commands never leave a fault, and names are given once`(_ seed: UInt64) {
    let record = RandomHistory(seed: seed, length: 60).record
    #expect(record.faults(Self.data) == [])
    let given = record.entries.flatMap(\.events).compactMap(\.addedID)
    #expect(Set(given).count == given.count)
    #expect(record.entries.map(\.sequence) == Array(1...record.sequence))
  }

  @Test(arguments: RandomHistory.seeds)
  func `as known on a day is the fold of what had been recorded`(_ seed: UInt64) throws {
    let record = RandomHistory(seed: seed, length: 60).record
    let last = try #require(record.entries.last).at.local.day
    var today = try #require(record.entries.first).at.local.day.adding(days: -1)
    while today <= last.adding(days: 1) {
      let prefix = CaseRecord(
        reference: record.reference,
        entries: Array(record.entries.prefix { $0.at.local.day <= today }))
      #expect(record.asKnown(on: today) == prefix)
      #expect(record.asKnown(on: today).folded() == prefix.folded())
      #expect(prefix.faults(Self.data) == [])
      today = today.adding(days: 1)
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `undo and redo give the same case, however far back`(_ seed: UInt64) throws {
    var record = RandomHistory(seed: seed, length: 40).record
    try record.record(.assignOwner(words("something new")))
    var told = [record.told]
    while record.refusal(.undo(entry: nil, reason: nil)) == nil, told.count < 15 {
      try record.record(.undo(entry: nil, reason: nil))
      told.append(record.told)
    }
    #expect(told.count > 1)
    for earlier in told.dropLast().reversed() {
      try record.record(.redo)
      #expect(record.told == earlier)
    }
    #expect(record.refusal(.redo) == .nothingToRedo)
  }

  @Test(arguments: RandomHistory.seeds)
  func `an entry undone by number comes back by undoing that`(_ seed: UInt64) throws {
    let record = RandomHistory(seed: seed, length: 40).record
    var undone = 0
    for entry in record.entries.map(\.sequence) {
      var changed = record
      guard changed.refusal(.undo(entry: entry, reason: nil)) == nil else { continue }
      try changed.record(.undo(entry: entry, reason: nil))
      #expect(changed.faults(Self.data) == [])
      try changed.record(.undo(entry: changed.sequence, reason: nil))
      #expect(changed.told == record.told)
      undone += 1
    }
    #expect(undone > 0)
  }

  @Test(arguments: RandomHistory.seeds)
  func `a step is taken exactly where it is allowed`(_ seed: UInt64) throws {
    let history = RandomHistory(seed: seed, length: 50)
    let today = history.today
    let noon = "\(today)T12:00"
    for length in stride(from: 1, through: history.record.entries.count, by: 7) {
      let record = CaseRecord(
        reference: history.record.reference,
        entries: Array(history.record.entries.prefix(length)))
      let progress = try #require(record.folded()).progress
      let allowed = progress.allowedSteps(Self.data.outcomeTypes)
      let types = progress.allowedOutcomes(Self.data.outcomeTypes, on: today).map(\.code)
      #expect(!allowed.isEmpty)
      for kind in ProgressStep.Kind.allCases {
        let sample = ProgressStep.sample(kind, on: today, type: types.first ?? "16")
        #expect((record.refusal(.takeStep(sample), at: noon) == nil) == allowed.contains(kind))
      }
      for type in Self.data.outcomeTypes.all {
        let sample = ProgressStep.sample(.outcomeRecorded, on: today, type: type.code)
        #expect((record.refusal(.takeStep(sample), at: noon) == nil) == types.contains(type.code))
      }
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `what a refusal says is allowed is allowed`(_ seed: UInt64) throws {
    let history = RandomHistory(seed: seed, length: 60)
    let noon = "\(history.today)T12:00"
    for (record, _, refusal) in history.refusals {
      switch refusal {
      case .stepNotAllowed(_, _, let kinds), .chargeNeedsProsecutor(_, let kinds):
        let types = try #require(record.folded()).progress
          .allowedOutcomes(Self.data.outcomeTypes, on: history.today)
        #expect(!kinds.isEmpty)
        for kind in kinds {
          let sample = ProgressStep.sample(
            kind, on: history.today, type: types.first?.code ?? "16")
          #expect(record.refusal(.takeStep(sample), at: noon) == nil)
        }
      case .outcomeNotAllowed(_, _, let codes):
        for code in codes {
          let sample = ProgressStep.sample(.outcomeRecorded, on: history.today, type: code)
          #expect(record.refusal(.takeStep(sample), at: noon) == nil)
        }
      case .noSuchPerson(_, _, let known):
        #expect(known == record.folded()?.people.map(\.id))
      case .laterEntryRestsOnIt(let entry):
        #expect((1...record.sequence).contains(entry))
      case .alreadyUndone(let entry, let by):
        #expect(record.undoneEntries[entry] == by)
      default: break
      }
    }
  }

  @Test func `the histories reach every stage and every way of being refused that they can`() {
    var stages: Set<CaseStage> = []
    var refusals: Set<String> = []
    for seed in RandomHistory.seeds {
      let history = RandomHistory(seed: seed, length: 60)
      for length in 1...history.record.entries.count {
        let part = CaseRecord(
          reference: history.record.reference,
          entries: Array(history.record.entries.prefix(length)))
        if let stage = part.folded()?.progress.stage { stages.insert(stage) }
      }
      refusals.formUnion(
        history.refusals.map { String("\($0.2)".prefix(while: { $0 != "(" })) })
    }
    #expect(stages == Set(CaseStage.allCases))
    #expect(
      refusals.isSuperset(of: [
        "stepNotAllowed", "chargeNeedsProsecutor", "outcomeNotAllowed", "laterEntryRestsOnIt",
        "alreadyUndone", "noSuchPerson", "nothingToRedo", "openingCannotBeUndone",
      ]))
  }
}
