import CaseCore

extension EntryWords {
  static func summary(_ event: HandOverEvent) -> String {
    switch event {
    case .offered(let offer): return "Offered to \(offer.to): \(offer.text)"
    case .accepted: return "Case accepted"
    case .declined(let reason): return "Offer declined: \(reason)"
    case .withdrawn(let reason): return "Offer withdrawn" + (reason.map { ": \($0)" } ?? "")
    case .noteWritten(let id, let note):
      return "Hand-over note \(id)" + (note.to.map { " for \($0)" } ?? "")
        + ", \(Wording.handOverSpan(note))" + (note.text.map { ": \($0)" } ?? "")
    case .noteAccepted(let id, let seen):
      return "Hand-over note \(id) taken in, seen up to entry \(seen)"
    }
  }
}

extension Wording {
  /// Who has a case, and to whom it is offered.
  public static func owner(_ summary: CaseSummary) -> String {
    let owner = summary.owner ?? "–"
    return summary.offeredTo.map { "\(owner), offered to \($0)" } ?? owner
  }

  /// An offer of a case and what became of it.
  public static func transfer(_ transfer: Transfer) -> String {
    let offer =
      "Offered to \(transfer.to) by \(transfer.offer.by), "
      + "\(moment(transfer.offer.at.local)): \(transfer.offer.fact.text)"
    guard let ending = transfer.ending else { return "\(offer) – waiting" }
    let end =
      switch ending.fact {
      case .accepted: "accepted"
      case .declined(let reason): "declined: \(reason)"
      case .withdrawn(let reason): "withdrawn" + (reason.map { ": \($0)" } ?? "")
      case .replaced: "replaced by a later offer"
      case .overtaken(let owner): "given to \(owner)"
      }
    return "\(offer) – \(end) (\(ending.by), \(moment(ending.at.local)))"
  }

  /// A hand-over note with what its writer added.
  public static func handOverNote(_ written: WrittenHandOver) -> String {
    let note = written.note
    return "Hand-over note \(written.id) by \(note.by)"
      + (note.fact.to.map { " for \($0)" } ?? "") + ", \(moment(note.at.local))"
      + (note.fact.text.map { ": \($0)" } ?? "")
  }

  /// `Ella Hughes v Mark Taylor (ex-partner)`
  public static func parties(_ current: Case) -> String {
    let suspects = current.people(as: .suspect)
    let suspect = suspects.first { $0.fact.name != nil } ?? suspects.first
    let relationship = current.relationship.map { " (\(Self.relationship($0.relationship)))" }
    return (current.people(as: .victim).first?.fact.shownName ?? "no victim") + " v "
      + (suspect?.fact.shownName ?? "nobody known") + (relationship ?? "")
  }

  /// Which entries a note tells of.
  public static func handOverSpan(_ note: HandOverNote) -> String {
    note.after == 0
      ? "entries 1 to \(note.through)"
      : note.after >= note.through
        ? "no entry after \(note.after)" : "entries \(note.after + 1) to \(note.through)"
  }

  /// What cannot be done about who has a case, and what can.
  public static func handOverRefusal(_ refusal: HandOverRefusal) -> String {
    switch refusal {
    case .alreadyOwner(let owner): return "\(owner) has this case already."
    case .offeredToSelf:
      return "A case is offered to somebody else. To take one that nobody has, give it to yourself."
    case .notOwner(let owner):
      return "Only \(owner), who has this case, or a supervisor can offer it."
    case .notOnStaff(let name, let members):
      return "Nobody called “\(name)” works with this store today. There is "
        + "\(members.joined(separator: ", "))."
    case .nothingOffered: return "This case is not offered to anybody."
    case .offeredTo(let name): return "This case is offered to \(name), who has to answer."
    case .offeredBy(let name):
      return "\(name) offered this case; they or its owner can take the offer back."
    case .noSuchNote(let id, let open):
      return "There is no hand-over note \(id) in this case. Waiting: "
        + (open.isEmpty ? "none." : "\(open.joined(separator: ", ")).")
    case .noteIsFor(let id, let name): return "The hand-over note \(id) is for \(name)."
    case .ownNote(let id):
      return "You wrote the hand-over note \(id); somebody else has to take it in."
    case .noteTaken(let id, let by): return "\(by) has taken in the hand-over note \(id) already."
    case .acceptanceTakenBack(let by):
      return "\(by) took back that they accepted this case, and only they can accept it again."
    }
  }
}
