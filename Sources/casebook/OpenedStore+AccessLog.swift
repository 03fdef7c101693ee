import CaseCore
import CaseStore

extension OpenedStore {
  /// Notes that somebody looked: who, when and which, never what they saw. Where the log cannot be
  /// written the person is told; what they may read is for the folder's permissions to say.
  func logConsultation(_ reference: CaseReference) {
    log(Access(.consultation, by: surroundings.user, at: surroundings.at, reference: reference))
  }

  func logSearch(_ query: String) {
    log(Access(.search, by: surroundings.user, at: surroundings.at, query: query))
  }

  /// Notes that somebody asked who did what.
  func logAudit(_ reference: CaseReference?, _ question: String, _ reason: WrittenText?) {
    log(
      Access(
        .search, by: surroundings.user, at: surroundings.at, reference: reference, query: question,
        reason: reason))
  }

  /// Notes that cases were taken in from another system.
  func logCollection(_ words: String) {
    log(
      Access(
        .collection, by: surroundings.user, at: surroundings.at, reason: WrittenText(words)))
  }

  /// Notes that something about cases was made to leave the office.
  func logExport(_ query: String, _ words: String) {
    log(
      Access(
        .export, by: surroundings.user, at: surroundings.at, query: query,
        reason: WrittenText(words)))
  }

  private func log(_ access: Access) {
    do {
      try store.logAccess(access)
    } catch {
      Output.talk("casebook: this was not noted in the access log. \(error.words)")
    }
  }
}
