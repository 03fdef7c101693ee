import Testing

@testable import CaseCore

/// A case of Ann's, in which Ben proposes and Cas approves.
extension HandOverStory {
  static let noAction = OutcomeDecision(type: "16", reason: words("she withdrew her support"))

  mutating func propose(
    _ who: String = "Ben", _ outcome: OutcomeDecision = HandOverStory.noAction,
    on: String = "2024-03-02"
  ) throws(CaseRefusal) {
    try add(who, on, .closing(.propose(outcome, on: day(on))))
  }

  func approval(
    seen: Int? = nil, of proposal: Int? = nil, on: String = "2024-04-01", text: String? = nil
  ) -> CaseCommand {
    let waiting = record.folded()?.waitingClosing?.entry ?? 0
    return .closing(
      .approve(
        proposal: proposal ?? waiting, on: day(on), seen: seen ?? record.sequence,
        text.map(words)))
  }

  var giveBack: CaseCommand {
    .closing(
      .giveBack(
        proposal: record.folded()?.waitingClosing?.entry ?? 0,
        reason: words("ask the neighbour first")))
  }

  var withdrawal: CaseCommand {
    .closing(
      .withdraw(proposal: record.folded()?.waitingClosing?.entry ?? 0, reason: nil))
  }

  /// An order that stands from 2 March 2024 until somebody ends it.
  mutating func addOrder(_ on: String = "2024-03-02") throws {
    let steps = [
      OrderStep(on: day(on), .made(.furtherOrder, [], replaces: nil, nil)),
      OrderStep(on: day(on), .served(nil)),
    ]
    try add("Ann", on, .order(.add(OrderFacts(kind: "non-molestation-order"), steps: steps)))
  }
}

@Suite struct `Closing decisions` {
  @Test func `a proposal changes nothing until another person approves it`() throws {
    var story = try HandOverStory()
    try story.propose()
    #expect(try story.current.isOpen && story.current.steps.isEmpty)
    #expect(try story.current.waitingClosing?.proposedBy == "Ben")
    try story.add("Cas", "2024-03-05", story.approval(on: "2024-03-04", text: "agreed"))
    let current = try story.current
    #expect(current.progress.outcome == HandOverStory.noAction)
    #expect(current.outcomeDay == day("2024-03-04"))
    let step = try #require(current.steps.last)
    let closing = try #require(current.closing(of: step))
    #expect(closing.proposedBy == "Ben" && closing.approval?.by == "Cas")
    #expect(closing.approval?.fact.proposedBy.text == "Ben" && step.by == "Cas")
    #expect(current.waitingClosing == nil && story.record.faults(HandOverStory.data).isEmpty)
  }

  @Test func `recording an outcome that needs a second person only proposes it`() throws {
    var story = try HandOverStory()
    let step = ProgressStep(on: day("2024-03-02"), .outcomeRecorded(HandOverStory.noAction))
    try story.add("Ben", "2024-03-02", .takeStep(step))
    #expect(try story.current.isOpen && story.current.waitingClosing?.proposedBy == "Ben")
  }

  @Test func `an outcome that needs nobody else, or of a day before the rule, is recorded at once`()
    throws
  {
    var story = try HandOverStory()
    let passedOn = OutcomeDecision(type: "20", reason: words("to the county"))
    #expect(
      story.refusal("Ben", .closing(.propose(passedOn, on: day("2024-03-02"))))
        == .closing(.needsNoApproval("20")))
    try story.add(
      "Ben", "2024-03-02",
      .takeStep(ProgressStep(on: day("2024-03-02"), .outcomeRecorded(passedOn)))
    )
    #expect(try !story.current.isOpen)
    var old = CaseRecord(reference: caseReference())
    try old.record(.open(opening(), people: []), at: "2018-03-01T09:00")
    try old.record(step("2018-11-01", outcome("16")))
    #expect(old.folded()?.isOpen == false && old.faults(tables()).isEmpty)
  }

  @Test
  func `neither the proposer nor the owner approves or returns, however they write their name`()
    throws
  {
    var story = try HandOverStory()
    try story.propose()
    for command in [story.approval(), story.giveBack] {
      #expect(story.refusal(" BEN ", command) == .closing(.ownProposal("Ben")))
      #expect(story.refusal("ann", command) == .closing(.ownCase("Ann")))
      #expect(story.refusal("Cas", command) == nil)
    }
    #expect(story.refusal("Cas", story.withdrawal) == .closing(.proposedBy("Ben")))
    #expect(story.refusal("Ben", story.withdrawal) == nil)
  }

  @Test func `where roles are kept only a supervisor approves, also under what people call them`()
    throws
  {
    var story = try HandOverStory()
    try story.propose()
    func recording(_ name: String, _ role: StaffRole, _ shown: String) throws -> StaffRecording {
      try #require(
        StaffRecording(
          words(name), shownName: words(shown), as: [role], from: day("2024-01-01")))
    }
    let staff = Staff([
      try recording("cas", .caseworker, "PC Cas"), try recording("dov", .supervisor, "DS Dov"),
      try recording("b", .supervisor, "Ben"),
    ])
    func refusal(_ who: String, _ staff: Staff) -> CaseRefusal? {
      do {
        _ = try story.record.decide(
          story.approval(),
          Circumstances(
            now: moment("2024-04-01T12:00"), reference: HandOverStory.data, staff: staff), by: who)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      refusal("Cas", staff) == .roleMissing(.supervisor, of: "Cas", holders: ["dov", "b"]))
    #expect(refusal("Dov", staff) == nil)
    // Ben works under the name b: it is the same person.
    #expect(refusal("b", staff) == .closing(.ownProposal("Ben")))
    let fault = TableFault(file: "staff.jsonl", line: 2, expected: "a known code")
    #expect(refusal("Dov", Staff(staff.recordings, fault: fault)) == .staffBroken(fault))
  }

  @Test func `what came after the proposal has to be looked at before it is approved`() throws {
    var story = try HandOverStory()
    try story.propose()
    let proposal = story.record.sequence
    try story.add("Ann", "2024-03-03", .addIncident(incident("2024-03-03")))
    #expect(
      story.refusal("Cas", story.approval(seen: proposal))
        == .closing(.notLookedAt([proposal + 1])))
    #expect(story.refusal("Cas", story.approval(seen: proposal + 1)) == nil)
    #expect(
      story.refusal("Cas", story.approval(seen: 999))
        == .noSuchEntry(999, last: proposal + 1))
    let waiting = try #require(try story.current.waitingClosing)
    #expect(story.record.news(since: waiting).map(\.sequence) == [proposal + 1])
  }

  @Test func `an order in force blocks the proposal and the approval until it is over`() throws {
    var story = try HandOverStory()
    try story.propose()
    try story.addOrder("2024-03-03")
    guard case .closing(.orderStands(let orders)) = story.refusal("Cas", story.approval()) else {
      Issue.record("approved although an order stands")
      return
    }
    #expect(orders.map(\.id) == ["o1"] && orders.first?.status == .inForce)
    try story.add("Ben", "2024-03-04", story.withdrawal)
    let again = CaseCommand.closing(.propose(HandOverStory.noAction, on: day("2024-03-05")))
    guard case .closing(.orderStands) = story.refusal("Ben", again) else {
      Issue.record("proposed although an order stands")
      return
    }
    try story.add(
      "Ann", "2024-03-06",
      .order(
        .take(
          "o1",
          OrderStep(
            on: day("2024-03-06"), .discharged(consent: true, reasons: words("agreed in court"))))))
    try story.propose("Ben", on: "2024-03-07")
    #expect(story.refusal("Cas", story.approval()) == nil)
  }

  @Test func `one proposal waits at a time, and a step of the case overtakes it`() throws {
    var story = try HandOverStory()
    try story.propose()
    #expect(
      story.refusal("Cas", .closing(.propose(HandOverStory.noAction, on: day("2024-03-03"))))
        == .closing(.alreadyProposed(by: "Ben", on: day("2024-03-02"))))
    let approval = story.approval()
    try story.add(
      "Ann", "2024-03-03",
      .takeStep(ProgressStep(on: day("2024-03-03"), .investigationStarted(nil))))
    #expect(try story.current.closings.last?.state == .overtaken)
    #expect(story.refusal("Cas", approval) == .closing(.nothingProposed))
  }

  @Test func `what was returned is shown until something follows`() throws {
    var story = try HandOverStory()
    try story.propose()
    try story.add("Cas", "2024-03-03", story.giveBack)
    #expect(try story.current.returnedClosing?.ending?.fact.text?.text == "ask the neighbour first")
    #expect(try story.current.isOpen)
    try story.propose("Ben", on: "2024-03-04")
    #expect(try story.current.returnedClosing == nil && story.current.closings.count == 2)
    let first = try #require(try story.current.closings.first?.entry)
    #expect(
      story.refusal("Cas", story.approval(of: first))
        == .closing(.otherProposal(by: "Ben", entry: story.record.sequence)))
  }

  @Test func `it is not approved for a day before it was proposed`() throws {
    var story = try HandOverStory()
    try story.propose(on: "2024-03-05")
    #expect(
      story.refusal("Cas", story.approval(on: "2024-03-04"))
        == .closing(
          .approvedBeforeProposed(day("2024-03-04"), proposed: day("2024-03-05"))))
  }

  @Test func `an undone approval waits again, and only its approver gives it again`() throws {
    var story = try HandOverStory()
    try story.propose()
    let proposal = story.record.sequence
    try story.add("Cas", "2024-03-03", story.approval(on: "2024-03-03"))
    #expect(
      story.refusal("Ben", .undo(entry: proposal, reason: words("x")))
        == .laterEntryRestsOnIt(proposal + 1))
    try story.add("Cas", "2024-03-04", .undo(entry: nil, reason: nil))
    #expect(try story.current.isOpen && story.current.waitingClosing?.entry == proposal)
    #expect(story.refusal("Ben", .redo) == .closing(.approvalTakenBack(by: "Cas")))
    try story.add("Cas", "2024-03-04", .redo)
    #expect(try !story.current.isOpen)
  }

  @Test func `what an approval rests on is not undone beneath it`() throws {
    var story = try HandOverStory()
    try story.addOrder()
    try story.add(
      "Ann", "2024-03-03",
      .order(
        .take(
          "o1",
          OrderStep(
            on: day("2024-03-03"), .discharged(consent: true, reasons: words("agreed in court"))))))
    let discharge = story.record.sequence
    try story.propose(on: "2024-03-04")
    try story.add("Cas", "2024-03-05", story.approval(on: "2024-03-05"))
    #expect(story.refusal("Ann", .undo(entry: discharge, reason: nil)) != nil)
  }

  @Test func `two who decide at once do not both`() throws {
    var story = try HandOverStory()
    try story.propose()
    let (seen, approval) = (story.record.sequence, story.approval())
    try story.add("Dov", "2024-03-03", story.giveBack)
    let conflict = try #require(story.record.conflict(of: approval, seen: seen))
    #expect(conflict.fields.first?.name == "closing decision")
    #expect(conflict.fields.first?.theirs.contains("returned by Dov") == true)
  }

  @Test func `what a file holds against the rules closes nothing and is named`() throws {
    for (who, proposer) in [("Ben", "Ben"), ("Ben", "Dov"), ("Ann", "Ben")] {
      var story = try HandOverStory()
      try story.propose()
      let approval = ClosingApproval(
        of: story.record.sequence, by: words(proposer), on: day("2024-03-03"),
        seen: story.record.sequence)
      story.write(who, "2024-03-03", .closing(.approved(approval)))
      #expect(try story.current.isOpen, "\(who)")
      #expect(story.record.faults(HandOverStory.data).map(\.entry) == [story.record.sequence])
    }
  }

  @Test func `the checklist holds what is open on the day`() throws {
    var story = try HandOverStory()
    try story.addOrder()
    try story.add(
      "Ann", "2024-03-02", .addDevelopment(Development(.arrest, on: day("2024-03-02"))))
    let list = try story.current.closingChecklist(
      on: day("2024-09-30"), HandOverStory.data, review: nil, proposals: [])
    #expect(list.isBlocked && list.lastTold == nil)
    #expect(list.points(of: .victimTold).count == 1)
    let shown = list.points.compactMap { point -> Deadline? in
      switch point {
      case .missed(let deadline), .running(let deadline), .notTold(let deadline): deadline
      default: nil
      }
    }
    let listed = try story.current.deadlines(HandOverStory.data)
      .filter { $0.isListed(on: day("2024-09-30")) }
    #expect(Set(shown) == Set(listed) && !listed.isEmpty)
  }
}
