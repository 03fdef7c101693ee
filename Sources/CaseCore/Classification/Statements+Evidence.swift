extension Statements {
  /// The meanings whose words are quoted for a rule.
  private static func quoted(_ element: ClassificationRules.Element) -> MeaningSet {
    switch element {
    case .course, .connected: return MeaningSet.acts.union([.repeated, .many, .again, .message])
    case .acts: return .associated
    case .focus:
      return MeaningSet.surveillance.union([
        .intimacy, .fixation, .jealousy, .publishAs, .newAccount, .gift,
      ])
    case .persistence: return .refusals
    case .knows: return MeaningSet.refusals.union([.threat, .violence, .tracker])
    case .effort: return .effort
    case .motive: return [.intimacy, .jealousy, .ended]
    case .unwanted: return MeaningSet.refusals.union([.distress, .fear, .violenceFear])
    case .fearTwice: return [.violenceFear, .fear]
    case .seriousEffect: return MeaningSet.changes.union([.distress])
    case .grievance: return MeaningSet.grievance.union([.noise])
    case .mutual: return [.mutual]
    case .lawful: return [.lawful, .coincidence]
    case .singleCommunication: return [.message, .abusiveMessage, .ceased, .single, .threat]
    case .oneIncident: return [.single, .ceased]
    case .ongoingControl: return [.control, .livingTogether]
    case .before2012, .contradiction, .unknownSuspect, .weighed: return []
    case .communicationsAct: return [.message]
    case .exPartner: return [.ended]
    case .aggravated: return [.raceHostility, .religionHostility, .otherHostility]
    case .othersActing: return [.proxy]
    case .violenceAlone: return [.threat, .violence]
    }
  }

  /// At most this many quotations; a reader wants the words, not all of them.
  private static let mostQuoted = 6

  func evidence(
    _ element: ClassificationRules.Element, _ decision: Decision
  ) -> [SecondOpinion.Evidence] {
    switch element {
    case .contradiction: return contradictions
    case .before2012: return []
    case .communicationsAct: return messageActs
    default: break
    }
    let meanings = element == .weighed ? decision.speaking(weights) : Statements.quoted(element)
    let facts = situation.facts
    var found: [SecondOpinion.Evidence] = []
    // One quotation from each text first: a pattern shows by how many incidents tell of it.
    for finding in spread(meanings) {
      let read = facts.texts[Int(finding.source)]
      let words = Statements.words(of: read.text, finding.start, finding.end)
      found.append(SecondOpinion.Evidence(place: read.id, words: words, isTag: false))
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

  /// The findings to quote, at most so many: the first of each text, then further ones, in the
  /// order of the record.
  private func spread(_ meanings: MeaningSet) -> [Finding] {
    var first: [Finding] = []
    var further: [Finding] = []
    for finding in situation.facts.findings where meanings.contains(finding.meaning) {
      guard finding.state == .told || finding.state == .denied else { continue }
      if !first.contains(where: { $0.source == finding.source }) {
        first.append(finding)
      } else if further.count < Statements.mostQuoted,
        !(first + further).contains(where: {
          $0.source == finding.source && $0.start == finding.start
        })
      {
        further.append(finding)
      }
      if first.count == Statements.mostQuoted { return first }
    }
    let room = Statements.mostQuoted - first.count
    return (first + further.prefix(room)).sorted {
      ($0.source, $0.start) < ($1.source, $1.start)
    }
  }

  private var messageActs: [SecondOpinion.Evidence] {
    let laws = situation.rules.laws
    guard let law = laws[.messages], let before = laws[.messagesBefore], let from = law.validFrom
    else { return [] }
    return situation.facts.conductEntries.filter(\.isSent).prefix(Statements.mostQuoted).map {
      let isNew = $0.start.map { $0 >= from } ?? true
      return SecondOpinion.Evidence(
        place: $0.id,
        words: "\(isNew ? "since" : "before") \(ReportWords.day(from)): "
          + (isNew ? law : before).says, isTag: true)
    }
  }

  /// Where words and boxes, or words and tags, disagree. Shown; which is right is for a person.
  var contradictions: [SecondOpinion.Evidence] {
    let facts = situation.facts
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
    if facts.relationship == .partner, situation.isFormerPartner {
      found.append(
        .init(place: "relationship", words: "recorded as partner, told as ended", isTag: true))
    }
    return Array(found.prefix(Statements.mostQuoted))
  }

  private func quote(
    _ meaning: Meaning, in id: String, _ box: String
  ) -> SecondOpinion.Evidence {
    for finding in situation.facts.findings where finding.meaning == meaning {
      let read = situation.facts.texts[Int(finding.source)]
      guard read.id == id else { continue }
      let words = Statements.words(of: read.text, finding.start, finding.end)
      return .init(place: id, words: "“\(words)”; \(box)", isTag: true)
    }
    return .init(place: id, words: box, isTag: true)
  }

  static func words(of text: String, _ start: Int32, _ end: Int32) -> String {
    let utf8 = text.utf8
    guard
      let from = utf8.index(utf8.startIndex, offsetBy: Int(start), limitedBy: utf8.endIndex),
      let to = utf8.index(utf8.startIndex, offsetBy: Int(end), limitedBy: utf8.endIndex)
    else { return "" }
    return String(decoding: utf8[from..<to], as: UTF8.self)
  }
}
