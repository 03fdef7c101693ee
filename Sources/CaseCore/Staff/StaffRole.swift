/// What somebody who works with a store is there for. On plain files this says who did what in
/// which office; it keeps nobody out.
public enum StaffRole: String, CaseIterable, Sendable {
  case caseworker
  /// Approves closing decisions and hands cases out.
  case supervisor
  /// Writes and plays training.
  case trainer
  /// Looks at who looked at what and who recorded what.
  case auditor
}
