/// Every rule with its outcome, the words it rests on and what is missing.
struct Statements {
  private(set) var rules: [SecondOpinion.Rule] = []
  private let weighing: Weighing
  private let vocabulary: ClassificationVocabulary

  private typealias Element = ClassificationRules.Element

  init(_ weighing: Weighing, _ decision: Decision, _ vocabulary: ClassificationVocabulary) {
    self.weighing = weighing
    self.vocabulary = vocabulary
    rules.reserveCapacity(Element.allCases.count)
    for (place, element) in Element.allCases.enumerated() {
      let row = weighing.rules.ordered[place]
      let outcome = outcome(element, decision)
      rules.append(
        SecondOpinion.Rule(
          id: element.rawValue, says: row.says, outcome: outcome,
          evidence: outcome == .not ? [] : evidence(element, decision),
          missing: outcome == .fired ? nil : row.missing, source: row.verification.source))
    }
  }

  private init(_ weighing: Weighing, _ vocabulary: ClassificationVocabulary) {
    self.weighing = weighing
    self.vocabulary = vocabulary
  }

  /// The rules that fired, without the words that they rest on.
  static func fired(
    _ weighing: Weighing, _ decision: Decision, _ vocabulary: ClassificationVocabulary
  ) -> [ClassificationRules.Element] {
    let statements = Statements(weighing, vocabulary)
    return Element.allCases.filter { statements.outcome($0, decision) == .fired }
  }

  private func outcome(_ element: Element, _ decision: Decision) -> SecondOpinion.Outcome {
    let facts = weighing.facts
    let meanings = weighing.meanings
    func judge(_ fired: Bool, _ nearly: Bool) -> SecondOpinion.Outcome {
      fired ? .fired : nearly ? .nearly : .not
    }
    func meant(_ strong: MeaningSet, _ faint: MeaningSet) -> SecondOpinion.Outcome {
      judge(meanings.intersects(strong), meanings.intersects(faint))
    }
    switch element {
    case .course: return judge(decision.isCourse, facts.conductIncidents >= 1)
    case .connected:
      return judge(
        facts.occasions >= 2 && !weighing.isFarApart, facts.occasions >= 2 && weighing.isFarApart)
    case .acts: return meant(MeaningSet.associated.without([.property, .contact]), .associated)
    case .focus:
      return meant(
        MeaningSet.surveillance.union([.intimacy, .fixation, .jealousy, .publishAs, .newAccount]),
        [.gift, .attend, .silentCall, .unwantedOrders, .ended])
    case .persistence:
      let regardless = meanings.intersects(.refusals) && facts.occasions >= 2
      return judge(regardless, meanings.intersects(.refusals))
    case .effort: return meant(.effort, [.attend, .silentCall])
    case .motive:
      return judge(
        meanings.intersects([.intimacy, .jealousy]) || weighing.isFormerPartner,
        meanings.intersects([.ended, .gift]))
    case .unwanted:
      return judge(
        meanings.intersects(MeaningSet.refusals) || facts.alarm == true,
        meanings.intersects([.distress, .fear, .violenceFear]))
    case .knows:
      return judge(
        meanings.intersects(.refusals) || meanings.intersects([.threat, .violence, .tracker]),
        facts.occasions >= 2)
    case .fearTwice: return judge(facts.fearedOccasions >= 2, facts.fearedOccasions == 1)
    case .seriousEffect:
      return judge(
        decision.hasSeriousEffect,
        facts.all.intersects(.changes) || meanings.contains(.distress) || facts.alarm == true)
    case .grievance:
      return judge(
        meanings.intersects(.grievance),
        facts.relationship == .neighbour || meanings.contains(.noise)
      )
    case .mutual: return judge(meanings.contains(.mutual), hasVictimActs)
    case .lawful: return meant([.lawful], [.coincidence])
    case .singleCommunication:
      return judge(
        decision.isMessagesOnly && !decision.isCourse,
        decision.isMessagesOnly && weighing.occasions <= 2)
    case .oneIncident: return judge(facts.occasions <= 1, facts.occasions == 2)
    case .ongoingControl:
      return judge(
        decision.pointsTo == .controllingOrCoercive,
        meanings.contains(.control) || weighing.isOngoing)
    case .before2012: return judge(!weighing.stalkingOffenceExists, startsBefore2012)
    case .communicationsAct: return judge(decision.isMessagesOnly, meanings.contains(.message))
    case .exPartner:
      return judge(
        weighing.isFormerPartner && decision.isCourse && isSince2020,
        weighing.isFormerPartner || meanings.contains(.ended))
    case .aggravated:
      return judge(
        decision.isAggravated, facts.all.contains(.otherHostility))
    case .othersActing:
      return judge(meanings.contains(.proxy), facts.incidents.contains { $0.isByOther })
    case .violenceAlone:
      return judge(
        decision.pointsTo == .fearOfViolence4, meanings.intersects([.threat, .violence]))
    case .contradiction: return judge(!contradictions.isEmpty, false)
    case .unknownSuspect: return judge(facts.suspectIsUnknown, facts.relationship == .stranger)
    }
  }

  private var hasVictimActs: Bool {
    weighing.facts.incidents.contains { $0.byVictim.intersects(.acts) }
  }

  private var startsBefore2012: Bool {
    weighing.facts.incidents.contains { $0.start.map { $0 < Weighing.stalkingOffence } ?? false }
  }

  private var isSince2020: Bool {
    weighing.facts.incidents.contains {
      ($0.end ?? $0.start).map { $0 >= Weighing.formerPartnerRule } ?? true
    }
  }
}

extension Statements {
  /// The meanings whose words are quoted for a rule.
  private static func quoted(_ element: ClassificationRules.Element) -> MeaningSet {
    switch element {
    case .course, .connected: return [.repeated, .many, .again]
    case .acts: return .associated
    case .focus:
      return MeaningSet.surveillance.union([
        .intimacy, .fixation, .jealousy, .publishAs, .newAccount, .gift,
      ])
    case .persistence, .knows: return .refusals
    case .effort: return .effort
    case .motive: return [.intimacy, .jealousy, .ended]
    case .unwanted: return MeaningSet.refusals.union([.distress, .fear])
    case .fearTwice: return [.violenceFear, .fear]
    case .seriousEffect: return MeaningSet.changes.union([.distress])
    case .grievance: return MeaningSet.grievance.union([.noise])
    case .mutual: return [.mutual]
    case .lawful: return [.lawful, .coincidence]
    case .singleCommunication: return [.message, .abusiveMessage, .ceased, .single, .threat]
    case .oneIncident: return [.single, .ceased]
    case .ongoingControl: return [.control, .livingTogether]
    case .before2012, .contradiction, .unknownSuspect: return []
    case .communicationsAct: return [.message]
    case .exPartner: return [.ended]
    case .aggravated: return [.raceHostility, .religionHostility, .otherHostility]
    case .othersActing: return [.proxy]
    case .violenceAlone: return [.threat, .violence]
    }
  }

  /// At most this many quotations; a reader wants the words, not all of them.
  private static let mostQuoted = 6

  private func evidence(
    _ element: ClassificationRules.Element, _ decision: Decision
  ) -> [SecondOpinion.Evidence] {
    switch element {
    case .contradiction: return contradictions
    case .before2012: return []
    case .communicationsAct: return messageActs
    default: break
    }
    let meanings = Statements.quoted(element)
    let facts = weighing.facts
    var found: [SecondOpinion.Evidence] = []
    var places: [(Int32, Int32)] = []
    for finding in facts.findings where meanings.contains(finding.meaning) {
      guard finding.state == .told || finding.state == .denied else { continue }
      let place = (finding.source, finding.start)
      if places.contains(where: { $0 == place }) { continue }
      places.append(place)
      let read = facts.texts[Int(finding.source)]
      let words = Statements.words(of: read.text, finding.start, finding.end)
      found.append(SecondOpinion.Evidence(place: read.id, words: words, isTag: false))
      if found.count == Statements.mostQuoted { return found }
    }
    for incident in facts.incidents where found.count < Statements.mostQuoted {
      guard incident.tags.intersects(meanings) else { continue }
      incident.tags.forEach { meaning in
        guard meanings.contains(meaning), found.count < Statements.mostQuoted else { return }
        found.append(
          SecondOpinion.Evidence(place: incident.id, words: meaning.tag, isTag: true))
      }
    }
    if element == .fearTwice {
      for incident in facts.incidents
      where incident.feared == true && found.count < Statements.mostQuoted {
        found.append(.init(place: incident.id, words: "fear of violence ticked", isTag: true))
      }
    }
    return found
  }

  private var messageActs: [SecondOpinion.Evidence] {
    weighing.facts.incidents.filter { $0.isConduct && $0.isSent }.prefix(Statements.mostQuoted).map
    {
      let isNew = ($0.start).map { $0 >= Weighing.onlineSafety } ?? true
      return SecondOpinion.Evidence(
        place: $0.id,
        words: isNew
          ? "since 31 January 2024: Online Safety Act 2023 ss179, 181; Malicious Communications "
            + "Act 1988 s1 for indecent or grossly offensive messages"
          : "before 31 January 2024: Malicious Communications Act 1988 s1; Communications Act 2003 "
            + "s127", isTag: true)
    }
  }

  /// Where words and boxes, or words and tags, disagree. Shown; which is right is for a person.
  private var contradictions: [SecondOpinion.Evidence] {
    let facts = weighing.facts
    var found: [SecondOpinion.Evidence] = []
    for incident in facts.incidents {
      if incident.feared == false, incident.told.contains(.violenceFear) {
        found.append(quote(.violenceFear, in: incident.id, "box: no fear of violence"))
      }
      if incident.feared == true, incident.told.contains(.noFear) {
        found.append(quote(.noFear, in: incident.id, "box: fear of violence"))
      }
      incident.tags.forEach { tag in
        if incident.negated.contains(tag), !incident.told.contains(tag) {
          found.append(quote(tag, in: incident.id, "tag: \(tag.tag)"))
        }
      }
    }
    let changes = facts.all.count(in: .changes)
    if facts.seriousEffect == false, changes >= 1 {
      found.append(
        .init(
          place: "impact", words: "box: no serious effect, but changes in daily life are told",
          isTag: true))
    }
    if facts.seriousEffect == true, facts.context.contains(.noEffect) {
      found.append(quote(.noEffect, in: "impact", "box: serious effect"))
    }
    if facts.relationship == .partner, weighing.isFormerPartner {
      found.append(
        .init(place: "relationship", words: "recorded as partner, told as ended", isTag: true))
    }
    return Array(found.prefix(Statements.mostQuoted))
  }

  private func quote(
    _ meaning: Meaning, in id: String, _ box: String
  ) -> SecondOpinion.Evidence {
    for finding in weighing.facts.findings where finding.meaning == meaning {
      let read = weighing.facts.texts[Int(finding.source)]
      guard read.id == id else { continue }
      let words = Statements.words(of: read.text, finding.start, finding.end)
      return .init(place: id, words: "“\(words)”; \(box)", isTag: true)
    }
    return .init(place: id, words: box, isTag: true)
  }

  private static func words(of text: String, _ start: Int32, _ end: Int32) -> String {
    let utf8 = text.utf8
    guard
      let from = utf8.index(utf8.startIndex, offsetBy: Int(start), limitedBy: utf8.endIndex),
      let to = utf8.index(utf8.startIndex, offsetBy: Int(end), limitedBy: utf8.endIndex)
    else { return "" }
    return String(decoding: utf8[from..<to], as: UTF8.self)
  }
}

extension Meaning {
  /// The code of the behaviours table, for a tag.
  var tag: String {
    switch self {
    case .publishAbout: return "publish_about"
    case .publishAs: return "publish_as"
    case .abusiveMessage: return "abusive_message"
    case .verbalAbuse: return "verbal_abuse"
    case .accountAccess: return "account_access"
    case .vexatiousReport: return "vexatious_report"
    default: return code
    }
  }
}
