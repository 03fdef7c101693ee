import CaseCore

/// Goes over a whole store and changes nothing.
struct StoreCheck {
  let store: Store
  /// Nil to leave the rules out and look at the files alone.
  let rules: ReferenceData?
  var findings: [StoreFinding] = []
  /// The cases found on the way, to be read afterwards.
  var cases: [CaseReference] = []
  /// The file that is being looked at, as it was before anything of it was read.
  var present: FileSeen?

  init(_ store: Store, _ rules: ReferenceData?) {
    self.store = store
    self.rules = rules
  }

  mutating func run(_ progress: (Int, Int) -> Void) {
    checkFolders()
    checkSameNumbers()
    checkCases(progress)
    checkAccessLog()
    checkDrafts()
    checkQuarantine()
  }
}

extension Store {
  /// Everything that is not as it should be, in order of the files.
  /// - Parameter progress: how many cases of how many were looked at.
  public func check(
    reference: ReferenceData, progress: (Int, Int) -> Void = { _, _ in }
  ) -> [StoreFinding] {
    var check = StoreCheck(self, reference)
    check.run(progress)
    return check.findings.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }

  /// What a repair would do.
  public func repairPlan() -> [RepairStep] {
    var check = StoreCheck(self, nil)
    check.run { _, _ in }
    return check.findings.compactMap(\.repair).sorted { $0.file < $1.file }
  }
}
