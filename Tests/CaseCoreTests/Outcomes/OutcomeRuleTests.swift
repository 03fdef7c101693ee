import Testing

@testable import CaseCore

/// The rules of who may decide what, on every way that a case can stand.
struct OutcomeRuleTests {
  static let data = tables()
  static let on = day("2020-01-10")

  /// How a case can stand, by name, each with the outcomes that can be recorded then.
  static let standings: [(CaseProgress, Set<OutcomeCode>)] = [
    (.recorded, police), (.investigating(since: on), police),
    (.fileSubmitted(on: on), []), (.resubmitted(on: on), []),
    (.actionPlan(due: on), ["5", "11", "12", "13", "14", "15", "16", "17", "18", "20"]),
    (.prosecutorDecided(.charge, on: on), ["1", "1a", "4", "5"]),
    (.prosecutorDecided(.outOfCourt, on: on), ["2", "2a", "3", "3a", "5", "6", "8", "22"]),
    (
      .prosecutorDecided(.noActionEvidential, on: on), ["5", "13", "14", "15", "16", "17"]
    ),
    (.prosecutorDecided(.noActionPublicInterest, on: on), ["5", "9", "12", "17"]),
    (decided("16"), []), (decided("1"), []),
    (.underReview(OutcomeDecision(type: "16", reason: words("none")), since: on), []),
  ]

  static let police: Set<OutcomeCode> = [
    "2", "2a", "3", "3a", "4", "5", "6", "8", "10", "11", "12", "13", "14", "15", "16", "17", "18",
    "20", "21", "22",
  ]

  static func decided(_ type: OutcomeCode) -> CaseProgress {
    .decided(OutcomeDecision(type: type, reason: words("as written")), on: on)
  }

  func refusal(_ progress: CaseProgress, _ detail: ProgressStep.Detail) -> CaseRefusal? {
    do {
      try progress.check(ProgressStep(on: Self.on, detail), types: Self.data.outcomeTypes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `each standing takes exactly the outcomes that the law leaves it`() {
    for (progress, expected) in Self.standings {
      let allowed = progress.allowedOutcomes(Self.data.outcomeTypes, on: Self.on).map(\.code)
      #expect(Set(allowed) == expected, "\(progress.stage)")
      for type in Self.data.outcomeTypes.all {
        #expect((refusal(progress, outcome(type.code)) == nil) == expected.contains(type.code))
      }
    }
  }

  @Test func `nobody charges before the prosecutor has decided to`() {
    for (progress, _) in Self.standings where progress.outcome == nil {
      if case .prosecutorDecided(.charge, _) = progress { continue }
      for code in ["1", "1a"] {
        #expect(
          refusal(progress, outcome(code))
            == .chargeNeedsProsecutor(
              stage: progress.stage, allowed: progress.allowedSteps(Self.data.outcomeTypes)))
      }
    }
  }

  @Test func `while the prosecutor has the file the police record no outcome`() {
    for progress in [CaseProgress.fileSubmitted(on: Self.on), .resubmitted(on: Self.on)] {
      #expect(
        refusal(progress, outcome("16"))
          == .stepNotAllowed(
            .outcomeRecorded, stage: progress.stage, allowed: [.actionPlanSet, .prosecutorDecided]))
    }
  }

  @Test func `in an action plan the police may find no case but not settle it themselves`() {
    let progress = CaseProgress.actionPlan(due: Self.on)
    #expect(refusal(progress, outcome("16")) == nil)
    for code in ["2", "3", "8", "10", "21", "22", "4", "9"] {
      guard
        case .outcomeNotAllowed(code, .actionPlan, let allowed)? = refusal(progress, outcome(code))
      else {
        Issue.record("\(code) was not refused")
        continue
      }
      #expect(allowed.contains("16"))
    }
  }

  @Test func `a review is for a decision not to charge, never for a charge or a transfer`() {
    for type in Self.data.outcomeTypes.all {
      let refused = refusal(Self.decided(type.code), .reviewRequested(nil))
      if ["1", "1a", "4", "20"].contains(type.code) {
        #expect(refused == .stepNotAllowed(.reviewRequested, stage: .decided, allowed: [.reopened]))
      } else {
        #expect(refused == nil, "\(type.code)")
      }
    }
  }

  @Test func `every step of a refusal's list is allowed and every other is refused`() {
    for (progress, outcomes) in Self.standings {
      let allowed = progress.allowedSteps(Self.data.outcomeTypes)
      for kind in ProgressStep.Kind.allCases {
        let sample = ProgressStep.sample(kind, on: Self.on, type: outcomes.first ?? "16")
        let refused = refusal(progress, sample.detail)
        #expect((refused == nil) == allowed.contains(kind), "\(progress.stage) \(kind)")
        if case .stepNotAllowed(kind, progress.stage, let list)? = refused {
          #expect(list == allowed)
        }
      }
    }
  }

  @Test func `type 22 can be recorded from April 2019 on`() {
    let types = Self.data.outcomeTypes
    let codes = { (on: String) in
      CaseProgress.recorded.allowedOutcomes(types, on: day(on)).map(\.code)
    }
    #expect(!codes("2019-03-31").contains("22"))
    #expect(codes("2019-04-01").contains("22"))
  }

  @Test func `a type that is in no table is refused with those that are`() {
    #expect(
      refusal(.recorded, outcome("19"))
        == .unknownOutcomeType("19", known: Self.data.outcomeTypes.all.map(\.code)))
  }

  @Test func `a charge type that is out of date is not blamed on the police`() throws {
    let types = try OutcomeTypes(
      "code\tname\tgroup\tafter\tvalid_from\tvalid_to\tsource\tmark\n"
        + "1\tCharge\tcharge\tcps-charge\t2021-01-01\t\tours\tO", file: "t")
    #expect(throws: CaseRefusal.outcomeNotAllowed("1", stage: .prosecutorDecision, allowed: [])) {
      try CaseProgress.prosecutorDecided(.charge, on: Self.on)
        .check(ProgressStep(on: Self.on, outcome("1")), types: types)
    }
  }
}
