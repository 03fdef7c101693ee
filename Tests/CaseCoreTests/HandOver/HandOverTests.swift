import Testing

@testable import CaseCore

struct HandOverTests {
  @Test func `a note starts after the last one taken in, else after one's own entry`() throws {
    var story = try HandOverStory()
    #expect(story.record.handOverStart(for: "Ben") == .opening)
    #expect(story.record.handOverStart(for: nil) == .opening)
    try story.add("Ben", "2024-03-02", .addIncident(incident("2024-03-01")))
    try story.add("Ann", "2024-03-02", .addIncident(incident("2024-03-02")))
    #expect(story.record.handOverStart(for: "ben") == .lastEntry(of: "Ben", 3))
    try story.offer("Ann", to: "Ben")
    try story.accept("Ben")
    #expect(
      story.record.handOverStart(for: "Cas") == .accepted("h1", by: "Ben", seen: 5))
  }

  @Test func `what is new is what was recorded since, without the hand-over itself`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    try story.accept("Ben")
    try story.add("Ben", "2024-03-04", .addIncident(incident("2024-03-04")))
    try story.add("Ben", "2024-03-05", .addIncident(incident("2024-03-05")))
    try story.add("Ben", "2024-03-05", .undo(entry: nil, reason: nil))
    try story.offer("Ben", to: "Cas", "2024-03-06")
    #expect(try story.handOver(for: "Cas").news.map(\.sequence) == [5])
    #expect(try story.handOver(from: .opening).news.map(\.sequence) == [1, 2, 5])
  }

  @Test func `what was known and is undone since is told`() throws {
    var story = try HandOverStory()
    try story.add("Ann", "2024-03-02", .addIncident(incident("2024-03-02")))
    try story.offer("Ann", to: "Ben")
    try story.accept("Ben")
    try story.add("Ben", "2024-03-05", .undo(entry: 3, reason: words("Another case")))
    #expect(try story.handOver(for: "Cas").news.map(\.sequence) == [6])
  }

  @Test func `changes say what it was and what it is, with the entry that tells`() throws {
    var story = try HandOverStory()
    try story.offer("Ann", to: "Ben")
    try story.accept("Ben")
    try story.add(
      "Ben", "2024-03-05",
      .recordClass(
        ClassRecording(.stalking4A, on: day("2024-03-05"), reason: words("He follows her"))))
    try story.add("Ben", "2024-03-05", step("2024-03-05", .investigationStarted(nil)))
    try story.add("Ben", "2024-03-06", .setSafeContact(words("Text only")))
    try story.add(
      "Ben", "2024-03-06", .addPerson(Person(role: .witness, name: words("Olu Ade"))))
    try story.offer("Ben", to: "Cas", "2024-03-07")
    try story.accept("Cas", "2024-03-07")
    let start = HandOverStart.entry(4)
    let changes = try story.handOver(from: start).changes
    #expect(changes.map(\.entry) == [5, 6, 10, 7, 8])
    guard case .recordedClass(let old, let new) = changes[0].what else {
      Issue.record("no class")
      return
    }
    #expect(old.recordedAs == .harassment2 && new.recordedAs == .stalking4A)
    #expect(
      changes.dropFirst().map(\.what) == [
        .stage(from: .recorded, to: .investigating), .owner(from: "Ben", to: "Cas"),
        .safeContact(from: nil, to: "Text only"), .person("p3", isNew: true),
      ])
  }

  @Test func `a class that was changed and changed back is no change`() throws {
    var story = try HandOverStory()
    func change(_ to: CaseClass) -> CaseCommand {
      .recordClass(ClassRecording(to, on: day("2024-03-05"), reason: words("looked again")))
    }
    try story.add("Ann", "2024-03-05", change(.stalking2A))
    try story.add("Ann", "2024-03-06", change(.harassment2))
    #expect(try story.handOver(from: .entry(2)).changes.isEmpty)
  }

  @Test func `a note is taken in once, by the person it is for and never by its writer`() throws {
    var story = try HandOverStory()
    func take(_ id: String) -> CaseCommand { .handOver(.acceptNote(id, seen: 3)) }
    try story.add(
      "Ann", "2024-03-02", .handOver(.writeNote(to: nil, text: words("Night shift"), through: 2)))
    #expect(story.refusal("Ann", take("h1")) == .handOver(.ownNote("h1")))
    #expect(story.refusal("Ben", take("h2")) == .handOver(.noSuchNote("h2", open: ["h1"])))
    try story.add("Ben", "2024-03-02", take("h1"))
    #expect(story.refusal("Cas", take("h1")) == .handOver(.noteTaken("h1", by: "Ben")))
    try story.add(
      "Ben", "2024-03-03", .handOver(.writeNote(to: words("Ann"), text: nil, through: 4)))
    #expect(story.refusal("Cas", take("h2")) == .handOver(.noteIsFor("h2", "Ann")))
    #expect(story.owner == "Ann")
  }

  @Test func `an open flag and a waiting offer are questions`() throws {
    var story = try HandOverStory()
    for on in ["2024-03-02", "2024-03-09"] {
      try story.add(
        "Ann", on, .addIncident(incident(on, "Waited outside her work and followed her home.")))
    }
    try story.offer("Ann", to: "Ben", "2024-03-10")
    let questions = try story.handOver().questions
    #expect(
      questions.contains {
        if case .flag(.classification, _, false) = $0 { true } else { false }
      })
    #expect(questions.last?.entry == 5)
  }
}
