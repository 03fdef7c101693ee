/// Why nothing can be done about who has a case, with what is allowed instead.
public enum HandOverRefusal: Error, Hashable, Sendable {
  /// It is theirs already.
  case alreadyOwner(String)
  /// Nobody offers a case to themselves.
  case offeredToSelf
  /// Only the owner offers a case, and a supervisor where roles are kept.
  case notOwner(String)
  /// Nobody of that name works with the store today, so nobody could accept.
  case notOnStaff(String, members: [String])
  case nothingOffered
  /// It is offered to somebody else, who answers.
  case offeredTo(String)
  /// Whoever offered it, or the owner, takes the offer back.
  case offeredBy(String)
  case noSuchNote(HandOverID, open: [HandOverID])
  case noteIsFor(HandOverID, String)
  /// Nobody takes in what they wrote themselves.
  case ownNote(HandOverID)
  case noteTaken(HandOverID, by: String)
  /// Redoing this would give a case to somebody who took back that they accepted it.
  case acceptanceTakenBack(by: String)
}
