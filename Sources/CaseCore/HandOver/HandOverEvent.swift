/// A fact that was added about who has a case and what they were told of it.
public enum HandOverEvent: Hashable, Sendable {
  case offered(TransferOffer)
  case accepted
  case declined(reason: WrittenText)
  case withdrawn(reason: WrittenText?)
  case noteWritten(HandOverID, HandOverNote)
  /// - seen: the last entry that whoever took it in had seen.
  case noteAccepted(HandOverID, seen: Int)

  var addedID: String? {
    if case .noteWritten(let id, _) = self { id } else { nil }
  }

  /// Every name of the case that it gives or uses.
  var names: [String] {
    switch self {
    case .noteWritten(let id, _), .noteAccepted(let id, _): return [id]
    case .offered, .accepted, .declined, .withdrawn: return []
    }
  }

  /// What was written with it.
  public var text: WrittenText? {
    switch self {
    case .offered(let offer): return offer.text
    case .declined(let reason): return reason
    case .withdrawn(let reason): return reason
    case .noteWritten(_, let note): return note.text
    case .accepted, .noteAccepted: return nil
    }
  }
}

/// What somebody asks to be done about who has a case.
public enum HandOverCommand: Hashable, Sendable {
  /// Offers the case, with a hand-over note for whoever it is offered to.
  /// - through: the last entry that the offerer has seen.
  case offer(TransferOffer, through: Int)
  case withdraw(reason: WrittenText?)
  /// Takes the case that was offered, and the hand-over note with it.
  /// - seen: the last entry that was seen.
  case accept(seen: Int)
  case decline(reason: WrittenText)
  /// Writes a hand-over note without offering the case: for a change of shift, say.
  case writeNote(to: WrittenText?, text: WrittenText?, through: Int)
  case acceptNote(HandOverID, seen: Int)
}

extension Case {
  /// An acceptance by somebody else than the person to whom the case was offered moves nothing: a
  /// file may hold it, and nobody comes to own a case by it.
  mutating func apply(_ event: HandOverEvent, from entry: Entry) {
    switch event {
    case .offered(let offer):
      endTransfer(.replaced, entry)
      transfers.append(Transfer(offer: Recorded(offer, entry), ending: nil))
    case .accepted:
      guard let open = openTransfer, PersonName.isSame(open.to.text, entry.by) else { return }
      owner = WrittenText(entry.by) ?? open.to
      endTransfer(.accepted, entry)
    case .declined(let reason): endTransfer(.declined(reason: reason), entry)
    case .withdrawn(let reason): endTransfer(.withdrawn(reason: reason), entry)
    case .noteWritten(let id, let note):
      handOvers.append(WrittenHandOver(id: id, note: Recorded(note, entry), acceptance: nil))
    case .noteAccepted(let id, let seen):
      guard let index = handOvers.firstIndex(where: { $0.id == id }) else { return }
      handOvers[index].acceptance =
        handOvers[index].acceptance ?? Recorded(WrittenHandOver.Acceptance(seen: seen), entry)
    }
  }

  /// Ends the offer that waits, if one does.
  mutating func endTransfer(_ ending: Transfer.Ending, _ entry: Entry) {
    guard let last = transfers.indices.last, transfers[last].isWaiting else { return }
    transfers[last].ending = Recorded(ending, entry)
  }
}
