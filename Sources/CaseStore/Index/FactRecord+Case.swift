import CaseCore

extension FactRecord {
  /// - Parameter label: the number that stands for a text.
  init(_ indexed: IndexedCase, label: (String?) throws -> Int) rethrows {
    let summary = indexed.summary
    let facts = summary.reportFacts
    let flagDay: CalendarDay?
    switch summary.flag.state {
    case .none: flagDay = nil
    case .open, .askedAgain: flagDay = summary.flag.since
    case .answered: flagDay = summary.flag.answeredOn
    }
    let orderMade = indexed.orders.compactMap(\.made).min()
    self.init(
      codes: FactCodes.codes(facts), days: FactCodes.days(facts),
      area: Int32(clamping: try label(facts.area)), force: Int32(clamping: try label(facts.force)),
      owner: Int32(clamping: try label(facts.owner)),
      outcomeCode: Int32(clamping: try label(facts.outcomeCode)),
      suspect: indexed.suspectKey == noNameKey ? 0 : SuspectTimes.number(indexed.suspectKey),
      orderMade: Int32(clamping: orderMade?.daysSinceEpoch ?? noDayLeft),
      flagDay: Int32(clamping: flagDay?.daysSinceEpoch ?? noDayYet),
      opinion: FactCodes.opinion(summary))
  }
}
