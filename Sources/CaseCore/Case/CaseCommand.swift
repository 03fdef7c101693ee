/// What somebody asks to be done to a case.
public enum CaseCommand: Hashable, Sendable {
  case open(CaseOpening, people: [Person] = [], safeContact: WrittenText? = nil)
  case recordClass(ClassRecording)
  case recordRelationship(RelationshipRecording)
  case setSafeContact(WrittenText)
  case assignOwner(WrittenText)
  case recordArea(force: WrittenText, area: WrittenText)
  case addCrimeNumber(WrittenText)
  case addPerson(Person)
  case correctPerson(PersonID, Person, reason: WrittenText)
  case addIncident(Incident)
  case correctIncident(IncidentID, Incident, reason: WrittenText)
  case recordImpact(Impact)
  case recordHistory(EarlierHistory)
  case addNote(Note)
  case correctNote(NoteID, Note, reason: WrittenText)
  case takeStep(ProgressStep)
  /// Says what a flag asks. Agreeing records the class that the evidence points to.
  case answerFlag(FlagReply)
  case order(OrderCommand)
  case breach(BreachCommand)
  case addDevelopment(Development)
  case tellVictim(VictimUpdate)
  case setEnhancedRights(EnhancedRights)
  case answerDeadline(DeadlineID, DeadlineAnswer.Act)
  case addRiskAssessment(RiskAssessment)
  case correctRiskAssessment(RiskAssessmentID, RiskAssessment, reason: WrittenText)
  case handOver(HandOverCommand)
  case closing(ClosingCommand)
  /// Undoes an entry, or the last one that counts.
  case undo(entry: Int?, reason: WrittenText?)
  /// Redoes the entry that was last undone.
  case redo
}
