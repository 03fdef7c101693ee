import CaseCore
import TerminalPages

/// Something that happened.
public enum Message: Sendable {
  case input(TerminalInput)
  case clockMoved(DayTime)
  case found(FoundRows)
  case counted([CountQuestion], [Int])
  case caseRead(CaseView, for: Effect.Purpose)
  case caseNotRead(CaseReference, words: String)
  /// What was asked for is on disk.
  case recorded(CaseView, entry: Int)
  /// - left: those that were not changed, each with the last entry that is told of in the problems.
  case recordedInEach(done: Int, left: [SeenCase], problems: [String])
  /// A rule forbids it; nothing was written.
  case refused(CaseRefusal)
  /// It could not be written; the words say what is safe.
  case notRecorded(words: String)
  /// Somebody else changed the same thing meanwhile; nothing was written.
  case conflicted(CaseConflict, CaseView)
  case draftFound(FormKind, [String: String])
  /// A draft is on the disk.
  case draftKept(FormKind)
  /// It is not; the words say why. What was typed comes along, so that it is not lost.
  case draftNotKept(FormKind, [String: String], words: String)
  case draftsKept([String])
  /// Other programs, or this one, changed these cases.
  case storeChanged([CaseReference])
  case indexing(done: Int, total: Int)
  case indexed
  /// With the same cases by year, where the report is of a period.
  case reportCounted(ReportQuestion, Report, years: Report?)
  case reportExported(path: String)
  /// The words say why; a file of that name may be there already.
  case reportNotExported(words: String, isThere: Bool)
  case training(TrainingNews)
}
