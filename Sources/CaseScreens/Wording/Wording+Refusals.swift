import CaseCore

extension Wording {
  /// What was refused, why, and what can be done now. Nothing has been changed.
  public static func refusal(_ refusal: CaseRefusal) -> String {
    switch refusal {
    case .alreadyOpened: return "This case is open already."
    case .notOpened: return "There is no such case yet; open it first."
    case .readOnly(let kinds):
      return "Written by a newer version of Casebook (\(kinds.joined(separator: ", "))); "
        + "read-only here. Use that version to add to it."
    case .stepNotAllowed(let step, let stage, let allowed):
      return "You cannot \(Self.step(step)) while the case is “\(Self.stage(stage))”. "
        + "Now you can \(choices(allowed.map(Self.step)))."
    case .chargeNeedsProsecutor(let stage, let allowed):
      return "The police cannot charge this: the CPS decides on every stalking and harassment "
        + "charge, and the case is “\(Self.stage(stage))”. "
        + "Now you can \(choices(allowed.map(Self.step)))."
    case .unknownOutcomeType(let code, let known):
      return "There is no outcome type “\(code)”. Types: \(known.joined(separator: ", "))."
    case .outcomeNotAllowed(let code, let stage, let allowed):
      return "Outcome type \(code) cannot be recorded while the case is “\(Self.stage(stage))”. "
        + "Possible now: \(allowed.joined(separator: ", "))."
    case .inTheFuture(let field, let today):
      return "\(name(of: field)) lies in the future; today is \(fullDay(today))."
    case .beforeLastStep(let day, let last):
      return "\(Self.day(day)) is before the last step of this case, \(Self.day(last))."
    case .learntBeforeHappened:
      return "It cannot have been learnt of before it happened; check both days."
    case .dueBeforeSet(let due, let on):
      return "The plan cannot be due (\(day(due))) before it was set (\(day(on)))."
    case .noSuchPerson(let id, let field, let known):
      return "\(name(of: field)): there is no person \(id) in this case. "
        + "People: \(known.isEmpty ? "none yet" : known.joined(separator: ", "))."
    case .noSuchIncident(let id): return "There is no incident \(id) in this case."
    case .noSuchNote(let id): return "There is no note \(id) in this case."
    case .noSuchRiskAssessment(let id): return "There is no risk assessment \(id) in this case."
    case .noSuchGrade(let grade, let tool, let known):
      return known.isEmpty
        ? "\(tool) gives no grade; leave it out and say in words what “\(grade)” means."
        : "\(tool) has no grade “\(grade)”. Grades: \(known.joined(separator: ", "))."
    case .reviewBeforeAssessment(let review, let on):
      return "The next look at the risk (\(day(review))) cannot lie before this one (\(day(on)))."
    case .noSuchEntry(let entry, let last):
      return "There is no entry \(entry); the record has 1 to \(last)."
    case .nothingToUndo: return "There is nothing to undo in this case."
    case .nothingToRedo: return "There is nothing to redo in this case."
    case .alreadyUndone(let entry, let by):
      return "Entry \(entry) was already undone by entry \(by)."
    case .openingCannotBeUndone:
      return "The opening of a case cannot be undone; record an outcome instead."
    case .laterEntryRestsOnIt(let entry):
      return "Entry \(entry) rests on it. Undo that one first."
    case .othersEntry(let entry, let by):
      return "Entry \(entry) is by \(by), so undoing it needs a written reason."
    case .noSuchNews(let id, let known):
      return "There is nothing called \(id) of which the victim would have to be told. "
        + (known.isEmpty ? "There is nothing yet." : "There is \(known.joined(separator: ", ")).")
    case .toldBeforeItHappened(let id, let day):
      return "The victim cannot have been told of \(id) before it happened, \(Self.day(day))."
    case .noSuchDeadline(let id, let known):
      return "There is no deadline “\(id)” in this case. "
        + (known.isEmpty ? "It has none." : "Deadlines: \(known.joined(separator: ", ")).")
    case .deadlineIsOver(let id): return "The deadline \(id) does not run any more."
    case .doneBeforeStart(let id, let start):
      return "\(id) cannot have been done before it began, \(day(start))."
    case .snoozeNotAhead(let until, let today):
      return "A snooze ends on a day to come; \(day(until)) is not after today, \(day(today))."
    case .nothingChanges: return "That is how it is recorded already."
    case .reasonMissing: return "A written reason is needed."
    case .reasonToLeaveStalking(let from, let to):
      return "Recording \(recordedClass(to)) in place of \(recordedClass(from)) needs a written "
        + "reason: why it is not stalking."
    case .answeredBeforeAsked(let on, let since):
      return "The flag has been open since \(fullDay(since)); it cannot have been answered on "
        + "\(fullDay(on)). Give that day or a later one."
    case .noFlagToAnswer(.protectionOrder, let last):
      let words = last.map {
        " \($0.by) answered on \(fullDay($0.at.local.day)): \(repliedOfOrder($0.fact.reply))."
      }
      return "Nobody is asked about a protection order on this case.\(words ?? "")"
    case .noFlagToAnswer(_, let last):
      let words = last.map {
        " \($0.by) answered it on \(fullDay($0.at.local.day)): \(replied($0.fact.reply))."
      }
      return "No flag stands open on this case, so there is nothing to answer.\(words ?? "")"
    case .opinionChanged(let shown, let now):
      return "The evidence pointed to \(pointedTo(shown)) when you looked and points to "
        + "\(pointedTo(now)) now. Look at it again, then answer."
    case .nothingToAgreeTo(let recorded):
      return "The evidence is not enough for any class, so there is none to agree to. Say why it "
        + "stays \(recordedClass(recorded)), or record another class with its reason."
    case .tableBroken(let fault):
      return "The second opinion cannot be given: \(fault)."
    case .order(let refusal): return orderRefusal(refusal)
    case .handOver(let refusal): return handOverRefusal(refusal)
    case .closing(let refusal): return closingRefusal(refusal)
    case .staffBroken(let fault):
      return "Who holds which role cannot be told: \(fault). Put that line right; then try again."
    case .roleMissing(let role, let name, let holders):
      return "This is for \(Self.role(role)), and \(name) is none. "
        + (holders.isEmpty
          ? "There is none today; “casebook staff add” names one."
          : "Today that is \(choices(holders)).")
    }
  }

  /// What others did to the same thing meanwhile, where a case is one of several.
  public static func changedMeanwhile(_ conflict: CaseConflict) -> String {
    let fields = conflict.fields.map { "\($0.name) now \($0.theirs.isEmpty ? "none" : $0.theirs)" }
    return "\(fields.joined(separator: ", ")), so it was left as it is."
  }

  public static func name(of field: CaseRefusal.Field) -> String {
    switch field {
    case .happened: return "When it happened"
    case .learnt: return "When it was learnt of"
    case .on: return "The day"
    case .due: return "The due day"
    case .recordedOn: return "The day of recording"
    case .separated: return "The day of separation"
    case .target: return "Target"
    case .actor: return "Done by"
    case .about: return "About"
    case .subject: return "Whom it binds"
    case .protected: return "Whom it protects"
    case .until: return "Until"
    case .born: return "The day of birth"
    }
  }

  public static func typedTime(_ fault: TypedTimeFault) -> String {
    let examples = "6 sep 21:40, yesterday 9pm, 06/09/2018"
    switch fault {
    case .empty: return "a day is needed, such as \(examples)"
    case .notUnderstood(let word): return "“\(word)” is not understood; try \(examples)"
    case .noSuchDay(let text): return "there is no such day as \(text)"
    case .skipped(let when):
      return
        "there was no \(when.clock ?? "such time") on \(day(when.day)): the clocks went forward from "
        + "01:00 to 02:00; give the time as the clock showed it"
    case .endBeforeStart: return "the end lies before the start"
    case .dayExpected: return "one day is needed, without a time, such as 06/09/2018"
    case .momentExpected: return "one day or moment is needed, not a range"
    }
  }

  public static func query(_ fault: QueryFault) -> String {
    let found = fault.found.isEmpty ? "the end" : "“\(fault.found)”"
    return "at \(fault.position + 1), \(found): expected \(fault.expected)"
  }
}
