import Testing

@testable import CaseCore

/// What holds for every history in which people offer, accept, assign, undo and record.
struct HandOverPropertyTests {
  static let people = ["Ann", "Ben", "Cas", "Dov"]
  static let seeds: [UInt64] = Array(1...60)

  /// A history, with what each entry was decided from.
  static func history(_ seed: UInt64) throws -> CaseRecord {
    var random = FixedGenerator(seed: seed)
    var story = try HandOverStory()
    for number in 0..<50 {
      let who = people.randomElement(using: &random) ?? "Ann"
      let on = day("2024-03-02").adding(days: number)
      let seen = story.record.sequence
      let command: CaseCommand
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1, 2:
        let to = people.randomElement(using: &random) ?? "Ben"
        command = .handOver(
          .offer(TransferOffer(to: words(to), text: words("take it")), through: seen))
      case 3, 4, 5: command = .handOver(.accept(seen: seen))
      case 6: command = .handOver(.decline(reason: words("no")))
      case 7: command = .handOver(.withdraw(reason: nil))
      case 8: command = .assignOwner(words(people.randomElement(using: &random) ?? "Ann"))
      case 9:
        command = .undo(
          entry: Int.random(in: 2...max(2, seen), using: &random), reason: words("x"))
      case 10: command = .redo
      default: command = .addIncident(incident(on.description))
      }
      // What a rule forbids is not in the history.
      try? story.add(who, on.description, command)
    }
    return story.record
  }

  @Test(arguments: seeds)
  func `nobody becomes owner by transfer without accepting it`(_ seed: UInt64) throws {
    let record = try Self.history(seed)
    var before: String?
    for length in 1...record.sequence {
      let part = record.asSeen(upTo: length)
      let current = try #require(part.folded())
      let entry = record.entries[length - 1]
      let owner = current.owner?.text
      if owner != before {
        let isTheirs = entry.events.contains(.handOver(.accepted)) && entry.by == owner
        let isAssigned = entry.events.contains {
          if case .ownerAssigned = $0 { true } else { false }
        }
        // An undoing brings back an owner who was given the case, or had accepted it, before.
        let isReturned =
          entry.isUndoing
          && (entry.by == owner || isOwnerBefore(owner, in: part.asSeen(upTo: length - 1)))
        #expect(isTheirs || isAssigned || isReturned, "\(length): \(before ?? "") → \(owner ?? "")")
      }
      before = owner
    }
  }

  /// Whether an entry that counted once made this person the owner, or none was ever named.
  private func isOwnerBefore(_ owner: String?, in record: CaseRecord) -> Bool {
    (1...record.sequence).contains { record.asSeen(upTo: $0).folded()?.owner?.text == owner }
  }

  /// Told slowly: who was given the case or took it last, entry by entry.
  @Test(arguments: seeds)
  func `the owner is the last who was given the case or took it`(_ seed: UInt64) throws {
    let record = try Self.history(seed)
    var owner: String?
    var offeredTo: String?
    for entry in record.counting {
      for event in entry.events {
        switch event {
        case .ownerAssigned(let name): (owner, offeredTo) = (name.text, nil)
        case .handOver(.offered(let offer)): offeredTo = offer.to.text
        case .handOver(.accepted):
          #expect(offeredTo == entry.by)
          (owner, offeredTo) = (entry.by, nil)
        case .handOver(.declined), .handOver(.withdrawn): offeredTo = nil
        default: continue
        }
      }
    }
    let current = try #require(record.folded())
    #expect(current.owner?.text == owner)
    #expect(current.openTransfer?.to.text == offeredTo)
    #expect(current.transfers.dropLast().allSatisfy { !$0.isWaiting })
    #expect(record.faults(HandOverStory.data) == [])
  }

  @Test func `the histories hold acceptances, refused ones and undone ones`() throws {
    let records = try Self.seeds.map { try Self.history($0) }
    let accepted = records.flatMap(\.entries).count { $0.events.contains(.handOver(.accepted)) }
    let undone = records.flatMap { record in
      record.entries.filter { record.undoneEntries[$0.sequence] != nil }
    }.count { $0.events.contains(.handOver(.accepted)) }
    #expect(accepted > 30)
    #expect(undone > 5)
  }

  /// Told slowly: every deadline of the case asked for its state, every breach for its steps.
  @Test(arguments: Array(UInt64(1)...30))
  func `the note names every overdue clock and every unanswered breach`(_ seed: UInt64) throws {
    let record = RandomHistory(seed: seed, length: 60).record
    let last = try #require(record.entries.last).at.local.day
    for ahead in [0, 10, 60, 400] {
      let today = last.adding(days: ahead)
      let current = try #require(record.folded())
      let note = try #require(
        record.handOver(
          from: record.handOverStart(for: nil), on: today, HandOverStory.data, review: nil,
          proposals: []))
      var overdue: [DeadlineID] = []
      var due: [DeadlineID] = []
      for deadline in current.deadlines(HandOverStory.data) {
        if case .missed(dealtWith: nil) = deadline.state(on: today) { overdue.append(deadline.id) }
        if case .running = deadline.state(on: today), today.days(to: deadline.due) <= 14,
          deadline.ending == nil
        {
          due.append(deadline.id)
        }
      }
      #expect(note.overdue.map(\.id) == overdue)
      #expect(note.due.map(\.id) == due)
    }
  }

  @Test(arguments: Array(UInt64(1)...20))
  func `no breach without an answer is left out, and none with one is named`(
    _ seed: UInt64
  ) throws {
    var random = FixedGenerator(seed: seed)
    var story = try HandOverStory()
    let made = OrderStep(on: day("2024-03-02"), .made(.furtherOrder, [], replaces: nil, nil))
    story.write(
      "Ann", "2024-03-02", .order(.added("o1", OrderFacts(kind: "spo-full"))),
      .order(.stepTaken("o1", "s1", made)))
    var unanswered: Set<BreachID> = []
    for number in 1...8 {
      story.write(
        "Ann", "2024-03-10", .incidentAdded("i\(number)", incident("2024-03-09")),
        .breach(
          .added("b\(number)", BreachFacts(incident: "i\(number)", order: "o1", conditions: []))))
      unanswered.insert("b\(number)")
      let on = day("2024-03-11")
      let step: BreachStep? =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .responded(DayTime(on), how: words("Unit sent"))
        case 1: .arrested(DayTime(on), nil)
        case 2: .stalkingConsidered(on: on, isStalking: true, reasons: words("Same conduct"))
        default: nil
        }
      guard let step else { continue }
      story.write("Ann", "2024-03-11", .breach(.stepTaken("b\(number)", step)))
      if step.kind == .responded || step.kind == .arrested { unanswered.remove("b\(number)") }
    }
    // However late somebody takes over.
    let end = HandOverStart.entry(story.record.sequence)
    #expect(Set(try story.handOver(from: end).breaches.map(\.id)) == unanswered)
  }
}
