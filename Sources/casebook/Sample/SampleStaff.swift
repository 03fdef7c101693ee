import CaseCore
import CaseStore

/// Who works with the sample store, and as what. Whoever makes it holds every role, so that nothing
/// in it is closed to them.
struct SampleStaff {
  private let lines: [StaffFile.Line]

  init(_ officers: [String], _ surroundings: Surroundings) {
    let maker = surroundings.user
    let first = CalendarDay(daysSinceEpoch: 15_706)  // 2013-01-01, the first day of the sample
    func line(_ name: String, _ roles: Set<StaffRole>) -> StaffFile.Line? {
      WrittenText(name).flatMap { StaffRecording($0, as: roles, from: first) }
        .map { StaffFile.Line($0, by: maker, at: surroundings.at) }
    }
    let others = officers.enumerated().filter { !PersonName.isSame($0.element, maker) }
    lines =
      ([line(maker, Set(StaffRole.allCases))]
      + others.map { place, name in
        let isSergeant = name.hasPrefix("DS ")
        var roles: Set<StaffRole> = isSergeant ? [.supervisor] : [.caseworker]
        if place % 40 == 7 { roles.insert(.trainer) }
        if place % 60 == 11 { roles.insert(.auditor) }
        return line(name, roles)
      }).compactMap(\.self)
  }

  func write(to path: String) throws(CommandFailure) {
    do throws(StoreFailure) {
      try Store.open(at: path).addStaff(lines, expecting: 0)
    } catch {
      throw CommandFailure(error)
    }
  }
}
