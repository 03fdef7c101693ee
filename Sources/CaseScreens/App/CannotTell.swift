import CaseCore
import TerminalPages

/// What cannot be said of a case because tables that the program carries cannot be read. Silence
/// would look like an all-clear.
enum CannotTell {
  static func isSomething(of current: Case?, _ setting: Setting) -> Bool {
    !faults(current, setting).isEmpty
  }

  /// `cannot be told: possible breaches (breach-weights.tsv, line 3: expected …)`
  static func lines(_ current: Case?, _ setting: Setting) -> [Line] {
    faults(current, setting).flatMap { fault, subjects in
      let words = "cannot be told: \(subjects.joined(separator: ", ")) (\(fault))"
      return DisplayWidth.wrap(words, columns: max(20, setting.size.columns - 2))
        .map { Line($0, .danger) }
    }
  }

  /// Each fault once, with all that it hides.
  private static func faults(
    _ current: Case?, _ setting: Setting
  ) -> [(fault: TableFault, subjects: [String])] {
    guard let current else { return [] }
    let reference = setting.reference
    var faults: [(fault: TableFault, subjects: [String])] = []
    func look(_ subject: String, _ read: () throws(TableFault) -> Void) {
      do throws(TableFault) {
        try read()
      } catch {
        if let known = faults.firstIndex(where: { $0.fault == error }) {
          faults[known].subjects.append(subject)
        } else {
          faults.append((error, [subject]))
        }
      }
    }
    look("the second opinion and its flags") { () throws(TableFault) in
      _ = try reference.classifier()
    }
    look("signs of danger") { () throws(TableFault) in _ = try reference.warningTables() }
    // Without an order nothing can be breached, and reading the tables takes a moment.
    if !current.orders.isEmpty {
      look("possible breaches") { () throws(TableFault) in _ = try reference.breachProposer() }
    }
    return faults
  }
}

extension CaseView {
  /// Above all that is shown of a case: how its victim is told anything, and what cannot be told.
  func headerLines(_ setting: Setting) -> [Line] {
    SafeContactLines.lines(current, columns: setting.size.columns)
      + CannotTell.lines(current, setting)
  }
}
