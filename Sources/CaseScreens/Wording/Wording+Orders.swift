import CaseCore

extension Wording {
  public static func orderStatus(_ status: OrderStatus?) -> String {
    switch status {
    case nil: return "nothing yet"
    case .considered: return "considered"
    case .notSought: return "not sought"
    case .applied: return "applied for"
    case .refused: return "refused"
    case .withdrawn: return "withdrawn"
    case .made: return "made, not served"
    case .inForce: return "in force"
    case .expired: return "expired"
    case .discharged: return "discharged"
    case .replaced: return "replaced by the full order"
    case .lapsed: return "ended with the application"
    case .quashed: return "quashed on appeal"
    }
  }

  public static func orderForce(_ force: OrderForce) -> String {
    switch force {
    case .notYet: return "not yet in force"
    case .madeNotServed: return "made, not served"
    case .inForce: return "in force"
    case .ended: return "no longer in force"
    }
  }

  public static func orderOrigin(_ origin: OrderOrigin) -> String {
    switch origin {
    case .policeApplication: return "police application"
    case .conviction: return "court, on conviction"
    case .acquittal: return "court, on acquittal"
    case .applicant: return "application by a person"
    case .court: return "court"
    case .police: return "police"
    }
  }

  /// What can be done with an order, as the end of “you can …”.
  public static func orderStep(_ kind: OrderStep.Kind) -> String {
    switch kind {
    case .considered: return "record that it was considered"
    case .notSought: return "record why it is not sought"
    case .applied: return "record the application"
    case .refused: return "record that it was refused"
    case .withdrawn: return "record that the application was withdrawn"
    case .made: return "record that it was made"
    case .served: return "record that it was served"
    case .varied: return "record a variation"
    case .renewed: return "record a renewal"
    case .discharged: return "record its discharge"
    case .appealed: return "record an appeal"
    case .appealDecided: return "record how the appeal was decided"
    case .nameChanged: return "record a new name of the subject"
    case .addressChanged: return "record a new address of the subject"
    case .notified: return "record a notification"
    case .notificationSuspended: return "record that notification is suspended"
    case .notificationResumed: return "record that notification is due again"
    }
  }

  /// `until 13 Sep 2022`
  public static func orderEnd(_ ends: OrderEnd) -> String {
    ends.day.map { "until \(day($0))" } ?? "until further order"
  }

  public static func notification(_ kind: NotificationKind) -> String {
    switch kind {
    case .initial: return "names and address"
    case .name: return "new name"
    case .address: return "new address"
    }
  }

  /// What a step was, once it has been taken.
  public static func orderStepTaken(_ step: OrderStep) -> String {
    switch step.detail {
    case .considered: return "considered"
    case .notSought: return "not sought"
    case .applied: return "applied for"
    case .refused: return "refused"
    case .withdrawn: return "application withdrawn"
    case .made(let ends, let conditions, _, _):
      return "made \(orderEnd(ends))"
        + (conditions.isEmpty ? "" : ", \(count(conditions.count, "condition"))")
    case .served: return "served"
    case .varied(let variation, let ends, _):
      return (["varied"] + changes(variation) + [ends.map(orderEnd)].compactMap(\.self))
        .joined(separator: ", ")
    case .renewed(let ends, _): return "renewed \(orderEnd(ends))"
    case .discharged(let consent, _):
      return consent ? "discharged with the consent of both sides" : "discharged"
    case .appealed(let by, let against, _):
      return "appealed (\(appellant(by))" + (against.map { ", against \($0))" } ?? ")")
    case .appealDecided(let result, _):
      return result == .allowed ? "appeal allowed" : "appeal dismissed"
    case .nameChanged: return "subject uses a new name"
    case .addressChanged: return "subject has a new address"
    case .notified(let kind, let acknowledgement, _):
      return "notified: \(notification(kind))"
        + (acknowledgement.map { ", acknowledged \($0)" } ?? "")
    case .notificationSuspended: return "notification suspended"
    case .notificationResumed: return "notification due again"
    }
  }

  private static func changes(_ variation: Variation) -> [String] {
    [
      (variation.added.map(\.id), "added"), (variation.reworded.map(\.id), "worded anew"),
      (variation.dropped, "taken out"),
    ].compactMap { names, words in names.isEmpty ? nil : "\(names.joined(separator: ", ")) \(words)"
    }
  }

  public static func appellant(_ appellant: Appellant) -> String {
    switch appellant {
    case .subject: return "the subject"
    case .police: return "the police"
    case .other: return "another party"
    }
  }

  public static func conditionKind(_ kind: Condition.Kind) -> String { kind.rawValue }

  public static func breachStep(_ kind: BreachStep.Kind) -> String {
    switch kind {
    case .responded: return "police responded"
    case .arrested: return "arrested"
    case .stalkingConsidered: return "the whole considered as stalking"
    case .disposed: return "disposal"
    }
  }

  public static func breachStepTaken(_ step: BreachStep) -> String {
    switch step {
    case .stalkingConsidered(_, let isStalking, _):
      return breachStep(step.kind) + (isStalking ? ": it is" : ": it is not")
    case .responded, .arrested, .disposed: return breachStep(step.kind)
    }
  }

  /// `2 h 5 min`, `3 d`
  public static func responseTime(_ time: ResponseTime) -> String {
    guard let minutes = time.minutes, minutes < 48 * 60 else {
      return time.days == 0 ? "the same day" : "\(time.days) d"
    }
    if minutes < 60 { return "\(minutes) min" }
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }
}
