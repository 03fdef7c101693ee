import CaseCore

/// Which form: what it is for and of which case. Also names the draft that is kept of it.
public enum FormKind: Hashable, Sendable {
  case newCase
  case incident(CaseReference)
  case correctIncident(CaseReference, IncidentID)
  case note(CaseReference)
  case correctNote(CaseReference, NoteID)
  case person(CaseReference)
  case correctPerson(CaseReference, PersonID)
  case step(CaseReference)
  case recordClass(CaseReference)
  case answerFlag(CaseReference)
  /// Whether a protection order was considered.
  case answerOrder(CaseReference)
  case order(CaseReference)
  case correctOrder(CaseReference, OrderID)
  case orderStep(CaseReference, OrderID)
  /// A condition of an order; without a name a new one.
  case condition(CaseReference, OrderID, ConditionID?)
  case breach(CaseReference, BreachStart)
  case correctBreach(CaseReference, BreachID)
  /// Why a possible breach is none.
  case dismissBreach(CaseReference, BreachStart)
  case breachStep(CaseReference, BreachID)
  case deadline(CaseReference, DeadlineID)
  /// That the victim was told something; of what, where that is known beforehand.
  case victimUpdate(CaseReference, NewsID?)
  case development(CaseReference)
  case relationship(CaseReference)
  case impact(CaseReference)
  case history(CaseReference)
  case safeContact(CaseReference)
  case owner([SeenCase])
  /// An offer of the case to another person, its answer and its end.
  case transfer(CaseReference)
  case declineTransfer(CaseReference)
  case withdrawTransfer(CaseReference)
  case handOverNote(CaseReference)
  case undoEntry(CaseReference, Int)
  /// Of the proposal in an entry, by somebody who has seen the record up to another.
  case approveClosing(CaseReference, proposal: Int, seen: Int)
  case returnClosing(CaseReference, proposal: Int)
  case withdrawClosing(CaseReference, proposal: Int)
  case riskAssessment(CaseReference)
  case correctRiskAssessment(CaseReference, RiskAssessmentID)

  /// The case that must be read before the form can be shown; nil where there is none or several.
  public var reference: CaseReference? {
    switch self {
    case .newCase: return nil
    case .incident(let reference), .correctIncident(let reference, _), .note(let reference),
      .correctNote(let reference, _), .person(let reference), .correctPerson(let reference, _),
      .step(let reference), .recordClass(let reference), .answerFlag(let reference),
      .answerOrder(let reference), .relationship(let reference),
      .impact(let reference), .history(let reference), .safeContact(let reference),
      .undoEntry(let reference, _), .approveClosing(let reference, _, _),
      .returnClosing(let reference, _), .withdrawClosing(let reference, _), .order(let reference),
      .correctOrder(let reference, _), .correctBreach(let reference, _),
      .orderStep(let reference, _),
      .condition(let reference, _, _), .breach(let reference, _), .breachStep(let reference, _),
      .dismissBreach(let reference, _), .deadline(let reference, _),
      .victimUpdate(let reference, _), .development(let reference), .riskAssessment(let reference),
      .correctRiskAssessment(let reference, _), .transfer(let reference),
      .declineTransfer(let reference), .withdrawTransfer(let reference),
      .handOverNote(let reference):
      return reference
    case .owner(let cases): return cases.count == 1 ? cases[0].reference : nil
    }
  }

  public var title: String {
    switch self {
    case .newCase: return "New case"
    case .incident: return "Add incident"
    case .correctIncident(_, let id): return "Correct incident \(id)"
    case .note: return "Add note"
    case .correctNote(_, let id): return "Correct note \(id)"
    case .person: return "Add person"
    case .correctPerson(_, let id): return "Correct person \(id)"
    case .step: return "Step or outcome"
    case .recordClass: return "Record another class"
    case .answerFlag: return "Answer the flag"
    case .answerOrder: return "Was a protection order considered?"
    case .order: return "Add order"
    case .correctOrder(_, let id): return "Correct order \(id)"
    case .orderStep(_, let id): return "Step of order \(id)"
    case .condition(_, let order, let id):
      return id.map { "Condition \($0) of order \(order)" } ?? "Add condition to order \(order)"
    case .breach: return "Record breach"
    case .correctBreach(_, let id): return "Correct breach \(id)"
    case .dismissBreach: return "No breach"
    case .breachStep(_, let id): return "What was done about breach \(id)"
    case .deadline: return "Deadline"
    case .victimUpdate: return "Victim told"
    case .development: return "Development"
    case .relationship: return "Relationship"
    case .impact: return "Impact on daily life"
    case .history: return "Earlier history"
    case .safeContact: return "Safe contact"
    case .owner(let cases):
      return cases.count == 1 ? "Owner" : "Owner of \(cases.count) cases"
    case .transfer: return "Offer the case"
    case .declineTransfer: return "Decline the case"
    case .withdrawTransfer: return "Take the offer back"
    case .handOverNote: return "Hand-over note"
    case .undoEntry(_, let entry): return "Undo entry \(entry)"
    case .approveClosing: return "Approve closing"
    case .returnClosing: return "Return closing"
    case .withdrawClosing: return "Withdraw closing"
    case .riskAssessment: return "Assessment of risk"
    case .correctRiskAssessment(_, let id): return "Correct assessment \(id)"
    }
  }

  /// A name for its draft that holds no name of a person.
  public var draftName: String {
    let form: String
    switch self {
    case .newCase: return "new-case"
    case .incident: form = "incident"
    case .note: form = "note"
    case .person: form = "person"
    case .correctIncident(_, let id), .correctNote(_, let id), .correctPerson(_, let id),
      .correctOrder(_, let id), .correctBreach(_, let id):
      form = "correct-\(id)"
    case .step: form = "step"
    case .recordClass: form = "class"
    case .answerFlag: form = "answer"
    case .answerOrder: form = "answer-order"
    case .order: form = "order"
    case .orderStep(_, let id): form = "order-step-\(id)"
    case .condition(_, let order, let id): form = "condition-\(order)-\(id ?? "new")"
    case .breach(_, let start): form = (["breach"] + start.names).joined(separator: "-")
    case .dismissBreach(_, let start):
      form = (["no-breach"] + start.names + start.conditions).joined(separator: "-")
    case .breachStep(_, let id): form = "breach-step-\(id)"
    case .deadline(_, let id): form = "deadline-\(id)"
    case .victimUpdate(_, let told):
      form = ["victim-update", told].compactMap(\.self).joined(separator: "-")
    case .development: form = "development"
    case .relationship: form = "relationship"
    case .impact: form = "impact"
    case .history: form = "history"
    case .safeContact: form = "safe-contact"
    case .owner: form = "owner"
    case .transfer: form = "transfer"
    case .declineTransfer: form = "decline-transfer"
    case .withdrawTransfer: form = "withdraw-transfer"
    case .handOverNote: form = "hand-over"
    case .undoEntry(_, let entry): form = "undo-\(entry)"
    case .approveClosing(_, let proposal, _): form = "approve-\(proposal)"
    case .returnClosing(_, let proposal): form = "return-\(proposal)"
    case .withdrawClosing(_, let proposal): form = "withdraw-\(proposal)"
    case .riskAssessment: form = "risk"
    case .correctRiskAssessment(_, let id): form = "correct-\(id)"
    }
    return "\(form)-\(reference?.text ?? "several")"
  }

  /// Whether it goes with a call, a visit or a message to the victim.
  var isContact: Bool {
    switch self {
    case .victimUpdate: return true
    case .deadline(_, let id): return id.hasPrefix(DeadlineRule.victimUpdate.rawValue)
    case .newCase, .incident, .correctIncident, .note, .correctNote, .person, .correctPerson,
      .step, .recordClass, .answerFlag, .answerOrder, .order, .orderStep, .condition, .breach,
      .correctOrder, .correctBreach,
      .dismissBreach, .breachStep, .development, .relationship, .impact, .history, .safeContact,
      .owner,
      .undoEntry, .approveClosing, .returnClosing, .withdrawClosing, .riskAssessment,
      .correctRiskAssessment, .transfer, .declineTransfer, .withdrawTransfer, .handOverNote:
      return false
    }
  }
}
