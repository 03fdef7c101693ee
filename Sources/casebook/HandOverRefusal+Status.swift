import CaseCore

extension HandOverRefusal {
  var status: ExitStatus {
    switch self {
    case .noSuchNote, .notOnStaff: return .nothingThere
    case .notOwner, .offeredTo, .offeredBy, .noteIsFor: return .notAllowed
    case .alreadyOwner, .offeredToSelf, .nothingOffered, .ownNote, .noteTaken,
      .acceptanceTakenBack:
      return .refused
    }
  }
}
