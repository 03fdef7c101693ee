import CaseCore

/// One line of a hand-over note, as the screen and the text print it.
public struct HandOverLine: Hashable, Sendable {
  public enum Section: CaseIterable, Sendable {
    case breaches, overdue, due, questions, changes, news
  }

  public let section: Section
  /// A day, an age or an entry, in a narrow column.
  public let mark: String
  public let words: String
  /// Where it stands in the record.
  public let entry: Int
}

extension WrittenHandOver {
  /// Whether a line tells of what came after the note was written; the offer that it goes with did
  /// not.
  public func isBefore(_ line: HandOverLine) -> Bool {
    line.entry > note.fact.through && line.entry != note.entry
  }
}

extension HandOver {
  /// Every line, section by section.
  public func lines(_ reference: ReferenceData) -> [HandOverLine] {
    HandOverLine.Section.allCases.flatMap { lines(of: $0, reference) }
  }

  public func lines(
    of section: HandOverLine.Section, _ reference: ReferenceData
  ) -> [HandOverLine] {
    func line(_ mark: String, _ words: String, _ entry: Int) -> HandOverLine {
      HandOverLine(section: section, mark: mark, words: words, entry: entry)
    }
    switch section {
    case .breaches:
      return breaches.map { breach in
        line(since(breach), words(breach), breach.recorded.entry)
      }
    case .overdue, .due:
      return (section == .due ? due : overdue).map { deadline in
        line(
          Wording.daysLeft(deadline.due, on: day), words(deadline),
          current.entry(of: deadline.about))
      }
    case .questions: return questions.map { line("?", words($0, reference), $0.entry) }
    case .changes:
      return changes.map { line("entry \($0.entry)", words($0.what, reference), $0.entry) }
    case .news:
      return news.map { entry in
        line(
          Wording.shortDay(entry.at.local.day),
          "\(EntryWords.summary(entry, reference)) (\(entry.by))", entry.sequence)
      }
    }
  }

  /// What a section is called.
  public func title(_ section: HandOverLine.Section) -> String {
    switch section {
    case .breaches: return "Breached, police have not responded"
    case .overdue: return "Overdue"
    case .due: return "Due by \(Wording.day(day.adding(days: HandOver.daysAhead)))"
    case .questions: return "Open questions"
    case .changes: return "Changed"
    case .news: return "New"
    }
  }

  /// The same for a narrow column.
  func shortTitle(_ section: HandOverLine.Section) -> String {
    switch section {
    case .breaches: return "Breached"
    case .overdue: return "Overdue"
    case .due: return "Due \(HandOver.daysAhead) d"
    case .questions: return "To answer"
    case .changes: return "Changed"
    case .news: return "New"
    }
  }

  /// What stands in a section without a line.
  public static func none(_ section: HandOverLine.Section) -> String {
    switch section {
    case .breaches, .questions: return "none"
    case .overdue, .due, .changes: return "nothing"
    case .news: return "nothing was recorded"
    }
  }

  /// From where it tells, in a sentence without its full stop.
  public var startWords: String {
    switch start {
    case .opening: return "From the start"
    case .accepted(let id, let by, let seen):
      return "Since entry \(seen), when \(by) took in the hand-over note \(id)"
    case .lastEntry(let who, let entry): return "Since entry \(entry), the last by \(who)"
    case .entry(0): return "From the start"
    case .entry(let entry): return "Since entry \(entry)"
    }
  }
}

extension HandOver {
  private func since(_ breach: Breach) -> String {
    let learnt = current.incident(breach.facts.incident).map { current.learnt($0).day }
    return Wording.age(learnt ?? breach.recorded.at.local.day, on: day)
  }

  private func words(_ breach: Breach) -> String {
    let conditions = breach.facts.conditions.joined(separator: ", ")
    let incident = current.incident(breach.facts.incident)
    let of =
      "\(breach.id) of \(breach.facts.order)" + (conditions.isEmpty ? "" : " (\(conditions))")
    let what = incident.map { ": \($0.fact.text) (\(Wording.happened($0.fact.happened)))" }
    return of + (what ?? "")
  }

  private func words(_ deadline: Deadline) -> String {
    let hidden = deadline.hiddenUntil.flatMap { $0 > day ? $0 : nil }
    return "\(Wording.deadlineRule(deadline.rule)) \(Wording.day(deadline.due)): "
      + deadline.term.says + (hidden.map { " (put off until \(Wording.day($0)))" } ?? "")
  }

  private func words(_ question: Question, _ reference: ReferenceData) -> String {
    switch question {
    case .flag(_, let flag, let isAskedAgain):
      let again = isAskedAgain ? "asked again" : "asked"
      return "\(flag.reason) (\(again) since \(Wording.day(flag.since)))"
    case .possibleBreach(let open):
      let conditions = open.proposals.map { "\($0.condition.order) \($0.condition.condition)" }
      return "Incident \(open.incident.id) may breach \(conditions.joined(separator: ", ")): "
        + open.incident.fact.text.text
    case .closing(let closing):
      let proposed =
        "Closing as type \(closing.outcome.type) proposed by \(closing.proposedBy), "
        + "\(Wording.day(closing.proposal.fact.on)): \(closing.outcome.reason)"
      guard let ending = closing.ending else { return "\(proposed) – waits for a second person" }
      return "\(proposed) – returned by \(ending.by)"
        + (ending.fact.text.map { ": \($0)" } ?? "")
    case .offer(let transfer):
      return "Offered to \(transfer.to) by \(transfer.offer.by), "
        + "\(Wording.day(transfer.offer.at.local.day)): \(transfer.offer.fact.text)"
    }
  }

  private func words(_ change: HandOverChange.What, _ reference: ReferenceData) -> String {
    func fromTo(_ name: String, _ from: String?, _ to: String?) -> String {
      "\(name): \(to ?? "none"), before \(from ?? "none")"
    }
    func named(_ recording: ClassRecording) -> String {
      Wording.recordedClass(recording.recordedAs) + (recording.isAggravated ? ", aggravated" : "")
    }
    switch change {
    case .recordedClass(let from, let to): return fromTo("Recorded as", named(from), named(to))
    case .stage(let from, let to):
      return fromTo("Stage", Wording.stage(from), Wording.stage(to))
    case .owner(let from, let to): return fromTo("Owner", from ?? "nobody", to ?? "nobody")
    case .safeContact(let from, let to): return fromTo("Safe contact", from, to)
    case .relationship(let from, let to):
      return fromTo("Relationship", Wording.relationship(from), Wording.relationship(to))
    case .area(let from, let to): return fromTo("Area", from, to)
    case .enhancedRights(let areEnhanced):
      return "Enhanced rights of the victim: \(areEnhanced ? "yes" : "no")"
    case .order(let id, let from, let to):
      return fromTo(
        "\(kind(of: id, reference)) \(id)", from.map(Wording.orderStatus),
        to.map(Wording.orderStatus))
    case .orderDetail(let id):
      let order = current.order(id)
      return "\(kind(of: id, reference)) \(id): changed, "
        + Wording.orderStatus(order?.status(on: day)) + " as before"
    case .person(let id, let isNew):
      let person = current.person(id)?.fact
      let role = person.map { Wording.role($0.role) } ?? "person"
      return "\(isNew ? "New" : "Corrected") \(role) \(id): \(person?.shownName ?? "")"
    case .risk(let from, let to):
      let grade = { (id: RiskAssessmentID) in
        current.riskAssessment(id).map { RiskWords.inShort($0.fact, reference) } ?? id
      }
      return fromTo("Risk", from.map(grade), grade(to))
    }
  }

  private func kind(of id: OrderID, _ reference: ReferenceData) -> String {
    current.order(id).map { reference.orderKinds.shortName($0.facts.kind) } ?? "Order"
  }
}
