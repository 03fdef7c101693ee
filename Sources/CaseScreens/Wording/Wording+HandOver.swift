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
    case .notOwner(let owner): return "Only \(owner), who has this case, can offer it."
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
