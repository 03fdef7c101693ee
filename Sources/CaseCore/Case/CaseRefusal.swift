/// Why a command was refused, with what is allowed instead. The words are the screens'.
public enum CaseRefusal: Error, Hashable, Sendable {
  /// Which field of a form or document a refusal speaks of.
  public enum Field: String, Sendable {
    case happened, learnt, on, due, recordedOn, separated, target, actor, about, subject
    case protected, until, born
  }

  case alreadyOpened
  case notOpened
  /// Written by a newer version: the kinds that are not known.
  case readOnly(unknownKinds: [String])
  case stepNotAllowed(ProgressStep.Kind, stage: CaseStage, allowed: [ProgressStep.Kind])
  /// The police cannot charge: the Crown Prosecution Service decides (Director's Guidance).
  case chargeNeedsProsecutor(stage: CaseStage, allowed: [ProgressStep.Kind])
  case unknownOutcomeType(OutcomeCode, known: [OutcomeCode])
  case outcomeNotAllowed(OutcomeCode, stage: CaseStage, allowed: [OutcomeCode])
  case inTheFuture(Field, today: CalendarDay)
  /// A step cannot lie before the one that it follows.
  case beforeLastStep(CalendarDay, last: CalendarDay)
  case learntBeforeHappened
  case dueBeforeSet(due: CalendarDay, on: CalendarDay)
  case noSuchPerson(PersonID, Field, known: [PersonID])
  case noSuchIncident(IncidentID)
  case noSuchNote(NoteID)
  case noSuchRiskAssessment(RiskAssessmentID)
  /// The tool has no such grade.
  case noSuchGrade(String, tool: String, known: [String])
  /// The next look at the risk cannot lie before this one.
  case reviewBeforeAssessment(CalendarDay, on: CalendarDay)
  case noSuchEntry(Int, last: Int)
  case nothingToUndo
  case nothingToRedo
  case alreadyUndone(entry: Int, by: Int)
  case openingCannotBeUndone
  /// A later entry rests on the one to be undone.
  case laterEntryRestsOnIt(Int)
  /// The entry to be undone is another person's, and no reason was given.
  case othersEntry(Int, by: String)
  /// There is nothing of that name of which the victim would have to be told.
  case noSuchNews(NewsID, known: [NewsID])
  /// The victim cannot have been told before it happened.
  case toldBeforeItHappened(NewsID, on: CalendarDay)
  case noSuchDeadline(DeadlineID, known: [DeadlineID])
  /// It was met, missed and dealt with, or stopped already.
  case deadlineIsOver(DeadlineID)
  case doneBeforeStart(DeadlineID, start: CalendarDay)
  /// A snooze ends on a day to come.
  case snoozeNotAhead(until: CalendarDay, today: CalendarDay)
  /// The class is already recorded so.
  case nothingChanges
  case reasonMissing
  /// Nobody takes a case out of stalking without saying why.
  case reasonToLeaveStalking(from: CaseClass, to: CaseClass)
  /// Nobody answered before there was a flag.
  case answeredBeforeAsked(CalendarDay, since: CalendarDay)
  /// There is no flag to answer; the last answer, where there was one.
  case noFlagToAnswer(FlagQuestion, last: Recorded<FlagAnswer>?)
  /// The evidence no longer points to what the person was shown.
  case opinionChanged(shown: SecondOpinion.Class, now: SecondOpinion.Class)
  /// The evidence is enough for no class, so there is none to agree to.
  case nothingToAgreeTo(recorded: CaseClass)
  /// The classification tables of this program are broken.
  case tableBroken(TableFault)
  case order(OrderRefusal)
  case handOver(HandOverRefusal)
  case closing(ClosingRefusal)
  /// Who works with the store cannot be read, so nobody can act in a role.
  case staffBroken(TableFault)
  /// It is for somebody in that role, whom the store names.
  case roleMissing(StaffRole, of: String, holders: [String])
}
