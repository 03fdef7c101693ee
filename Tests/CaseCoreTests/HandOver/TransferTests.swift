import Testing

@testable import CaseCore

struct TransferTests {
  @Test func `the owner stays the owner until the other accepts`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    #expect(story.owner == "Ann")
    #expect(try story.current.openTransfer?.to.text == "Ben")
    try story.accept("Ben")
    #expect(story.owner == "Ben")
    #expect(try story.current.openTransfer == nil)
    #expect(try story.current.transfers.last?.ending?.fact == .accepted)
  }

  @Test func `an offer hands over a note, which is taken in with the case`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    let note = try #require(try story.current.handOver("h1"))
    #expect(note.note.fact == HandOverNote(to: words("Ben"), after: 0, through: 2, text: nil))
    try story.add("Ann", "2024-03-02", .addIncident(incident("2024-03-02")))
    try story.accept("Ben")
    let acceptance = try #require(try story.current.handOver("h1")?.acceptance)
    #expect(acceptance.by == "Ben")
    #expect(acceptance.fact.seen == 4)
  }

  @Test func `only the person to whom it is offered answers`() throws {
    var story = try HandOverStory()
    #expect(story.refusal("Ben", .handOver(.accept(seen: 2))) == .handOver(.nothingOffered))
    try story.offer("Ann", to: "Ben")
    for who in ["Ann", "Cas", ""] {
      #expect(story.refusal(who, .handOver(.accept(seen: 3))) == .handOver(.offeredTo("Ben")))
      #expect(
        story.refusal(who, .handOver(.decline(reason: words("no"))))
          == .handOver(.offeredTo("Ben")))
    }
    // Capitals and blanks around a name tell nobody apart.
    #expect(story.refusal(" ben", .handOver(.accept(seen: 3))) == nil)
  }

  @Test func `who accepts is the owner under the name that they use`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben ")
    try story.accept("ben")
    #expect(story.owner == "ben")
  }

  @Test func `a declined or withdrawn offer leaves the owner, with the words`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    try story.add("Ben", "2024-03-03", .handOver(.decline(reason: words("On leave too"))))
    #expect(story.owner == "Ann")
    #expect(
      try story.current.transfers.last?.ending?.fact == .declined(reason: words("On leave too")))
    try story.offer("Ann", to: "Cas")
    #expect(
      story.refusal("Cas", .handOver(.withdraw(reason: nil))) == .handOver(.offeredBy("Ann")))
    try story.add("Ann", "2024-03-04", .handOver(.withdraw(reason: nil)))
    #expect(story.refusal("Cas", .handOver(.accept(seen: 6))) == .handOver(.nothingOffered))
    #expect(story.owner == "Ann")
  }

  @Test func `a later offer replaces the earlier, and a direct assignment ends both`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    try story.offer("Ann", to: "Cas")
    #expect(try story.current.transfers.first?.ending?.fact == .replaced)
    #expect(story.refusal("Ben", .handOver(.accept(seen: 4))) == .handOver(.offeredTo("Cas")))
    try story.add("Sue", "2024-03-05", .assignOwner(words("Dov")))
    #expect(story.owner == "Dov")
    #expect(story.refusal("Cas", .handOver(.accept(seen: 5))) == .handOver(.nothingOffered))
    #expect(
      try story.current.transfers.last?.ending?.fact == .overtaken(owner: words("Dov")))
  }

  @Test func `only the owner offers a case that somebody has, and nobody to themselves`() throws {
    let story = try HandOverStory()
    func offer(_ to: String) -> CaseCommand {
      .handOver(.offer(TransferOffer(to: words(to), text: words("x")), through: 2))
    }
    #expect(story.refusal("Ben", offer("Cas")) == .handOver(.notOwner("Ann")))
    #expect(story.refusal("Ann", offer("ann")) == .handOver(.alreadyOwner("Ann")))
    let unowned = try HandOverStory(owner: nil)
    #expect(unowned.refusal("Ben", offer("Ben")) == .handOver(.offeredToSelf))
    #expect(unowned.refusal("Ben", offer("Cas")) == nil)
  }

  @Test func `an acceptance that is undone is given again only by the same person`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    try story.accept("Ben")
    try story.add("Ben", "2024-03-04", .undo(entry: nil, reason: nil))
    #expect(story.owner == "Ann")
    #expect(story.refusal("Ann", .redo) == .handOver(.acceptanceTakenBack(by: "Ben")))
    #expect(
      story.refusal("Ann", .undo(entry: 5, reason: words("no")))
        == .handOver(.acceptanceTakenBack(by: "Ben")))
    try story.add("Ben", "2024-03-05", .redo)
    #expect(story.owner == "Ben")
  }

  @Test func `an offer cannot be undone from under its acceptance`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    try story.accept("Ben")
    #expect(
      story.refusal("Ann", .undo(entry: 3, reason: words("slip"))) == .laterEntryRestsOnIt(4))
  }

  @Test func `an acceptance by somebody else in a file is a fault and moves no case`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    story.write("Mal", "2024-03-03", .handOver(.accepted))
    #expect(story.owner == "Ann")
    #expect(try story.current.openTransfer != nil)
    #expect(
      story.record.faults(HandOverStory.data)
        == [RecordFault(entry: 4, kind: .handOverNotAllowed(.offeredTo("Ben")))])
  }

  @Test func `an offer to another since it was seen is a conflict for whoever accepts`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    let seen = story.record.sequence
    #expect(story.record.conflict(of: .handOver(.accept(seen: seen)), seen: seen) == nil)
    try story.offer("Ann", to: "Cas")
    let conflict = story.record.conflict(of: .handOver(.accept(seen: seen)), seen: seen)
    #expect(conflict?.fields.map(\.name) == ["offer"])
    try story.add("Ann", "2024-03-06", .addIncident(incident("2024-03-05")))
    let now = story.record.sequence - 1
    #expect(story.record.conflict(of: .handOver(.accept(seen: now)), seen: now) == nil)
  }

  /// Ann and Ben are caseworkers, Sue is a supervisor.
  private func staffed() throws -> HandOverStory {
    var story = try HandOverStory()
    let recordings: [(String, String, StaffRole)] = [
      ("Ann", "PC 1 Ann Amin", .caseworker), ("ben", "PC 2 Ben Bell", .caseworker),
      ("Sue", "DI 3 Sue Shah", .supervisor),
    ]
    story.staff = Staff(
      recordings.compactMap { name, shown, role in
        StaffRecording(words(name), shownName: words(shown), as: [role], from: day("2024-01-01"))
      })
    return story
  }

  @Test func `where roles are kept a supervisor offers too, and only to who works there`() throws {
    var story = try staffed()
    func offer(_ to: String) -> CaseCommand {
      .handOver(.offer(TransferOffer(to: words(to), text: words("x")), through: 2))
    }
    #expect(story.refusal("ben", offer("Sue")) == .handOver(.notOwner("Ann")))
    #expect(
      story.refusal("Ann", offer("Benn"))
        == .handOver(.notOnStaff("Benn", members: ["Ann", "ben", "Sue"])))
    try story.add("Sue", "2024-03-02", offer("PC 2 Ben Bell"))
    // By the name under which Ben works, so that he can accept.
    #expect(try story.current.openTransfer?.to.text == "ben")
    try story.accept("ben")
    #expect(story.owner == "ben")
  }

  @Test func `whoever is called the owner offers by the name under which they work`() throws {
    let kept = try staffed()
    var story = try HandOverStory(owner: "PC 1 Ann Amin")
    story.staff = kept.staff
    try story.offer("ann", to: "ben")
    #expect(
      story.refusal("ben", .handOver(.withdraw(reason: nil))) == .handOver(.offeredBy("ann")))
    #expect(story.refusal("PC 1 Ann Amin", .handOver(.withdraw(reason: nil))) == nil)
  }

  @Test func `nobody has to say why for taking back what they recorded under another name`() throws
  {
    var story = try staffed()
    try story.add("ann", "2024-03-02", .addIncident(incident("2024-03-02")))
    for who in ["ann", " ANN", "PC 1 Ann Amin"] {
      #expect(story.refusal(who, .undo(entry: nil, reason: nil)) == nil)
    }
    #expect(
      story.refusal("ben", .undo(entry: nil, reason: nil)) == .othersEntry(3, by: "ann"))
    #expect(story.refusal("ben", .undo(entry: nil, reason: words("Wrong case"))) == nil)
  }

  @Test func `where roles are kept only a supervisor takes a case from its owner`() throws {
    let story = try staffed()
    let command = CaseCommand.assignOwner(words("ben"))
    #expect(story.refusal("Sue", command) == nil)
    #expect(
      story.refusal("Ann", command) == .roleMissing(.supervisor, of: "Ann", holders: ["Sue"]))
    var unowned = try HandOverStory(owner: nil)
    unowned.staff = story.staff
    #expect(unowned.refusal("Ann", command) == nil)
  }
}
