import CaseCore

/// Who works, where and when, as the environment and the options say.
struct Surroundings {
  let storePath: String
  /// Whether nobody named a store, so that the usual place is meant.
  let isUsualStore: Bool
  let user: String
  private(set) var at: Instant

  /// By the clock on the wall.
  var now: DayTime { at.local }

  /// - Parameter store: from `--store`.
  init(store: String?) throws(CommandFailure) {
    let named = store ?? System.variable("CASEBOOK_STORE")
    isUsualStore = named == nil
    storePath = named ?? Surroundings.folder("XDG_DATA_HOME", ".local/share") + "/casebook"
    user = System.variable("CASEBOOK_USER") ?? System.loginName
    at = try Surroundings.clock()
  }

  /// The same at the present moment.
  var refreshed: Surroundings {
    var refreshed = self
    // The variable was read without fault at the start; it does not change under a program.
    refreshed.at = (try? Surroundings.clock()) ?? System.now
    return refreshed
  }

  /// Where what can be worked out again is kept; the index makes a folder of its own in it.
  static var cacheFolder: String { folder("XDG_CACHE_HOME", ".cache") }

  private static func folder(_ variable: String, _ usual: String) -> String {
    // The specification of these variables says to ignore a relative path.
    if let folder = System.variable(variable), folder.hasPrefix("/") { return folder }
    return "\(System.home)/\(usual)"
  }

  /// `CASEBOOK_NOW` stands in for the clock in tests and demonstrations.
  private static func clock() throws(CommandFailure) -> Instant {
    guard let text = System.variable("CASEBOOK_NOW") else { return System.now }
    guard let moment = DayTime(text), moment.minute != nil else {
      throw CommandFailure(
        .usage, "CASEBOOK_NOW is “\(text)”; expected a moment such as 2018-11-20T10:00.")
    }
    return Instant(local: moment)
  }
}
