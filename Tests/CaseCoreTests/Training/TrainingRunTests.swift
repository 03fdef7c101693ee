import CaseCore
import Testing

@Suite struct `A run through a scenario` {
  private let scenario: Scenario

  init() throws { scenario = try #require(try SmallScenario.make()) }

  private func answer(_ run: TrainingRun) throws -> TrainingAnswer {
    let stop = try #require(run.stop)
    let letters = Set(FourLetter.allCases.map { TrainingOption.letter($0, .unknown) })
    switch stop.asks {
    case .recordedClass: return try #require(TrainingAnswer([.recordedAs(.insufficient)], at: stop))
    case .letters: return try #require(TrainingAnswer(letters, at: stop))
    case .next: return try #require(TrainingAnswer([.next(0)], at: stop))
    }
  }

  @Test func `goes from the briefing through every entry and stop to the end`() throws {
    var run = TrainingRun(scenario)
    var places: [TrainingRun.Place] = [run.place]
    while run.place != .end {
      if run.stop != nil { run.answer(try answer(run)) } else { run.goOn() }
      places.append(run.place)
    }
    #expect(
      places == [
        .briefing, .entry(1), .stop(0), .entry(2), .stop(1), .stop(2), .entry(3), .end,
      ])
    #expect(run.answers.count == 3)
  }

  @Test func `a stop is passed by answering alone`() throws {
    var run = TrainingRun(scenario)
    run.goOn()
    run.goOn()
    #expect(run.place == .stop(0))
    let went = run.goOn()
    #expect(!went)
    #expect(run.place == .stop(0))
  }

  @Test func `nothing beyond the place can be seen`() throws {
    var run = TrainingRun(scenario)
    #expect(run.visible.entries.isEmpty)
    while run.place != .end {
      #expect(run.visible.entries.map(\.sequence) == Array(1..<(run.read + 1)))
      if run.stop != nil { run.answer(try answer(run)) } else { run.goOn() }
    }
    #expect(run.visible == scenario.story.record)
  }

  @Test func `reading back keeps answers, and a stop that was answered does not stop again`() throws
  {
    var run = TrainingRun(scenario)
    run.goOn()
    run.goOn()
    run.answer(try answer(run))
    let before = run.answers
    #expect(run.place == .entry(2))
    run.goBack()
    run.goBack()
    #expect(run.place == .briefing)
    let went = run.goBack()
    #expect(!went)
    run.goOn()
    run.goOn()
    #expect(run.place == .entry(2))
    #expect(run.answers == before)
  }

  @Test func `from a stop one can read back, and comes to it again`() throws {
    var run = TrainingRun(scenario)
    run.goOn()
    run.goOn()
    run.goBack()
    #expect(run.place == .entry(1))
    run.goOn()
    #expect(run.place == .stop(0))
  }

  @Test func `no answer is taken where nothing is asked`() throws {
    var run = TrainingRun(scenario)
    run.goOn()
    run.goOn()
    let given = try answer(run)
    run.goBack()
    let isTaken = run.answer(given)
    #expect(!isTaken)
    #expect(run.answers.isEmpty)
  }
}

@Suite struct `A scenario` {
  @Test func `cannot be written with nothing asked, out of order, or beyond the record`() throws {
    #expect(try SmallScenario.make(stops: []) == nil)
    #expect(
      try SmallScenario.make(stops: [
        SmallScenario.lettersStop(after: 2), try SmallScenario.classStop(after: 1),
      ]) == nil)
    #expect(try SmallScenario.make(stops: [SmallScenario.lettersStop(after: 4)]) == nil)
    #expect(try SmallScenario.make(stops: [SmallScenario.lettersStop(after: 0)]) == nil)
  }

  @Test func `has no wrong turn only where it was read rightly`() throws {
    #expect(try SmallScenario.make(wrongTurn: nil) == nil)
    #expect(try SmallScenario.make(wrongTurn: nil, direction: .readRightly) != nil)
  }

  @Test func `asks nothing without a right answer`() {
    #expect(ClassQuestion(right: []) == nil)
    #expect(ClassQuestion(right: [.stalking2A], defensible: [.stalking2A]) == nil)
    let wrong = NextQuestion.Choice(
      text: words("a"), verdict: .wrong, because: words("b"))
    let right = NextQuestion.Choice(
      text: words("a"), verdict: .right, because: words("b"))
    #expect(NextQuestion([wrong, wrong, wrong]) == nil)
    #expect(NextQuestion([wrong, right]) == nil)
    #expect(NextQuestion([wrong, right, wrong]) != nil)
    #expect(NextQuestion(Array(repeating: right, count: 6)) == nil)
  }

  @Test func `takes as long as its words and its stops`() throws {
    // 400 words at 150 a minute, three stops of two minutes, five for the debrief.
    #expect(try SmallScenario.make()?.minutes == 3 + 6 + 5)
  }
}
