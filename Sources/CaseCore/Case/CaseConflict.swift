/// Two people changed the same thing: what it was, what it is now, and what is asked for.
public struct CaseConflict: Error, Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public let name: String
    public let before: String
    public let theirs: String
    public let mine: String

    init(name: String, before: String, theirs: String, mine: String) {
      self.name = name
      self.before = before
      self.theirs = theirs
      self.mine = mine
    }

    /// What a case says of it, before and now; nothing reads as no words.
    init(
      _ name: String, _ before: Case, _ now: Case, _ read: (Case) -> String?, mine: String
    ) {
      self.init(name: name, before: read(before) ?? "", theirs: read(now) ?? "", mine: mine)
    }
  }

  public let command: CaseCommand
  /// The sequence that the person had seen.
  public let seen: Int
  /// Only the fields in which theirs or mine differ from before.
  public let fields: [Field]
}

extension CaseRecord {
  /// Whether a command touches what others have changed since a sequence number. Additions never
  /// collide; nil means that the command can be decided on top of what is there now.
  public func conflict(of command: CaseCommand, seen: Int) -> CaseConflict? {
    guard sequence > seen else { return nil }
    let earlier = asSeen(upTo: seen)
    guard let before = earlier.folded(), let now = folded() else { return nil }
    let fields = fields(of: command, before, now, since: earlier)
    guard fields.contains(where: { $0.before != $0.theirs && $0.theirs != $0.mine }) else {
      return nil
    }
    return CaseConflict(
      command: command, seen: seen,
      fields: fields.filter { $0.before != $0.theirs || $0.before != $0.mine })
  }

  private func fields(
    of command: CaseCommand, _ before: Case, _ now: Case, since earlier: CaseRecord
  ) -> [CaseConflict.Field] {
    func one(_ name: String, _ read: (Case) -> String?, _ mine: String) -> [CaseConflict.Field] {
      [CaseConflict.Field(name, before, now, read, mine: mine)]
    }
    func each<Fact>(_ mine: Fact, _ read: (Case) -> Fact?, _ parts: (Fact) -> [(String, String)])
      -> [CaseConflict.Field]
    {
      let empty = parts(mine).map { _ in "" }
      let old = read(before).map { parts($0).map(\.1) } ?? empty
      let new = read(now).map { parts($0).map(\.1) } ?? empty
      return parts(mine).enumerated().map { index, part in
        CaseConflict.Field(
          name: part.0, before: old[index], theirs: new[index], mine: part.1)
      }
    }
    switch command {
    case .correctIncident(let id, let mine, _):
      return each(mine, { $0.incident(id)?.fact }, \.parts)
    case .correctPerson(let id, let mine, _):
      return each(mine, { $0.person(id)?.fact }, \.parts)
    case .correctNote(let id, let mine, _): return each(mine, { $0.note(id)?.fact }, \.parts)
    case .correctRiskAssessment(let id, let mine, _):
      return each(mine, { $0.riskAssessment(id)?.fact }, \.parts)
    case .recordImpact(let mine): return each(mine, { $0.impact?.fact }, \.parts)
    case .recordHistory(let mine): return each(mine, { $0.history?.fact }, \.parts)
    case .recordClass(let mine):
      return one("class", { $0.recordedClass.recordedAs.rawValue }, mine.recordedAs.rawValue)
        + one("aggravated", { yesOrNo($0.recordedClass.isAggravated) }, yesOrNo(mine.isAggravated))
    case .recordRelationship(let mine):
      return each(mine, \.relationship, \.parts)
    case .setSafeContact(let mine): return one("safe contact", { $0.safeContact?.text }, mine.text)
    case .assignOwner(let mine): return one("owner", { $0.owner?.text }, mine.text)
    case .recordArea(let force, let area):
      return one("force", { $0.force.text }, force.text)
        + one("area", { $0.area.text }, area.text)
    case .takeStep(let step):
      // A case may have come round to the same stage by steps that the person has not seen.
      return one("stage", { $0.progress.stage.rawValue }, step.kind.rawValue)
        + one("last step", { $0.steps.last.map { described($0.fact) } }, described(step))
    case .answerFlag(let reply) where reply.question == .protectionOrder:
      return one(
        "answer",
        { $0.answers.last { $0.fact.question == .protectionOrder }.map { described($0) } },
        described(reply.reply)) + [evidenceField(since: earlier)].compactMap(\.self)
    case .answerFlag(let reply):
      // Whoever agrees asks for a class; whoever does not keeps the one that was seen.
      let kept = before.recordedClass.recordedAs
      let asked = reply.reply.kind == .agreed ? reply.shown.recordedAs ?? kept : kept
      return one("class", { $0.recordedClass.recordedAs.rawValue }, asked.rawValue)
        + one(
          "answer",
          { $0.answers.last { $0.fact.question == .classification }.map { described($0) } },
          described(reply.reply))
        + [evidenceField(since: earlier)].compactMap(\.self)
    case .order(let command): return command.conflictFields(before, now)
    case .breach(let command): return command.conflictFields(before, now)
    case .handOver(let command): return command.conflictFields(before, now)
    case .closing(let command): return command.conflictFields(before, now)
    case .undo(nil, _): return one("last entry", { "entry \($0.lastEntry)" }, "undo the last entry")
    case .redo: return one("last entry", { "entry \($0.lastEntry)" }, "redo")
    case .setEnhancedRights(let mine):
      return one(
        "enhanced rights", { yesOrNo($0.victimHasEnhancedRights) }, yesOrNo(mine.areEnhanced))
    case .answerDeadline(let id, let act):
      return one(
        id, { $0.deadlineAnswers.last { $0.fact.deadline == id }.map { described($0.fact.act) } },
        described(act))
    case .open, .addCrimeNumber, .addPerson, .addIncident, .addNote, .addDevelopment, .tellVictim,
      .addRiskAssessment, .undo:
      return []
    }
  }
}

func yesOrNo(_ answer: Bool) -> String { answer ? "yes" : "no" }

private func described(_ answer: Recorded<FlagAnswer>) -> String {
  "\(described(answer.fact.reply)) (\(answer.by), entry \(answer.entry))"
}

private func described(_ reply: FlagAnswer.Reply) -> String {
  [reply.kind.rawValue, reply.text?.text].compactMap(\.self).joined(separator: ": ")
}

private func described(_ step: ProgressStep) -> String { "\(step.kind.rawValue) \(step.on)" }

private func described(_ act: DeadlineAnswer.Act) -> String {
  switch act {
  case .done(let day, let text): return "done \(day): \(text)"
  case .stopped(let reason): return "stopped: \(reason)"
  case .snoozed(let until, let reason): return "snoozed until \(until): \(reason)"
  }
}

extension RelationshipRecording {
  var parts: [(String, String)] {
    [
      ("relationship", relationship.rawValue), ("separated", separated?.description ?? ""),
      ("text", text?.text ?? ""),
    ]
  }
}

extension Incident {
  var parts: [(String, String)] {
    [
      ("happened", happened.description), ("learnt", learnt?.description ?? ""),
      ("text", text.text), ("behaviours", behaviours.joined), ("channel", channel?.text ?? ""),
      ("place", place?.text ?? ""), ("target", target?.text ?? ""), ("actor", actor?.text ?? ""),
      ("fear of violence", fearOfViolence.map(yesOrNo) ?? ""),
      ("effect", effect?.text ?? ""), ("evidence", evidence.joined),
      ("crime number", crimeNumber?.text ?? ""),
    ]
  }
}

extension Person {
  var parts: [(String, String)] {
    [
      ("role", role.rawValue), ("name", name?.text ?? ""), ("sex", sex.rawValue),
      ("born", born?.description ?? ""), ("aliases", aliases.joined),
      (
        "identifiers", identifiers.map { "\($0.kind.rawValue) \($0.value)" }.joined(separator: ", ")
      ),
      ("description", text?.text ?? ""),
    ]
  }
}

extension Note {
  var parts: [(String, String)] {
    [
      ("basis", basis.rawValue), ("text", text.text), ("happened", happened?.description ?? ""),
      ("about", about ?? ""),
    ]
  }
}

extension Impact {
  var parts: [(String, String)] {
    [
      ("alarm or distress", alarmOrDistress.map(yesOrNo) ?? ""),
      ("serious effect", seriousEffectOnDailyLife.map(yesOrNo) ?? ""),
      ("occasions of fear of violence", fearOfViolenceOccasions.map(String.init) ?? ""),
      ("changes", changes.joined), ("text", text?.text ?? ""),
    ]
  }
}

extension EarlierHistory {
  var parts: [(String, String)] {
    [
      ("previous reports", previousReports.map(String.init) ?? ""),
      ("convictions", convictions.joined), ("orders", orders.joined), ("text", text?.text ?? ""),
    ]
  }
}

extension [WrittenText] {
  var joined: String { map(\.text).joined(separator: ", ") }
}
