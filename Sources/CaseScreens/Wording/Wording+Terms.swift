import CaseCore

extension Wording {
  public static func recordedClass(_ recorded: CaseClass) -> String {
    switch recorded {
    case .stalking2A: return "Stalking s2A"
    case .stalking4A: return "Stalking s4A"
    case .harassment2: return "Harassment s2"
    case .fearOfViolence4: return "Fear of violence s4"
    case .maliciousCommunications: return "Malicious communications"
    case .controllingOrCoercive: return "Controlling or coercive behaviour"
    case .notCrimed: return "Not recorded as a crime"
    }
  }

  /// For a column of the list.
  public static func shortClass(_ recorded: CaseClass) -> String {
    switch recorded {
    case .stalking2A: return "stalking 2A"
    case .stalking4A: return "stalking 4A"
    case .harassment2: return "harassment 2"
    case .fearOfViolence4: return "fear viol. 4"
    case .maliciousCommunications: return "mal. comms"
    case .controllingOrCoercive: return "controlling"
    case .notCrimed: return "none"
    }
  }

  /// Somebody in a role, for the middle of a sentence.
  public static func role(_ role: StaffRole) -> String {
    switch role {
    case .caseworker: return "a caseworker"
    case .supervisor: return "a supervisor"
    case .trainer: return "a trainer"
    case .auditor: return "an auditor"
    }
  }

  public static func stage(_ stage: CaseStage) -> String {
    switch stage {
    case .recorded: return "recorded"
    case .investigating: return "investigating"
    case .fileSubmitted: return "file with CPS"
    case .actionPlan: return "CPS action plan"
    case .resubmitted: return "file resubmitted"
    case .prosecutorDecision: return "CPS has decided"
    case .decided: return "decided"
    case .underReview: return "under review"
    }
  }

  /// For a column of the list.
  public static func shortStage(_ stage: CaseStage) -> String {
    switch stage {
    case .recorded, .investigating, .fileSubmitted, .decided, .underReview:
      return Self.stage(stage)
    case .actionPlan: return "action plan"
    case .resubmitted: return "resubmitted"
    case .prosecutorDecision: return "CPS decided"
    }
  }

  /// For a column of the list. Grades are those of the tools, so any word may be one.
  public static func shortRisk(_ risk: RiskGist?) -> String {
    guard let risk else { return "–" }
    switch risk.grade?.lowercased() {
    case nil: return "done"
    case "standard": return "std"
    case "medium": return "med"
    case "moderate": return "mod"
    case let grade?: return grade
    }
  }

  public static func step(_ kind: ProgressStep.Kind) -> String {
    switch kind {
    case .investigationStarted: return "start the investigation"
    case .fileSubmitted: return "submit the file to the CPS"
    case .actionPlanSet: return "record the CPS action plan"
    case .fileResubmitted: return "resubmit the file"
    case .prosecutorDecided: return "record the CPS decision"
    case .outcomeRecorded: return "record an outcome"
    case .reviewRequested: return "record the victim's request for a review"
    case .reviewDecided: return "record how the review was decided"
    case .reopened: return "reopen the case"
    }
  }

  /// What a step was, once it has been taken.
  public static func stepTaken(_ step: ProgressStep, _ types: OutcomeTypes) -> String {
    switch step.detail {
    case .investigationStarted: return "Investigation started"
    case .fileSubmitted: return "File submitted to CPS"
    case .actionPlanSet(let due, _): return "CPS action plan, due \(day(due))"
    case .fileResubmitted: return "File resubmitted to CPS"
    case .prosecutorDecided(let decision, let test, _):
      return "CPS decision: \(prosecutorDecision(decision))"
        + (test.map { " (\(chargingTest($0)))" } ?? "")
    case .outcomeRecorded(let decision):
      return "Outcome " + outcome(decision, types)
    case .reviewRequested: return "Victim asked for a review (VRR)"
    case .reviewDecided(let result, _): return "Review decided: \(review(result))"
    case .reopened: return "Case reopened"
    }
  }

  /// `16 Evidential difficulties: … (police)`
  public static func outcome(_ decision: OutcomeDecision, _ types: OutcomeTypes) -> String {
    let name = types[decision.type]?.name ?? "type not known here"
    let disposal = decision.disposal.map { ", \($0.text)" } ?? ""
    return "\(decision.type) \(name)\(disposal) (\(decision.by == .cps ? "CPS" : "police"))"
  }

  public static func outcomeGroup(_ group: OutcomeGroup) -> String {
    switch group {
    case .charge: return "charge"
    case .caution: return "caution"
    case .noAction: return "no action"
    case .other: return "other"
    }
  }

  public static func prosecutorDecision(_ decision: ProsecutorDecision) -> String {
    switch decision {
    case .charge: return "charge"
    case .outOfCourt: return "out-of-court disposal"
    case .noActionEvidential: return "no action, evidential"
    case .noActionPublicInterest: return "no action, public interest"
    }
  }

  public static func chargingTest(_ test: ChargingTest) -> String {
    test == .fullCode ? "Full Code Test" : "Threshold Test"
  }

  public static func review(_ result: ReviewResult) -> String {
    result == .upheld ? "decision upheld" : "decision overturned"
  }

  public static func relationship(_ relationship: Relationship?) -> String {
    relationship?.rawValue ?? "not known"
  }

  public static func role(_ role: PersonRole) -> String { role.rawValue }

  public static func flag(_ flag: CaseFlag) -> String {
    switch flag {
    case .damaged: return "file damaged: only its good part is shown"
    case .readOnly: return "written by a newer version: read-only here"
    case .unknownSuspect: return "suspect not known"
    case .reviewAwaited: return "the victim's review is not answered"
    case .unowned: return "nobody has this case"
    case .possibleBreach: return "an incident may breach an order: say whether"
    }
  }

  public static func lane(_ lane: TimelineLane) -> String { lane.rawValue }
}
