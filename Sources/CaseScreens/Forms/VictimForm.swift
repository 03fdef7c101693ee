import CaseCore

/// The forms of telling the victim, and of a development of which the victim has to be told.
extension FormFields {
  /// - Parameter told: what the victim is told of, where that is known beforehand.
  static func victimUpdate(
    of told: NewsID?, _ current: Case?, _ setting: Setting
  ) -> [FormField] {
    let waiting = current.map { untold($0, setting) } ?? []
    let news = current?.news(setting.reference) ?? []
    let choices = news.reversed().map { news in
      FormField.Choice(
        code: news.id,
        label: "\(news.id) \(news.kind.replacing("-", with: " ")) \(Wording.day(news.on))")
    }
    let about = told.map { [$0] } ?? waiting
    return [
      FormField(
        "about", "Told of", .several(choices),
        hint: "commas between; empty for a word in between",
        value: FormField.joined(choices.filter { about.contains($0.code) }.map(\.label))),
      FormField("on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField("method", "How", .line, hint: "such as call, visit, agreed text"),
      FormField("by", "Told by", .line, hint: "empty means you"),
      FormField("text", "What was said", .paragraph),
    ]
  }

  /// The news for the victim whose clock still runs, or ran out.
  private static func untold(_ current: Case, _ setting: Setting) -> [NewsID] {
    current.deadlines(setting.reference).compactMap { deadline in
      guard deadline.rule == .victimUpdate, deadline.isOpen, case .news(let id) = deadline.about
      else { return nil }
      return id
    }
  }

  static func development(_ setting: Setting) -> [FormField] {
    [
      FormField(
        "kind", "What happened",
        .one(of: Development.Kind.self, Wording.development),
        hint: "the victim has to be told of it", isRequired: true),
      FormField("on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField("text", "Remark", .paragraph),
    ]
  }
}

extension FormReading {
  mutating func victimUpdate() -> VictimUpdate? {
    let on = day("on")
    guard let on else { return nil }
    return VictimUpdate(
      on: on, about: parts("about").map(\.text), method: written("method"), by: written("by"),
      text: written("text"))
  }

  mutating func development() -> Development? {
    let kind = code("kind", Development.Kind.self)
    let on = day("on")
    guard let kind, let on else { return nil }
    return Development(kind, on: on, text: written("text"))
  }
}
