import CaseCore

/// The forms about who has a case: offering it, declining or taking back an offer, and a note.
extension FormFields {
  static func transfer(_ current: Case?, _ setting: Setting) -> [FormField] {
    let own = current?.owner.map { "now \($0)" }
    return [
      FormField(
        "to", "Offer to", people(setting),
        hint: own.map { "\($0), who stays the owner until it is accepted" }
          ?? "the name under which they use Casebook", isRequired: true),
      FormField(
        "text", "What you say", .paragraph, hint: "why, and what is most urgent",
        isRequired: true),
    ]
  }

  static func handOverNote(_ setting: Setting) -> [FormField] {
    [
      FormField("to", "For", people(setting), hint: "left out: whoever comes next"),
      FormField(
        "text", "What you add", .paragraph,
        hint: "what the record does not say; the rest is written from it"),
    ]
  }

  static let declineTransfer = [
    FormField(
      "reason", "Reason", .paragraph, hint: "the owner stays the owner and reads this",
      isRequired: true)
  ]

  static let withdrawTransfer = [FormField("reason", "Reason", .paragraph)]

  /// Those who work with the store, where that is recorded; any name where not.
  private static func people(_ setting: Setting) -> FormField.Kind {
    let members = setting.staff.members(on: setting.today).filter {
      !setting.staff.isSamePerson($0.name.text, setting.who)
    }
    if members.isEmpty { return .line }
    return .choice(
      members.map { member in
        FormField.Choice(
          code: member.name.text,
          label: member.shownName.map { "\(member.name), \($0)" } ?? member.name.text)
      }, allowsOther: true)
  }
}

extension FormReading {
  mutating func transfer() -> HandOverCommand? {
    guard let to = words("to"), let text = written("text") else { return nil }
    return .offer(TransferOffer(to: to, text: text), through: seen)
  }

  mutating func handOverNote() -> HandOverCommand? {
    .writeNote(to: words("to"), text: written("text"), through: seen)
  }

  private var seen: Int { form.view?.record.sequence ?? 0 }
}
