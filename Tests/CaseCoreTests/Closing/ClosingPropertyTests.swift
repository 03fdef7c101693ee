import Testing

@testable import CaseCore

/// What holds for every history in which people propose, approve, return, undo and record, also where
/// somebody wrote into the file what no rule allows.
@Suite struct `Closing decisions in any history` {
  static let people = ["Ann", "Ben", "Cas"]
  static let seeds: [UInt64] = Array(1...80)

  static func history(_ seed: UInt64, isWild: Bool) throws -> CaseRecord {
    var random = FixedGenerator(seed: seed)
    var story = try HandOverStory()
    for number in 0..<45 {
      let who = people.randomElement(using: &random) ?? "Ann"
      let on = day("2024-03-02").adding(days: number).description
      let seen = story.record.sequence
      if isWild, Int.random(in: 0..<6, using: &random) == 0 {
        let proposer = people.randomElement(using: &random) ?? "Ann"
        let proposal = story.record.folded()?.waitingClosing?.entry ?? seen
        story.write(
          who, on,
          .closing(
            .approved(
              ClosingApproval(of: proposal, by: words(proposer), on: day(on), seen: seen))))
        continue
      }
      let command: CaseCommand
      switch Int.random(in: 0..<13, using: &random) {
      case 0, 1, 2: command = .closing(.propose(HandOverStory.noAction, on: day(on)))
      case 3, 4, 5: command = story.approval(on: on)
      case 6: command = story.giveBack
      case 7: command = story.withdrawal
      case 8: command = .assignOwner(words(people.randomElement(using: &random) ?? "Ann"))
      case 9:
        let entry = Int.random(in: 2...max(2, seen), using: &random)
        command = .undo(entry: entry, reason: words("x"))
      case 10: command = .redo
      case 11 where story.record.folded()?.orders.isEmpty ?? true:
        try? story.addOrder(on)
        continue
      case 11:
        command = .order(
          .take(
            "o1",
            OrderStep(on: day(on), .discharged(consent: true, reasons: words("agreed in court")))))
      default:
        command = .takeStep(ProgressStep(on: day(on), .reopened(reason: words("new evidence"))))
      }
      try? story.add(who, on, command)
    }
    return story.record
  }

  @Test(arguments: seeds, [false, true])
  func `an approved closing has two names, no order in force, and not the owner's`(
    _ seed: UInt64, _ isWild: Bool
  ) throws {
    let record = try Self.history(seed, isWild: isWild)
    for length in 2...record.sequence {
      let part = record.asSeen(upTo: length)
      guard let current = part.folded() else { continue }
      for closing in current.closings {
        guard let approval = closing.approval else { continue }
        #expect(!PersonName.isSame(approval.by, closing.proposedBy))
        #expect(approval.fact.proposedBy.text == closing.proposedBy)
      }
      guard let step = current.steps.last, step.entry == length else { continue }
      // The step is new: the case was as it is now when it was taken.
      #expect(current.closing(of: step) != nil || step.fact.kind != .outcomeRecorded)
      guard step.fact.kind == .outcomeRecorded else { continue }
      #expect(current.owner.map { !PersonName.isSame($0.text, step.by) } ?? true)
      #expect(!current.orders.contains { $0.status(on: step.fact.on)?.stands ?? false })
    }
  }

  @Test(arguments: seeds)
  func `what was decided by the rules is no fault`(_ seed: UInt64) throws {
    let record = try Self.history(seed, isWild: false)
    #expect(record.faults(HandOverStory.data) == [])
    for length in 2...record.sequence {
      let waiting = record.asSeen(upTo: length).folded()?.closings.filter { $0.ending == nil } ?? []
      #expect(waiting.count <= 1)
    }
  }

  @Test func `the histories do reach approvals, returns and blocked closings`() throws {
    var states: [ProposedClosing.State: Int] = [:]
    for seed in Self.seeds {
      for closing in try Self.history(seed, isWild: false).folded()?.closings ?? [] {
        states[closing.state, default: 0] += 1
      }
    }
    #expect(states[.approved, default: 0] > 10 && states[.returned, default: 0] > 10)
  }
}
