import CaseCore
internal import GRDB

extension CaseIndex {
  /// How many cases that a query asks for are recorded as what, point to what, and have a flag in
  /// which state of which age.
  public func classification(
    _ query: CaseQuery, bands: AgeBands, on today: CalendarDay
  ) throws(IndexFailure) -> [ClassificationTally] {
    try reading { database in
      let wanted = query == .everything ? nil : try QueryReader(database, self).set(query)
      // Alike are those with the same numbers; what these mean is worked out once for each.
      var counts: [Alike: Int] = [:]
      try FactBlocks.forEach(database) { row, record in
        if let wanted, !wanted.contains(row) { return }
        let days = today.daysSinceEpoch - Int(record.flagDay)
        let alike = Alike(
          recorded: FactCodes.recordedClass(record.codes), opinion: record.opinion,
          age: record.flagDay == Int32(noDayYet) ? 0 : bands.band(of: days))
        counts[alike, default: 0] += 1
      }
      return counts.compactMap { FactCodes.tally($0.recorded, $0.opinion, age: $0.age, count: $1) }
    }
  }

  private struct Alike: Hashable {
    let recorded: Int
    let opinion: Int
    let age: Int
  }
}
