/// Conditions that are breached in the same way weigh what is told of an incident alike.
enum ConditionFamily: String, CaseIterable, Sendable {
  case contact, others, enter, distance, approach, watch, mention, harm, damage, gift, attend
  case device, home, abstain, notify
  /// Nothing that the tables know.
  case bespoke

  /// Nil for what only says how, as “directly” does, and for what an exception is for.
  init?(_ scope: ConditionScope) {
    switch scope {
    case .contact, .medium: self = .contact
    case .thirdParty: self = .others
    case .enter: self = .enter
    case .distance: self = .distance
    case .approach: self = .approach
    case .surveillance, .images, .enquire: self = .watch
    case .mention, .impersonate: self = .mention
    case .harass, .threats: self = .harm
    case .damage: self = .damage
    case .gift: self = .gift
    case .programme, .assessment, .mentalHealth, .substance, .signOn: self = .attend
    case .surrender, .access, .device, .passport: self = .device
    case .curfew, .residence: self = .home
    case .abstain: self = .abstain
    case .notify: self = .notify
    case .application, .noise, .complaint: self = .bespoke
    case .directly, .throughThird, .exception, .forSolicitor, .forChildApp, .forChildren,
      .forCourt, .forEmergency, .forPassing, .forWork, .forWorship, .forConsent, .forProperty:
      return nil
    }
  }

  /// Those of the scopes of a condition; there is always one.
  static func families(of scopes: Set<ConditionScope>) -> Set<ConditionFamily> {
    let families = Set(scopes.compactMap { ConditionFamily($0) })
    return families.isEmpty ? [.bespoke] : families
  }
}
