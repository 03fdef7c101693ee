import CaseCore
import Testing

@Suite struct `Answers in training` {
  @Test func `a class is right, defensible or wrong`() throws {
    let stop = try SmallScenario.classStop(after: 1)
    #expect(stop.verdict(.recordedAs(.stalking2A)) == .right)
    #expect(stop.verdict(.recordedAs(.harassment2)) == .defensible)
    #expect(stop.verdict(.recordedAs(.insufficient)) == .wrong)
    #expect(stop.verdict(.next(0)) == nil)
    #expect(stop.options.count == SecondOpinion.Class.allCases.count)
  }

  @Test func `letters are judged one by one`() throws {
    let stop = SmallScenario.lettersStop(after: 2)
    let answer = try #require(
      TrainingAnswer(
        [
          .letter(.fixated, .yes), .letter(.obsessive, .unknown), .letter(.unwanted, .yes),
          .letter(.repeated, .no),
        ], at: stop))
    #expect(answer.count(.right, at: stop) == 2)
    #expect(answer.count(.wrong, at: stop) == 2)
    #expect(answer.count(.defensible, at: stop) == 0)
  }

  @Test func `a choice has the verdict that the scenario gives it`() throws {
    let stop = try SmallScenario.nextStop(after: 2)
    #expect(stop.options.map { stop.verdict($0) } == [.wrong, .right, .defensible])
    #expect(stop.rightOptions == [.next(1)])
    #expect(stop.verdict(.next(3)) == nil)
  }

  @Test func `one person gives one answer, or one state for each letter`() throws {
    let stop = try SmallScenario.classStop(after: 1)
    #expect(TrainingAnswer([], at: stop) == nil)
    #expect(TrainingAnswer([.recordedAs(.stalking2A), .recordedAs(.stalking4A)], at: stop) == nil)
    #expect(TrainingAnswer([.next(0)], at: stop) == nil)
    let letters = SmallScenario.lettersStop(after: 1)
    let three = FourLetter.allCases.dropLast().map { TrainingOption.letter($0, .yes) }
    #expect(TrainingAnswer(Set(three), at: letters) == nil)
    #expect(
      TrainingAnswer(Set(three + [.letter(.fixated, .no)]), at: letters) == nil)
  }

  @Test func `a room may say nothing, and never what was not asked`() throws {
    let stop = try SmallScenario.classStop(after: 1)
    #expect(TrainingAnswer(room: [:], at: stop).count == 0)
    let answer = TrainingAnswer(
      room: [
        .recordedAs(.stalking2A): try #require(TrainingAnswer.Voices(count: 12)),
        .recordedAs(.harassment2): try #require(
          TrainingAnswer.Voices(count: 2, names: ["Rees", "Cole"])),
        .next(0): try #require(TrainingAnswer.Voices(count: 1)),
      ], at: stop)
    #expect(answer.count == 14)
    #expect(answer.count(.right, at: stop) == 12)
    #expect(answer.count(.defensible, at: stop) == 2)
    #expect(TrainingAnswer.Voices(count: 0) == nil)
    #expect(TrainingAnswer.Voices(count: 3, names: ["Rees"]) == nil)
  }
}
