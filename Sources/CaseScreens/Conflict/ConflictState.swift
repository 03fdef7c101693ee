import CaseCore
import TerminalPages

/// Two people changed the same thing. Both versions side by side, field by field; the person
/// chooses, and the record keeps both.
public struct ConflictState: Sendable {
  struct Field: Hashable, Sendable {
    let name: String
    let before: String
    let theirs: String
    let yours: String
    /// The field of the form that it stands for; nil where no form asked.
    var formField: String?
    /// Nothing is chosen before the person does: a second Ctrl-S must not write over a colleague.
    var chosen: Side?
  }

  enum Side: Hashable, Sendable {
    case yours, theirs
  }

  let conflict: CaseConflict
  let view: CaseView
  /// The form as it would be saved: what did not collide is theirs or yours already.
  var form: FormState?
  var fields: [Field]
  var selected = 0
  /// Waiting for the store's answer.
  var isSaving = false

  init(_ conflict: CaseConflict, _ view: CaseView, form: FormState?, _ setting: Setting) {
    self.conflict = conflict
    self.view = view
    fields = conflict.fields.map {
      Field(name: $0.name, before: $0.before, theirs: $0.theirs, yours: $0.mine)
    }
    guard var merged = form, merged.kind.isCorrection, !merged.takesOutCondition(view) else {
      return
    }
    // Nothing is waited for any more.
    merged.isSaving = false
    let now = FormState(merged.kind, view: view, setting)
    let collisions = merged.merge(now)
    merged.restBase(on: now)
    self.form = merged
    fields = collisions
  }
}

extension FormKind {
  /// Whether it comes filled in with what is recorded, so that somebody else's change shows in its
  /// fields.
  var isCorrection: Bool {
    switch self {
    case .correctIncident, .correctNote, .correctPerson, .relationship, .impact, .history,
      .safeContact, .owner, .correctRiskAssessment, .condition(_, _, .some), .correctOrder,
      .correctBreach:
      return true
    case .newCase, .incident, .note, .person, .step, .recordClass, .answerFlag, .answerOrder,
      .undoEntry, .approveClosing, .returnClosing, .withdrawClosing, .order, .orderStep,
      .condition(_, _, nil), .breach, .dismissBreach, .breachStep, .deadline, .victimUpdate,
      .development, .riskAssessment, .transfer, .declineTransfer, .withdrawTransfer, .handOverNote:
      return false
    }
  }
}

extension FormState {
  /// Takes over what others changed and this form did not.
  /// - Parameter theirs: the same form filled in with what is recorded now.
  /// - Returns: the fields that both changed, differently.
  mutating func merge(_ theirs: FormState) -> [ConflictState.Field] {
    var collisions: [ConflictState.Field] = []
    for index in fields.indices {
      let id = fields[index].id
      guard let before = initial[id], let other = theirs[id]?.text, other != before else {
        continue
      }
      let mine = fields[index].text
      if mine == before {
        fields[index].editing = TextEditing(text: other)
      } else if mine != other {
        collisions.append(
          ConflictState.Field(
            name: fields[index].label, before: before, theirs: other, yours: mine, formField: id))
      }
    }
    return collisions
  }
}
