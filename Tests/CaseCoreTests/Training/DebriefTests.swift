import CaseResources
import Testing

@testable import CaseCore

@Suite struct `The debrief` {
  private let classifier: Classifier
  private let scenario: Scenario

  init() throws {
    classifier = try CaseResources.classifier()
    scenario = try #require(try SmallScenario.make())
  }

  private func debrief(saying answer: SecondOpinion.Class) throws -> Debrief {
    var run = TrainingRun(scenario)
    while run.place != .end {
      guard let stop = run.stop else {
        run.goOn()
        continue
      }
      let letters = Set(FourLetter.allCases.map { TrainingOption.letter($0, .yes) })
      let given: Set<TrainingOption> =
        switch stop.asks {
        case .recordedClass: [.recordedAs(answer)]
        case .letters: letters
        case .next: [.next(1)]
        }
      run.answer(try #require(TrainingAnswer(given, at: stop)))
    }
    return Debrief(run, classifier)
  }

  @Test func `has the second opinion as it was known after each entry`() throws {
    let debrief = try debrief(saying: .harassment2)
    #expect(debrief.moments.map(\.entry) == [1, 2, 3])
    for moment in debrief.moments {
      let known = scenario.record(upTo: moment.entry)
      let current = try #require(known.folded())
      #expect(moment.recordedAs == current.recordedClass.recordedAs)
      #expect(
        moment.opinion
          == classifier.opinion(on: current, asOf: moment.at.local.day))
    }
    #expect(!debrief.moments[2].opinion.pointsTo.rawValue.isEmpty)
    #expect(debrief.moments[0].opinion != debrief.moments[2].opinion)
  }

  @Test func `a rule is new where it fires first, and again where it fires anew`() throws {
    let debrief = try debrief(saying: .harassment2)
    var before: Set<String> = []
    for moment in debrief.moments {
      let fired = Set(moment.opinion.rules.filter { $0.outcome == .fired }.map(\.id))
      #expect(Set(moment.newRules.map(\.id)) == fired.subtracting(before))
      before = fired
    }
    #expect(!debrief.moments[1].newRules.isEmpty)
  }

  @Test func `says where the record and the second opinion parted, and who was when at the truth`()
    throws
  {
    let debrief = try debrief(saying: .harassment2)
    #expect(debrief.record == Debrief.Arrival(atKind: 3, atClass: 3))
    let opinion = try #require(debrief.opinion.atKind)
    #expect(opinion < 3)
    let parting = try #require(debrief.parting)
    #expect(parting.entry == opinion)
    #expect(parting.recordedAs == .maliciousCommunications)
    #expect(parting.opinion.pointsTo.isStalking)
    #expect(debrief.people == Debrief.Arrival())
  }

  @Test func `who said the truth, or its kind, is there from that stop on`() throws {
    #expect(
      try debrief(saying: .stalking2A).people == Debrief.Arrival(atKind: 1, atClass: 1))
    #expect(
      try debrief(saying: .stalking4A).people == Debrief.Arrival(atKind: 1, atClass: nil))
  }

  @Test func `the first stop at which a person and the second opinion differed`() throws {
    let then = try #require(try debrief(saying: .harassment2).moment(after: 1)).opinion.pointsTo
    #expect(try debrief(saying: then).firstDisagreement == nil)
    let other = try #require(SecondOpinion.Class.allCases.first { $0 != then })
    #expect(try debrief(saying: other).firstDisagreement == 0)
  }

  @Test func `more than half a room has to have said so`() throws {
    func arrival(_ right: Int, _ wrong: Int) throws -> Debrief.Arrival {
      var run = TrainingRun(scenario)
      run.goOn()
      run.goOn()
      let stop = try #require(run.stop)
      run.answer(
        TrainingAnswer(
          room: [
            .recordedAs(.stalking2A): try #require(TrainingAnswer.Voices(count: right)),
            .recordedAs(.harassment2): try #require(TrainingAnswer.Voices(count: wrong)),
          ], at: stop))
      return Debrief(run, classifier).people
    }
    #expect(try arrival(7, 7) == Debrief.Arrival())
    #expect(try arrival(8, 7) == Debrief.Arrival(atKind: 1, atClass: 1))
  }

  @Test func `the same run gives the same debrief`() throws {
    #expect(try debrief(saying: .insufficient) == debrief(saying: .insufficient))
  }

  @Test func `what a trainer should look at is remarked`() throws {
    let other = try #require(try SmallScenario.make(truth: .harassment2))
    let last = try #require(scenario.opinion(after: 3, classifier)).pointsTo
    #expect(last.isStalking)
    #expect(
      other.remarks(classifier).contains(.opinionEndsElsewhere(last, truth: .harassment2)))
    let same = try #require(try SmallScenario.make(truth: last))
    #expect(
      !same.remarks(classifier).contains {
        if case .opinionEndsElsewhere = $0 { true } else { false }
      })
  }
}
