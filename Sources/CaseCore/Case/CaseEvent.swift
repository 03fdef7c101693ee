/// A fact that was added to a case. Events are never changed; a correction is another event.
public enum CaseEvent: Hashable, Sendable {
  case opened(CaseOpening)
  case classRecorded(ClassRecording)
  case relationshipRecorded(RelationshipRecording)
  /// How the victim may safely be contacted.
  case safeContactSet(WrittenText)
  case ownerAssigned(WrittenText)
  case areaRecorded(force: WrittenText, area: WrittenText)
  case crimeNumberAdded(WrittenText)
  case personAdded(PersonID, Person)
  case personCorrected(PersonID, Person, reason: WrittenText)
  case incidentAdded(IncidentID, Incident)
  case incidentCorrected(IncidentID, Incident, reason: WrittenText)
  case impactRecorded(Impact)
  case historyRecorded(EarlierHistory)
  case noteAdded(NoteID, Note)
  case noteCorrected(NoteID, Note, reason: WrittenText)
  case stepTaken(ProgressStep)
  case flagAnswered(FlagAnswer)
  case order(OrderEvent)
  case breach(BreachEvent)
  case developmentAdded(NewsID, Development)
  /// The victim was told something.
  case victimTold(VictimUpdateID, VictimUpdate)
  case enhancedRightsSet(EnhancedRights)
  case deadlineAnswered(DeadlineAnswer)
  case riskAssessed(RiskAssessmentID, RiskAssessment)
  case riskAssessmentCorrected(RiskAssessmentID, RiskAssessment, reason: WrittenText)
  case handOver(HandOverEvent)
  case closing(ClosingEvent)
  /// The named entry no longer counts. Where that entry is itself an undoing, this redoes.
  case entryUndone(Int, reason: WrittenText?)
  /// Written by a newer version. Kept as its canonical text, and makes the case read-only.
  case unknown(kind: String, text: String)
}
